package org.openkam.scoring.generalizability;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Interval;

/**
 * Limits of a coefficient {@code universe / (universe + error)} whose parts are weighted sums of independent mean squares: the
 * values v for which the interval of {@code (1 - v) universe - v error} holds 0, found by bisection.
 */
final class CoefficientLimits {
    private static final int HALVINGS = 60;

    private final VarianceComponents components;
    private final ErrorShares shares;
    private final double confidence;

    CoefficientLimits(VarianceComponents components, ErrorShares shares, double confidence) {
        this.components = components;
        this.shares = shares;
        this.confidence = confidence;
    }

    @Nullable
    Interval relative() {
        return interval(shares.relative());
    }

    @Nullable
    Interval absolute() {
        return interval(shares.absolute());
    }

    /** Null if nothing varies. */
    private @Nullable Interval interval(double[] errorShares) {
        double[] universe = weights(shares.universe());
        double[] error = weights(errorShares);
        if (new MeanSquareSum(plus(universe, error, -1, 0), squares(), degrees()).isZero()) {
            return null;
        }
        double lower = limit(universe, error, 1);
        double upper = limit(universe, error, -1);
        return lower <= upper ? new Interval(lower, upper, confidence) : null;
    }

    /** The largest v whose sum is surely positive (sign 1), or the smallest whose sum is surely negative (sign -1). */
    private double limit(double[] universe, double[] error, int sign) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            double[] weights = plus(universe, error, middle, sign);
            double surely = new MeanSquareSum(weights, squares(), degrees()).lowerLimit((1 - confidence) / 2);
            if (surely > 0 == sign > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return sign > 0 ? low : high;
    }

    /** {@code sign ((1 - v) universe - v error)}; for sign 0 both together. */
    private static double[] plus(double[] universe, double[] error, double v, int sign) {
        double[] sum = new double[universe.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sign == 0 ? universe[i] + error[i] : sign * ((1 - v) * universe[i] - v * error[i]);
        }
        return sum;
    }

    /** Weights of mean squares in a sum of components. */
    private double[] weights(double[] componentShares) {
        List<VarianceComponent> all = components.components();
        double[] weights = new double[all.size()];
        double[] largest = new double[all.size()];
        for (int c = 0; c < all.size(); c++) {
            for (int m = 0; m < weights.length; m++) {
                double part = componentShares[c] * all.get(c).weights().get(m);
                weights[m] += part;
                largest[m] = Math.max(largest[m], Math.abs(part));
            }
        }
        for (int m = 0; m < weights.length; m++) {
            weights[m] = Math.abs(weights[m]) <= 1e-12 * largest[m] ? 0 : weights[m]; // what cancels but for rounding
        }
        return weights;
    }

    private double[] squares() {
        return components.components().stream()
                .mapToDouble(c -> c.meanSquare().value())
                .toArray();
    }

    private double[] degrees() {
        return components.components().stream()
                .mapToDouble(VarianceComponent::degreesOfFreedom)
                .toArray();
    }
}
