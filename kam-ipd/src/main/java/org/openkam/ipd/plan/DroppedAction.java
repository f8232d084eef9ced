package org.openkam.ipd.plan;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.action.DevelopmentAction;

/**
 * An action for a goal that the plan leaves out, and why.
 *
 * @param action the action
 * @param reason the first limit that it breaks alone, else that others do more within the limits
 */
public record DroppedAction(DevelopmentAction action, Reason reason) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Why an action is left out. */
    public enum Reason {
        /** It is for people of another level. */
        LEVEL,
        /** It takes longer than the plan. */
        WEEKS,
        /** It takes more of the person's hours than the plan has. */
        HOURS,
        /** It costs more than the budget. */
        BUDGET,
        /** An action that comes before it can't be taken. */
        PREREQUISITE,
        /** It would fit alone, but not with the others that do more. */
        LESS_EFFECT,
        /** It would fit, but the gap is closed without it. */
        NOT_NEEDED
    }

    public DroppedAction {
        Arguments.notNull(action, "action");
        Arguments.notNull(reason, "reason");
    }

    @Override
    public String toString() {
        return action.code() + " " + reason;
    }
}
