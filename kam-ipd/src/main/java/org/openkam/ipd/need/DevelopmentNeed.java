package org.openkam.ipd.need;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.fit.CompetencyGap;

/**
 * What one competency of a role calls for, and why.
 *
 * @param gap score against target
 * @param perspective how the person sees it
 * @param kind what it calls for
 * @param priority larger comes first, 0 for what calls for no goal
 */
public record DevelopmentNeed(CompetencyGap gap, Perspective perspective, NeedKind kind, double priority)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public DevelopmentNeed {
        Arguments.notNull(gap, "gap");
        Arguments.notNull(perspective, "perspective");
        Arguments.notNull(kind, "kind");
        Arguments.finite(priority, "priority");
    }

    /** Returns the code of the competency. */
    public String competency() {
        return gap.competency();
    }

    @Override
    public String toString() {
        return competency() + " " + kind;
    }
}
