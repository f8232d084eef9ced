package org.openkam.ipd.need;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.fit.CompetencyGap;

/**
 * All that is known of one competency that a role asks for. Made of released values, the person's own view and what the host said
 * about the work.
 *
 * @param gap score against target
 * @param perspective how the person sees it
 * @param corroboration what supports or contests the score
 * @param work the work around it
 */
public record NeedEvidence(CompetencyGap gap, Perspective perspective, Corroboration corroboration, WorkContext work)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public NeedEvidence {
        Arguments.notNull(gap, "gap");
        Arguments.notNull(perspective, "perspective");
        Arguments.notNull(corroboration, "corroboration");
        Arguments.notNull(work, "work");
    }

    /** Returns the code of the competency. */
    public String competency() {
        return gap.competency();
    }
}
