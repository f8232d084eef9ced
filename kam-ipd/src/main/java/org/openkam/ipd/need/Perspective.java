package org.openkam.ipd.need;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.statistic.Estimate;

/**
 * How the person sees a competency.
 *
 * @param motivation how much its parts of the work draw the person, points of the scale
 * @param confidence how well the person believes to do them, points of the scale
 * @param selfScore the person's own score in the 360
 * @param selfAgainstOthers {@code ABOVE}: the person reliably rates higher than the others do
 */
public record Perspective(Estimate motivation, Estimate confidence, Estimate selfScore, Claim selfAgainstOthers)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public Perspective {
        Arguments.notNull(motivation, "motivation");
        Arguments.notNull(confidence, "confidence");
        Arguments.notNull(selfScore, "self score");
        Arguments.notNull(selfAgainstOthers, "self against others");
    }
}
