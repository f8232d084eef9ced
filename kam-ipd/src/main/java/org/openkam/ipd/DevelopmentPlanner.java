package org.openkam.ipd;

import java.util.Collection;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.json.ActionCatalogReader;
import org.openkam.ipd.json.NeedTableReader;
import org.openkam.ipd.need.EvidencePolicy;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.rule.ActionSelection;
import org.openkam.ipd.rule.NeedRule;
import org.openkam.ipd.rule.PriorityRule;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * Proposes a development plan from a released profile and its comparison with a role: what to develop, what to hand over,
 * what to leave as it is. It rests on the scores the fit rests on: those of the 360, or the combined ones where the design gives a
 * competency several instruments; where these contradict each other it proposes no goal but names what to clarify. A rule from outside
 * that fails costs what it was to decide, and the plan says so; plans of other people don't suffer. Immutable and thread-safe.
 */
public final class DevelopmentPlanner {
    private final ActionCatalog catalog;
    private final PlanLimits limits;
    private final Rules rules;
    private final EvidencePolicy evidence;

    /**
     * The rules of a planner.
     *
     * @param need what a competency calls for
     * @param priority which need comes first
     * @param selection which actions are taken
     */
    public record Rules(NeedRule need, PriorityRule priority, ActionSelection selection) {

        public Rules {
            Arguments.notNull(need, "need rule");
            Arguments.notNull(priority, "priority rule");
            Arguments.notNull(selection, "action selection");
        }

        /** Returns the bundled need table, gap by weight, the greatest expected closure. */
        public static Rules standard() {
            return new Rules(
                    NeedRule.of(NeedTableReader.bundled()), PriorityRule.gapByWeight(), ActionSelection.standard());
        }
    }

    private DevelopmentPlanner(ActionCatalog catalog, PlanLimits limits, Rules rules, EvidencePolicy evidence) {
        this.catalog = Arguments.notNull(catalog, "catalogue");
        this.limits = Arguments.notNull(limits, "limits");
        this.rules = Arguments.notNull(rules, "rules");
        this.evidence = Arguments.notNull(evidence, "evidence policy");
    }

    /** Returns a planner with the bundled catalogue, the standard limits, rules and thresholds. */
    public static DevelopmentPlanner standard() {
        return new DevelopmentPlanner(
                ActionCatalogReader.bundled(), PlanLimits.standard(), Rules.standard(), EvidencePolicy.standard());
    }

    /** Returns this planner with another catalogue. */
    public DevelopmentPlanner with(ActionCatalog other) {
        return new DevelopmentPlanner(other, limits, rules, evidence);
    }

    /** Returns this planner with other limits. */
    public DevelopmentPlanner with(PlanLimits other) {
        return new DevelopmentPlanner(catalog, other, rules, evidence);
    }

    /** Returns this planner with other rules. */
    public DevelopmentPlanner with(Rules other) {
        return new DevelopmentPlanner(catalog, limits, other, evidence);
    }

    /** Returns this planner with other thresholds of evidence. */
    public DevelopmentPlanner with(EvidencePolicy other) {
        return new DevelopmentPlanner(catalog, limits, rules, other);
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
        NeedCollector known = new NeedCollector(profile, fit, context, evidence);
        NeedAppraisal appraisal = NeedAppraisal.of(profile, known, context, rules);
        GoalPlanner planned = GoalPlanner.of(profile, appraisal, catalog, limits);
        planned.choose(rules.selection);
        var notes = new PlanningNotes(profile, fit, known).notes(planned.failures());
        var subject = new DevelopmentPlan.Subject(profile.assessee(), profile.model(), fit.role(), limits, notes);
        return new DevelopmentPlan(
                subject, appraisal.needs(), planned.goals(), planned.uncovered(), planned.reckoning(), null);
    }

    /**
     * Proposes a plan for each of many people, each against the own target role, in their order.
     *
     * @param profiles of people, whose target roles their models know
     */
    public List<DevelopmentPlan> planAll(Collection<CompetencyProfile> profiles) {
        return profiles.stream()
                .map(p -> plan(p, RoleFit.of(p, p.model().role(p.participant().targetRole()))))
                .toList();
    }

    @Override
    public String toString() {
        return "planner with " + catalog + ", " + rules.need.code() + ", " + rules.priority.code() + ", "
                + rules.selection.code();
    }
}
