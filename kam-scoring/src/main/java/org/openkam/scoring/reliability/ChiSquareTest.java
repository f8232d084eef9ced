package org.openkam.scoring.reliability;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Decimals;

/**
 * Test of the hypothesis that a model fits, by chi-square. Immutable.
 *
 * @param statistic chi-square, finite, 0 or more
 * @param degreesOfFreedom 1 or more
 * @param probability chance of a chi-square at least this large if the model is true, from 0 to 1
 */
public record ChiSquareTest(double statistic, int degreesOfFreedom, double probability) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the ranges. */
    public ChiSquareTest {
        Arguments.finite(statistic, "chi-square");
        Arguments.that(statistic >= 0, "chi-square", statistic, "must not be negative");
        Arguments.that(degreesOfFreedom > 0, "degrees of freedom", degreesOfFreedom, "must be positive");
        Arguments.that(probability >= 0 && probability <= 1, "Probability", probability, "must lie between 0 and 1");
    }

    static ChiSquareTest of(double statistic, int degreesOfFreedom) {
        return new ChiSquareTest(
                statistic, degreesOfFreedom, Distributions.chiSquareSurvival(statistic, degreesOfFreedom));
    }

    /** Returns for instance {@code chi-square(14) = 29.4337, p = 0.0091}; {@code p < 0.0001} if it is smaller than that. */
    @Override
    public String toString() {
        String p = probability < 1e-4 ? " < 0.0001" : " = " + Decimals.plain(probability, 4);
        return "chi-square(" + degreesOfFreedom + ") = " + Decimals.plain(statistic, 4) + ", p" + p;
    }
}
