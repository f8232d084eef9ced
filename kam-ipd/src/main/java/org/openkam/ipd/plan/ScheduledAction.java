package org.openkam.ipd.plan;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.action.DevelopmentAction;

/**
 * An action with its place in time, in weeks counted from the plan's start.
 *
 * @param action what is done
 * @param start whole weeks before it begins, 0 or more
 * @param end whole weeks until it is done, above the start
 */
public record ScheduledAction(DevelopmentAction action, int start, int end) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ScheduledAction {
        Arguments.notNull(action, "action");
        Arguments.that(start >= 0, "start of action", start, "must not be negative");
        Arguments.that(end > start, "end of action", end, "must lie behind its start");
    }

    @Override
    public String toString() {
        return action.code() + " weeks " + (start + 1) + "-" + end;
    }
}
