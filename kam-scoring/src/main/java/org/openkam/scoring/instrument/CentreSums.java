package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openkam.scoring.statistic.Fraction;

/** Exact sums of squares between exercises and between assessors, over people. Mutable; for one thread. */
final class CentreSums {
    /** More exercises than this on one competency aren't told apart. */
    static final int MOST_EXERCISES = 50;

    private Fraction within = Fraction.ZERO;
    private Fraction common = Fraction.ZERO;
    private Fraction ofAssessors = Fraction.ZERO;
    private Fraction load = Fraction.ZERO;
    private long degrees;
    private int commonDegrees;
    private long assessorDegrees;
    private int people;
    private boolean tooLarge;
    private final TreeMap<String, Integer> places = new TreeMap<>();
    private final List<List<CentreCell>> seen = new ArrayList<>();

    /** Adds the cells of a person on one competency. */
    void add(List<CentreCell> cells) {
        for (CentreCell cell : cells) {
            long sum = cell.ratings().values().stream()
                    .mapToLong(Integer::longValue)
                    .sum();
            long squares = cell.ratings().values().stream()
                    .mapToLong(r -> (long) r * r)
                    .sum();
            ofAssessors = ofAssessors.plus(Fraction.of(squares * cell.assessors() - sum * sum, cell.assessors()));
            assessorDegrees += cell.assessors() - 1L;
        }
        if (cells.size() < 2) {
            return;
        }
        seen.add(cells);
        people++;
        degrees += cells.size() - 1L;
        Fraction mean = mean(cells);
        for (CentreCell cell : cells) {
            Fraction deviation = cell.mean().minus(mean);
            within = within.plus(deviation.times(deviation));
            places.putIfAbsent(cell.exercise(), 0);
        }
        load = load.plus(CentreError.load(cells).times(Fraction.of(cells.size() - 1L, cells.size())));
    }

    static Fraction mean(List<CentreCell> cells) {
        Fraction sum = Fraction.ZERO;
        for (CentreCell cell : cells) {
            sum = sum.plus(cell.mean());
        }
        return sum.dividedBy(Fraction.of(cells.size(), 1));
    }

    /** Takes out what the exercises' own levels explain; after the last person, before {@link #plus} and {@link #error}. */
    CentreSums solve() {
        tooLarge = places.size() > MOST_EXERCISES;
        if (!tooLarge && !places.isEmpty()) {
            int place = 0;
            for (Map.Entry<String, Integer> exercise : places.entrySet()) {
                exercise.setValue(place++);
            }
            eliminate(equations());
        }
        seen.clear();
        return this;
    }

    /** Normal equations of the exercises' levels after each person's mean is taken out; the right side stands last. */
    private Fraction[][] equations() {
        int size = places.size();
        Fraction[][] rows = new Fraction[size][size + 1];
        for (Fraction[] row : rows) {
            Arrays.fill(row, Fraction.ZERO);
        }
        for (List<CentreCell> cells : seen) {
            Fraction mean = mean(cells);
            Fraction share = Fraction.of(-1, cells.size());
            for (CentreCell one : cells) {
                Fraction[] row = rows[places.getOrDefault(one.exercise(), 0)];
                int own = places.getOrDefault(one.exercise(), 0);
                row[own] = row[own].plus(Fraction.ONE);
                for (CentreCell other : cells) {
                    int at = places.getOrDefault(other.exercise(), 0);
                    row[at] = row[at].plus(share);
                }
                row[size] = row[size].plus(one.mean().minus(mean));
            }
        }
        return rows;
    }

    /** Each pivot that isn't 0 takes its part of the sum of squares; a pivot of 0 belongs to a level that isn't free. */
    private void eliminate(Fraction[][] rows) {
        int size = rows.length;
        for (int k = 0; k < size; k++) {
            Fraction pivot = rows[k][k];
            if (pivot.signum() == 0) {
                continue;
            }
            common = common.plus(rows[k][size].times(rows[k][size]).dividedBy(pivot));
            commonDegrees++;
            for (int i = k + 1; i < size; i++) {
                Fraction factor = rows[i][k].dividedBy(pivot);
                for (int j = k; factor.signum() != 0 && j <= size; j++) {
                    rows[i][j] = rows[i][j].minus(factor.times(rows[k][j]));
                }
            }
        }
    }

    /** Adds the solved sums of another competency; the number of people is the larger of the two. */
    void plus(CentreSums other) {
        within = within.plus(other.within);
        common = common.plus(other.common);
        ofAssessors = ofAssessors.plus(other.ofAssessors);
        load = load.plus(other.load);
        degrees += other.degrees;
        commonDegrees += other.commonDegrees;
        assessorDegrees += other.assessorDegrees;
        people = Math.max(people, other.people);
        tooLarge |= other.tooLarge;
    }

    /** Returns how many people were seen in two exercises or more. */
    int people() {
        return people;
    }

    /** Returns the variances; empty if nobody was seen twice, or there are too many exercises. */
    Optional<CentreError> error() {
        if (degrees == 0 || tooLarge) {
            return Optional.empty();
        }
        Fraction all = Fraction.of(degrees, 1);
        double assessor = assessorDegrees == 0
                ? 0
                : ofAssessors.dividedBy(Fraction.of(assessorDegrees, 1)).toDouble();
        return Optional.of(new CentreError(
                common.dividedBy(all).toDouble(),
                within.minus(common).dividedBy(all).toDouble(),
                assessor,
                load.dividedBy(all).toDouble(),
                new CentreError.Degrees(commonDegrees, degrees - commonDegrees, assessorDegrees, people)));
    }
}
