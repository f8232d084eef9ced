package org.openkam.ipd.rule;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * A gap to close.
 *
 * @param competency code of the competency
 * @param score where the person stands, points of the scale
 * @param gap how far to go, points of the scale, 0 to 1,000,000
 * @param weight how much a point of it counts, 0 to 1,000,000
 */
public record SelectionGoal(String competency, double score, double gap, double weight) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double MOST = 1_000_000;

    public SelectionGoal {
        Arguments.code(competency, "competency of goal");
        Arguments.finite(score, "score");
        Arguments.finite(gap, "gap");
        Arguments.that(gap >= 0 && gap <= MOST, "gap", gap, "must lie between 0 and 1000000");
        Arguments.finite(weight, "weight");
        Arguments.that(weight >= 0 && weight <= MOST, "weight", weight, "must lie between 0 and 1000000");
    }

    @Override
    public String toString() {
        return competency + " by " + gap;
    }
}
