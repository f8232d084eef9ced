package org.openkam.scoring.release;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.scoring.statistic.Fraction;

/**
 * Figures that share answers, directly or through others, as a matrix: a row for each figure, a column for each answer. What
 * they tell can't be combined with figures of other answers to tell about fewer raters.
 */
final class ConnectedFigures {
    private final List<LinearFigure> figures;
    private final List<AnonymousAnswer> answers;
    private final long[][] rows;

    private ConnectedFigures(List<LinearFigure> figures) {
        this.figures = figures;
        Set<AnonymousAnswer> all = new TreeSet<>();
        figures.forEach(f -> all.addAll(f.coefficients().keySet()));
        answers = List.copyOf(all);
        Map<AnonymousAnswer, Integer> columns = new HashMap<>();
        for (int c = 0; c < answers.size(); c++) {
            columns.put(answers.get(c), c);
        }
        rows = figures.stream().map(f -> row(f, columns)).toArray(long[][]::new);
    }

    /** Splits figures into connected ones; figures without answers belong nowhere. */
    static List<ConnectedFigures> split(List<LinearFigure> figures) {
        int[] group = new int[figures.size()];
        Arrays.setAll(group, i -> i);
        Map<AnonymousAnswer, Integer> firstWith = new HashMap<>();
        for (int f = 0; f < group.length; f++) {
            for (AnonymousAnswer answer : figures.get(f).coefficients().keySet()) {
                Integer first = firstWith.putIfAbsent(answer, f);
                if (first != null) {
                    group[root(group, f)] = root(group, first);
                }
            }
        }
        Map<Integer, List<LinearFigure>> connected = new TreeMap<>();
        for (int f = 0; f < group.length; f++) {
            if (!figures.get(f).coefficients().isEmpty()) {
                connected
                        .computeIfAbsent(root(group, f), g -> new ArrayList<>())
                        .add(figures.get(f));
            }
        }
        return connected.values().stream().map(ConnectedFigures::new).toList();
    }

    private static int root(int[] group, int member) {
        int root = member;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    /** A figure by a factor tells the same, so the row is given in whole numbers without a common divisor. */
    private static long[] row(LinearFigure figure, Map<AnonymousAnswer, Integer> columns) {
        BigInteger multiple = BigInteger.ONE;
        BigInteger divisor = BigInteger.ZERO;
        for (Fraction f : figure.coefficients().values()) {
            multiple = multiple.divide(multiple.gcd(f.denominator())).multiply(f.denominator());
        }
        for (Fraction f : figure.coefficients().values()) {
            divisor = divisor.gcd(f.numerator().multiply(multiple).divide(f.denominator()));
        }
        long[] row = new long[columns.size()];
        for (Map.Entry<AnonymousAnswer, Fraction> e : figure.coefficients().entrySet()) {
            Fraction f = e.getValue();
            BigInteger whole = f.numerator().multiply(multiple).divide(f.denominator());
            row[columns.get(e.getKey())] = PrimeField.of(whole.divide(divisor));
        }
        return row;
    }

    /** Returns for each rater the columns of the rater's answers, as vectors in a basis of what the figures tell. */
    Map<String, List<long[]>> columnsByRater() {
        VectorSpan span = new VectorSpan();
        for (long[] row : rows) {
            span.add(row);
        }
        Map<String, List<long[]>> byRater = new LinkedHashMap<>();
        for (int c = 0; c < answers.size(); c++) {
            long[] column = new long[span.rank()];
            for (int b = 0; b < column.length; b++) {
                column[b] = span.basis().get(b)[c];
            }
            PrimeField.normalize(column);
            byRater.computeIfAbsent(answers.get(c).rater(), r -> new ArrayList<>())
                    .add(column);
        }
        return byRater;
    }

    int figures() {
        return figures.size();
    }

    /**
     * Returns the names of the figures in some combination that depends on nobody but these raters; empty if there is none.
     * Each row carries which figures it is made of, behind its own columns.
     */
    List<String> combinationAbout(Set<String> raters) {
        int width = answers.size();
        VectorSpan span = new VectorSpan();
        for (int f = 0; f < rows.length; f++) {
            long[] wide = new long[width + width + rows.length];
            for (int c = 0; c < width; c++) {
                // Columns of the others first, so that they are cleared first.
                wide[raters.contains(answers.get(c).rater()) ? width + c : c] = rows[f][c];
            }
            wide[width + width + f] = 1;
            span.add(wide);
        }
        for (long[] wide : span.basis()) {
            int first = 0;
            while (wide[first] == 0) {
                first++;
            }
            if (first >= width && first < width + width) {
                List<String> names = new ArrayList<>();
                for (int f = 0; f < rows.length; f++) {
                    if (wide[width + width + f] != 0) {
                        names.add(figures.get(f).name());
                    }
                }
                return names;
            }
        }
        return List.of();
    }
}
