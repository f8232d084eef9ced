package org.openkam.ipd.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.ipd.SamplePlans;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedKind;

/** Why there is no goal, or none for something: the sentence must hold for the very plan it stands in. */
class PlanReasonsTest {
    private static final DevelopmentPlan PLAN = SamplePlans.plan();

    private static PlanText text(List<DevelopmentNeed> needs, List<DevelopmentGoal> goals, DevelopmentNeed... left) {
        return PlanText.of(
                new DevelopmentPlan(PLAN.subject(), needs, goals, List.of(left), PlanReckoning.NOTHING, null),
                Language.ENGLISH);
    }

    private static DevelopmentNeed need(String competency, NeedKind kind, DevelopmentVerb verb, double score) {
        return SamplePlans.need(competency, kind, verb, SamplePlans.score(score));
    }

    private static DevelopmentNeed with(DevelopmentNeed need, NeedKind kind, DevelopmentVerb verb, double priority) {
        return new DevelopmentNeed(
                need.evidence(), new NeedDecision(kind, verb, need.decision().rationale(), null), priority);
    }

    private static DevelopmentNeed mend(String competency) {
        return need(competency, NeedKind.DEVELOPMENT_AREA, DevelopmentVerb.MEND_CONDITIONS, 2);
    }

    /** Reliably below by the numbers, but a hypothesis: "nothing is reliably below" would be untrue. */
    @Test
    void aHypothesisBelowItsTargetIsNotCalledMet() {
        DevelopmentNeed met = need("REL", NeedKind.ON_TARGET, DevelopmentVerb.KEEP, 4);
        DevelopmentNeed below = need("PLN", NeedKind.DEVELOPMENT_AREA, DevelopmentVerb.DEVELOP, 2);
        DevelopmentNeed contested = with(below, NeedKind.NOT_ENOUGH_EVIDENCE, DevelopmentVerb.CLARIFY, 0);
        assertThat(text(List.of(met, contested), List.of()).emptyReason())
                .isEqualTo(
                        "Where a requirement is missed, the evidence is too thin or too contested for a goal, so none is"
                                + " proposed. Clarify it first.");
        assertThat(text(List.of(contested), List.of()).emptyReason()).startsWith("Where a requirement is missed");
        DevelopmentNeed style = with(below, NeedKind.SUPPORT, DevelopmentVerb.BACK_UP, 0);
        assertThat(text(List.of(style), List.of()).emptyReason()).startsWith("The role is looked at for style");
    }

    /** A rule of one's own may see a gap and ask for no goal. */
    @Test
    void aGapThatCallsForNoGoalIsNotCalledMet() {
        DevelopmentNeed below = need("PLN", NeedKind.DEVELOPMENT_AREA, DevelopmentVerb.DEVELOP, 2);
        DevelopmentNeed noGoal = with(below, NeedKind.DEVELOPMENT_AREA, DevelopmentVerb.BACK_UP, 0);
        assertThat(text(List.of(noGoal), List.of()).emptyReason())
                .isEqualTo("What is below its target calls for no goal by the rule of the plan.");
    }

    /** Score 3 of 4 with 3.67 at most, and the policy's rule finds no difference: it wasn't the error that decided. */
    @Test
    void whatTheRuleCallsMetIsNotCalledMetByItsError() {
        DevelopmentNeed met = need("PLN", NeedKind.ON_TARGET, DevelopmentVerb.KEEP, 3);
        assertThat(text(List.of(met), List.of()).emptyReason())
                .startsWith("No requirement is below its target by the policy's rule");
    }

    /** One goal of three that may be: something was taken out by agreement, or the catalogue has nothing. */
    @Test
    void whatIsLeftForLaterSaysWhy() {
        DevelopmentNeed first = mend("PLN");
        DevelopmentNeed second = mend("TRK");
        DevelopmentNeed unasked = with(
                need("SAL", NeedKind.DEVELOPMENT_AREA, DevelopmentVerb.DEVELOP, 2),
                NeedKind.DEVELOPMENT_AREA,
                DevelopmentVerb.DEVELOP,
                0);
        DevelopmentNeed noRoom = need("REL", NeedKind.DEVELOPMENT_AREA, DevelopmentVerb.DEVELOP, 2);
        var goal = new DevelopmentGoal(
                first,
                new SuccessMeasure("PLN", 2, 3),
                List.of(SamplePlans.step("MEND", StepTime.within(4), LearningMode.EXPERIENCE)));
        PlanText text = text(List.of(first, second, unasked, noRoom), List.of(goal), second, unasked, noRoom);
        assertThat(text.further())
                .contains(
                        "Waits for the same conditions as one of the goals: " + text.competency("TRK") + ".",
                        "Without a goal for now, because it has no priority in this plan: " + text.competency("SAL")
                                + ".",
                        "Left for later, because the plan's limits or the catalogue leave no room, or by agreement: "
                                + text.competency("REL") + ".");
        PlanText full = text(List.of(first, second, noRoom), List.of(goal, goal("DEAL"), goal("SAL")), noRoom);
        assertThat(full.further())
                .contains("Left for later, because the plan's limits or the catalogue leave no room: "
                        + text.competency("REL") + ".");
        assertThat(text(List.of(unasked), List.of(), unasked).emptyReason())
                .isEqualTo("There are needs, but none has priority in this plan, so no goal is proposed.");
        assertThat(text(List.of(unasked, noRoom), List.of(), unasked, noRoom).emptyReason())
                .startsWith("There are needs, but the catalogue or the limits of the plan leave no step for them, or");
    }

    private static DevelopmentGoal goal(String competency) {
        return new DevelopmentGoal(
                need(competency, NeedKind.DEVELOPMENT_AREA, DevelopmentVerb.DEVELOP, 2),
                new SuccessMeasure(competency, 2, 3),
                List.of(SamplePlans.step("DO-" + competency, StepTime.within(4), LearningMode.EXPERIENCE)));
    }

    /** The own view 4.50 lies within the error of the others' 4.00, 3.33 to 4.67: higher by the rule, but not reliably. */
    @Test
    void aBlindSpotByTheRuleIsNotCalledReliable() {
        assertThat(text(List.of(), List.of())
                        .reason(need("PLN", NeedKind.DEVELOPMENT_AREA, DevelopmentVerb.DEVELOP, 4)))
                .contains("The own view (4.50) is higher: talk about examples first.");
        assertThat(text(List.of(), List.of())
                        .reason(need("PLN", NeedKind.DEVELOPMENT_AREA, DevelopmentVerb.DEVELOP, 2)))
                .contains("The own view (4.50) is reliably higher");
    }

    /** 1 of 8 hours is 12.5 percent: 13 here as in the numbers, not 12. */
    @Test
    void halfAPercentGoesUpAsInTheNumbers() {
        var reckoning = new PlanReckoning(0, true, new ModeHours(1, 7, 0), List.of());
        var plan = new DevelopmentPlan(PLAN.subject(), PLAN.needs(), List.of(), List.of(), reckoning, null);
        assertThat(PlanText.of(plan, Language.ENGLISH).hours()).contains("doing the work 13%, other people 88%");
    }
}
