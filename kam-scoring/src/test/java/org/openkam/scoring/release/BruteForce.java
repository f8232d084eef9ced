package org.openkam.scoring.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.scoring.statistic.Fraction;

/**
 * The criterion by its words, in fractions and without any shortcut: some group of fewer than k raters, without whose
 * columns the matrix of all figures has a lower rank.
 */
final class BruteForce {
    private final List<LinearFigure> figures;
    private final List<AnonymousAnswer> answers;
    private final List<String> raters;

    BruteForce(List<LinearFigure> figures) {
        this.figures = figures;
        Set<AnonymousAnswer> all = new TreeSet<>();
        figures.forEach(f -> all.addAll(f.coefficients().keySet()));
        answers = List.copyOf(all);
        raters = answers.stream().map(AnonymousAnswer::rater).distinct().toList();
    }

    /** Returns the size of the smallest group that some combination depends on alone; the number of raters if none. */
    int smallestGroup() {
        int whole = rank(0);
        int smallest = raters.size();
        for (int group = 1; group < 1 << raters.size(); group++) {
            if (Integer.bitCount(group) < smallest && rank(group) < whole) {
                smallest = Integer.bitCount(group);
            }
        }
        return smallest;
    }

    private int rank(int without) {
        List<Fraction[]> rows = new ArrayList<>();
        for (LinearFigure figure : figures) {
            rows.add(answers.stream()
                    .map(a -> (without >> raters.indexOf(a.rater()) & 1) == 1
                            ? Fraction.ZERO
                            : figure.coefficients().getOrDefault(a, Fraction.ZERO))
                    .toArray(Fraction[]::new));
        }
        int rank = 0;
        for (int c = 0; c < answers.size(); c++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[c].equals(Fraction.ZERO)) {
                pivot++;
            }
            if (pivot < rows.size()) {
                Fraction[] top = rows.get(pivot);
                rows.set(pivot, rows.get(rank));
                rows.set(rank++, top);
                for (int r = rank; r < rows.size(); r++) {
                    Fraction factor = rows.get(r)[c].dividedBy(top[c]);
                    for (int i = 0; i < top.length; i++) {
                        rows.get(r)[i] = rows.get(r)[i].minus(factor.times(top[i]));
                    }
                }
            }
        }
        return rank;
    }
}
