package org.openkam.scoring.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * The units of a matrix with two values or more, in an order that depends on their values only: neither the order of units
 * nor that of raters, nor a unit or rater without values leaves a trace.
 *
 * @param categories the distinct values, ascending
 * @param patterns the distinct units, in their natural order
 * @param multiplicities how many units show each pattern
 * @param units number of units, the sum of {@code multiplicities}
 */
record PairableUnits(double[] categories, UnitPattern[] patterns, int[] multiplicities, int units) {

    static PairableUnits of(RatingMatrix x) {
        double[][] rows = new double[x.units()][];
        int units = 0;
        for (int unit = 0; unit < x.units(); unit++) {
            double[] row = x.observed(unit);
            if (row.length >= 2) {
                rows[units++] = row;
            }
        }
        return of(Arrays.copyOf(rows, units));
    }

    private static PairableUnits of(double[][] rows) {
        double[] categories = categories(rows);
        Map<UnitPattern, Integer> counted = new HashMap<>();
        for (double[] row : rows) {
            counted.merge(pattern(row, categories), 1, Integer::sum);
        }
        return of(categories, counted, rows.length);
    }

    /** @param categories those that occur in units with two values or more */
    static PairableUnits of(UnitCounts counts, double[] categories) {
        Map<UnitPattern, Integer> counted = new HashMap<>();
        int units = 0;
        for (int row = 0; row < counts.rows(); row++) {
            int size = counts.size(row);
            if (size > 1) {
                int times = Math.toIntExact(counts.times(row));
                counted.merge(pattern(counts, row, size, categories), times, Integer::sum);
                units += times;
            }
        }
        return of(categories, counted, units);
    }

    private static UnitPattern pattern(UnitCounts counts, int row, int size, double[] categories) {
        int[] values = new int[size];
        int at = 0;
        for (int k = 0; k < counts.categories(); k++) {
            int count = counts.count(row, k);
            if (count > 0) {
                Arrays.fill(
                        values,
                        at,
                        at + count,
                        Arrays.binarySearch(categories, counts.scale().value(k)));
                at += count;
            }
        }
        return UnitPattern.ofSorted(values);
    }

    private static PairableUnits of(double[] categories, Map<UnitPattern, Integer> counted, int units) {
        Map<UnitPattern, Integer> ordered = new TreeMap<>(counted);
        UnitPattern[] patterns = ordered.keySet().toArray(UnitPattern[]::new);
        int[] multiplicities =
                ordered.values().stream().mapToInt(Integer::intValue).toArray();
        return new PairableUnits(categories, patterns, multiplicities, units);
    }

    private static double[] categories(double[][] rows) {
        double[] values =
                new double[Arrays.stream(rows).mapToInt(row -> row.length).sum()];
        int size = 0;
        for (double[] row : rows) {
            System.arraycopy(row, 0, values, size, row.length);
            size += row.length;
        }
        Arrays.sort(values);
        int distinct = 0;
        for (double value : values) {
            if (distinct == 0 || values[distinct - 1] != value) {
                values[distinct++] = value;
            }
        }
        return Arrays.copyOf(values, distinct);
    }

    private static UnitPattern pattern(double[] row, double[] categories) {
        int[] codes = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            codes[i] = Arrays.binarySearch(categories, row[i]);
        }
        Arrays.sort(codes);
        return UnitPattern.ofSorted(codes);
    }

    /** Number of values when pattern {@code i} occurs {@code times[i]} times, by category. */
    long[] marginals(int[] times) {
        long[] marginals = new long[categories.length];
        for (int i = 0; i < patterns.length; i++) {
            if (times[i] > 0) {
                addTo(marginals, patterns[i], times[i]);
            }
        }
        return marginals;
    }

    private static void addTo(long[] marginals, UnitPattern pattern, long times) {
        int[] codes = pattern.codes();
        for (int j = 0; j < codes.length; j++) {
            marginals[codes[j]] += times * pattern.counts()[j];
        }
    }

    /** Number of pairable values. */
    long values() {
        return Arrays.stream(marginals(multiplicities)).sum();
    }
}
