package org.openkam.scoring.team;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;

/**
 * Borders of the nine boxes; a value at a border belongs to the part above it.
 *
 * @param middlePerformance from where performance is middling, in its own unit
 * @param highPerformance from where it is high
 * @param middlePotential from where potential is middling, in its own unit
 * @param highPotential from where it is high
 */
public record NineBoxCuts(
        double middlePerformance, double highPerformance, double middlePotential, double highPotential)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double EXTENDED = 0.7;
    private static final double PASSED = 1.0;

    public NineBoxCuts {
        ascending(middlePerformance, highPerformance, "borders of performance");
        ascending(middlePotential, highPotential, "borders of potential");
    }

    private static void ascending(double middle, double high, String subject) {
        Arguments.finite(middle, subject);
        Arguments.finite(high, subject);
        Arguments.that(middle < high, subject, middle + ", " + high, "must ascend");
    }

    /**
     * Returns the borders for attainment of a plan and scores of a scale: 0.7 and 1 of the plan, as for probation (source case
     * R28), and the thirds of the scale's range. Both are proposals.
     */
    public static NineBoxCuts standard(RatingScale scale) {
        double range = scale.highest() - scale.lowest();
        return new NineBoxCuts(EXTENDED, PASSED, scale.lowest() + range / 3, scale.lowest() + 2 * range / 3);
    }
}
