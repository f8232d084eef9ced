package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.PlanningNote;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.DroppedAction;
import org.openkam.ipd.plan.ModeHours;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanReckoning;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.rule.ActionChoice;
import org.openkam.ipd.rule.ActionSelection;
import org.openkam.ipd.rule.SelectionTask;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/** What becomes of a selection in a plan. */
class PlannedSelectionTest {
    private static final ScoredProgramme SCORED =
            Scoring.standard().score(Ratings.random(5, 40).programme());

    private static List<DevelopmentPlan> plans(DevelopmentPlanner planner) {
        List<RoleRequirement> requirements = new ArrayList<>();
        for (String competency : List.of("TRK", "REL", "PLN", "DEAL")) {
            requirements.add(new RoleRequirement(competency, 4, BigDecimal.valueOf(25), false));
        }
        RoleProfile role = new RoleProfile("ROLE", LocalizedText.of("Role"), requirements);
        List<DevelopmentPlan> plans = new ArrayList<>();
        for (CompetencyProfile profile : SCORED.profiles()) {
            plans.add(planner.plan(profile, RoleFit.of(profile, role)));
        }
        assertThat(plans).hasSize(40);
        return plans;
    }

    private static DevelopmentPlanner with(ActionSelection selection) {
        var rules = DevelopmentPlanner.Rules.standard();
        return DevelopmentPlanner.standard()
                .with(new DevelopmentPlanner.Rules(rules.need(), rules.priority(), selection));
    }

    @Test
    void aPlanTellsHowItsStepsWereFound() {
        int goals = 0;
        for (DevelopmentPlan plan : plans(DevelopmentPlanner.standard())) {
            PlanReckoning reckoning = plan.reckoning();
            List<PlanStep> steps =
                    plan.goals().stream().flatMap(g -> g.steps().stream()).toList();
            assertThat(reckoning.isOptimal()).isTrue();
            assertThat(reckoning.hours().sum())
                    .isEqualTo(steps.stream().mapToInt(PlanStep::hours).sum());
            Set<String> taken = new TreeSet<>();
            steps.forEach(step -> taken.add(step.code()));
            assertThat(reckoning.dropped())
                    .extracting(d -> d.action().code())
                    .isSorted()
                    .noneMatch(taken::contains);
            goals += plan.goals().size();
        }
        assertThat(goals).isPositive();
    }

    @Test
    void theStandardPlanIsNeverExpectedToCloseLessThanTheGreedyOne() {
        List<DevelopmentPlan> standard = plans(DevelopmentPlanner.standard());
        List<DevelopmentPlan> greedy = plans(with(ActionSelection.greedy()));
        int more = 0;
        for (int i = 0; i < standard.size(); i++) {
            double closure = standard.get(i).reckoning().expectedClosure();
            double other = greedy.get(i).reckoning().expectedClosure();
            assertThat(closure).isGreaterThanOrEqualTo(other);
            more += closure > other ? 1 : 0;
        }
        assertThat(more).isPositive();
    }

    /** Case 59: what no action can develop stands among the uncovered needs, and the rest is planned. */
    @Test
    void case59AndAnEmptyCatalogueLeavesGapsUncovered() {
        List<DevelopmentPlan> plans = plans(DevelopmentPlanner.standard().with(new ActionCatalog("empty", List.of())));
        assertThat(plans).allSatisfy(PlannedSelectionTest::reliefOnly);
        assertThat(plans)
                .anyMatch(p -> !p.uncovered().isEmpty())
                .anyMatch(p -> !p.goals().isEmpty());
    }

    @Test
    void zeroHoursAWeekLeaveGapsUncoveredAndReliefPlanned() {
        List<DevelopmentPlan> plans = plans(DevelopmentPlanner.standard().with(new PlanLimits(4, 0, 26)));
        assertThat(plans).allSatisfy(PlannedSelectionTest::reliefOnly);
        assertThat(plans)
                .anyMatch(p -> !p.uncovered().isEmpty())
                .anyMatch(p -> !p.goals().isEmpty());
        for (DevelopmentPlan plan : plans) {
            assertThat(plan.reckoning().hours()).isEqualTo(ModeHours.NONE);
            assertThat(plan.reckoning().dropped())
                    .extracting(DroppedAction::reason)
                    .allMatch(r -> r == DroppedAction.Reason.HOURS || r == DroppedAction.Reason.LEVEL);
        }
    }

    private static void reliefOnly(DevelopmentPlan plan) {
        assertThat(plan.goals())
                .allSatisfy(goal -> assertThat(goal.need().verb()).isNotEqualTo(DevelopmentVerb.DEVELOP));
        assertThat(plan.goals()).allSatisfy(goal -> assertThat(goal.steps()).allMatch(s -> s.hours() == 0));
        List<DevelopmentNeed> toDevelop = plan.needs().stream()
                .filter(n -> n.callsForGoal() && n.verb() == DevelopmentVerb.DEVELOP)
                .toList();
        assertThat(plan.uncovered()).containsAll(toDevelop);
    }

    private enum Outside implements ActionSelection {
        THROWING {
            @Override
            public ActionChoice select(SelectionTask task) {
                throw new AssertionError("A01 scored 2.4");
            }
        },
        GREEDY_FOR_MORE {
            @Override
            public ActionChoice select(SelectionTask task) {
                PlanLimits wide = new PlanLimits(9, 100, 100);
                return ActionSelection.standard().select(new SelectionTask(task.goals(), task.catalog(), wide));
            }
        },
        SOUND {
            @Override
            public ActionChoice select(SelectionTask task) {
                return ActionSelection.greedy().select(task);
            }
        };

        @Override
        public String code() {
            return "outside";
        }
    }

    /** What the plans of people say of failed rules; no action that the rule might have chosen is taken. */
    private static Set<String> failures(Outside outside) {
        Set<String> failures = new TreeSet<>();
        for (DevelopmentPlan plan : plans(with(outside))) {
            List<String> failed = plan.subject().notes().stream()
                    .filter(note -> note.kind() == PlanningNote.Kind.RULE_FAILED)
                    .map(note -> note.text().in(Language.ENGLISH))
                    .toList();
            if (!failed.isEmpty()) {
                assertThat(plan.goals())
                        .allSatisfy(goal -> assertThat(goal.steps())
                                .allMatch(step -> step.mode().isEmpty()));
            }
            failures.addAll(failed);
        }
        return failures;
    }

    /** Case 66: the plan names the selection and repeats nothing of what it said. */
    @Test
    void case66ASelectionThatThrowsIsNamedAndTakesNoAction() {
        assertThat(failures(Outside.THROWING))
                .singleElement()
                .asString()
                .contains("outside (" + Outside.THROWING.getClass().getName()
                        + ") broke rule A5: java.lang.AssertionError");
    }

    /** Case 67: no plan beyond its limits leaves the planner. */
    @Test
    void case67ASelectionBeyondTheLimitsIsNamedAndTakesNoAction() {
        assertThat(failures(Outside.GREEDY_FOR_MORE)).singleElement().asString().contains("broke rule A2");
    }

    @Test
    void aSoundSelectionFromOutsideIsUsed() {
        assertThat(plans(with(Outside.SOUND)).stream()
                        .map(DevelopmentPlan::goals)
                        .toList())
                .isEqualTo(plans(with(ActionSelection.greedy())).stream()
                        .map(DevelopmentPlan::goals)
                        .toList());
    }
}
