package org.openkam.ipd;

import java.time.Period;
import java.util.Optional;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanStep;

/** Puts actions one behind the other at the hours a week that the limits allow. */
final class StepSchedule {
    private final PlanLimits limits;
    private int hours;

    StepSchedule(PlanLimits limits) {
        this.limits = limits;
    }

    /** Returns the step; empty if it would end behind the plan. */
    Optional<PlanStep> step(DevelopmentAction action) {
        int before = hours / limits.hoursPerWeek();
        int byHours = (hours + action.effort().hours() + limits.hoursPerWeek() - 1) / limits.hoursPerWeek();
        int due = Math.max(byHours, Math.min(before + action.effort().weeks(), limits.weeks()));
        if (byHours > limits.weeks()) {
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
