package org.openkam.scoring.statistic;

import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;

/**
 * Estimates whose error follows from large-sample theory (maximum likelihood, the delta method): normal, with unlimited
 * degrees of freedom, which are written as {@link Double#MAX_VALUE}. Stateless.
 */
public final class LargeSample {
    private static final double STANDARD_CONFIDENCE = 0.95;

    private LargeSample() {}

    /** Returns a value with its standard error and its normal interval at 95 percent. */
    public static Estimate estimate(double value, double standardError) {
        return estimate(value, standardError, STANDARD_CONFIDENCE);
    }

    /**
     * Returns a value with its standard error and its normal interval, {@code value +/- z standardError}.
     *
     * @param value finite
     * @param standardError in the unit of the value, finite, 0 or more
     * @param confidence between 0 and 1, both exclusive
     */
    public static Estimate estimate(double value, double standardError, double confidence) {
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        double reach = Distributions.normalQuantile((1 + confidence) / 2) * standardError;
        return Estimate.of(value, standardError(standardError), new Interval(value - reach, value + reach, confidence));
    }

    /** Returns a standard error with unlimited degrees of freedom. */
    public static StandardError standardError(double value) {
        return new StandardError(value, Double.MAX_VALUE, false);
    }
}
