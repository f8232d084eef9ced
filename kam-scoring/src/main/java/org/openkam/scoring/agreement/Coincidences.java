package org.openkam.scoring.agreement;

import java.util.Arrays;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * How often two categories meet within units, exact: what Krippendorff's alpha is on every level of measurement. Counts are
 * whole numbers, kept apart by the number of values of a unit and divided last, so the order of units leaves no trace.
 */
final class Coincidences {
    /** For more categories than this the units are compared one by one instead. */
    static final int MOST_CATEGORIES = 32;

    private final CategoryScale scale;
    private final int categories;
    private final int[] present;
    private final BySize<OfSize> bySize;
    private long units;

    /** Of the units that have one number of values. */
    private static final class OfSize {
        private final long[] counts; // by category
        private final long[] pairs; // of a category and a lower one

        OfSize(int categories) {
            counts = new long[categories];
            pairs = new long[categories * categories];
        }
    }

    private Coincidences(CategoryScale scale) {
        this.scale = scale;
        this.categories = scale.size();
        this.present = new int[categories];
        this.bySize = new BySize<>(() -> new OfSize(categories));
    }

    static Coincidences of(UnitCounts units) {
        Coincidences result = new Coincidences(units.scale());
        for (int row = 0; row < units.rows(); row++) {
            result.add(units.table(), row * result.categories, units.times(row));
        }
        return result;
    }

    /** @param scale the values of all units that have two or more */
    static Coincidences of(RatingMatrix ratings, CategoryScale scale) {
        Coincidences result = new Coincidences(scale);
        int[] counts = new int[scale.size()];
        for (int unit = 0; unit < ratings.units(); unit++) {
            Arrays.fill(counts, 0);
            for (int rater = 0; rater < ratings.raters(); rater++) {
                int category = ratings.isMissing(unit, rater) ? -1 : scale.indexOf(ratings.value(unit, rater));
                if (category >= 0) {
                    counts[category]++;
                }
            }
            result.add(counts, 0, 1);
        }
        return result;
    }

    private void add(int[] table, int from, long times) {
        int distinct = 0;
        int size = 0;
        for (int k = 0; k < categories; k++) {
            int count = table[from + k];
            if (count > 0) {
                present[distinct++] = k;
                size += count;
            }
        }
        if (size > 1) {
            units += times;
            OfSize sums = bySize.of(size);
            for (int a = 0; a < distinct; a++) {
                count(sums, table, from, a, times);
            }
        }
    }

    /** Counts the category present at place {@code a} and its meetings with the lower ones. */
    private void count(OfSize sums, int[] table, int from, int a, long times) {
        int k = present[a];
        long count = times * table[from + k];
        sums.counts[k] += count;
        for (int b = 0; b < a; b++) {
            sums.pairs[k * categories + present[b]] += count * table[from + present[b]];
        }
    }

    /** Units with two values or more. */
    long units() {
        return units;
    }

    /** How often each category of the scale occurs in them. */
    private long[] counts() {
        long[] counts = new long[categories];
        for (int size = 2; size < bySize.end(); size++) {
            OfSize sums = bySize.at(size);
            for (int k = 0; k < categories && sums != null; k++) {
                counts[k] += sums.counts[k];
            }
        }
        return counts;
    }

    long values() {
        return Arrays.stream(counts()).sum();
    }

    /** The categories that occur, ascending. */
    double[] occurring() {
        return Arrays.stream(places()).mapToDouble(scale::value).toArray();
    }

    private int[] places() {
        long[] counts = counts();
        int[] places = new int[categories];
        int size = 0;
        for (int k = 0; k < categories; k++) {
            places[size] = k;
            size += counts[k] > 0 ? 1 : 0;
        }
        return Arrays.copyOf(places, size);
    }

    /** {@code NaN} if one category occurs or none. */
    double alpha(Metric metric) {
        int[] places = places();
        long[] all = counts();
        long[] counts = new long[places.length];
        Arrays.setAll(counts, i -> all[places[i]]);
        Distances distances = Distances.of(metric, occurring(), counts);
        double observed = 0;
        double expected = 0;
        for (int i = 1; i < places.length; i++) {
            for (int j = 0; j < i; j++) {
                double square = distances.squared(j, i);
                observed += meetings(places[i], places[j]) * square;
                expected += (double) counts[i] * counts[j] * square;
            }
        }
        double total = values();
        return expected > 0 ? 1 - (total - 1) * observed / expected : Double.NaN;
    }

    /** Coincidences of a category and a lower one: pairs within units, each unit of {@code m} values by {@code 1 / (m - 1)}. */
    private double meetings(int high, int low) {
        double sum = 0;
        for (int size = 2; size < bySize.end(); size++) {
            OfSize sums = bySize.at(size);
            sum += sums == null ? 0 : (double) sums.pairs[high * categories + low] / (size - 1);
        }
        return sum;
    }
}
