package org.openkam.scoring.statistic;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;

/**
 * Two-sided test of the hypothesis that a coefficient is 0, by its standard error and Student's t. Immutable.
 *
 * @param statistic {@code t}, the estimate divided by its standard error
 * @param degreesOfFreedom units less one, 1 or more
 * @param probability chance of a {@code t} at least that far from 0 if the hypothesis holds, from 0 to 1
 */
public record TTest(double statistic, double degreesOfFreedom, double probability) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the ranges. */
    public TTest {
        Arguments.finite(statistic, "t");
        Arguments.that(degreesOfFreedom >= 1, "Degrees of freedom", degreesOfFreedom, "must be 1 or more");
        Arguments.that(probability >= 0 && probability <= 1, "Probability", probability, "must lie between 0 and 1");
    }

    /** Returns the test of an estimate; standard error and degrees of freedom above 0. */
    public static TTest of(double estimate, double standardError, double degreesOfFreedom) {
        double t = estimate / standardError;
        double probability = 2 * Distributions.studentTCumulative(-Math.abs(t), degreesOfFreedom);
        return new TTest(t, degreesOfFreedom, probability);
    }

    /** Returns for instance {@code t(11) = 5.4247, p = 0.0002}. */
    @Override
    public String toString() {
        String p = probability < 1e-4 ? " < 0.0001" : " = " + Decimals.plain(probability, 4);
        return "t(" + Decimals.shortest(degreesOfFreedom) + ") = " + Decimals.plain(statistic, 4) + ", p" + p;
    }
}
