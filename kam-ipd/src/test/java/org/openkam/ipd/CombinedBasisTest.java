package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.json.PlansJson;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.GoalMetric;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanReckoning;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.PlanText;
import org.openkam.ipd.plan.StepTime;
import org.openkam.ipd.plan.SuccessMeasure;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.policy.Attainment;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** A plan says on which score it rests, and proposes nothing where instruments contradict each other. */
class CombinedBasisTest {
    private static final RoleRequirement REL = new RoleRequirement("REL", 4, BigDecimal.valueOf(50), false);
    private static final RoleRequirement PLN = new RoleRequirement("PLN", 4, BigDecimal.valueOf(50), false);

    private static CompetencyGap gap(RoleRequirement requirement, Estimate score, Claim claim) {
        Estimate gap = score.fold(s -> Estimate.of(4 - s.value()), Estimate::notComputable);
        return new CompetencyGap(
                requirement, score, gap, new Attainment(requirement, score, claim), ScoreBasis.COMBINED);
    }

    private static DevelopmentNeed need(CompetencyGap gap, NeedKind kind) {
        DevelopmentVerb verb = kind == NeedKind.DEVELOPMENT_AREA ? DevelopmentVerb.DEVELOP : DevelopmentVerb.CLARIFY;
        return new DevelopmentNeed(Needs.evidence(gap, 4), Needs.decision(kind, verb), 1);
    }

    private static DevelopmentPlan plan() {
        DevelopmentNeed low = need(gap(REL, Estimate.of(2), Claim.BELOW), NeedKind.DEVELOPMENT_AREA);
        DevelopmentNeed torn = need(
                gap(PLN, Estimate.notComputable(Reason.CONTRADICTION), Claim.NO_CLAIM), NeedKind.NOT_ENOUGH_EVIDENCE);
        var role = new RoleProfile("ROLE", LocalizedText.of("Role"), List.of(REL, PLN));
        var subject = new DevelopmentPlan.Subject("A", ModelLibrary.keyAccountManager(), role, PlanLimits.standard());
        return new DevelopmentPlan(subject, List.of(low, torn), List.of(), List.of(low), PlanReckoning.NOTHING, null);
    }

    @Test
    void sentencesNameTheBasis() {
        DevelopmentPlan plan = plan();
        DevelopmentNeed low = plan.needs().get(0);

        assertThat(PlanText.of(plan, Language.ENGLISH).reason(low)).startsWith("All instruments together show 2.00,");
        assertThat(PlanText.of(plan, new Language("ru")).reason(low)).startsWith("По всем инструментам вместе: 2,00,");
        assertThat(PlanText.of(plan, new Language("pl")).reason(low))
                .startsWith("Wszystkie narzędzia razem pokazują 2,00,");
        assertThat(PlanText.of(plan, Language.ENGLISH).reason(Needs.need("REL")))
                .startsWith("Others see 2.00,");
    }

    @Test
    void successIsSeenOnTheSameScore() {
        DevelopmentPlan plan = plan();
        var text = Needs.action("A", "REL", LearningMode.EXPERIENCE, new Effort(1, 2))
                .text();
        var step = new PlanStep("A", text, StepOwner.ASSESSEE, StepTime.within(2), LearningMode.EXPERIENCE, 1);
        DevelopmentGoal goal = new DevelopmentGoal(
                plan.needs().get(0), new SuccessMeasure("REL", GoalMetric.COMBINED_SCORE, 2, 3), List.of(step));

        assertThat(PlanText.of(plan, Language.ENGLISH).measure(goal)).contains("the combined score rises from 2.00");
        assertThat(PlanText.of(plan, new Language("ru")).measure(goal)).contains("общий балл вырастет");
        assertThat(PlanText.of(plan, new Language("pl")).measure(goal)).contains("wspólny wynik wzrośnie");
    }

    @Test
    void aContradictionIsToBeClarified() {
        DevelopmentPlan plan = plan();

        assertThat(PlanText.of(plan, Language.ENGLISH).reason(plan.needs().get(1)))
                .contains("the instruments contradict each other");
        assertThat(plan.render(Locale.ENGLISH))
                .contains("To be clarified first")
                .doesNotContain("{");
        assertThat(plan.render(Locale.forLanguageTag("ru"))).contains("Сначала прояснить");
        assertThat(plan.render(Locale.forLanguageTag("pl"))).contains("Najpierw wyjaśnić");
    }

    @Test
    void jsonNamesTheBasis() throws Exception {
        StringWriter out = new StringWriter();
        PlansJson.write(List.of(plan()), out);

        assertThat(out.toString()).contains("\"basis\" : \"COMBINED\"");
    }
}
