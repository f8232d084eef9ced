package org.openkam.ipd.plan;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * How the steps of a plan were found.
 *
 * @param expectedClosure sum over the goals of weight times the smaller of gap and summed expected effect, points times percent:
 *     an assumption of the catalogue, never a fact
 * @param isOptimal whether no other choice within the limits is better; false if the search ended before
 * @param hours the person's own hours by learning mode
 * @param dropped actions for the goals that were left out, by code
 */
public record PlanReckoning(double expectedClosure, boolean isOptimal, ModeHours hours, List<DroppedAction> dropped)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Nothing was chosen because nothing was asked for. */
    public static final PlanReckoning NOTHING = new PlanReckoning(0, true, ModeHours.NONE, List.of());

    public PlanReckoning {
        Arguments.finite(expectedClosure, "expected closure");
        Arguments.that(expectedClosure >= 0, "expected closure", expectedClosure, "must not be negative");
        Arguments.notNull(hours, "hours by mode");
        dropped = List.copyOf(dropped);
    }
}
