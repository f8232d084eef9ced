package org.openkam.scoring.fit;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.RoleRequirement;
import org.openkam.scoring.policy.Attainment;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.statistic.Estimate;

/**
 * A requirement against a score.
 *
 * @param requirement what the role asks
 * @param score what the others say; not computable where there is no score
 * @param gap target minus score with the score's error, points of the scale; negative above the target. Unknown is not 0
 * @param attainment how far the requirement is met
 */
public record CompetencyGap(RoleRequirement requirement, Estimate score, Estimate gap, Attainment attainment)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public CompetencyGap {
        Arguments.notNull(requirement, "requirement");
        Arguments.notNull(score, "score");
        Arguments.notNull(gap, "gap");
        Arguments.notNull(attainment, "attainment");
    }

    /** Returns the code of the competency. */
    public String competency() {
        return requirement.competency();
    }

    /** Returns what may be said of the score against the target. */
    public Claim claim() {
        return attainment.claim();
    }

    @Override
    public String toString() {
        return competency() + " gap " + gap + " " + claim();
    }
}
