package org.openkam.ipd.rule;

import java.util.Optional;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.ScheduledAction;

/** Gives actions their time: each runs from the start, and the hours of all before it are done first. */
final class StepSchedule {
    private final PlanLimits limits;
    private int hours;
    private int actions;
    private long cost;

    StepSchedule(PlanLimits limits) {
        this.limits = limits;
    }

    /** Returns the action with its time; empty if a limit doesn't allow it. */
    Optional<ScheduledAction> step(DevelopmentAction action) {
        int all = hours + action.effort().hours();
        if (all > limits.hours()
                || actions == limits.atOnce()
                || action.effort().cost() > limits.budget() - cost) {
            return Optional.empty();
        }
        int byHours = (all + limits.hoursPerWeek() - 1) / limits.hoursPerWeek();
        int end = Math.max(byHours, action.effort().weeks());
        if (end > limits.weeks()) {
            return Optional.empty();
        }
        hours = all;
        actions++;
        cost += action.effort().cost();
        return Optional.of(new ScheduledAction(action, 0, end));
    }
}
