package org.openkam.scoring.internal.math;

import org.apache.commons.math3.special.Erf;

/**
 * Density over cumulative share of the standard normal distribution, and the logarithm of the share, exact in the lower tail
 * too, where both the density and the share are too small to be divided. Stateless.
 */
public final class NormalRatio {
    private static final double TAIL = -20;
    private static final double ROOT_TWO_PI = StrictMath.sqrt(2 * StrictMath.PI);

    private NormalRatio() {}

    /** Returns {@code phi(x) / Phi(x)}, 0 or more; near {@code -x} far below 0. */
    public static double densityOverCumulative(double x) {
        if (x < TAIL) {
            return -x / tailSeries(x);
        }
        return StrictMath.exp(-x * x / 2) / (ROOT_TWO_PI * Distributions.normalCumulative(x));
    }

    /** Returns {@code ln Phi(x)}, 0 or less. */
    public static double logCumulative(double x) {
        if (x < TAIL) {
            return -x * x / 2 - StrictMath.log(-x * ROOT_TWO_PI) + StrictMath.log(tailSeries(x));
        }
        return x > 0
                ? StrictMath.log1p(-Erf.erfc(x / StrictMath.sqrt(2)) / 2)
                : StrictMath.log(Distributions.normalCumulative(x));
    }

    /** {@code Phi(x) (-x) / phi(x)}: 1 - 1/x^2 + 3/x^4 - ..., Abramowitz and Stegun (1964), 26.2.12. */
    private static double tailSeries(double x) {
        double s = 1 / (x * x);
        return 1 - s * (1 - 3 * s * (1 - 5 * s * (1 - 7 * s * (1 - 9 * s))));
    }
}
