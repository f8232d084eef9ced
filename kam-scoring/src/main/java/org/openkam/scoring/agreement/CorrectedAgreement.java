package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.TTest;

/**
 * Agreement beyond chance with its parts: {@code (p_a - p_e) / (1 - p_e)}. Coefficients differ only in what they take for
 * chance. Immutable.
 *
 * @param estimate the coefficient with standard error and t interval over units, or why there is none; at most 1, and
 *     negative where raters agree less than by chance; the interval is cut off at 1
 * @param observed {@code p_a}: mean over the units with two ratings or more of the share of their pairs that agree, weighted
 * @param expected {@code p_e}: the share of pairs that would agree by chance
 * @param test of the hypothesis that the coefficient is 0; null where there is no standard error
 * @param units units that take part, {@code n}: those with a rating, for alpha those with two or more
 * @param pairedUnits units with two ratings or more
 */
public record CorrectedAgreement(
        Estimate estimate,
        Estimate observed,
        Estimate expected,
        @Nullable TTest test,
        long units,
        long pairedUnits) implements Serializable {
    private static final long serialVersionUID = 1L;

    static CorrectedAgreement missing(Reason reason, long units, long pairedUnits) {
        Estimate none = Estimate.notComputable(reason);
        return new CorrectedAgreement(none, none, none, null, units, pairedUnits);
    }

    /** Returns the line of a statistic. */
    String line(String name) {
        String sign = estimate instanceof Estimate.Computed ? " = " : ": ";
        return name + sign + estimate + " (" + units + " units)";
    }

    /** Returns the line and what the value is made of, a line each. */
    String lines(String name) {
        return String.join(
                "\n",
                line(name),
                "  observed agreement: " + observed,
                "  expected by chance: " + expected,
                "  units with two ratings or more: " + pairedUnits,
                "  test against 0: " + (test == null ? "none" : test));
    }

    /** Returns for instance {@code Agreement beyond chance = 0.7754 ± 0.1429 [0.4608, 1.0000] (12 units)}. */
    @Override
    public String toString() {
        return line("Agreement beyond chance");
    }
}
