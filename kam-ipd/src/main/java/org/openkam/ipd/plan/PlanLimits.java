package org.openkam.ipd.plan;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * How much a plan may ask for.
 *
 * @param goals at most so many goals, 1 or more
 * @param hoursPerWeek the person's own effort, 0 or more; with 0 only what takes no own hours is planned
 * @param weeks from start to the last step, 1 or more
 * @param budget what all actions together may cost, whole units of the catalogue's currency
 * @param atOnce at most so many actions run in the same week, 1 or more
 */
public record PlanLimits(int goals, int hoursPerWeek, int weeks, long budget, int atOnce) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 1000;

    /** A budget that no catalogue reaches. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /** The standard number of actions at once. */
    public static final int STANDARD_AT_ONCE = 3;

    public PlanLimits {
        Arguments.inRange(goals, 1, MOST, "number of goals");
        Arguments.inRange(hoursPerWeek, 0, MOST, "hours per week");
        Arguments.inRange(weeks, 1, MOST, "weeks of plan");
        Arguments.that(budget >= 0, "budget", budget, "must not be negative");
        Arguments.inRange(atOnce, 1, MOST, "actions at once");
    }

    /** Creates limits without a limit of cost, with the standard number of actions at once. */
    public PlanLimits(int goals, int hoursPerWeek, int weeks) {
        this(goals, hoursPerWeek, weeks, UNLIMITED, STANDARD_AT_ONCE);
    }

    /** Returns three goals, three hours a week, six months. */
    public static PlanLimits standard() {
        return new PlanLimits(3, 3, 26);
    }

    /** Returns the person's own hours over the whole plan. */
    public int hours() {
        return hoursPerWeek * weeks;
    }

    @Override
    public String toString() {
        return "limits (goals: " + goals + ", hours a week: " + hoursPerWeek + ", weeks: " + weeks + ", budget: "
                + (budget == UNLIMITED ? "any" : budget) + ", at once: " + atOnce + ")";
    }
}
