package org.openkam.ipd.plan;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.action.DevelopmentAction;

/**
 * An action for a goal that the plan leaves out, and why.
 *
 * @param action the action
 * @param reason the first that applies, in the order of the reasons
 */
public record DroppedAction(DevelopmentAction action, Reason reason) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Why an action is left out. */
    public enum Reason {
        /** It is for people of another level. */
        LEVEL,
        /** It alone takes longer than the plan. */
        WEEKS,
        /** It alone takes more of the person's hours than the plan has. */
        HOURS,
        /** It alone costs more than the budget. */
        BUDGET,
        /** It would fit alone, but not together with what comes before it. */
        PREREQUISITE,
        /** The gap isn't closed, but others were chosen before it, which together do more within the limits. */
        LESS_EFFECT,
        /** The gap is closed without it, or closing it counts nothing. */
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
