package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.Needs;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.ActionForm;
import org.openkam.ipd.action.ActionKind;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/** Source case D6: sales and negotiation are practised on smaller clients. */
class D06SmallerClientsTest {
    private static final RoleProfile ROLE = new RoleProfile(
            "ROLE",
            LocalizedText.of("Role"),
            List.of(
                    new RoleRequirement("SAL", 4, BigDecimal.valueOf(50), false),
                    new RoleRequirement("COM", 4, BigDecimal.valueOf(50), false)));
    private static final ActionCatalog CATALOG = new ActionCatalog(
            "small",
            List.of(
                    action("SAL-PRACTICE", "SAL", ActionKind.PRACTICE_ON_LOWER_RISK_ACCOUNT, LearningMode.EXPERIENCE),
                    action("SAL-PRACTICE-2", "SAL", ActionKind.PRACTICE_ON_LOWER_RISK_ACCOUNT, LearningMode.EXPERIENCE),
                    action("SAL-COURSE", "SAL", ActionKind.TRAINING, LearningMode.EDUCATION),
                    action("COM-TALK", "COM", ActionKind.COACHING, LearningMode.EXPOSURE)));

    static DevelopmentAction action(String code, String competency, ActionKind kind, LearningMode mode) {
        DevelopmentAction plain = Needs.action(code, competency, mode, new Effort(4, 4));
        return new DevelopmentAction(
                code,
                plain.scope(),
                new ActionForm(mode, kind, StepOwner.ASSESSEE),
                plain.effort(),
                plain.effect(),
                List.of(),
                plain.text());
    }

    private static DevelopmentPlan plan(int sales, int talk) {
        CompetencyProfile profile = new Assessed(
                        ModelLibrary.keyAccountManager(), "KEY_ACCOUNT_MANAGER", List.of("SAL", "COM"))
                .rate("N01", "PEER", 4, sales, talk)
                .profile("N01");
        return DevelopmentPlanner.standard().with(CATALOG).plan(profile, RoleFit.of(profile, ROLE));
    }

    private static NewcomerClients clients(String assessee) {
        HandoverTask task = new HandoverTask(
                assessee,
                List.of("BIG", "TINY"),
                D02HandoverTest.tiers(Map.of("BIG", 90, "TINY", 10)),
                D01ProbationTest.END);
        return NewcomerClients.of(task, null, HandoverPolicy.standard());
    }

    @Test
    void aGapInSalesLeadsToPracticeOnASmallerClient() {
        DevelopmentPlan plan = plan(2, 2);
        List<LowerRiskPractice> practice = LowerRiskPractice.of(plan, CATALOG, clients("N01"));
        assertThat(practice).hasSize(1);
        assertThat(practice.get(0).competency()).isEqualTo("SAL");
        assertThat(practice.get(0).clients()).containsExactly("TINY");
        assertThat(practice.get(0).planned()).contains("SAL-PRACTICE");
        assertThat(practice.get(0).further())
                .doesNotContainAnyElementsOf(practice.get(0).planned());
    }

    @Test
    void withoutAGapThereIsNothingToPractise() {
        assertThat(LowerRiskPractice.of(plan(4, 2), CATALOG, clients("N01"))).isEmpty();
    }

    @Test
    void clientsAreThoseOfThePlan() {
        DevelopmentPlan plan = plan(2, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LowerRiskPractice.of(plan, CATALOG, clients("N02")))
                .withMessage("Clients of (N02) must be those of the plan's assessee N01.");
    }
}
