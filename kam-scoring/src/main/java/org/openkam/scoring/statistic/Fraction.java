package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.openkam.core.internal.Arguments;

/**
 * An exact number: a whole number divided by another. Means of ratings, and weighted means of such means, stay exact until
 * they are shown. Always reduced, denominator positive. Immutable and thread-safe.
 */
public final class Fraction implements Comparable<Fraction>, Serializable {
    private static final long serialVersionUID = 1L;

    /** Nothing. */
    public static final Fraction ZERO = of(0, 1);

    /** One. */
    public static final Fraction ONE = of(1, 1);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        divisor = denominator.signum() < 0 ? divisor.negate() : divisor;
        this.numerator = numerator.divide(divisor);
        this.denominator = denominator.divide(divisor);
    }

    /**
     * Returns {@code numerator / denominator}.
     *
     * @throws IllegalArgumentException if {@code denominator} is 0
     */
    public static Fraction of(long numerator, long denominator) {
        Arguments.that(denominator != 0, "denominator", denominator, "must not be 0");
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Returns {@code numerator / denominator}.
     *
     * @throws IllegalArgumentException if {@code denominator} is 0
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        Arguments.that(denominator.signum() != 0, "denominator", denominator, "must not be 0");
        return new Fraction(numerator, denominator);
    }

    /** Returns a decimal number exactly. */
    public static Fraction of(BigDecimal decimal) {
        BigInteger unscaled = decimal.unscaledValue();
        return decimal.scale() >= 0
                ? new Fraction(unscaled, BigInteger.TEN.pow(decimal.scale()))
                : new Fraction(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())), BigInteger.ONE);
    }

    /** Returns the whole number above the line, reduced. */
    public BigInteger numerator() {
        return numerator;
    }

    /** Returns the whole number below the line, reduced; positive. */
    public BigInteger denominator() {
        return denominator;
    }

    /** Returns the sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Returns the difference. */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /** Returns the product. */
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Returns the quotient.
     *
     * @throws IllegalArgumentException if {@code other} is 0
     */
    public Fraction dividedBy(Fraction other) {
        Arguments.that(other.numerator.signum() != 0, "divisor", other, "must not be 0");
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Returns the {@code double} nearest to this number. */
    public double toDouble() {
        if (numerator.bitLength() <= 53 && denominator.bitLength() <= 53) {
            return (double) numerator.longValue() / (double) denominator.longValue();
        }
        // 40 digits are far more than a double holds; a tie of doubles would need a denominator that is a power of two.
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), new MathContext(40))
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction f && numerator.equals(f.numerator) && denominator.equals(f.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** Returns {@code 7/2}, or {@code 3} for a whole number. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
