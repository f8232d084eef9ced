package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.Delegability;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.need.Corroboration;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.need.WorkContext;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.instrument.TargetConditions.Condition;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.CompetencyProfile;

class VerbStepsTest {

    /** The bundled model with one part of the work, whose code is as long as a code may be. */
    private static CompetencyProfile profile(Delegability delegability) {
        RoleComponent component = new RoleComponent(
                "C".repeat(64), LocalizedText.of("Bids"), List.of("DEAL"), delegability, LocalizedText.of("bid desk"));
        CompetencyModel bundled = Ratings.MODEL;
        CompetencyModel model = CompetencyModel.of(
                new CompetencyModel.Identity("own", bundled.version(), bundled.name()),
                bundled.scale(),
                new CompetencyModel.Parts(
                        bundled.clusters(), bundled.competencies(), List.of(component), bundled.roles()));
        var terms = new Programme.Terms(model, Programme.Terms.of(model).design(), AnonymityPromise.standard(), "1");
        var answers = AnswerTable.builder(
                        model.ratingScale(), model.indicators().keySet())
                .build()
                .table();
        var person = new Participant("A", "KEY_ACCOUNT_MANAGER", "KEY_ACCOUNT_MANAGER", "", Language.ENGLISH, Map.of());
        return Scoring.standard()
                .score(Programme.of(terms, List.of(person), answers))
                .profile("A");
    }

    private static DevelopmentNeed need(CompetencyProfile profile, DevelopmentVerb verb, TargetConditions conditions) {
        var work = new WorkContext("ROLE", profile.componentsOf("DEAL"), conditions);
        var evidence =
                new NeedEvidence(Needs.gap("DEAL", 2, Claim.BELOW), Needs.perspective(1), Corroboration.NONE, work);
        NeedKind kind = verb == DevelopmentVerb.MEND_CONDITIONS ? NeedKind.ENVIRONMENT : NeedKind.LIMITATION;
        String strength = verb == DevelopmentVerb.COMPENSATE ? "VTL" : null;
        return new DevelopmentNeed(evidence, new NeedDecision(kind, verb, LocalizedText.of("because"), strength), 40);
    }

    private static List<PlanStep> steps(Delegability delegability, DevelopmentVerb verb, PlanLimits limits) {
        CompetencyProfile profile = profile(delegability);
        return VerbSteps.of(profile, need(profile, verb, TargetConditions.unknownAll()), limits);
    }

    @Test
    void theLongestCodeStillMakesAStep() {
        List<PlanStep> steps = steps(Delegability.YES, DevelopmentVerb.DELEGATE, PlanLimits.standard());
        assertThat(steps).hasSize(2);
        assertThat(steps.get(0).code()).hasSize(64).startsWith("DELEGATE-CCC");
        assertThat(steps.get(1).code()).hasSize(64).startsWith("LOOK-BACK-CCC");
        assertThat(steps.get(0).name().in(Language.ENGLISH)).isEqualTo("Hand over \"Bids\"");
        assertThat(steps.get(0).text().partner().orElseThrow()).hasToString("bid desk");
        assertThat(steps).extracting(s -> s.time().toString()).containsExactly("weeks 1-4", "weeks 5-8");
    }

    @Test
    void whatCannotBeHandedOverIsHeldAtAMinimum() {
        List<PlanStep> steps = steps(Delegability.NO, DevelopmentVerb.SECURE_MINIMUM, PlanLimits.standard());
        assertThat(steps).extracting(PlanStep::code).containsExactly("MINIMUM-DEAL", "MINIMUM-HELD-DEAL");
    }

    @Test
    void aStrengthIsAgreedOnAndTriedByThePersonOneself() {
        List<PlanStep> steps = steps(Delegability.NO, DevelopmentVerb.COMPENSATE, PlanLimits.standard());
        assertThat(steps).extracting(PlanStep::code).containsExactly("COMPENSATE-DEAL", "TRY-DEAL");
        assertThat(steps).extracting(PlanStep::owner).containsExactly(StepOwner.MANAGER, StepOwner.ASSESSEE);
        assertThat(steps.get(0).text().description().in(Language.ENGLISH)).contains("\"Virtual team leadership\"");
    }

    @Test
    void everyMissingConditionHasItsOwnStep() {
        CompetencyProfile profile = profile(Delegability.NO);
        TargetConditions all = TargetConditions.unknownAll();
        for (Condition condition : Condition.values()) {
            all = all.without(condition);
        }
        List<PlanStep> steps =
                VerbSteps.of(profile, need(profile, DevelopmentVerb.MEND_CONDITIONS, all), PlanLimits.standard());
        assertThat(steps)
                .extracting(PlanStep::code)
                .containsExactly(
                        "MEND-TARGET_EXPLAINED",
                        "MEND-KNOWLEDGE_PROVIDED",
                        "MEND-TIME_TO_KNOW_CLIENT",
                        "MEND-SPECIALIST_SUPPORT",
                        "MEND-BUDGET",
                        "LOOK-AGAIN-DEAL");
        assertThat(steps).allSatisfy(step -> {
            for (Language language : Language.BUNDLED) {
                assertThat(step.text().description().in(language))
                        .doesNotContain("{")
                        .doesNotContain("MEND");
                assertThat(step.text().evidence().languages()).contains(language);
                assertThat(step.text().measure().languages()).contains(language);
            }
        });
    }

    @Test
    void aShortPlanEndsEveryStep() {
        PlanLimits short2 = new PlanLimits(1, 1, 2);
        List<PlanStep> steps = steps(Delegability.PARTLY, DevelopmentVerb.DELEGATE, short2);
        assertThat(steps).allMatch(step -> step.due().getDays() == 14);
        assertThat(steps.get(0).name().in(Language.ENGLISH)).isEqualTo("Share \"Bids\"");
        assertThat(steps(Delegability.NO, DevelopmentVerb.COMPENSATE, new PlanLimits(1, 0, 1)))
                .allMatch(step -> step.time().start() == 0 && step.time().end() == 1 && step.hours() == 0);
    }
}
