package org.openkam.scoring.agreement;

import java.util.Arrays;

/**
 * Where the categories that occur stand on a level of measurement, and how far apart they are.
 *
 * @param metric the level of measurement
 * @param places numbers whose differences are the distances; for {@link Metric#RATIO} the values themselves
 */
record Distances(Metric metric, double[] places) {

    /**
     * @param categories the values that occur, ascending
     * @param counts how often each occurs
     */
    static Distances of(Metric metric, double[] categories, long[] counts) {
        return new Distances(
                metric,
                switch (metric) {
                    case NOMINAL, RATIO -> categories;
                    case ORDINAL -> midRanks(counts);
                    case INTERVAL -> scaled(categories);
                });
    }

    double squared(int low, int high) {
        double distance = switch (metric) {
            case NOMINAL -> 1;
            case ORDINAL, INTERVAL -> places[high] - places[low];
            case RATIO -> ratio(places[low], places[high]);
        };
        return distance * distance;
    }

    static double ratio(double small, double large) {
        double sum = large + small;
        return sum == Double.POSITIVE_INFINITY ? ratio(small / 2, large / 2) : (large - small) / sum;
    }

    /** Twice the mid-rank of each category, a whole number. */
    static double[] midRanks(long[] marginals) {
        double[] ranks = new double[marginals.length];
        long before = 0;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = 2.0 * before + marginals[i];
            before += marginals[i];
        }
        return ranks;
    }

    /** The values from the lowest upwards, divided by a power of two so that squares neither overflow nor vanish. */
    static double[] scaled(double[] values) {
        if (values.length == 0) {
            return values;
        }
        double largest = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
        int shift = largest == 0 ? 0 : -Math.getExponent(largest) - 2;
        double lowest = Math.scalb(values[0], shift);
        return Arrays.stream(values)
                .map(value -> Math.scalb(value, shift) - lowest)
                .toArray();
    }
}
