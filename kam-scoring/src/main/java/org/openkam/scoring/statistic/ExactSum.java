package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.math.BigInteger;
import org.openkam.core.internal.Arguments;

/**
 * Exact sum of {@code double} values: the same bits in any order, split and merge.
 *
 * <p>Every finite {@code double} is a whole multiple of 2<sup>-1074</sup>, so the running sum is kept as one long integer
 * of 32-bit digits, and rounded once, half to even, in {@link #value()}.
 * <ul>
 *   <li>Nothing added: 0.
 *   <li>{@code NaN} or infinity added: {@code IllegalArgumentException}; missing is for the caller to leave out.
 *   <li>Sum beyond the range of {@code double}: {@code ArithmeticException} in {@code value()}, the accumulator stays exact.
 *   <li>A zero sum is {@code 0.0}, never {@code -0.0}.
 * </ul>
 * Takes about 600 bytes. Mutable and not thread-safe: one for each thread, then {@link #merge}.
 *
 * <p>Source: Kulisch, U. (2013). Computer arithmetic and validity, 2nd ed., ch. 8. doi:10.1515/9783110301793; the delayed
 * carries follow Neal, R. M. (2015). Fast exact summation using small and large superaccumulators. arXiv:1505.05571
 */
public final class ExactSum implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int LOWEST_EXPONENT = -1074;
    private static final int DIGITS = 70; // 2098 bits of any double, 64 bits for the count, a sign
    private static final long DIGIT_MASK = 0xFFFF_FFFFL;
    private static final int ADDS_BEFORE_CARRY = 1 << 30;

    private final long[] digits = new long[DIGITS]; // least significant first; signed until carried
    private int pending;

    /** Creates the sum of nothing. */
    public ExactSum() {}

    /**
     * Returns the exact sum of an array, rounded once.
     *
     * @throws IllegalArgumentException if a value is {@code NaN} or infinite
     * @throws ArithmeticException if the sum is beyond the range of {@code double}
     */
    public static double of(double... values) {
        ExactSum sum = new ExactSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }

    /**
     * Adds a value.
     *
     * @return this accumulator
     * @throws IllegalArgumentException if {@code value} is {@code NaN} or infinite
     */
    public ExactSum add(double value) {
        return add(value, 1);
    }

    /**
     * Adds a value as often as said, at once: the same bits as by adding it one by one.
     *
     * @param times 0 or more
     * @return this accumulator
     * @throws IllegalArgumentException if {@code value} is {@code NaN} or infinite, or {@code times} is negative
     */
    public ExactSum add(double value, long times) {
        Arguments.finite(value, "summand");
        if (times < 0) { // first, so that nothing is boxed in vain
            Arguments.that(false, "times", times, "must not be negative");
        }
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        long fraction = bits & 0xF_FFFF_FFFF_FFFFL;
        long significand = exponent == 0 ? fraction : fraction | 1L << 52;
        int shift = exponent == 0 ? 0 : exponent - 1;
        for (long left = times; left != 0; left &= left - 1) {
            addDigits(bits < 0, significand, shift + Long.numberOfTrailingZeros(left));
        }
        return this;
    }

    private void addDigits(boolean negative, long significand, int shift) {
        int at = shift >>> 5;
        int inside = shift & 31;
        long low = (significand & DIGIT_MASK) << inside; // at most 63 bits
        long high = (significand >>> 32) << inside; // at most 52 bits
        long carried = (low >>> 32) + (high & DIGIT_MASK);
        digits[at] += negative ? -(low & DIGIT_MASK) : low & DIGIT_MASK;
        digits[at + 1] += negative ? -carried : carried;
        digits[at + 2] += negative ? -(high >>> 32) : high >>> 32;
        if (++pending == ADDS_BEFORE_CARRY) {
            carry();
        }
    }

    /**
     * Adds all that {@code other} has summed; {@code other} keeps its value and may be this very accumulator.
     *
     * @return this accumulator
     */
    public ExactSum merge(ExactSum other) {
        carry();
        other.carry();
        for (int i = 0; i < DIGITS; i++) {
            digits[i] += other.digits[i];
        }
        carry();
        return this;
    }

    /** Brings every digit but the last into 0 ... 2^32 - 1; the last one keeps the sign. */
    private void carry() {
        for (int i = 0; i < DIGITS - 1; i++) {
            digits[i + 1] += digits[i] >> 32;
            digits[i] &= DIGIT_MASK;
        }
        pending = 0;
    }

    /**
     * Returns the {@code double} nearest to the exact sum, half to even.
     *
     * @throws ArithmeticException if it is beyond the range of {@code double}
     */
    public double value() {
        BigInteger sum = exact();
        double value = round(sum.abs());
        if (Double.isInfinite(value)) {
            throw new ArithmeticException("Exact sum (beyond 1.8E308) must lie in the range of double.");
        }
        return sum.signum() < 0 ? -value : value;
    }

    /** Returns the sum in units of 2^-1074. */
    BigInteger exact() {
        carry();
        BigInteger sum = BigInteger.valueOf(digits[DIGITS - 1]);
        for (int i = DIGITS - 2; i >= 0; i--) {
            sum = sum.shiftLeft(32).add(BigInteger.valueOf(digits[i]));
        }
        return sum;
    }

    private static double round(BigInteger magnitude) {
        int cut = Math.max(0, magnitude.bitLength() - 55); // 53 bits, one to round, one for all the rest
        long kept = magnitude.shiftRight(cut).longValue();
        boolean rest = magnitude.getLowestSetBit() < cut && magnitude.signum() != 0;
        return Math.scalb((double) (rest ? kept | 1 : kept), cut + LOWEST_EXPONENT);
    }

    /** Returns the rounded sum, for instance {@code ExactSum (6.5)}. */
    @Override
    public String toString() {
        BigInteger sum = exact();
        return "ExactSum (" + (sum.signum() < 0 ? "-" : "") + round(sum.abs()) + ")";
    }
}
