package org.openkam.ipd.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.action.ExpectedEffect;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.plan.PlanChange.AddGoal;
import org.openkam.ipd.plan.PlanChange.RemoveGoal;
import org.openkam.ipd.plan.PlanChange.RemoveStep;
import org.openkam.ipd.plan.PlanChange.SetStep;
import org.openkam.ipd.plan.PlanChange.SetTarget;
import org.openkam.ipd.plan.PlanChange.SetVerb;
import org.openkam.ipd.plan.PlanChange.StartOn;

/** A plan with a change. Goals that ended stay as they were. */
final class ChangedPlan {
    private final DevelopmentPlan plan;
    private final Collection<String> ended;

    ChangedPlan(DevelopmentPlan plan, Collection<String> ended) {
        this.plan = plan;
        this.ended = ended;
    }

    DevelopmentPlan with(PlanChange change) {
        if (change instanceof StartOn on) {
            return plan.startingOn(on.start());
        }
        if (change instanceof AddGoal add) {
            return added(add.goal());
        }
        if (change instanceof RemoveGoal remove) {
            return removed(remove.competency());
        }
        if (change instanceof SetTarget to) {
            return replaced(to.competency(), g -> aimed(g, to.target()));
        }
        if (change instanceof SetVerb to) {
            return replaced(to.competency(), g -> decided(g, to));
        }
        if (change instanceof SetStep put) {
            return replaced(put.competency(), g -> with(g, put.step()));
        }
        RemoveStep remove = (RemoveStep) change;
        return replaced(remove.competency(), g -> without(g, remove.step()));
    }

    private DevelopmentPlan added(DevelopmentGoal goal) {
        Arguments.that(
                plan.needs().contains(goal.need()), "need of goal", goal.competency(), "must be a need of the plan");
        Arguments.that(
                plan.goal(goal.competency()).isEmpty(),
                "goal",
                goal.competency(),
                "must not stand in the plan already");
        List<DevelopmentGoal> goals = new ArrayList<>(plan.goals());
        goals.add(goal);
        List<DevelopmentNeed> uncovered = new ArrayList<>(plan.uncovered());
        uncovered.removeIf(n -> n.competency().equals(goal.competency()));
        return plan.with(goals, uncovered);
    }

    private DevelopmentPlan removed(String competency) {
        DevelopmentGoal goal = open(competency);
        List<DevelopmentGoal> goals = new ArrayList<>(plan.goals());
        goals.remove(goal);
        List<DevelopmentNeed> uncovered = new ArrayList<>(plan.uncovered());
        plan.need(competency).ifPresent(uncovered::add);
        return plan.with(goals, uncovered);
    }

    private DevelopmentPlan replaced(String competency, UnaryOperator<DevelopmentGoal> by) {
        DevelopmentGoal goal = open(competency);
        List<DevelopmentGoal> goals = new ArrayList<>(plan.goals());
        goals.set(goals.indexOf(goal), by.apply(goal));
        return plan.with(goals, plan.uncovered());
    }

    private DevelopmentGoal open(String competency) {
        Arguments.that(!ended.contains(competency), "goal to change", competency, "must be open");
        DevelopmentGoal goal = plan.goal(competency).orElse(null);
        Arguments.that(goal != null, "goal to change", competency, "must be one of the plan");
        return Arguments.notNull(goal, "goal to change");
    }

    private static DevelopmentGoal aimed(DevelopmentGoal goal, double target) {
        return new DevelopmentGoal(goal.need(), goal.measure().aimedAt(target), goal.steps(), goal.effects());
    }

    /** The rule's own reason stays; why people decided otherwise stands with their change. */
    private static DevelopmentGoal decided(DevelopmentGoal goal, SetVerb to) {
        NeedDecision was = goal.need().decision();
        NeedDecision is = new NeedDecision(was.kind(), to.verb(), was.rationale(), to.compensatedByOrNull());
        DevelopmentNeed need =
                new DevelopmentNeed(goal.need().evidence(), is, goal.need().priority());
        return new DevelopmentGoal(need, goal.measure(), goal.steps(), goal.effects());
    }

    private static DevelopmentGoal with(DevelopmentGoal goal, PlanStep step) {
        List<PlanStep> steps = new ArrayList<>(goal.steps());
        int place = goal.step(step.code()).map(steps::indexOf).orElse(-1);
        if (place < 0) {
            steps.add(step);
        } else {
            steps.set(place, step);
        }
        return with(goal, steps, step.code());
    }

    private static DevelopmentGoal without(DevelopmentGoal goal, String code) {
        List<PlanStep> steps = new ArrayList<>(goal.steps());
        Arguments.that(steps.removeIf(s -> s.code().equals(code)), "step to remove", code, "must be one of the goal");
        Arguments.that(!steps.isEmpty(), "step to remove", code, "must not be the goal's last");
        return with(goal, steps, code);
    }

    private static DevelopmentGoal with(DevelopmentGoal goal, List<PlanStep> steps, String withoutEffect) {
        Map<String, ExpectedEffect> effects = new TreeMap<>(goal.effects());
        effects.remove(withoutEffect);
        return new DevelopmentGoal(goal.need(), goal.measure(), steps, effects);
    }
}
