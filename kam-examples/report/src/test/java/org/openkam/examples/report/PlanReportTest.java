package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.DateText;
import org.openkam.core.text.Language;
import org.openkam.examples.report.page.Page;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.PlanText;
import org.openkam.scoring.profile.CompetencyProfile;

class PlanReportTest {
    private static final LocalDate START = LocalDate.of(2027, 1, 11);

    @Test
    void holdsEveryGoalWithReasonMeasureStepsOwnersDatesAndEvidence() {
        for (CompetencyProfile profile : Sample.SCORED.profiles()) {
            DevelopmentPlan plan = Sample.plan(profile).startingOn(START);
            for (Language language : Language.BUNDLED) {
                String text = Sample.text(PlanReport.of(plan, language));
                PlanText words = PlanText.of(plan, language);
                assertThat(text).contains(words.further());
                for (DevelopmentGoal goal : plan.goals()) {
                    assertThat(text).contains(words.about(goal));
                    for (PlanStep step : goal.steps()) {
                        assertThat(text)
                                .contains(
                                        step.name().in(language),
                                        words.who(step),
                                        DateText.of(START.plusWeeks(step.time().end()), language),
                                        step.text().evidence().in(language),
                                        step.text().description().in(language),
                                        step.text().measure().in(language));
                    }
                }
            }
        }
    }

    @Test
    void hasALineForEachOfTheThreeToSign() {
        String text = Sample.text(PlanReport.of(Sample.plan(Sample.SCORED.profile("A001")), Sample.POLISH));

        assertThat(text).contains("Uczestnik", "Przełożony", "Konsultant", "podpis", "To propozycja");
    }

    /** 3 goals, 11 steps, 72 hours and 24 weeks of A001, each with the form of the noun that the number asks for. */
    @Test
    void countsInTheRightForms() {
        DevelopmentPlan plan = Sample.plan(Sample.SCORED.profile("A001"));
        assertThat(plan.goals()).hasSize(3);

        assertThat(PlanReport.of(plan, Sample.RUSSIAN).facts())
                .extracting(Page.Fact::label)
                .startsWith("цели", "шагов");
        assertThat(PlanReport.of(plan, Sample.POLISH).facts())
                .extracting(Page.Fact::label)
                .startsWith("cele", "kroków");
    }

    @Test
    void withoutGoalsSaysWhy() {
        DevelopmentPlan none = Sample.SCORED.profiles().stream()
                .map(Sample::plan)
                .filter(p -> p.goals().isEmpty())
                .findFirst()
                .orElseThrow();

        for (Language language : Language.BUNDLED) {
            Page page = PlanReport.of(none, language);
            assertThat(Sample.text(page)).contains(PlanText.of(none, language).emptyReason());
            assertThat(page.html()).doesNotContain("<svg");
        }
    }
}
