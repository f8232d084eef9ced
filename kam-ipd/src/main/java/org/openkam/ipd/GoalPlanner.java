package org.openkam.ipd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.ExpectedEffect;
import org.openkam.ipd.action.PrerequisiteOrder;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.GoalMetric;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanReckoning;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.ScheduledAction;
import org.openkam.ipd.plan.StepTime;
import org.openkam.ipd.plan.SuccessMeasure;
import org.openkam.ipd.rule.ActionChoice;
import org.openkam.ipd.rule.ActionSelection;
import org.openkam.ipd.rule.CheckedRules;
import org.openkam.ipd.rule.RuleFailedException;
import org.openkam.ipd.rule.SelectionGoal;
import org.openkam.ipd.rule.SelectionTask;
import org.openkam.scoring.profile.CompetencyProfile;

/** Makes goals with steps of one person's needs: the first by priority that can be planned, at most as many as allowed. */
final class GoalPlanner {
    private final CompetencyProfile profile;
    private final ActionCatalog catalog;
    private final PlanLimits limits;
    private final List<DevelopmentNeed> calling;
    private final List<DevelopmentNeed> first;
    private final List<String> failures;
    private final List<DevelopmentGoal> goals = new ArrayList<>();
    private PlanReckoning reckoning = PlanReckoning.NOTHING;

    private GoalPlanner(CompetencyProfile profile, NeedAppraisal appraisal, ActionCatalog catalog, PlanLimits limits) {
        this.profile = profile;
        this.catalog = catalog;
        this.limits = limits;
        this.failures = new ArrayList<>(appraisal.failures());
        this.calling = appraisal.needs().stream()
                .filter(DevelopmentNeed::callsForGoal)
                .sorted(Comparator.comparingDouble((DevelopmentNeed n) -> -n.priority())
                        .thenComparing(DevelopmentNeed::competency))
                .toList();
        this.first = appraisal.isOrdered() ? first() : List.of();
    }

    static GoalPlanner of(
            CompetencyProfile profile, NeedAppraisal appraisal, ActionCatalog catalog, PlanLimits limits) {
        return new GoalPlanner(profile, appraisal, catalog, limits);
    }

    /**
     * What nobody asks for is left; what waits for the same conditions is mended once, and the need that comes first stands for all
     * of them.
     */
    private List<DevelopmentNeed> first() {
        Set<String> mended = new TreeSet<>();
        List<String> reachable = reachable();
        return calling.stream()
                .filter(n -> n.priority() > 0)
                .filter(n -> n.verb() != DevelopmentVerb.DEVELOP || reachable.contains(n.competency()))
                .filter(n -> n.verb() != DevelopmentVerb.MEND_CONDITIONS
                        || mended.add(n.evidence().work().conditions().missing().toString()))
                .limit(limits.goals())
                .toList();
    }

    /** To relieve or to mend is always possible; to develop takes an action that fits, else the next need gets the place. */
    private List<String> reachable() {
        List<SelectionGoal> goals = calling.stream()
                .filter(n -> n.verb() == DevelopmentVerb.DEVELOP)
                .map(GoalPlanner::selectionGoal)
                .toList();
        return new SelectionTask(goals, catalog, limits).reachable();
    }

    /** Chooses actions; if the rule fails, goals keep the steps that need none. */
    void choose(ActionSelection selection) {
        ActionChoice choice;
        try {
            choice = first.isEmpty()
                    ? new ActionChoice(List.of(), PlanReckoning.NOTHING)
                    : CheckedRules.select(selection, task());
        } catch (RuleFailedException e) {
            failures.add(e.failure().toString());
            List<List<ScheduledAction>> none = first.stream()
                    .filter(GoalPlanner::takesActions)
                    .map(n -> List.<ScheduledAction>of())
                    .toList();
            choice = new ActionChoice(none, PlanReckoning.NOTHING);
        }
        reckoning = choice.reckoning();
        Iterator<List<ScheduledAction>> chosen = choice.byGoal().iterator();
        for (DevelopmentNeed need : first) {
            goal(need, takesActions(need) ? chosen.next() : List.of());
        }
    }

    /** To relieve takes actions only to secure a minimum, with other people. */
    private static boolean takesActions(DevelopmentNeed need) {
        return need.verb() == DevelopmentVerb.DEVELOP || VerbSteps.needsMinimum(need);
    }

    private SelectionTask task() {
        List<DevelopmentNeed> takers =
                first.stream().filter(GoalPlanner::takesActions).toList();
        List<SelectionGoal> goals =
                takers.stream().map(GoalPlanner::selectionGoal).toList();
        return new SelectionTask(goals, catalog.only(suitable(takers)), limits);
    }

    /** An action that doesn't suit mustn't come back as what another one needs, so those that need it are left out with it. */
    private List<DevelopmentAction> suitable(List<DevelopmentNeed> takers) {
        Set<String> unsuitable = new TreeSet<>();
        Map<String, List<String>> before = new TreeMap<>();
        for (DevelopmentAction action : catalog.actions()) {
            before.put(action.code(), action.prerequisites());
            if (takers.stream().anyMatch(n -> !suits(action, n))) {
                unsuitable.add(action.code());
            }
        }
        Set<String> sound = PrerequisiteOrder.of(before).sound(unsuitable);
        return catalog.actions().stream().filter(a -> sound.contains(a.code())).toList();
    }

    private static SelectionGoal selectionGoal(DevelopmentNeed need) {
        double gap = need.gap().gap().fold(g -> Math.max(0, g.value()), reason -> 0.0);
        return new SelectionGoal(
                need.competency(),
                need.gap().score().value(),
                gap,
                need.gap().requirement().weight().doubleValue());
    }

    private void goal(DevelopmentNeed need, List<ScheduledAction> actions) {
        List<PlanStep> steps = new ArrayList<>(VerbSteps.of(profile, need, limits));
        Map<String, ExpectedEffect> effects = new TreeMap<>();
        for (ScheduledAction action : actions) {
            steps.add(step(action));
            if (helps(action.action(), need)) {
                effects.put(action.action().code(), action.action().effect());
            }
        }
        steps.sort(Comparator.comparingInt(step -> step.time().end()));
        if (!steps.isEmpty()) {
            double baseline = need.gap().score().value();
            GoalMetric metric = GoalMetric.of(need.gap().basis());
            var measure = new SuccessMeasure(need.competency(), metric, baseline, aim(need, baseline));
            goals.add(new DevelopmentGoal(need, measure, steps, effects));
        }
    }

    private static boolean suits(DevelopmentAction action, DevelopmentNeed need) {
        return need.verb() == DevelopmentVerb.DEVELOP
                || !action.competency().equals(need.competency())
                || VerbSteps.supports(need, action);
    }

    /** What only comes before another action, for another level, isn't counted: the selection doesn't either. */
    private static boolean helps(DevelopmentAction action, DevelopmentNeed need) {
        return action.competency().equals(need.competency())
                && action.scope().covers(need.gap().score().value());
    }

    private static PlanStep step(ScheduledAction scheduled) {
        DevelopmentAction action = scheduled.action();
        return new PlanStep(
                action.code(),
                action.text(),
                action.owner(),
                new StepTime(scheduled.start(), scheduled.end()),
                action.mode(),
                action.effort().hours());
    }

    /** One level above the level nearest the score, the lower of two, at most the role's target: what one round can show. */
    private static double aim(DevelopmentNeed need, double baseline) {
        return Math.min(need.gap().requirement().targetLevel(), Math.ceil(baseline - 0.5) + 1);
    }

    List<DevelopmentGoal> goals() {
        return List.copyOf(goals);
    }

    /** Returns the needs that call for a goal and got none, by priority. */
    List<DevelopmentNeed> uncovered() {
        return calling.stream()
                .filter(n -> goals.stream().noneMatch(g -> g.need().equals(n)))
                .toList();
    }

    PlanReckoning reckoning() {
        return reckoning;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }
}
