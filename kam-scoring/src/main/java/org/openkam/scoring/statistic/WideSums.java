package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.math.BigInteger;

/** Sums of {@code long} values in 128 bits each, in two plain arrays. Not thread-safe. */
final class WideSums implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] high;
    private final long[] low;

    WideSums(int size) {
        high = new long[size];
        low = new long[size];
    }

    void add(int at, long value) {
        addWide(at, value >> 63, value);
    }

    /** Adds {@code a * b}, which may need all 128 bits. */
    void addProduct(int at, long a, long b) {
        addWide(at, Math.multiplyHigh(a, b), a * b);
    }

    private void addWide(int at, long upper, long lower) {
        long sum = low[at] + lower;
        high[at] += upper + (Long.compareUnsigned(sum, low[at]) < 0 ? 1 : 0);
        low[at] = sum;
    }

    void add(WideSums other) {
        for (int at = 0; at < low.length; at++) {
            addWide(at, other.high[at], other.low[at]);
        }
    }

    /** Moves the values of an array here, which is all zeros afterwards. */
    void drain(long[] values) {
        for (int at = 0; at < values.length; at++) {
            if (values[at] != 0) {
                add(at, values[at]);
                values[at] = 0;
            }
        }
    }

    BigInteger get(int at) {
        if (high[at] == low[at] >> 63) {
            return BigInteger.valueOf(low[at]);
        }
        BigInteger lower = BigInteger.valueOf(low[at] & Long.MAX_VALUE);
        return BigInteger.valueOf(high[at]).shiftLeft(64).add(low[at] < 0 ? lower.setBit(63) : lower);
    }
}
