package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.ActionScope;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * Actions that only prepare for others: the person hands DEAL over, because it draws little, and learns REL. Both scores are about 2, the
 * targets 4, the weights 25.
 */
class ReliefAndPrerequisitesTest {
    private static final CompetencyProfile PROFILE = Cast.of(
                    ModelLibrary.keyAccountManager(), "KEY_ACCOUNT_MANAGER", "REL", "PLN", "DEAL", "COM")
            .others("REL", 2)
            .others("DEAL", 2)
            .others("PLN", 4)
            .others("COM", 4)
            .draws("DEAL_PREP", 1)
            .draws("CONTRACT", 1)
            .draws("TERMS_ALIGN", 1)
            .profile();

    private static RoleProfile role(boolean isDealMustHave) {
        List<RoleRequirement> requirements = new ArrayList<>();
        for (String competency : List.of("REL", "PLN", "DEAL", "COM")) {
            boolean mustHave = isDealMustHave && competency.equals("DEAL");
            requirements.add(new RoleRequirement(competency, 4, BigDecimal.valueOf(25), mustHave));
        }
        return new RoleProfile("ROLE", LocalizedText.of("Role"), requirements);
    }

    private static DevelopmentPlan plan(RoleProfile role, DevelopmentAction... actions) {
        return DevelopmentPlanner.standard()
                .with(new ActionCatalog("own", List.of(actions)))
                .plan(PROFILE, RoleFit.of(PROFILE, role));
    }

    private static DevelopmentAction action(String code, String competency, LearningMode mode, int hours) {
        return Needs.action(code, competency, mode, new Effort(hours, 2));
    }

    private static DevelopmentAction after(DevelopmentAction action, String... before) {
        return new DevelopmentAction(
                action.code(),
                action.scope(),
                action.form(),
                action.effort(),
                action.effect(),
                List.of(before),
                action.text());
    }

    private static List<String> learning(DevelopmentGoal goal) {
        return goal.steps().stream()
                .filter(s -> s.mode().isPresent())
                .map(PlanStep::code)
                .toList();
    }

    /** LEARN takes more hours than the plan has, so BASICS prepares for nothing; nobody learns what he hands over. */
    @Test
    void whatIsHandedOverIsNotLearntBecauseSomethingElseNeedsIt() {
        DevelopmentPlan plan = plan(
                role(false),
                action("BASICS", "DEAL", LearningMode.EDUCATION, 3),
                after(action("LEARN", "REL", LearningMode.EXPERIENCE, 200), "BASICS"));
        DevelopmentGoal deal = plan.goal("DEAL").orElseThrow();
        assertThat(deal.need().verb()).isEqualTo(DevelopmentVerb.DELEGATE);
        assertThat(learning(deal)).isEmpty();
        assertThat(plan.reckoning().expectedClosure()).isZero();
        assertThat(plan.goal("REL")).isEmpty();
    }

    /** Where LEARN fits, BASICS stands with the goal that needs it: 25 x 0.5 of REL, and nothing of DEAL. */
    @Test
    void whatComesBeforeStandsWithTheGoalThatNeedsIt() {
        DevelopmentPlan plan = plan(
                role(false),
                action("BASICS", "DEAL", LearningMode.EDUCATION, 3),
                after(action("LEARN", "REL", LearningMode.EXPERIENCE, 3), "BASICS"));
        assertThat(learning(plan.goal("DEAL").orElseThrow())).isEmpty();
        assertThat(learning(plan.goal("REL").orElseThrow())).containsExactly("BASICS", "LEARN");
        assertThat(plan.goal("REL").orElseThrow().expectedEffect()).isEqualTo(0.5);
        assertThat(plan.reckoning().expectedClosure()).isEqualTo(12.5);
    }

    /** A must-have that is handed over keeps a minimum, supported by other people alone: TALK, and not VISIT, which takes a course before. */
    @Test
    void aMinimumIsSupportedByOtherPeopleAlone() {
        DevelopmentPlan plan = plan(
                role(true),
                action("COURSE", "DEAL", LearningMode.EDUCATION, 3),
                action("TALK", "DEAL", LearningMode.EXPOSURE, 3),
                after(action("VISIT", "DEAL", LearningMode.EXPOSURE, 3), "COURSE"));
        DevelopmentGoal deal = plan.goal("DEAL").orElseThrow();
        assertThat(deal.steps()).extracting(PlanStep::code).contains("MINIMUM-DEAL");
        assertThat(learning(deal)).containsExactly("TALK");
    }

    /** FIRST is for level 1 and only comes before THEN: of the two half points one is for this person, as the closure says too. */
    @Test
    void whatIsForAnotherLevelAddsNothingToTheExpectedEffect() {
        DevelopmentAction low = action("FIRST", "REL", LearningMode.EDUCATION, 3);
        DevelopmentAction first = new DevelopmentAction(
                low.code(),
                new ActionScope("REL", null, 1, 1),
                low.form(),
                low.effort(),
                low.effect(),
                List.of(),
                low.text());
        DevelopmentPlan plan =
                plan(role(false), first, after(action("THEN", "REL", LearningMode.EXPERIENCE, 3), "FIRST"));
        DevelopmentGoal goal = plan.goal("REL").orElseThrow();
        assertThat(goal.need().gap().score().value()).isBetween(1.6, 2.4);
        assertThat(learning(goal)).containsExactly("FIRST", "THEN");
        assertThat(goal.expectedEffect()).isEqualTo(0.5);
        assertThat(plan.reckoning().expectedClosure()).isEqualTo(12.5);
    }
}
