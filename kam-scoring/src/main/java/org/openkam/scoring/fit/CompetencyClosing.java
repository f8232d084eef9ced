package org.openkam.scoring.fit;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * How long closing one gap would take at the assumed pace.
 *
 * @param gap the gap
 * @param pace the pace assumed
 * @param months gap over pace, 0 where there is no gap; not computable without a score. Its error carries those of the gap and of
 *     the pace, and is always marked as assumed
 * @param isCounted whether it counts in the whole: the gap is reliably there, or there is one and nothing can be said of its
 *     reliability
 */
public record CompetencyClosing(CompetencyGap gap, ClosingPace pace, Estimate months, boolean isCounted)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public CompetencyClosing {
        Arguments.notNull(gap, "gap");
        Arguments.notNull(pace, "pace");
        Arguments.notNull(months, "months");
    }

    /** Returns the code of the competency. */
    public String competency() {
        return gap.competency();
    }

    @Override
    public String toString() {
        return competency() + " " + months + " months at " + pace.source();
    }
}
