package org.openkam.ipd.rule;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.plan.PlanReckoning;
import org.openkam.ipd.plan.ScheduledAction;

/**
 * Actions chosen for goals.
 *
 * @param byGoal one list for each goal in the order of the task, by end, then code; empty where nothing fits. An action that only
 *     comes before another stands with the goal that needs it first
 * @param reckoning how they were found
 */
public record ActionChoice(List<List<ScheduledAction>> byGoal, PlanReckoning reckoning) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ActionChoice {
        byGoal = byGoal.stream().map(List::copyOf).toList();
        Arguments.notNull(reckoning, "reckoning");
    }
}
