package org.openkam.scoring.statistic;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;

/**
 * Test of the hypothesis that units don't differ, by the ratio {@code F} of two mean squares. Immutable.
 *
 * @param statistic {@code F}, finite, 0 or more
 * @param numeratorDegreesOfFreedom greater than 0
 * @param denominatorDegreesOfFreedom greater than 0
 * @param probability chance of an {@code F} at least this large if the hypothesis holds, from 0 to 1
 */
public record FTest(
        double statistic, double numeratorDegreesOfFreedom, double denominatorDegreesOfFreedom, double probability)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that {@code F} is finite and the probability is one. */
    public FTest {
        Arguments.finite(statistic, "F");
        Arguments.that(probability >= 0 && probability <= 1, "Probability", probability, "must lie between 0 and 1");
    }

    /** Returns the test of a ratio of mean squares; {@code statistic} finite, degrees of freedom above 0. */
    public static FTest of(double statistic, double numerator, double denominator) {
        return new FTest(statistic, numerator, denominator, Distributions.fSurvival(statistic, numerator, denominator));
    }

    /** Returns for instance {@code F(5, 15) = 11.0272, p = 0.0001}; {@code p < 0.0001} if it is smaller than that. */
    @Override
    public String toString() {
        String p = probability < 1e-4 ? " < 0.0001" : " = " + Decimals.plain(probability, 4);
        return "F(" + degrees(numeratorDegreesOfFreedom) + ", " + degrees(denominatorDegreesOfFreedom) + ") = "
                + Decimals.plain(statistic, 4) + ", p" + p;
    }

    private static String degrees(double degreesOfFreedom) {
        boolean whole = degreesOfFreedom == StrictMath.rint(degreesOfFreedom);
        return Decimals.plain(degreesOfFreedom, whole ? 0 : 2);
    }
}
