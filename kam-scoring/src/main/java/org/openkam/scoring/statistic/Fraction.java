package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * An exact number: a whole number divided by another. Means of ratings, and weighted means of such means, stay exact until
 * they are shown. Always reduced, denominator positive. Immutable and thread-safe.
 *
 * <p>While both fit into 63 bits, as those of ratings do, they are kept and reckoned with as {@code long}; a step beyond is
 * made with numbers of any length. Which of the two was used leaves no trace in a result.
 */
public final class Fraction implements Comparable<Fraction>, Serializable {
    private static final long serialVersionUID = 1L;

    private static final long EXACT_DOUBLE = 1L << 53;
    private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,18}(?:\\.[0-9]{1,18})?)(?:/([0-9]{1,18}))?");

    /** Nothing. */
    public static final Fraction ZERO = new Fraction(0, 1, null);

    /** One. */
    public static final Fraction ONE = new Fraction(1, 1, null);

    private final long numerator;
    private final long denominator;
    private final @Nullable Large large; // only what doesn't fit into two long

    /** A reduced fraction of any length. */
    private record Large(BigInteger numerator, BigInteger denominator) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private Fraction(long numerator, long denominator, @Nullable Large large) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.large = large;
    }

    /**
     * Returns {@code numerator / denominator}.
     *
     * @throws IllegalArgumentException if {@code denominator} is 0
     */
    public static Fraction of(long numerator, long denominator) {
        if (denominator > 0 && numerator > Long.MIN_VALUE) {
            return reduced(numerator, denominator);
        }
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Returns {@code numerator / denominator}.
     *
     * @throws IllegalArgumentException if {@code denominator} is 0
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        Arguments.that(denominator.signum() != 0, "denominator", denominator, "must not be 0");
        BigInteger divisor = numerator.gcd(denominator);
        divisor = denominator.signum() < 0 ? divisor.negate() : divisor;
        BigInteger top = numerator.divide(divisor);
        BigInteger bottom = denominator.divide(divisor);
        boolean small = top.abs().bitLength() <= 63 && bottom.bitLength() <= 63;
        return small
                ? new Fraction(top.longValue(), bottom.longValue(), null)
                : new Fraction(0, 0, new Large(top, bottom));
    }

    /** Returns a decimal number exactly. */
    public static Fraction of(BigDecimal decimal) {
        BigInteger unscaled = decimal.unscaledValue();
        return decimal.scale() >= 0
                ? of(unscaled, BigInteger.TEN.pow(decimal.scale()))
                : of(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())), BigInteger.ONE);
    }

    /** @param bottom positive */
    private static Fraction reduced(long top, long bottom) {
        long divisor = divisor(Math.abs(top), bottom);
        return divisor == 1 ? new Fraction(top, bottom, null) : new Fraction(top / divisor, bottom / divisor, null);
    }

    /** Greatest common divisor by halving and subtracting; {@code b} positive, {@code a} not negative. */
    private static long divisor(long a, long b) {
        if (a == 0 || b == 1) {
            return b;
        }
        int twos = Long.numberOfTrailingZeros(a | b);
        long x = a >> Long.numberOfTrailingZeros(a);
        long y = b >> Long.numberOfTrailingZeros(b);
        while (x != y) {
            long difference = x - y;
            y = Math.min(x, y);
            x = Math.abs(difference);
            x >>= Long.numberOfTrailingZeros(x);
        }
        return x << twos;
    }

    /** Sum of weight x sum / count over the items, reduced once at the end unless the numbers grow too long on the way. */
    static Fraction weightedMean(Fraction[] weights, RatingTally tally) {
        long top = 0;
        long bottom = 1;
        for (int i = 0; i < tally.items(); i++) {
            Fraction weight = weights[i];
            if (weight.large != null
                    || !isProductSafe(weight.numerator, tally.sum(i))
                    || !isProductSafe(weight.denominator, tally.count(i))) {
                return sumOfReduced(weights, tally);
            }
            long part = weight.numerator * tally.sum(i);
            long by = weight.denominator * tally.count(i);
            long mine = by == bottom ? 1 : by;
            long its = by == bottom ? 1 : bottom;
            if (!isProductSafe(top, mine) || !isProductSafe(part, its) || !isProductSafe(bottom, mine)) {
                return sumOfReduced(weights, tally);
            }
            long sum = top * mine + part * its;
            if (overflows(top * mine, part * its, sum)) {
                return sumOfReduced(weights, tally);
            }
            top = sum;
            bottom *= mine;
        }
        return reduced(top, bottom);
    }

    private static Fraction sumOfReduced(Fraction[] weights, RatingTally tally) {
        Fraction mean = ZERO;
        for (int i = 0; i < tally.items(); i++) {
            mean = mean.plus(weights[i].times(tally.mean(i)));
        }
        return mean;
    }

    private static boolean overflows(long a, long b, long sum) {
        return ((a ^ sum) & (b ^ sum)) < 0 || sum == Long.MIN_VALUE;
    }

    private BigInteger top() {
        return large == null ? BigInteger.valueOf(numerator) : large.numerator;
    }

    private BigInteger bottom() {
        return large == null ? BigInteger.valueOf(denominator) : large.denominator;
    }

    private static boolean isProductSafe(long a, long b) {
        if (a == (int) a && b == (int) b) {
            return true;
        }
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high == low >> 63 && low != Long.MIN_VALUE;
    }

    /** Reads what {@link #toString} writes, and decimal numbers: {@code 7/2}, {@code -3}, {@code 0.25}; up to 18 digits each. */
    public static Fraction parse(String text) {
        Matcher parts = TEXT.matcher(Arguments.notNull(text, "fraction"));
        Arguments.that(parts.matches(), "fraction", Arguments.shown(text), "must look like 7/2, 3 or 0.25");
        Fraction top = of(new BigDecimal(parts.group(1)));
        return parts.group(2) == null ? top : top.dividedBy(of(new BigDecimal(parts.group(2))));
    }

    /** Returns the whole number above the line, reduced. */
    public BigInteger numerator() {
        return top();
    }

    /** Returns the whole number below the line, reduced; positive. */
    public BigInteger denominator() {
        return bottom();
    }

    /** Returns the sum. */
    public Fraction plus(Fraction other) {
        if (large == null && other.large == null) {
            boolean alike = denominator == other.denominator;
            long mine = alike ? 1 : other.denominator;
            long its = alike ? 1 : denominator;
            if (isProductSafe(numerator, mine)
                    && isProductSafe(other.numerator, its)
                    && isProductSafe(denominator, mine)) {
                long a = numerator * mine;
                long b = other.numerator * its;
                long sum = a + b;
                if (!overflows(a, b, sum)) {
                    return reduced(sum, denominator * mine);
                }
            }
        }
        return of(
                top().multiply(other.bottom()).add(other.top().multiply(bottom())), bottom().multiply(other.bottom()));
    }

    /** Returns the difference. */
    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    private Fraction negated() {
        return large == null
                ? new Fraction(-numerator, denominator, null)
                : new Fraction(0, 0, new Large(large.numerator.negate(), large.denominator));
    }

    /** Returns the product. */
    public Fraction times(Fraction other) {
        if (large == null
                && other.large == null
                && isProductSafe(numerator, other.numerator)
                && isProductSafe(denominator, other.denominator)) {
            return reduced(numerator * other.numerator, denominator * other.denominator);
        }
        return of(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    /**
     * Returns the quotient.
     *
     * @throws IllegalArgumentException if {@code other} is 0
     */
    public Fraction dividedBy(Fraction other) {
        if (other.large == null && other.numerator > 0) {
            return times(new Fraction(other.denominator, other.numerator, null));
        }
        Arguments.that(other.top().signum() != 0, "divisor", other, "must not be 0");
        return of(top().multiply(other.bottom()), bottom().multiply(other.top()));
    }

    /** Returns the largest whole number that isn't above this one. */
    public BigInteger floor() {
        BigInteger[] parts = top().divideAndRemainder(bottom());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Returns -1, 0 or 1 as this number is negative, 0 or positive. */
    public int signum() {
        return large == null ? Long.signum(numerator) : large.numerator.signum();
    }

    /** Returns the {@code double} nearest to this number. */
    public double toDouble() {
        if (large == null && Math.abs(numerator) < EXACT_DOUBLE && denominator < EXACT_DOUBLE) {
            return (double) numerator / (double) denominator;
        }
        // 40 digits are far more than a double holds; a tie of doubles would need a denominator that is a power of two.
        return toBigDecimal(new MathContext(40)).doubleValue();
    }

    /** Returns this number rounded to some digits. */
    BigDecimal toBigDecimal(MathContext digits) {
        return new BigDecimal(top()).divide(new BigDecimal(bottom()), digits);
    }

    @Override
    public int compareTo(Fraction other) {
        if (large == null
                && other.large == null
                && isProductSafe(numerator, other.denominator)
                && isProductSafe(other.numerator, denominator)) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction f
                && numerator == f.numerator
                && denominator == f.denominator
                && (large == null ? f.large == null : large.equals(f.large));
    }

    @Override
    public int hashCode() {
        return 31 * top().hashCode() + bottom().hashCode();
    }

    /** Returns {@code 7/2}, or {@code 3} for a whole number. */
    @Override
    public String toString() {
        return bottom().equals(BigInteger.ONE) ? top().toString() : top() + "/" + bottom();
    }
}
