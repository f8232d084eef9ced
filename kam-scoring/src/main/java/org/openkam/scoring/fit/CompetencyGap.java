package org.openkam.scoring.fit;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.RoleRequirement;
import org.openkam.scoring.policy.Attainment;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * A requirement against a score.
 *
 * @param requirement what the role asks
 * @param score what the others say, or all instruments together; not computable where there is no score, with reason {@link
 *     org.openkam.scoring.statistic.Reason#CONTRADICTION} where instruments contradict each other
 * @param gap target minus score with the score's error, points of the scale; negative above the target. Unknown is not 0
 * @param attainment how far the requirement is met
 * @param basis on which score of the person it rests
 */
public record CompetencyGap(
        RoleRequirement requirement, Estimate score, Estimate gap, Attainment attainment, ScoreBasis basis)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Creates a gap of the others' score. */
    public CompetencyGap(RoleRequirement requirement, Estimate score, Estimate gap, Attainment attainment) {
        this(requirement, score, gap, attainment, ScoreBasis.OTHERS);
    }

    public CompetencyGap {
        Arguments.notNull(requirement, "requirement");
        Arguments.notNull(score, "score");
        Arguments.notNull(gap, "gap");
        Arguments.notNull(attainment, "attainment");
        Arguments.notNull(basis, "basis");
    }

    /** Returns the code of the competency. */
    public String competency() {
        return requirement.competency();
    }

    /** Returns what may be said of the score against the target. */
    public Claim claim() {
        return attainment.claim();
    }

    /** Returns whether there is no score because instruments contradict each other: something to clarify, not a gap. */
    public boolean isContradicted() {
        return score.fold(s -> false, reason -> reason == Reason.CONTRADICTION);
    }

    @Override
    public String toString() {
        return competency() + " gap " + gap + " " + claim() + (basis == ScoreBasis.OTHERS ? "" : " " + basis);
    }
}
