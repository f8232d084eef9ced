package org.openkam.scoring.statistic;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;

/**
 * Product-moment correlation of two columns of numbers, -1 to 1, without unit: how closely their points lie to a straight line.
 *
 * <p>{@code r = sum(dx dy) / sqrt(sum(dx^2) sum(dy^2))} with deviations {@code d} from the means. The interval is Fisher's,
 * {@code tanh(atanh(r) +/- z / sqrt(n - 3))}; it supposes two normal columns.
 * <ul>
 *   <li>A pair counts if both numbers are there; {@code NaN} is missing. No pair: {@link Reason#NO_DATA}; one:
 *       {@link Reason#TOO_FEW_UNITS}.
 *   <li>A column without variance: {@link Reason#ZERO_VARIANCE}.
 *   <li>No interval with three pairs or fewer, or if {@code r} is 1 or -1.
 * </ul>
 * Sums are exact, so the order of pairs leaves no trace, and numbers may be of any size. Immutable and thread-safe.
 *
 * <p>Source: Fisher, R. A. (1915). Biometrika 10, 507-521. doi:10.2307/2331838
 *
 * @param estimate the correlation, with its interval
 * @param pairs how many pairs count
 */
public record PearsonCorrelation(Estimate estimate, int pairs) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double STANDARD_CONFIDENCE = 0.95;
    private static final double PERFECT = 0x1p-49; // points on a line miss 1 by a few roundings

    /** Checks that the estimate is there. */
    public PearsonCorrelation {
        Arguments.notNull(estimate, "estimate");
    }

    /** Correlates two columns, with a 95 percent interval; never throws for data. */
    public static PearsonCorrelation of(double[] x, double[] y) {
        return of(x, y, STANDARD_CONFIDENCE);
    }

    /**
     * Correlates two columns; never throws for data.
     *
     * @param x numbers, {@code NaN} where missing
     * @param y as many numbers, {@code NaN} where missing
     * @param confidence of the interval, between 0 and 1, both exclusive
     * @throws IllegalArgumentException if the lengths differ or a number is infinite
     */
    public static PearsonCorrelation of(double[] x, double[] y, double confidence) {
        int length = Arguments.notNull(y, "second column").length;
        Arguments.that(
                Arguments.notNull(x, "first column").length == length,
                "length of the first column",
                x.length,
                "must be that of the second, " + length);
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        int pairs = 0;
        double[][] kept = new double[2][length];
        for (int i = 0; i < length; i++) {
            Arguments.that(!Double.isInfinite(x[i]) && !Double.isInfinite(y[i]), "number", x[i], "must be finite");
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                kept[0][pairs] = x[i];
                kept[1][pairs++] = y[i];
            }
        }
        return new PearsonCorrelation(estimate(kept, pairs, confidence), pairs);
    }

    private static Estimate estimate(double[][] kept, int pairs, double confidence) {
        if (pairs < 2) {
            return Estimate.notComputable(pairs == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS);
        }
        double[] dx = deviations(kept[0], pairs);
        double[] dy = deviations(kept[1], pairs);
        if (dx == null || dy == null) {
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        ExactSum xy = new ExactSum();
        ExactSum xx = new ExactSum();
        ExactSum yy = new ExactSum();
        for (int i = 0; i < pairs; i++) {
            xy.add(dx[i] * dy[i]);
            xx.add(dx[i] * dx[i]);
            yy.add(dy[i] * dy[i]);
        }
        double r = xy.value() / (Math.sqrt(xx.value()) * Math.sqrt(yy.value()));
        boolean isPerfect = Math.abs(r) > 1 - PERFECT;
        return withInterval(isPerfect ? Math.signum(r) : r + 0d, pairs, confidence);
    }

    /** Deviations from the mean, on a scale of about 1; null if all are 0. */
    private static double @Nullable [] deviations(double[] values, int count) {
        double largest = 0;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        double[] deviations = scaled(values, count, largest);
        double mean = ExactSum.of(deviations) / count;
        boolean isConstant = true;
        largest = 0;
        for (int i = 0; i < count; i++) {
            isConstant &= values[i] == values[0];
            deviations[i] -= mean;
            largest = Math.max(largest, Math.abs(deviations[i]));
        }
        return isConstant ? null : scaled(deviations, count, largest);
    }

    private static double[] scaled(double[] values, int count, double largest) {
        int exponent = largest == 0 ? 0 : Math.max(Double.MIN_EXPONENT, Math.getExponent(largest));
        double[] scaled = new double[count];
        for (int i = 0; i < count; i++) {
            scaled[i] = Math.scalb(values[i], -exponent);
        }
        return scaled;
    }

    /**
     * Returns a correlation with Fisher's interval, for instance a published one.
     *
     * @param r from -1 to 1
     * @param pairs how many pairs it comes from, 2 or more
     * @param confidence between 0 and 1, both exclusive
     */
    public static Estimate withInterval(double r, int pairs, double confidence) {
        Arguments.that(r >= -1 && r <= 1, "correlation", r, "must lie between -1 and 1");
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        if (pairs <= 3 || Math.abs(r) == 1) {
            return Estimate.of(r);
        }
        double reach = Distributions.normalQuantile((1 + confidence) / 2) / Math.sqrt(pairs - 3);
        double z = fisherZ(r);
        return Estimate.of(r, new Interval(fisherR(z - reach), fisherR(z + reach), confidence));
    }

    /** Returns {@code atanh(r)}, Fisher's transform of a correlation between -1 and 1, both exclusive. */
    public static double fisherZ(double r) {
        Arguments.that(r > -1 && r < 1, "correlation", r, "must lie between -1 and 1, both exclusive");
        return 0.5 * (StrictMath.log1p(r) - StrictMath.log1p(-r));
    }

    /** Returns {@code tanh(z)}, the correlation of a value of Fisher's transform. */
    public static double fisherR(double z) {
        return StrictMath.tanh(Arguments.finite(z, "z"));
    }

    /**
     * Returns the correlation.
     *
     * @throws NotComputableException if there is none
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code r = 0.4500 [0.1922, 0.6495] (50 pairs)}. */
    @Override
    public String toString() {
        String sign = estimate instanceof Estimate.Computed ? " = " : ": ";
        return "r" + sign + estimate + " (" + pairs + " pairs)";
    }
}
