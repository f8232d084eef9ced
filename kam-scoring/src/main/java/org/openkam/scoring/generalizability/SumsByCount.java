package org.openkam.scoring.generalizability;

import java.math.BigInteger;

/**
 * A sum of fractions whose denominators are counts: one exact whole number of 128 bits for each count, divided only at the end.
 * So the order of the summands leaves no trace.
 */
final class SumsByCount {
    /** Fractions are whole numbers in units of 2^-128. */
    static final int FRACTION_BITS = 128;

    private long[] counts = new long[16]; // 0 is free
    private long[] high = new long[16];
    private long[] low = new long[16];
    private int size;

    /** Adds {@code a * b / count}; the product isn't negative, the count is positive. */
    void add(long a, long b, long count) {
        int at = place(count);
        long product = a * b;
        low[at] += product;
        long carry = Long.compareUnsigned(low[at], product) < 0 ? 1 : 0;
        high[at] = Math.addExact(high[at], Math.multiplyHigh(a, b) + carry);
    }

    private int place(long count) {
        int at = slot(count);
        while (counts[at] != count) {
            if (counts[at] == 0) {
                return claim(count, at);
            }
            at = at + 1 & counts.length - 1;
        }
        return at;
    }

    private int slot(long count) {
        return (int) (count * 0x9E3779B97F4A7C15L >>> 32) & counts.length - 1;
    }

    private int claim(long count, int free) {
        counts[free] = count;
        size++;
        if (2 * size <= counts.length) {
            return free;
        }
        long[][] old = {counts, high, low};
        counts = new long[2 * old[0].length];
        high = new long[counts.length];
        low = new long[counts.length];
        for (int i = 0; i < old[0].length; i++) {
            if (old[0][i] != 0) {
                int at = slot(old[0][i]);
                while (counts[at] != 0) {
                    at = at + 1 & counts.length - 1;
                }
                counts[at] = old[0][i];
                high[at] = old[1][i];
                low[at] = old[2][i];
            }
        }
        return place(count);
    }

    /** Returns the sum in units of 2^-128, each count's part cut off. */
    BigInteger sum() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                BigInteger part = whole(high[i], low[i]).shiftLeft(FRACTION_BITS);
                sum = sum.add(part.divide(BigInteger.valueOf(counts[i])));
            }
        }
        return sum;
    }

    /** Returns whether there is only one count. */
    boolean isUniform() {
        return size <= 1;
    }

    /** A number of 128 bits, not negative. */
    static BigInteger whole(long high, long low) {
        byte[] bytes = new byte[17];
        for (int i = 0; i < 8; i++) {
            bytes[16 - i] = (byte) (low >>> 8 * i);
            bytes[8 - i] = (byte) (high >>> 8 * i);
        }
        return new BigInteger(bytes);
    }
}
