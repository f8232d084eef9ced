package org.openkam.ipd.plan;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * How the success of a goal is seen: the others' score on the competency at the next assessment.
 *
 * @param competency code of the competency
 * @param baseline the score now, points of the scale
 * @param target the score aimed at, points of the scale
 */
public record SuccessMeasure(String competency, double baseline, double target) implements Serializable {
    private static final long serialVersionUID = 1L;

    public SuccessMeasure {
        Arguments.code(competency, "competency of measure");
        Arguments.finite(baseline, "baseline");
        Arguments.finite(target, "target");
    }
}
