package org.openkam.scoring.generalizability;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Ratings as whole multiples of a common unit: a power of ten where their shortest decimals allow it, so that 3.3 is 33 tenths;
 * else the finest power of two at which the sum of all of them still fits into 62 bits, to which they are rounded. For a
 * thousand ratings of one size that is exact, for a million it is a relative 1e-13.
 *
 * @param scores whole numbers
 * @param unit what each counts
 */
record ScaledScores(long[] scores, BigDecimal unit) {
    private static final int MOST_DECIMALS = 9;
    private static final int SUM_BITS = 62;

    static ScaledScores of(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        int bitsOfCount = 64 - Long.numberOfLeadingZeros(values.length);
        double power = 1;
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            long[] scores = whole(values, power, largest);
            if (scores != null) {
                return new ScaledScores(scores, BigDecimal.ONE.movePointLeft(decimals));
            }
            power *= 10;
        }
        return binary(values, SUM_BITS - bitsOfCount - Math.getExponent(largest) - 1);
    }

    /** Multiples of a power of ten, or null if a value isn't the {@code double} next to one; below 2^31, so any sum fits. */
    private static long @Nullable [] whole(double[] values, double power, double largest) {
        if (largest * power >= 0x1p31) {
            return null;
        }
        long[] scores = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            scores[i] = (long) Math.rint(values[i] * power);
            if (scores[i] / power != values[i]) {
                return null;
            }
        }
        return scores;
    }

    private static ScaledScores binary(double[] values, int shift) {
        long[] scores = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            scores[i] = (long) Math.rint(Math.scalb(values[i], shift)); // never beyond 62 bits, may vanish
        }
        BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(shift)));
        return new ScaledScores(scores, shift >= 0 ? BigDecimal.ONE.divide(power) : power);
    }
}
