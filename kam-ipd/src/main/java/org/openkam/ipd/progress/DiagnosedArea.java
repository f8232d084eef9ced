package org.openkam.ipd.progress;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.RoleRequirement;
import org.openkam.scoring.statistic.Estimate;

/**
 * An area in which a test lies below what the role asks for.
 *
 * @param requirement what the role asks for
 * @param score the test's, points of the scale
 * @param gap target minus score, points of the scale, above 0, with its interval where the test has an error
 * @param best the best rank by gap times weight that the error allows among everything scored, 1 or more
 * @param worst the worst rank that it allows, at least {@code best}
 * @param group 1 for the areas that are ahead of all other areas beyond error, and so on; within a group order can't be told
 */
public record DiagnosedArea(RoleRequirement requirement, Estimate score, Estimate gap, int best, int worst, int group)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public DiagnosedArea {
        Arguments.notNull(requirement, "requirement");
        Arguments.notNull(score, "score");
        Arguments.that(Arguments.notNull(gap, "gap").value() > 0, "gap", gap, "must be above 0");
        Arguments.inRange(best, 1, Integer.MAX_VALUE, "best rank");
        Arguments.inRange(worst, best, Integer.MAX_VALUE, "worst rank");
        Arguments.inRange(group, 1, Integer.MAX_VALUE, "group");
    }

    /** Returns the code of the competency. */
    public String competency() {
        return requirement.competency();
    }

    /** Returns the gap times the weight of the requirement. */
    public double priority() {
        return gap.value() * requirement.weight().doubleValue();
    }

    /** Returns whether the gap exceeds its own error; without one it can't be told, so not. */
    public boolean isBeyondError() {
        return gap.fold(g -> g.interval() != null && g.interval().lower() > 0, reason -> false);
    }

    @Override
    public String toString() {
        return competency() + " gap " + gap + ", rank " + best + (best == worst ? "" : " to " + worst);
    }
}
