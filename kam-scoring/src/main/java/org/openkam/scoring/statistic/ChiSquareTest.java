package org.openkam.scoring.statistic;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;

/**
 * Test of a hypothesis by a statistic that has the chi-square distribution for large samples if it holds. Immutable.
 *
 * @param statistic chi-square, finite, 0 or more
 * @param degreesOfFreedom greater than 0
 * @param probability chance of a statistic at least this large if the hypothesis holds, from 0 to 1
 */
public record ChiSquareTest(double statistic, double degreesOfFreedom, double probability) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the ranges. */
    public ChiSquareTest {
        Arguments.finite(statistic, "chi-square");
        Arguments.that(statistic >= 0, "chi-square", statistic, "must not be negative");
        Arguments.that(degreesOfFreedom > 0, "Degrees of freedom", degreesOfFreedom, "must be positive");
        Arguments.that(probability >= 0 && probability <= 1, "Probability", probability, "must lie between 0 and 1");
    }

    /** Returns the test of a statistic; one below 0, which rounding may make of a likelihood ratio, counts as 0. */
    public static ChiSquareTest of(double statistic, double degreesOfFreedom) {
        double positive = Math.max(0, statistic);
        double probability = Distributions.chiSquareSurvival(positive, degreesOfFreedom);
        return new ChiSquareTest(positive, degreesOfFreedom, probability);
    }

    /** Returns for instance {@code chi-square(5) = 17.7407, p = 0.0033}; {@code p < 0.0001} if it is smaller than that. */
    @Override
    public String toString() {
        String p = probability < 1e-4 ? " < 0.0001" : " = " + Decimals.plain(probability, 4);
        return "chi-square(" + Decimals.shortest(degreesOfFreedom) + ") = " + Decimals.plain(statistic, 4) + ", p" + p;
    }
}
