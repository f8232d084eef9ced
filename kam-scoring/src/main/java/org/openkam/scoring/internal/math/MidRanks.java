package org.openkam.scoring.internal.math;

import java.util.Arrays;
import org.openkam.core.internal.Arguments;

/**
 * Ranks from 1 up, values that tie sharing the mean of their ranks, as rank correlations need them. Stateless and thread-safe.
 */
public final class MidRanks {
    private MidRanks() {}

    /**
     * Returns the rank of each value.
     *
     * @param values finite
     * @return in the order of the values; multiples of one half, 1 or more
     */
    public static double[] of(double[] values) {
        double[] ascending = Arrays.stream(Arguments.notNull(values, "values"))
                .map(value -> Arguments.finite(value, "value") + 0d)
                .sorted()
                .toArray();
        return Arrays.stream(values).map(value -> rank(ascending, value + 0d)).toArray();
    }

    private static double rank(double[] ascending, double value) {
        int below = first(ascending, value, false);
        int atOrBelow = first(ascending, value, true);
        return (below + 1 + atOrBelow) / 2.0;
    }

    /** Returns how many values lie below, or at or below, a value. */
    private static int first(double[] ascending, double value, boolean inclusive) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean counted = inclusive ? ascending[middle] <= value : ascending[middle] < value;
            if (counted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
