package org.openkam.ipd.plan;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * How much a plan may ask for.
 *
 * @param goals at most so many goals, 1 or more
 * @param hoursPerWeek the person's own effort, 1 or more
 * @param weeks from start to the last step, 1 or more
 */
public record PlanLimits(int goals, int hoursPerWeek, int weeks) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 1000;

    public PlanLimits {
        Arguments.inRange(goals, 1, MOST, "number of goals");
        Arguments.inRange(hoursPerWeek, 1, MOST, "hours per week");
        Arguments.inRange(weeks, 1, MOST, "weeks of plan");
    }

    /** Returns three goals, three hours a week, six months. */
    public static PlanLimits standard() {
        return new PlanLimits(3, 3, 26);
    }
}
