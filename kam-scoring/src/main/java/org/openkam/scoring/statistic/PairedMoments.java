package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;

/**
 * Means, variances, covariance and product-moment correlation of two variables seen on the same units.
 *
 * <p>{@code r = sum((x - mean x)(y - mean y)) / sqrt(sum((x - mean x)^2) sum((y - mean y)^2))}; variances and covariance have
 * the divisor {@code n - 1}. A unit with one of the two values missing ({@code NaN}) is left out.
 * <ul>
 *   <li>No unit left: {@link Reason#NO_DATA}; one: {@link Reason#TOO_FEW_UNITS} for all but the means.
 *   <li>One variable is constant: {@link Reason#ZERO_VARIANCE} for the correlation and, if it is {@code x}, for the slope.
 *   <li>A result beyond the range of {@code double}: {@link Reason#OUT_OF_DOMAIN}.
 * </ul>
 * Whole numbers, as ratings are, are summed exactly, other numbers after their mean is taken off; each result is rounded a few times. Any order of the
 * units gives the same bits. Immutable and thread-safe.
 *
 * <p>Source: Chan, T. F., Golub, G. H. &amp; LeVeque, R. J. (1983). Algorithms for computing the sample variance. The American
 * Statistician 37, 242-247. doi:10.1080/00031305.1983.10483115
 */
public final class PairedMoments implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double LARGEST_WHOLE = 1 << 20;
    private static final int MOST_WHOLE = 1 << 20;

    private final int n;
    private final double[] mean;
    private final double[] sums; // sums of squares of x and of y, and of products, about the means, times the factor
    private final double factor;
    private final int[] exponents; // of the powers of two that x and y were divided by
    private final boolean[] constant;

    private PairedMoments(int n, double[] mean, double[] sums, double factor, int[] exponents, boolean[] constant) {
        this.n = n;
        this.mean = mean;
        this.sums = sums;
        this.factor = factor;
        this.exponents = exponents;
        this.constant = constant;
    }

    /**
     * Returns the moments of two variables.
     *
     * @param x one value a unit, {@code NaN} where missing
     * @param y as many values
     * @throws IllegalArgumentException if lengths differ or a value is infinite
     */
    public static PairedMoments of(double[] x, double[] y) {
        Arguments.notNull(x, "first variable");
        Arguments.notNull(y, "second variable");
        Arguments.that(x.length == y.length, "number of values", y.length, "must be that of the first variable");
        double[] a = new double[x.length];
        double[] b = new double[x.length];
        int n = 0;
        boolean whole = x.length <= MOST_WHOLE;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                a[n] = x[i] + 0d;
                b[n++] = y[i] + 0d;
                whole = whole && isWhole(x[i]) && isWhole(y[i]);
            }
        }
        return whole ? ofWhole(a, b, n) : ofAny(Arrays.copyOf(a, n), Arrays.copyOf(b, n));
    }

    private static boolean isWhole(double value) {
        return value == (int) value && Math.abs(value) <= LARGEST_WHOLE;
    }

    private static PairedMoments ofWhole(double[] x, double[] y, int n) {
        long sx = 0;
        long sy = 0;
        long xx = 0;
        long yy = 0;
        long xy = 0;
        for (int i = 0; i < n; i++) {
            long a = (long) x[i];
            long b = (long) y[i];
            sx += a;
            sy += b;
            xx += a * a;
            yy += b * b;
            xy += a * b;
        }
        double[] sums = {about(n, xx, sx, sx), about(n, yy, sy, sy), about(n, xy, sx, sy)};
        double[] mean = {(double) sx / n, (double) sy / n};
        return new PairedMoments(n, mean, sums, n, new int[2], new boolean[] {sums[0] == 0, sums[1] == 0});
    }

    /** {@code n sum(ab) - sum(a) sum(b)}, rounded once. */
    private static double about(long n, long products, long a, long b) {
        if (fits(n, products) && fits(a, b)) {
            return n * products - a * b;
        }
        return BigInteger.valueOf(n)
                .multiply(BigInteger.valueOf(products))
                .subtract(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
                .doubleValue();
    }

    /** Returns whether a product is below 2^62. */
    private static boolean fits(long a, long b) {
        return Long.numberOfLeadingZeros(Math.abs(a)) + Long.numberOfLeadingZeros(Math.abs(b)) >= 66;
    }

    private static PairedMoments ofAny(double[] x, double[] y) {
        int[] exponents = {scale(x), scale(y)};
        boolean[] constant = {isConstant(x), isConstant(y)};
        double[] mean = {centre(x), centre(y)};
        double[] sums = {products(x, x), products(y, y), products(x, y)};
        return new PairedMoments(x.length, mean, sums, 1, exponents, constant);
    }

    /** Divides by a power of two, so that no square is out of range, and returns its exponent. */
    private static int scale(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(Arguments.finite(value, "value")));
        }
        int exponent = largest == 0 ? 0 : Math.getExponent(largest);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.scalb(values[i], -exponent);
        }
        return exponent;
    }

    private static boolean isConstant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** Takes the mean off, in two steps so that the second takes off what rounding left; returns it. */
    private static double centre(double[] values) {
        double first = ExactSum.of(values) / values.length;
        for (int i = 0; i < values.length; i++) {
            values[i] -= first;
        }
        double second = ExactSum.of(values) / values.length;
        for (int i = 0; i < values.length; i++) {
            values[i] -= second;
        }
        return first + second;
    }

    private static double products(double[] a, double[] b) {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < a.length; i++) {
            sum.add(a[i] * b[i]);
        }
        return sum.value();
    }

    /** Returns how many units have both values. */
    public int n() {
        return n;
    }

    /** Returns the mean of the first variable over the units that have both values. */
    public Estimate meanX() {
        return mean(0);
    }

    /** Returns the mean of the second variable over the units that have both values. */
    public Estimate meanY() {
        return mean(1);
    }

    private Estimate mean(int variable) {
        return n == 0
                ? Estimate.notComputable(Reason.NO_DATA)
                : finite(Math.scalb(mean[variable], exponents[variable]));
    }

    /** Returns the standard deviation of the first variable, n - 1 in the denominator, 0 or more. */
    public Estimate deviationX() {
        return deviation(0);
    }

    /** Returns the standard deviation of the second variable, n - 1 in the denominator, 0 or more. */
    public Estimate deviationY() {
        return deviation(1);
    }

    private Estimate deviation(int variable) {
        if (n < 2) {
            return tooFew();
        }
        double square = constant[variable] ? 0 : sums[variable] / factor / (n - 1);
        return finite(Math.scalb(Math.sqrt(square), exponents[variable]));
    }

    /** Returns the covariance, n - 1 in the denominator. */
    public Estimate covariance() {
        if (n < 2) {
            return tooFew();
        }
        boolean none = constant[0] || constant[1];
        return none ? Estimate.of(0) : finite(Math.scalb(sums[2] / factor / (n - 1), exponents[0] + exponents[1]));
    }

    /** Returns the product-moment correlation, -1 to 1. */
    public Estimate correlation() {
        if (n < 2) {
            return tooFew();
        }
        if (constant[0] || constant[1] || sums[0] * sums[1] == 0) {
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        return Estimate.of(Math.max(-1, Math.min(1, sums[2] / Math.sqrt(sums[0] * sums[1]))));
    }

    /** Returns the slope of the least squares line of the second variable on the first. */
    public Estimate slope() {
        if (n < 2) {
            return tooFew();
        }
        if (constant[0] || sums[0] == 0) {
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        return constant[1] ? Estimate.of(0) : finite(Math.scalb(sums[2] / sums[0], exponents[1] - exponents[0]));
    }

    private Estimate tooFew() {
        return Estimate.notComputable(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS);
    }

    private static Estimate finite(double value) {
        return Double.isFinite(value) ? Estimate.of(value + 0d) : Estimate.notComputable(Reason.OUT_OF_DOMAIN);
    }

    /** Returns number and correlation, for instance {@code r = 0.5786 (231 units)}. */
    @Override
    public String toString() {
        Estimate r = correlation();
        return "r" + (r instanceof Estimate.Computed ? " = " : ": ") + r + " (" + n + " units)";
    }
}
