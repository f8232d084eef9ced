package org.openkam.scoring.internal.math;

import org.openkam.core.internal.Arguments;

/**
 * Noncentral t distribution: of {@code (z + delta) / s}, with {@code z} standard normal and {@code s} the root of a chi-square
 * over its degrees of freedom. Absolute error about 1e-14. Stateless and thread-safe.
 *
 * <p>The normal probability is averaged over {@code u = log s} by the trapezoidal rule, which for so smooth an integrand that
 * vanishes at both ends converges faster than any power of the step.
 *
 * <p>Sources: Steiger, J. H. &amp; Fouladi, R. T. (1997). Noncentrality interval estimation and the evaluation of statistical
 * models. In Harlow, Mulaik &amp; Steiger (eds.), What if there were no significance tests?; Trefethen, L. N. &amp; Weideman,
 * J. A. C. (2014). The exponentially convergent trapezoidal rule. SIAM Review 56, 385-458. doi:10.1137/130932132
 */
public final class NoncentralT {
    private static final double NEGLIGIBLE = 40; // exp(-40) is 4e-18
    private static final double LARGEST = 1e5;
    private static final int MAXIMUM_STEPS = 200;
    private static final double ACCURACY = 1e-13;

    private NoncentralT() {}

    /**
     * Returns the share of the distribution at or below {@code t}.
     *
     * @param t finite
     * @param degreesOfFreedom 1 or more, finite
     * @param noncentrality {@code delta}, finite
     * @return from 0 to 1
     */
    public static double cumulative(double t, double degreesOfFreedom, double noncentrality) {
        Arguments.finite(t, "t");
        Arguments.finite(noncentrality, "noncentrality");
        Arguments.that(
                degreesOfFreedom >= 1 && degreesOfFreedom < Double.POSITIVE_INFINITY,
                "Degrees of freedom",
                degreesOfFreedom,
                "must be finite and at least 1");
        double reach = StrictMath.sqrt(NEGLIGIBLE / degreesOfFreedom);
        double start = -reach - NEGLIGIBLE / degreesOfFreedom;
        double step = Math.min(
                Math.min(0.1, 0.3 / StrictMath.sqrt(2 * degreesOfFreedom)), 0.3 / (1 + Math.abs(noncentrality)));
        double below = 0;
        double all = 0;
        for (int i = 0; start + i * step <= reach; i++) {
            double u = start + i * step;
            double density = StrictMath.exp(degreesOfFreedom * (u + 0.5 - 0.5 * StrictMath.exp(2 * u)));
            double z = t * StrictMath.exp(u) - noncentrality;
            below += density * Distributions.normalCumulative(z);
            all += density;
        }
        return Math.max(0, Math.min(1, below / all));
    }

    /**
     * Returns the noncentrality at which a share {@code probability} of the distribution lies at or below {@code t}: the limits of
     * a confidence interval at 95 percent are those of 0.975 (lower) and 0.025 (upper).
     *
     * @param t finite, at most 1e5 in size
     * @param degreesOfFreedom 1 or more, finite
     * @param probability between 0 and 1, both exclusive
     */
    public static double noncentrality(double t, double degreesOfFreedom, double probability) {
        Arguments.that(probability > 0 && probability < 1, "Probability", probability, "must lie between 0 and 1");
        Arguments.that(Math.abs(t) <= LARGEST, "t", t, "must not exceed " + LARGEST);
        double width = 1 + Math.abs(t);
        double low = t;
        while (cumulative(t, degreesOfFreedom, low) < probability) {
            low -= width;
            width *= 2;
        }
        width = 1 + Math.abs(t);
        double high = t;
        while (cumulative(t, degreesOfFreedom, high) > probability) {
            high += width;
            width *= 2;
        }
        for (int step = 0; step < MAXIMUM_STEPS && high - low > ACCURACY * (1 + Math.abs(t)); step++) {
            double middle = low + (high - low) / 2;
            if (cumulative(t, degreesOfFreedom, middle) >= probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }
}
