package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Decimals;

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
        Arguments.that(degreesOfFreedom > 0, "Degrees of freedom", degreesOfFreedom, "must be positive");
        Arguments.that(probability >= 0 && probability <= 1, "Probability", probability, "must lie between 0 and 1");
    }

    static ChiSquareTest of(double statistic, double degreesOfFreedom) {
        return new ChiSquareTest(
                statistic, degreesOfFreedom, Distributions.chiSquareSurvival(statistic, degreesOfFreedom));
    }

    /** Returns for instance {@code chi-square(5) = 17.7407, p = 0.0033}. */
    @Override
    public String toString() {
        String p = probability < 1e-4 ? " < 0.0001" : " = " + Decimals.plain(probability, 4);
        return "chi-square(" + Decimals.shortest(degreesOfFreedom) + ") = " + Decimals.plain(statistic, 4) + ", p" + p;
    }
}
