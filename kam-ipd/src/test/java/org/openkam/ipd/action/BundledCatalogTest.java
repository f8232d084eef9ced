package org.openkam.ipd.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkam.ipd.action.Actions.codes;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.ipd.json.ActionCatalogReader;
import org.openkam.ipd.plan.PlanLimits;

/** What the bundled catalogue has for the rows and rules of the source cases, and what it promises of every action. */
class BundledCatalogTest {
    private static final ActionCatalog CATALOG = ActionCatalogReader.bundled();

    private static List<String> ofKind(ActionKind kind) {
        return codes(CATALOG.find(ActionQuery.any().kind(kind)));
    }

    @Test
    void h06AndR40AllSixLeadershipToolsForLeadingATeam() {
        List<ActionKind> tools = List.of(
                ActionKind.TRAINING,
                ActionKind.COACHING,
                ActionKind.FEEDBACK,
                ActionKind.COMPETENCY_MAPPING,
                ActionKind.PROJECT_LEAD,
                ActionKind.MODERATION);
        for (ActionKind tool : tools) {
            assertThat(CATALOG.find(
                            ActionQuery.any().competency("VTL").kind(tool).level(3)))
                    .as(tool.toString())
                    .isNotEmpty();
        }
    }

    @Test
    void r11StepsAtWorkOnARealClient() {
        assertThat(ofKind(ActionKind.STAKEHOLDER_MAP)).containsExactly("REL-A1");
        assertThat(CATALOG.action("REL-A1").orElseThrow().text().partner().orElseThrow())
                .hasToString("Direct manager");
        assertThat(ofKind(ActionKind.JOINT_WITH_MANAGER)).containsExactly("REL-A6");
        assertThat(ofKind(ActionKind.MEETING_DEBRIEF)).containsExactly("REL-A2", "SAL-A5", "STR-A1");
        assertThat(CATALOG.find(ActionQuery.any().kind(ActionKind.MEETING_DEBRIEF)))
                .allMatch(a -> a.mode() == LearningMode.EXPERIENCE);
    }

    /** Practice is for those who are not yet reliable in usual situations, level 3. */
    @Test
    void d06AndR27PracticeOnLowerRiskAccounts() {
        assertThat(ofKind(ActionKind.PRACTICE_ON_LOWER_RISK_ACCOUNT)).containsExactly("SAL-A1", "DEAL-A5", "GRW-A5");
        assertThat(CATALOG.find(ActionQuery.any().kind(ActionKind.PRACTICE_ON_LOWER_RISK_ACCOUNT)))
                .allMatch(a -> a.scope().highestLevel() == 3);
    }

    @Test
    void k03AndG07KnowledgeIsPassedOn() {
        assertThat(ofKind(ActionKind.KNOWLEDGE_TRANSFER)).contains("CBX-A5", "PRD-A5", "DRV-A3", "SVC-A2");
        assertThat(ofKind(ActionKind.AFTER_ACTION_REVIEW)).containsExactly("TRK-A5");
    }

    @Test
    void g04ADeputyIsMade() {
        assertThat(ofKind(ActionKind.DEPUTY)).containsExactly("VTL-A2", "VTL-A9");
    }

    @Test
    void h03AnAccountPlanIsHandedIn() {
        assertThat(ofKind(ActionKind.ACCOUNT_PLAN)).containsExactly("GRW-A1");
        assertThat(CATALOG.action("GRW-A1").orElseThrow().text().description().toString())
                .contains("products, channels, price terms");
    }

    @Test
    void h08TrainingAndProfessionalCommunity() {
        assertThat(ofKind(ActionKind.TRAINING)).contains("PRD-A6", "SAL-A6");
        assertThat(ofKind(ActionKind.PROFESSIONAL_COMMUNITY)).containsExactly("DRV-A5");
    }

    @Test
    void everyEffectIsSaidToBeAssumed() {
        Map<String, String> begin = Map.of(
                "en", "Assumption of this catalogue, not measured.",
                "ru", "Допущение этого каталога, не измерено.",
                "pl", "Założenie tego katalogu, wielkości nie zmierzono.");
        for (DevelopmentAction action : CATALOG.actions()) {
            assertThat(action.effect().points()).isBetween(0.2, 0.5);
            begin.forEach(
                    (language, words) -> assertThat(action.effect().source().in(new Language(language)))
                            .startsWith(words));
        }
    }

    @Test
    void everyActionNamesItsLevelsAndKnowsAllLanguages() {
        assertThat(CATALOG.actions())
                .allMatch(a -> a.scope().hasLowestLevel() && a.scope().hasHighestLevel())
                .allMatch(a -> a.text().languages().containsAll(Language.BUNDLED));
        assertThat(CATALOG.currency()).hasValue("EUR");
    }

    /** Each chain of prerequisites, one after the other, keeps the standard six months at three hours a week. */
    @Test
    void everyActionFitsIntoAStandardPlanWithWhatComesBefore() {
        PlanLimits limits = PlanLimits.standard();
        for (DevelopmentAction action : CATALOG.actions()) {
            List<DevelopmentAction> chain = CATALOG.only(List.of(action)).actions();
            assertThat(chain.stream().mapToInt(a -> a.effort().weeks()).sum())
                    .as(action.code())
                    .isLessThanOrEqualTo(limits.weeks());
            assertThat(chain.stream().mapToInt(a -> a.effort().hours()).sum())
                    .as(action.code())
                    .isLessThanOrEqualTo(limits.hours());
        }
        assertThat(codes(CATALOG.only(List.of(CATALOG.action("VTL-A1").orElseThrow()))
                        .actions()))
                .containsExactly("VTL-A1", "VTL-A3");
    }
}
