package org.openkam.ipd.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.SamplePlans;
import org.openkam.ipd.action.ActionText;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;

/** Rules R09 and R44 of the source cases: what a plan must have before anybody can agree to it. */
class PlanCheckTest {
    private static final DevelopmentPlan PLAN = SamplePlans.plan().startingOn(SamplePlans.START);

    private static DevelopmentPlan with(DevelopmentGoal goal) {
        List<DevelopmentGoal> goals = new ArrayList<>(PLAN.goals());
        goals.set(0, goal);
        return PLAN.with(goals, PLAN.uncovered());
    }

    private static DevelopmentPlan with(SuccessMeasure measure) {
        DevelopmentGoal goal = PLAN.goals().get(0);
        return with(new DevelopmentGoal(goal.need(), measure, goal.steps(), goal.effects()));
    }

    private static DevelopmentPlan with(PlanStep step) {
        DevelopmentGoal goal = PLAN.goals().get(0);
        return with(new DevelopmentGoal(goal.need(), goal.measure(), List.of(step)));
    }

    private static List<FindingCode> codes(Findings findings) {
        return findings.list().stream().map(Finding::code).toList();
    }

    @Test
    void aWholePlanIsValid() {
        assertThat(PlanCheck.of(PLAN).list()).isEmpty();
        assertThat(PlanCheck.of(PLAN, SamplePlans.START).list()).isEmpty();
    }

    @Test
    void case62ADeadlineInThePast() {
        // Steps are due after 4, 12 and 4 weeks: on 30 March, 25 May and 30 March 2026.
        assertThat(PlanCheck.of(PLAN, LocalDate.of(2026, 3, 30)).list()).isEmpty();
        Findings late = PlanCheck.of(PLAN, LocalDate.of(2026, 3, 31));
        assertThat(late.list())
                .extracting(f -> f.code() + " " + f.place())
                .containsExactly(
                        "PLAN_DATE plan A001#/goals/0/steps/0/dueDate", "PLAN_DATE plan A001#/goals/1/steps/0/dueDate");
        assertThat(PlanCheck.of(PLAN, LocalDate.of(2027, 1, 1)).list()).hasSize(3);
        for (Language language : Language.BUNDLED) {
            assertThat(late.render(language)).contains("2026-03-30").doesNotContain("{");
        }
    }

    @Test
    void case62AnEndBeforeItsStart() {
        assertThatThrownBy(() -> new StepTime(4, 4)).hasMessage("End of step (4) must lie behind its start.");
        assertThatThrownBy(() -> new StepTime(-1, 4)).hasMessageContaining("Start of step (-1)");
    }

    /** Due dates count from the plan's start, over the leap day of 2028: 1 February and four weeks are 29 February. */
    @Test
    void case62DueDatesCountFromTheStart() {
        DevelopmentPlan leap = PLAN.startingOn(LocalDate.of(2028, 2, 1));
        assertThat(leap.dueDate(leap.goals().get(0).steps().get(0))).contains(LocalDate.of(2028, 2, 29));
        assertThat(leap.startDate(leap.goals().get(0).steps().get(1))).contains(LocalDate.of(2028, 2, 29));
        assertThat(leap.dueDate(leap.goals().get(0))).contains(LocalDate.of(2028, 4, 25));
        assertThat(codes(PlanCheck.of(SamplePlans.plan()))).containsExactly(FindingCode.PLAN_WITHOUT_START);
    }

    @Test
    void r44AGoalHasAMetricABaselineAndATarget() {
        double now = 7 / 3.0;
        assertThat(codes(PlanCheck.of(with(new SuccessMeasure("PLN", now, now)))))
                .containsExactly(FindingCode.PLAN_TARGET);
        assertThat(codes(PlanCheck.of(with(new SuccessMeasure("PLN", now, 5.5)))))
                .containsExactly(FindingCode.PLAN_TARGET);
        assertThat(codes(PlanCheck.of(with(new SuccessMeasure("PLN", 2, 3)))))
                .containsExactly(FindingCode.PLAN_BASELINE);
        assertThat(codes(PlanCheck.of(with(new SuccessMeasure("PLN", GoalMetric.COMBINED_SCORE, now, 3)))))
                .containsExactly(FindingCode.PLAN_BASELINE);
        var costs = new GoalMetric("COSTS", MeasureUnit.PERCENT, LocalizedText.of("costs"));
        assertThat(PlanCheck.of(with(new SuccessMeasure("PLN", costs, 100, 80))).list())
                .isEmpty(); // minus 20 percent is a goal too
        assertThat(codes(PlanCheck.of(with(new SuccessMeasure("PLN", costs, 100, 100)))))
                .containsExactly(FindingCode.PLAN_TARGET);
        assertThat(new SuccessMeasure("PLN", costs, 100, 80).isReachedBy(79)).isTrue();
        assertThat(new SuccessMeasure("PLN", costs, 100, 80).isReachedBy(81)).isFalse();
        assertThat(new SuccessMeasure("PLN", now, 3).isReachedBy(3)).isTrue();
        assertThatThrownBy(() -> new SuccessMeasure("PLN", Double.NaN, 3)).hasMessageContaining("Baseline (NaN)");
        assertThatThrownBy(() -> new GoalMetric("COSTS", MeasureUnit.PERCENT, null))
                .hasMessageContaining("must have a name");
    }

    @Test
    void r09AGoalHasAStepAndAStepHasOwnerTimeAndEvidence() {
        DevelopmentGoal goal = PLAN.goals().get(0);
        assertThatThrownBy(() -> new DevelopmentGoal(goal.need(), goal.measure(), List.of()))
                .hasMessage("Steps of goal PLN (empty) must have at least one element.");
        PlanStep step = goal.steps().get(0);
        assertThatThrownBy(() -> new DevelopmentGoal(goal.need(), goal.measure(), List.of(step, step)))
                .hasMessageContaining("must have no code twice");
        assertThatThrownBy(() -> new PlanStep("S", step.text(), null, step.time(), null, 0))
                .hasMessage("Owner of step (null) must be given.");
        assertThatThrownBy(() -> new PlanStep("S", step.text(), StepOwner.MANAGER, null, null, 0))
                .hasMessage("Time of step (null) must be given.");
        LocalizedText name = step.name();
        assertThatThrownBy(() -> new ActionText(name, name, null, null, name))
                .hasMessage("Evidence of action (null) must be given.");
        var other = new SuccessMeasure("DEAL", 2, 3);
        assertThatThrownBy(() -> new DevelopmentGoal(goal.need(), other, goal.steps()))
                .hasMessage("Measure of goal (DEAL) must be of its need.");
        assertThatThrownBy(() -> new DevelopmentGoal(
                        goal.need(),
                        goal.measure(),
                        List.of(step),
                        Map.of("TALK", goal.effects().get("MAP"))))
                .hasMessageContaining("must be of a step");
    }

    @Test
    void limitsAreKept() {
        PlanStep longer = SamplePlans.step("MAP", StepTime.within(27), LearningMode.EXPERIENCE);
        assertThat(codes(PlanCheck.of(with(longer)))).containsExactly(FindingCode.PLAN_LIMIT);
        PlanStep step = PLAN.goals().get(0).steps().get(0);
        PlanStep heavy = new PlanStep("MAP", step.text(), step.owner(), step.time(), LearningMode.EXPERIENCE, 79);
        Findings hours = PlanCheck.of(with(heavy)); // 3 hours a week for 26 weeks are 78
        assertThat(hours.list())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("(79)").contains("(78)"));
    }

    @Test
    void everythingAtOnce() {
        LocalizedText english = LocalizedText.of("only English");
        var text = new ActionText(english, english, null, english, english);
        var step = new PlanStep("NEW", text, StepOwner.ASSESSEE, StepTime.within(30), LearningMode.EXPERIENCE, 90);
        DevelopmentGoal goal = PLAN.goals().get(0);
        DevelopmentPlan plan = with(new DevelopmentGoal(goal.need(), new SuccessMeasure("PLN", 2, 2), List.of(step)));
        assertThat(codes(PlanCheck.of(plan, LocalDate.of(2027, 1, 1))))
                .contains(
                        FindingCode.PLAN_DATE,
                        FindingCode.PLAN_TARGET,
                        FindingCode.PLAN_BASELINE,
                        FindingCode.PLAN_LIMIT,
                        FindingCode.PLAN_TRANSLATION_MISSING);
    }

    @Test
    void aPlanWithoutGoalsIsValidAndSaysWhy() {
        DevelopmentPlan none = SamplePlans.plan().with(List.of(), List.of());
        assertThat(PlanCheck.of(none, LocalDate.of(2030, 1, 1)).list()).isEmpty();
        assertThat(PlanText.of(none, Language.ENGLISH).emptyReason()).isNotBlank();
    }
}
