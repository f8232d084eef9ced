package org.openkam.scoring.agreement;

import java.math.BigInteger;
import java.util.Arrays;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * Exact sums and sums of squares of a complete matrix. Every value is a whole multiple of one power of two, which cancels
 * from every ratio of mean squares, so whole numbers are summed and nothing is rounded.
 *
 * @param exponent of the power of two that values are counted in
 * @param total sum of all values
 * @param squares sum of their squares
 * @param unitSquares sum over units of the squared sum of the unit
 * @param raterSquares sum over raters of the squared sum of the rater
 */
record ExactMoments(
        int exponent, BigInteger total, BigInteger squares, BigInteger unitSquares, BigInteger raterSquares) {
    private static final double LONG_LIMIT = 0x1p62;

    static ExactMoments of(RatingMatrix x) {
        int exponent = Integer.MAX_VALUE;
        double largest = 0;
        for (int unit = 0; unit < x.units(); unit++) {
            for (int rater = 0; rater < x.raters(); rater++) {
                double value = x.value(unit, rater);
                exponent = value == 0 ? exponent : Math.min(exponent, lowestBit(value));
                largest = Math.max(largest, Math.abs(value));
            }
        }
        double unit = largest == 0 ? 1 : Math.scalb(1.0, -exponent);
        double reach = largest * unit * x.raters();
        return unit < Double.POSITIVE_INFINITY && unit >= Double.MIN_NORMAL && reach * reach * x.units() < LONG_LIMIT
                ? ofSmall(x, unit, largest == 0 ? 0 : exponent)
                : ofLarge(x, exponent);
    }

    /** Exponent of the lowest bit that is set in {@code value}, which is not 0. */
    static int lowestBit(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        return Math.max(exponent, 1) - 1075 + Long.numberOfTrailingZeros(significand(bits, exponent));
    }

    private static long significand(long bits, int exponent) {
        long fraction = bits & 0xF_FFFF_FFFF_FFFFL;
        return exponent == 0 ? fraction : fraction | 1L << 52;
    }

    private static ExactMoments ofSmall(RatingMatrix x, double factor, int exponent) {
        long squares = 0;
        long unitSquares = 0;
        long[] raters = new long[x.raters()];
        for (int unit = 0; unit < x.units(); unit++) {
            long sum = 0;
            for (int rater = 0; rater < raters.length; rater++) {
                long value = (long) (x.value(unit, rater) * factor);
                sum += value;
                squares += value * value;
                raters[rater] += value;
            }
            unitSquares += sum * sum;
        }
        BigInteger[] sums = new BigInteger[raters.length];
        for (int rater = 0; rater < raters.length; rater++) {
            sums[rater] = BigInteger.valueOf(raters[rater]);
        }
        return of(exponent, BigInteger.valueOf(squares), BigInteger.valueOf(unitSquares), sums);
    }

    private static ExactMoments ofLarge(RatingMatrix x, int exponent) {
        BigInteger squares = BigInteger.ZERO;
        BigInteger unitSquares = BigInteger.ZERO;
        BigInteger[] raters = new BigInteger[x.raters()];
        Arrays.fill(raters, BigInteger.ZERO);
        for (int unit = 0; unit < x.units(); unit++) {
            BigInteger sum = BigInteger.ZERO;
            for (int rater = 0; rater < raters.length; rater++) {
                BigInteger value = whole(x.value(unit, rater), exponent);
                sum = sum.add(value);
                squares = squares.add(value.multiply(value));
                raters[rater] = raters[rater].add(value);
            }
            unitSquares = unitSquares.add(sum.multiply(sum));
        }
        return of(exponent, squares, unitSquares, raters);
    }

    /** {@code value / 2^unit}, a whole number. */
    static BigInteger whole(double value, int unit) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        BigInteger magnitude =
                BigInteger.valueOf(significand(bits, exponent)).shiftLeft(Math.max(exponent, 1) - 1075 - unit);
        return bits < 0 ? magnitude.negate() : magnitude;
    }

    static ExactMoments of(int exponent, BigInteger squares, BigInteger unitSquares, BigInteger[] raters) {
        BigInteger total = BigInteger.ZERO;
        BigInteger raterSquares = BigInteger.ZERO;
        for (BigInteger sum : raters) {
            total = total.add(sum);
            raterSquares = raterSquares.add(sum.multiply(sum));
        }
        return new ExactMoments(exponent, total, squares, unitSquares, raterSquares);
    }
}
