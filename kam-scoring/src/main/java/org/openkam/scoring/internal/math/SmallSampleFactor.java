package org.openkam.scoring.internal.math;

import org.apache.commons.math3.special.Gamma;
import org.openkam.core.internal.Arguments;

/**
 * The factor that takes the bias off a standardised difference whose standard deviation has few degrees of freedom: {@code J =
 * gamma(m / 2) / (sqrt(m / 2) gamma((m - 1) / 2))}. Stateless and thread-safe.
 *
 * <p>Source: Hedges, L. V. (1981). Distribution theory for Glass's estimator of effect size and related estimators. Journal of
 * Educational Statistics 6, 107-128. doi:10.3102/10769986006002107
 */
public final class SmallSampleFactor {
    private static final double MANY = 1e6;

    private SmallSampleFactor() {}

    /**
     * Returns the exact factor, not the approximation {@code 1 - 3 / (4 m - 1)}.
     *
     * @param degreesOfFreedom {@code m}, above 1
     * @return from 0 to 1, both exclusive
     */
    public static double of(double degreesOfFreedom) {
        Arguments.finite(degreesOfFreedom, "degrees of freedom");
        Arguments.that(degreesOfFreedom > 1, "Degrees of freedom", degreesOfFreedom, "must be above 1");
        if (degreesOfFreedom > MANY) { // the logarithms of both gammas lose digits; the error of this is of order 1/m^2
            return 1 - 3 / (4 * degreesOfFreedom - 1);
        }
        double ratio = Gamma.logGamma(degreesOfFreedom / 2) - Gamma.logGamma((degreesOfFreedom - 1) / 2);
        return StrictMath.exp(ratio) / StrictMath.sqrt(degreesOfFreedom / 2);
    }
}
