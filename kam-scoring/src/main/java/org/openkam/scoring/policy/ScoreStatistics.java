package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Reason;

/**
 * What the scores of a programme look like, by competency: collected score by score on any number of machines and merged.
 * All sums are exact, so neither order nor division can matter. For a {@link ScoreAdjustment} that needs it, and only then, also
 * who rated whom. Not thread-safe while it is filled.
 */
public final class ScoreStatistics implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, Moments> byCompetency = new TreeMap<>();
    private final TreeMap<String, RatingRows> rated = new TreeMap<>();

    /**
     * Who rated whom: all answers of one rater about one assessee.
     *
     * @param assessee code of the person rated
     * @param rater any number, 0 or more, that stands for the rater in all parts that are merged, and for nobody else; never
     *     made of the code by a rule that can be turned round
     * @param source from where, not self
     */
    public record Sheet(String assessee, int rater, RaterSource source) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Sheet {
            Arguments.code(assessee, "assessee");
            Arguments.that(rater >= 0, "number of rater", rater, "must not be negative");
            Arguments.that(!Arguments.notNull(source, "source").isSelf(), "source", source, "must not be self");
        }

        /** Returns whom it is about, not by whom. */
        @Override
        public String toString() {
            return "sheet about " + assessee;
        }
    }

    private static final class Moments implements Serializable {
        private static final long serialVersionUID = 1L;
        private long scores;
        private long errors;
        private final ExactSum sum = new ExactSum();
        private final ExactSum squares = new ExactSum();
        private final ExactSum squaredErrors = new ExactSum();

        /** A square is added with what its rounding loses. */
        private static void addSquare(ExactSum sum, double value) {
            double square = value * value;
            sum.add(square).add(Math.fma(value, value, -square));
        }

        void add(Estimate.Computed score) {
            scores++;
            sum.add(score.value());
            addSquare(squares, score.value());
            if (score.standardError() != null) {
                errors++;
                addSquare(squaredErrors, score.standardError().value());
            }
        }

        void merge(Moments other) {
            scores += other.scores;
            errors += other.errors;
            sum.merge(other.sum);
            squares.merge(other.squares);
            squaredErrors.merge(other.squaredErrors);
        }
    }

    /** Adds a person's score on a competency; one that isn't there counts for nothing. */
    public ScoreStatistics add(String competency, Estimate score) {
        Arguments.code(competency, "competency");
        if (score instanceof Estimate.Computed computed) {
            byCompetency.computeIfAbsent(competency, c -> new Moments()).add(computed);
        }
        return this;
    }

    /**
     * Adds a rating, for adjustments that need ratings.
     *
     * @param sheet by whom about whom
     * @param competency code of the competency
     * @param item code of the item
     * @param rating scale code, turned if the item is a counter-indicator
     */
    public ScoreStatistics rate(Sheet sheet, String competency, String item, int rating) {
        Arguments.code(competency, "competency");
        Arguments.code(item, "item");
        rated.computeIfAbsent(competency, c -> new RatingRows()).add(sheet, item, rating);
        return this;
    }

    /** Adds all that {@code other} has collected; {@code other} stays as it is. */
    public ScoreStatistics merge(ScoreStatistics other) {
        other.byCompetency.forEach((competency, moments) ->
                byCompetency.computeIfAbsent(competency, c -> new Moments()).merge(moments));
        other.rated.forEach((competency, rows) ->
                rated.computeIfAbsent(competency, c -> new RatingRows()).merge(rows));
        return this;
    }

    /** Returns the competencies that have a score, by code. */
    public Set<String> competencies() {
        return Collections.unmodifiableSet(byCompetency.keySet());
    }

    /** Returns how many people have a score. */
    public long count(String competency) {
        return of(competency).scores;
    }

    private Moments of(String competency) {
        return ((Map<String, Moments>) byCompetency).getOrDefault(competency, new Moments());
    }

    /** Returns the mean score, points of the scale; not computable without a score. */
    public Estimate mean(String competency) {
        Moments m = of(competency);
        return m.scores == 0 ? Estimate.notComputable(Reason.NO_DATA) : Estimate.of(m.sum.value() / m.scores);
    }

    /** Returns the variance of the scores, points squared, divisor n - 1; not computable with fewer than two. */
    public Estimate variance(String competency) {
        Moments m = of(competency);
        if (m.scores < 2) {
            return Estimate.notComputable(Reason.TOO_FEW_UNITS);
        }
        double sum = m.sum.value();
        return Estimate.of(Math.max(0, (m.squares.value() - sum * sum / m.scores) / (m.scores - 1)));
    }

    /** Returns the mean squared standard error, points squared; not computable unless every score has one. */
    public Estimate errorVariance(String competency) {
        Moments m = of(competency);
        return m.errors == 0 || m.errors < m.scores
                ? Estimate.notComputable(m.scores == 0 ? Reason.NO_DATA : Reason.INCOMPLETE_DATA)
                : Estimate.of(m.squaredErrors.value() / m.errors);
    }

    /** Returns the competencies that have a rating, by code; none unless ratings were collected. */
    public Set<String> ratedCompetencies() {
        return Collections.unmodifiableSet(rated.keySet());
    }

    /**
     * Returns who rated whom on a competency, in one order however it was collected; empty unless ratings were collected.
     *
     * @throws IllegalArgumentException if a rating was added twice, as when a part was merged twice
     */
    public CompetencyRatings ratings(String competency) {
        return ((Map<String, RatingRows>) rated)
                .getOrDefault(competency, new RatingRows())
                .ratings();
    }

    /** Returns competencies and numbers only. */
    @Override
    public String toString() {
        int ratings = rated.values().stream().mapToInt(RatingRows::size).sum();
        return "statistics of scores on " + byCompetency.keySet()
                + (ratings == 0 ? "" : " and " + ratings + " ratings");
    }
}
