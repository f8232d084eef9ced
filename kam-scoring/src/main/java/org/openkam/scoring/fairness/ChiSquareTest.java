package org.openkam.scoring.fairness;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Decimals;

/**
 * A statistic that has a chi-square distribution in large samples if its hypothesis holds. Immutable.
 *
 * @param statistic chi-square, finite, 0 or more
 * @param degreesOfFreedom greater than 0
 * @param probability chance of a statistic at least this large if the hypothesis holds, 0 to 1
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
        double positive = Math.max(0, statistic); // a likelihood ratio may be a rounding error below 0
        double probability = Distributions.chiSquareSurvival(positive, degreesOfFreedom);
        return new ChiSquareTest(positive, degreesOfFreedom, probability);
    }

    /** Returns for instance {@code chi-square(1) = 9.6032, p = 0.0019}; {@code p < 0.0001} if it is smaller than that. */
    @Override
    public String toString() {
        String p = probability < 1e-4 ? " < 0.0001" : " = " + Decimals.plain(probability, 4);
        return "chi-square(" + degreesOfFreedom + ") = " + Decimals.plain(statistic, 4) + ", p" + p;
    }
}
