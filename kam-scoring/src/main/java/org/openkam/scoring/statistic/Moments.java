package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * Mean, standard deviation and lag-1 autocorrelation of a sequence of numbers, each exact until it is rounded once to the
 * nearest {@code double}.
 *
 * <p>{@code mean = sum(y) / n}; {@code s^2 = sum((y - mean)^2) / (n - 1)}; {@code r1 = sum((y_t - mean)(y_t+1 - mean)) /
 * sum((y - mean)^2)}. Decimal text should be given as {@code BigDecimal}: 0.1 isn't a {@code double}, and no algorithm gets
 * back what was lost before it began.
 * <ul>
 *   <li>No number: nothing is computable ({@code NO_DATA}). One number: no deviation ({@code TOO_FEW_UNITS}).
 *   <li>All numbers alike: the deviation is 0, the autocorrelation not computable ({@code ZERO_VARIANCE}).
 *   <li>Missing numbers are for the caller to leave out.
 * </ul>
 *
 * <p>Source: NIST/ITL Statistical Reference Datasets, univariate summary statistics. doi:10.18434/T43G6C
 *
 * @param n how many numbers
 * @param mean their mean
 * @param deviation their standard deviation, n - 1 in the denominator, 0 or more
 * @param autocorrelation lag-1 autocorrelation, from -1 to 1
 */
public record Moments(int n, Estimate mean, Estimate deviation, Estimate autocorrelation) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final MathContext DIGITS = new MathContext(60);

    public Moments {
        Arguments.notNull(mean, "mean");
        Arguments.notNull(deviation, "standard deviation");
        Arguments.notNull(autocorrelation, "autocorrelation");
    }

    /** Returns the moments of decimal numbers, in the order given. */
    public static Moments of(List<BigDecimal> numbers) {
        WholeNumbers y = WholeNumbers.of(numbers);
        int n = y.size();
        if (n == 0) {
            Estimate none = Estimate.notComputable(Reason.NO_DATA);
            return new Moments(0, none, none, none);
        }
        BigInteger sum = y.sum(0, n);
        BigInteger size = BigInteger.valueOf(n);
        BigInteger spread = y.squares().multiply(size).subtract(sum.multiply(sum)); // n times the sum of squares
        Estimate mean = Estimate.of(y.unscaled(Fraction.of(sum, size), 1).toDouble());
        if (n == 1) {
            Estimate none = Estimate.notComputable(Reason.TOO_FEW_UNITS);
            return new Moments(1, mean, none, none);
        }
        Fraction variance = y.unscaled(Fraction.of(spread, size.multiply(BigInteger.valueOf(n - 1L))), 2);
        return new Moments(n, mean, Estimate.of(root(variance)), autocorrelation(y, sum, spread));
    }

    /**
     * Returns the moments of numbers taken as the binary fractions they are.
     *
     * @throws IllegalArgumentException if one is {@code NaN} or infinite
     */
    public static Moments of(double... numbers) {
        return of(WholeNumbers.decimals(numbers));
    }

    private static Estimate autocorrelation(WholeNumbers y, BigInteger sum, BigInteger spread) {
        if (spread.signum() == 0) {
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        BigInteger n = BigInteger.valueOf(y.size());
        BigInteger inner = sum.shiftLeft(1).subtract(y.get(0)).subtract(y.get(y.size() - 1));
        BigInteger products = n.multiply(n)
                .multiply(y.neighbours())
                .subtract(n.multiply(sum).multiply(inner))
                .add(n.subtract(BigInteger.ONE).multiply(sum).multiply(sum));
        return Estimate.of(Fraction.of(products, n.multiply(spread)).toDouble());
    }

    /** Square root, from 60 digits. */
    static double root(Fraction number) {
        return number.toBigDecimal(DIGITS).sqrt(DIGITS).doubleValue();
    }

    @Override
    public String toString() {
        return "n " + n + ", mean " + mean + ", standard deviation " + deviation + ", autocorrelation "
                + autocorrelation;
    }
}
