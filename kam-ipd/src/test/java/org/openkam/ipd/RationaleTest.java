package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.DevelopmentPlanner.Rules;
import org.openkam.ipd.json.NeedTableReader;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.rule.NeedCell;
import org.openkam.ipd.rule.NeedRule;
import org.openkam.ipd.rule.NeedTable;
import org.openkam.ipd.rule.NeedThresholds;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/** The reasons of needs with everything filled in: by whom, by which strength, at the cost of what, and what to ask. */
class RationaleTest {
    private static final Cast CAST = Cast.of(
                    ModelLibrary.keyAccountManager(), "ACCOUNT_MANAGER", "REL", "CBX", "SVC", "TRK", "DEAL")
            .others("REL", 1)
            .others("SVC", 5)
            .others("CBX", 5)
            .others("DEAL", 1)
            .others("TRK", 4)
            .draws("CLIENT_RELATION", 1)
            .draws("STAKEHOLDERS", 1)
            .draws("AMBASSADOR", 1)
            .draws("DEAL_PREP", 1)
            .draws("CONTRACT", 1)
            .draws("TERMS_ALIGN", 1);
    private static final CompetencyProfile PROFILE = CAST.profile();
    private static final DevelopmentPlan PLAN = DevelopmentPlanner.standard().plan(PROFILE, CAST.fit(PROFILE));

    private static DevelopmentNeed need(DevelopmentPlan plan, String competency) {
        return plan.needs().stream()
                .filter(n -> n.competency().equals(competency))
                .findFirst()
                .orElseThrow();
    }

    private static String reason(DevelopmentPlan plan, String competency, String language) {
        return need(plan, competency).decision().rationale().in(new Language(language));
    }

    /** Relations can't be handed over. CBX, three levels above its target of 2, is overused, so SVC of the same cluster is the strength. */
    @Test
    void compensationNamesTheStrengthOfTheSameCluster() {
        DevelopmentNeed need = need(PLAN, "REL");
        assertThat(need.verb()).isEqualTo(DevelopmentVerb.COMPENSATE);
        assertThat(need(PLAN, "CBX").kind()).isEqualTo(NeedKind.OVERUSE);
        assertThat(need(PLAN, "SVC").kind()).isEqualTo(NeedKind.STRENGTH);
        assertThat(need.decision().compensatedBy()).contains("SVC");
        assertThat(reason(PLAN, "REL", "en")).contains("by the own strength \"Client orientation & retention\"");
        DevelopmentGoal goal = PLAN.goals().stream()
                .filter(g -> g.competency().equals("REL"))
                .findFirst()
                .orElseThrow();
        assertThat(goal.steps()).extracting(PlanStep::code).containsExactly("COMPENSATE-REL", "TRY-REL");
    }

    @Test
    void delegationNamesThePartsAndWhoTakesThem() {
        assertThat(need(PLAN, "DEAL").verb()).isEqualTo(DevelopmentVerb.DELEGATE);
        assertThat(reason(PLAN, "DEAL", "en"))
                .contains("\"Deal preparation\" (bid manager); \"Contract work\" (lawyer or sales support specialist)");
        assertThat(reason(PLAN, "DEAL", "ru")).contains("«Подготовка сделок» (менеджер по тендерам)");
        assertThat(reason(PLAN, "DEAL", "pl"))
                .contains("„Przygotowanie transakcji” (specjalista ds. ofert i przetargów)");
    }

    @Test
    void numbersHaveTheMarkOfTheLanguage() {
        assertThat(reason(PLAN, "DEAL", "en")).containsPattern("\\(1\\.\\d\\d against \\d\\)");
        assertThat(reason(PLAN, "DEAL", "ru")).containsPattern("\\(1,\\d\\d при \\d\\)");
        assertThat(reason(PLAN, "DEAL", "pl")).containsPattern("\\(1,\\d\\d przy \\d\\)");
    }

    @Test
    void aScoreWithoutErrorAsksForMoreRatersOrAnotherInstrument() {
        CompetencyProfile one =
                Scoring.standard().score(Ratings.random(9, 1).programme()).profile("A00");
        DevelopmentPlan plan = DevelopmentPlanner.standard()
                .plan(one, RoleFit.of(one, one.model().role("KEY_ACCOUNT_MANAGER")));
        assertThat(plan.needs()).allMatch(n -> n.verb() == DevelopmentVerb.CLARIFY);
        boolean scored = need(plan, "REL").gap().score().fold(s -> true, reason -> false);
        assertThat(reason(plan, "REL", "en"))
                .contains(scored ? "no error to judge it by" : "no score that may be shown");
        assertThat(reason(plan, "SAL", "en")).contains("No instrument asked about it");
    }

    /** What is put in is never read as a template again, and a language that a table lacks in its own cells can't come up. */
    @Test
    void everyPlaceholderIsFilled() {
        String all = "{competency}|{target}|{question}";
        LocalizedText text =
                LocalizedText.of(Map.of(Language.ENGLISH, all, new Language("ru"), all, new Language("pl"), all));
        NeedCell only =
                new NeedCell("ALL", new TreeSet<>(), NeedKind.NOT_ENOUGH_EVIDENCE, DevelopmentVerb.CLARIFY, text);
        NeedTable table = new NeedTable("own", "1.0", NeedThresholds.standard(), new TreeSet<>(), List.of(only));
        Rules standard = Rules.standard();
        DevelopmentPlan plan = DevelopmentPlanner.standard()
                .with(new Rules(NeedRule.of(table), standard.priority(), standard.selection()))
                .plan(PROFILE, CAST.fit(PROFILE));
        assertThat(reason(plan, "REL", "ru"))
                .startsWith(PROFILE.model().competency("REL").name().in(new Language("ru")) + "|3|")
                .doesNotContain("{");
        assertThat(plan.goals()).isEmpty();
    }

    @Test
    void thePlannerNamesItsTable() {
        assertThat(DevelopmentPlanner.standard().toString())
                .contains(NeedTableReader.bundled().code());
    }
}
