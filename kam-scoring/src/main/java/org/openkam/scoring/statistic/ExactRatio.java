package org.openkam.scoring.statistic;

import java.math.BigInteger;

/** Ratios of whole numbers of any length, rounded once to the nearest {@code double}, half to even. */
final class ExactRatio {
    private static final int KEPT_BITS = 60;
    private static final int EXACT_BITS = 53;

    private ExactRatio() {}

    /** Returns {@code numerator / denominator}; infinite beyond the range of {@code double}. */
    static double of(BigInteger numerator, BigInteger denominator) {
        return of(numerator, denominator, 0);
    }

    /** Returns {@code numerator / denominator * 2^exponent}, the denominator positive. */
    static double of(BigInteger numerator, BigInteger denominator, int exponent) {
        if (numerator.bitLength() <= EXACT_BITS && denominator.bitLength() <= EXACT_BITS && exponent == 0) {
            return (double) numerator.longValue() / (double) denominator.longValue();
        }
        BigInteger top = numerator.abs();
        int shift = KEPT_BITS - top.bitLength() + denominator.bitLength();
        BigInteger[] parts = shift >= 0
                ? top.shiftLeft(shift).divideAndRemainder(denominator)
                : top.divideAndRemainder(denominator.shiftLeft(-shift));
        long kept = parts[0].longValue(); // 60 or 61 bits; the last one also stands for what is cut off
        double value = Math.scalb((double) (parts[1].signum() == 0 ? kept : kept | 1), exponent - shift);
        return numerator.signum() < 0 ? -value : value;
    }
}
