package org.openkam.ipd;

import java.time.Period;
import java.util.Optional;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanStep;

/** Gives actions due times: each runs from the start, and the hours of all before it are done first. */
final class StepSchedule {
    private final PlanLimits limits;
    private int hours;

    StepSchedule(PlanLimits limits) {
        this.limits = limits;
    }

    /** Returns the step; empty if it would end behind the plan. */
    Optional<PlanStep> step(DevelopmentAction action) {
        int byHours = (hours + action.effort().hours() + limits.hoursPerWeek() - 1) / limits.hoursPerWeek();
        int due = Math.max(byHours, action.effort().weeks());
        if (due > limits.weeks()) {
            return Optional.empty();
        }
        hours += action.effort().hours();
        return Optional.of(new PlanStep(
                action.code(),
                action.text(),
                action.owner(),
                Period.ofWeeks(due),
                action.mode(),
                action.effort().hours()));
    }
}
