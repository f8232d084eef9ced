package org.openkam.scoring.statistic;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;

/**
 * Two-sided test of the hypothesis that agreement is that of chance, by the standard error that holds under it. For many
 * units; it says nothing about how large the agreement is. Immutable.
 *
 * @param standardError of the estimate if the hypothesis holds, greater than 0
 * @param statistic {@code z}, the estimate divided by that error
 * @param probability chance of a {@code z} at least that far from 0 if the hypothesis holds, from 0 to 1
 */
public record ZTest(double standardError, double statistic, double probability) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the ranges. */
    public ZTest {
        Arguments.finite(standardError, "standard error");
        Arguments.finite(statistic, "z");
        Arguments.that(standardError > 0, "Standard error", standardError, "must be positive");
        Arguments.that(probability >= 0 && probability <= 1, "Probability", probability, "must lie between 0 and 1");
    }

    /** Returns the test of an estimate; the standard error above 0. */
    public static ZTest of(double estimate, double standardError) {
        double z = estimate / standardError;
        return new ZTest(standardError, z, 2 * Distributions.normalCumulative(-Math.abs(z)));
    }

    /** Returns for instance {@code z = 4.5594, p < 0.0001}. */
    @Override
    public String toString() {
        String p = probability < 1e-4 ? " < 0.0001" : " = " + Decimals.plain(probability, 4);
        return "z = " + Decimals.plain(statistic, 4) + ", p" + p;
    }
}
