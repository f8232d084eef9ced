package org.openkam.scoring.profile;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.statistic.Estimate;

/**
 * How the assessee sees a competency, beside the others.
 *
 * @param score the assessee's own score; taken as given, so without error
 * @param difference self minus others, with the others' error
 * @param claim {@code ABOVE}: the assessee reliably rates higher than the others do
 */
public record SelfView(Estimate score, Estimate difference, Claim claim) implements Serializable {
    private static final long serialVersionUID = 1L;

    public SelfView {
        Arguments.notNull(score, "self score");
        Arguments.notNull(difference, "self-other difference");
        Arguments.notNull(claim, "claim");
    }

    /** Returns this view with another claim. */
    public SelfView with(Claim other) {
        return new SelfView(score, difference, other);
    }
}
