package org.openkam.scoring.internal.math;

import org.openkam.core.internal.Arguments;

/** Quantile of the chi-square distribution. Stateless and thread-safe. */
public final class ChiSquareQuantile {
    private static final int MAXIMUM_STEPS = 200;

    private ChiSquareQuantile() {}

    /**
     * Returns the value below which a share of the distribution lies, by bisection to neighbouring numbers.
     *
     * @param probability between 0 and 1, both exclusive
     * @param degreesOfFreedom finite, greater than 0
     */
    public static double of(double probability, double degreesOfFreedom) {
        Arguments.that(probability > 0 && probability < 1, "Probability", probability, "must lie between 0 and 1");
        double above = 1 - probability;
        double low = 0;
        double high = 1;
        while (Distributions.chiSquareSurvival(high, degreesOfFreedom) > above) {
            low = high;
            high *= 2;
        }
        for (int step = 0; step < MAXIMUM_STEPS; step++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (Distributions.chiSquareSurvival(middle, degreesOfFreedom) > above) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
