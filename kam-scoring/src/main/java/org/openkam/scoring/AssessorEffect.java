package org.openkam.scoring;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.response.RaterDescription;
import org.openkam.scoring.statistic.Estimate;

/**
 * How one assessor rates beside the others of an assessment centre. For the analyst only. Immutable.
 *
 * @param assessor code
 * @param people how many people the assessor rated
 * @param leniency points above what the others give the same people in the same exercises on the same competencies; negative for a severe
 *     assessor; with standard error
 * @param description mean, spread, skew and halo of the assessor's ratings
 */
public record AssessorEffect(String assessor, int people, Estimate leniency, RaterDescription description)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public AssessorEffect {
        Arguments.code(assessor, "assessor");
        Arguments.notNull(leniency, "leniency");
        Arguments.notNull(description, "description");
    }

    /** Returns for instance {@code OBS-1: leniency 0.1200 ± 0.0500 (48 people)}. */
    @Override
    public String toString() {
        return assessor + ": leniency " + leniency + " (" + people + " people)";
    }
}
