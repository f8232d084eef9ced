package org.openkam.scoring.agreement;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.FTest;
import org.openkam.scoring.statistic.Interval;

/**
 * Confidence limits of the six forms.
 *
 * <p>Source: McGraw, K. O. &amp; Wong, S. P. (1996). Forming inferences about some intraclass correlation coefficients.
 * Psychological Methods 1, 30-46, table 7. doi:10.1037/1082-989X.1.1.30 (with the correction in 1, 390)
 */
record IccLimits(MeanSquares squares, IccForm form, double confidence) {

    /** The limits, or null where the formula gives none that are finite and apart. */
    @Nullable
    Interval interval() {
        double tail = (1 - confidence) / 2;
        double[] limits = form.model() == IccForm.Model.AGREEMENT ? agreement(tail) : ratio(tail);
        double lower = form.averaged() ? stepUp(limits[0]) : limits[0];
        double upper = form.averaged() ? stepUp(limits[1]) : limits[1];
        boolean usable = Double.isFinite(lower) && Double.isFinite(upper) && lower < upper;
        return usable ? new Interval(lower, upper, confidence) : null;
    }

    /** The test of no variance between units, or null where the error is zero. */
    @Nullable
    FTest test() {
        double f = new MeanSquares.Share(squares.between(), squares.error(form)).value();
        return Double.isFinite(f) ? FTest.of(f, betweenDegrees(), errorDegrees()) : null;
    }

    private double betweenDegrees() {
        return squares.n() - 1.0;
    }

    private double errorDegrees() {
        double units = form.model() == IccForm.Model.ONE_WAY ? squares.n() : squares.n() - 1;
        return units * (squares.k() - 1);
    }

    /** Models 1 and 3: {@code (F - 1) / (F + k - 1)} with F over and times its quantile. */
    private double[] ratio(double tail) {
        double f = new MeanSquares.Share(squares.between(), squares.error(form)).value();
        double low = f / upperQuantile(tail, betweenDegrees(), errorDegrees());
        double high = f * upperQuantile(tail, errorDegrees(), betweenDegrees());
        return new double[] {(low - 1) / (low + squares.k() - 1), (high - 1) / (high + squares.k() - 1)};
    }

    /** Model 2, with the degrees of freedom of Satterthwaite. */
    private double[] agreement(double tail) {
        double n = squares.n();
        double k = squares.k();
        int scale = scale();
        double b = scaled(squares.between(), scale);
        double j = scaled(squares.raters(), scale);
        double e = scaled(squares.residual(), scale);
        double degrees = satterthwaite(j, e);
        if (!(degrees > 0 && degrees < Double.POSITIVE_INFINITY)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double low = upperQuantile(tail, betweenDegrees(), degrees);
        double high = upperQuantile(tail, degrees, betweenDegrees());
        double error = k * j + (k * n - k - n) * e;
        return new double[] {
            n * (b - low * e) / (low * error + n * b), n * (high * b - e) / (error + n * high * b),
        };
    }

    /** The F that is exceeded with probability {@code tail}; by the other tail, as 1 less a tail may round to 1. */
    private static double upperQuantile(double tail, double numerator, double denominator) {
        return 1 / Distributions.fQuantile(tail, denominator, numerator);
    }

    private double satterthwaite(double j, double e) {
        double n = squares.n();
        double k = squares.k();
        double icc = squares.share(form.averaged() ? IccForm.ICC_2_1 : form).value();
        double raters = k * icc * j;
        double residual = (n * (1 - icc) + k * icc * (n - 1)) * e;
        double largest = Math.max(Math.abs(raters), Math.abs(residual));
        raters /= largest;
        residual /= largest;
        double sum = raters + residual;
        return sum * sum / (raters * raters / (k - 1) + residual * residual / ((n - 1) * (k - 1)));
    }

    /** Bits to drop so that the largest mean square is an ordinary number. */
    private int scale() {
        int bits = squares.between().bitLength();
        bits = Math.max(bits, squares.raters().bitLength());
        return Math.max(0, Math.max(bits, squares.residual().bitLength()) - 900);
    }

    private static double scaled(BigInteger value, int scale) {
        return value.shiftRight(scale).doubleValue();
    }

    /** Spearman-Brown, also for the limits of ICC(2,k); {@code NaN} where the mean would have a variance of 0 or less. */
    private double stepUp(double limit) {
        double variance = 1 + (squares.k() - 1) * limit;
        return variance > 0 ? squares.k() * limit / variance : Double.NaN;
    }
}
