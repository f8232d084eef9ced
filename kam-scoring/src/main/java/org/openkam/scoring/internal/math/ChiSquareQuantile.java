package org.openkam.scoring.internal.math;

import org.apache.commons.math3.special.Gamma;
import org.openkam.core.internal.Arguments;

/** Quantiles of the chi-square distribution, to a relative 1e-13. Stateless and thread-safe. */
public final class ChiSquareQuantile {
    private ChiSquareQuantile() {}

    /**
     * Returns the value that the share {@code probability} of the distribution lies below.
     *
     * @param probability between 0 and 1, both exclusive
     * @param degreesOfFreedom finite, greater than 0
     * @return 0 where the quantile is below the smallest normal number
     */
    public static double of(double probability, double degreesOfFreedom) {
        Arguments.that(probability > 0 && probability < 1, "Probability", probability, "must lie between 0 and 1");
        Arguments.finite(degreesOfFreedom, "degrees of freedom");
        Arguments.that(degreesOfFreedom > 0, "Degrees of freedom", degreesOfFreedom, "must be positive");
        double high = degreesOfFreedom;
        while (isBelow(high, probability, degreesOfFreedom)) {
            high *= 2;
        }
        while (high > Double.MIN_NORMAL && !isBelow(high / 2, probability, degreesOfFreedom)) {
            high /= 2;
        }
        return high <= Double.MIN_NORMAL ? 0 : bisect(high / 2, high, probability, degreesOfFreedom);
    }

    /** Halves until the ends are neighbours; some fifty steps. */
    private static double bisect(double from, double to, double probability, double degreesOfFreedom) {
        double low = from;
        double high = to;
        for (double middle = low + (high - low) / 2; low < middle && middle < high; middle = low + (high - low) / 2) {
            if (isBelow(middle, probability, degreesOfFreedom)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Whether less than the share lies below x; asked from the smaller side, where nothing cancels. */
    private static boolean isBelow(double x, double probability, double degreesOfFreedom) {
        return probability <= 0.5
                ? Gamma.regularizedGammaP(degreesOfFreedom / 2, x / 2) < probability
                : Gamma.regularizedGammaQ(degreesOfFreedom / 2, x / 2) > 1 - probability;
    }
}
