package org.openkam.ipd.progress;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * One of a person's assessments.
 *
 * @param label names the cycle, such as {@code 2026}; not blank
 * @param profile what was released in it
 */
public record AssessmentCycle(String label, CompetencyProfile profile) implements Serializable {
    private static final long serialVersionUID = 1L;

    public AssessmentCycle {
        Arguments.that(label != null && !label.isBlank(), "label of cycle", "", "must not be blank");
        Arguments.notNull(profile, "profile");
    }

    @Override
    public String toString() {
        return label + ": " + profile.assessee();
    }
}
