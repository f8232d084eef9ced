package org.openkam.ipd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.ExpectedEffect;
import org.openkam.ipd.json.ActionCatalogReader;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.GoalMetric;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.ScheduledAction;
import org.openkam.ipd.plan.StepTime;
import org.openkam.ipd.plan.SuccessMeasure;
import org.openkam.ipd.rule.ActionChoice;
import org.openkam.ipd.rule.ActionSelection;
import org.openkam.ipd.rule.NeedRule;
import org.openkam.ipd.rule.PriorityRule;
import org.openkam.ipd.rule.SelectionGoal;
import org.openkam.ipd.rule.SelectionTask;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * Proposes a development plan from a released profile and its comparison with a role: what to develop, what to hand over,
 * what to leave as it is. It rests on the scores the fit rests on: those of the 360, or the combined ones where the design gives a
 * competency several instruments; where these contradict each other it proposes no goal but names what to clarify. Immutable and thread-safe.
 */
public final class DevelopmentPlanner {
    private final ActionCatalog catalog;
    private final PlanLimits limits;
    private final Rules rules;

    /**
     * The rules of a planner.
     *
     * @param need what a competency calls for
     * @param priority which need comes first
     * @param selection which actions are taken
     */
    public record Rules(NeedRule need, PriorityRule priority, ActionSelection selection) {
        /** Returns effectiveness by motivation, gap by weight, greedy selection. */
        public static Rules standard() {
            return new Rules(
                    NeedRule.effectivenessByMotivation(), PriorityRule.gapByWeight(), ActionSelection.greedy());
        }
    }

    private DevelopmentPlanner(ActionCatalog catalog, PlanLimits limits, Rules rules) {
        this.catalog = Arguments.notNull(catalog, "catalogue");
        this.limits = Arguments.notNull(limits, "limits");
        this.rules = Arguments.notNull(rules, "rules");
    }

    /** Returns a planner with the bundled catalogue, the standard limits and rules. */
    public static DevelopmentPlanner standard() {
        return new DevelopmentPlanner(ActionCatalogReader.bundled(), PlanLimits.standard(), Rules.standard());
    }

    /** Returns this planner with another catalogue. */
    public DevelopmentPlanner with(ActionCatalog other) {
        return new DevelopmentPlanner(other, limits, rules);
    }

    /** Returns this planner with other limits. */
    public DevelopmentPlanner with(PlanLimits other) {
        return new DevelopmentPlanner(catalog, other, rules);
    }

    /** Returns this planner with other rules. */
    public DevelopmentPlanner with(Rules other) {
        return new DevelopmentPlanner(catalog, limits, other);
    }

    /**
     * Proposes a plan from the profile alone.
     *
     * @param profile of the person
     * @param fit of the same person with the role to plan for
     * @throws IllegalArgumentException if the two are about different people
     */
    public DevelopmentPlan plan(CompetencyProfile profile, RoleFit fit) {
        return plan(profile, fit, PlanningContext.unknown());
    }

    /**
     * Proposes a plan.
     *
     * @param profile of the person
     * @param fit of the same person with the role to plan for
     * @param context what the host knows about the person's work
     * @throws IllegalArgumentException if profile and fit are about different people
     */
    public DevelopmentPlan plan(CompetencyProfile profile, RoleFit fit, PlanningContext context) {
        Arguments.that(
                profile.assessee().equals(fit.assessee()),
                "fit of assessee",
                fit.assessee(),
                "must be about the profile's assessee " + profile.assessee());
        Arguments.notNull(context, "context");
        List<DevelopmentNeed> needs = new NeedCollector(profile, context).needs(fit, rules.need, rules.priority);
        List<DevelopmentNeed> calling = needs.stream()
                .filter(DevelopmentNeed::callsForGoal)
                .sorted(Comparator.comparingDouble((DevelopmentNeed n) -> -n.priority())
                        .thenComparing(DevelopmentNeed::competency))
                .toList();
        List<DevelopmentNeed> first = calling.stream()
                .filter(this::canBePlanned)
                .limit(limits.goals())
                .toList();
        ActionChoice choice = rules.selection.select(task(profile, first));
        List<DevelopmentGoal> goals = goals(profile, first, choice);
        List<DevelopmentNeed> uncovered = calling.stream()
                .filter(n -> goals.stream().noneMatch(g -> g.need().equals(n)))
                .toList();
        var subject = new DevelopmentPlan.Subject(profile.assessee(), profile.model(), fit.role(), limits);
        return new DevelopmentPlan(subject, needs, goals, uncovered, choice.reckoning(), null);
    }

    /** Relief is always possible; to develop takes an action that fits into the plan, else the next need gets the place. */
    private boolean canBePlanned(DevelopmentNeed need) {
        return need.verb() != DevelopmentVerb.DEVELOP
                || catalog.actionsFor(need.competency()).stream()
                        .map(DevelopmentAction::effort)
                        .anyMatch(e -> e.weeks() <= limits.weeks() && e.hours() <= limits.hours());
    }

    /** To relieve takes actions only to secure a minimum, with other people. */
    private SelectionTask task(CompetencyProfile profile, List<DevelopmentNeed> needs) {
        List<SelectionGoal> goals = needs.stream().map(DevelopmentPlanner::goal).toList();
        List<DevelopmentAction> actions = catalog.actions().stream()
                .filter(a -> needs.stream()
                        .noneMatch(n -> n.competency().equals(a.competency())
                                && n.verb() != DevelopmentVerb.DEVELOP
                                && !Relief.supports(profile, n, a)))
                .toList();
        return new SelectionTask(goals, catalog.only(actions), limits);
    }

    private static SelectionGoal goal(DevelopmentNeed need) {
        double gap = need.gap().gap().fold(g -> Math.max(0, g.value()), reason -> 0.0);
        return new SelectionGoal(
                need.competency(),
                need.gap().score().value(),
                gap,
                need.gap().requirement().weight().doubleValue());
    }

    private List<DevelopmentGoal> goals(CompetencyProfile profile, List<DevelopmentNeed> needs, ActionChoice choice) {
        List<DevelopmentGoal> goals = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            DevelopmentNeed need = needs.get(i);
            List<PlanStep> steps = new ArrayList<>();
            if (need.verb() != DevelopmentVerb.DEVELOP) {
                steps.addAll(Relief.steps(profile, need, limits));
            }
            Map<String, ExpectedEffect> effects = new TreeMap<>();
            for (ScheduledAction action : choice.byGoal().get(i)) {
                steps.add(step(action));
                if (action.action().competency().equals(need.competency())) {
                    effects.put(action.action().code(), action.action().effect());
                }
            }
            steps.sort(Comparator.comparingInt(step -> step.time().end()));
            if (!steps.isEmpty()) {
                double baseline = need.gap().score().value();
                var metric = GoalMetric.of(need.gap().basis());
                var measure = new SuccessMeasure(need.competency(), metric, baseline, aim(need, baseline));
                goals.add(new DevelopmentGoal(need, measure, steps, effects));
            }
        }
        return goals;
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

    /** One level above the level nearest the score, at most the role's target: what one round can show. */
    private static double aim(DevelopmentNeed need, double baseline) {
        return Math.min(need.gap().requirement().targetLevel(), Math.rint(baseline) + 1);
    }

    @Override
    public String toString() {
        return "planner with " + catalog + ", " + rules.need.code() + ", " + rules.priority.code() + ", "
                + rules.selection.code();
    }
}
