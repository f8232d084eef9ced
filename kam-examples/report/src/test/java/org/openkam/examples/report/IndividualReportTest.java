package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.instrument.QuestionBank;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.Cluster;
import org.openkam.core.text.Language;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.instrument.KpiOutcome;
import org.openkam.scoring.instrument.KpiOutcomes;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.Contradiction;
import org.openkam.scoring.release.LedgerKey;
import org.openkam.scoring.release.ReleaseLedger;

class IndividualReportTest {
    @TempDir
    private Path folder;

    private static String report(CompetencyProfile profile, KpiOutcome results, Language language) {
        return Sample.text(IndividualReport.of(profile, Sample.fit(profile), results, language));
    }

    /** 0.7824 with standard error 0.1058, as the fit's own trace says; A001 is an account manager. */
    @Test
    void saysFitWithItsErrorAndBothRoles() {
        CompetencyProfile profile = Sample.SCORED.profile("A001");

        assertThat(report(profile, null, Language.ENGLISH))
                .contains("0.78", "standard error at most 0.11", "Your role now: Account manager.")
                .contains("A001 compared with the role Key account manager", "The error of the fit is an upper bound");
        assertThat(report(profile, null, Sample.RUSSIAN)).contains("стандартная ошибка не больше 0,11");
    }

    @Test
    void scoresStandUnderTheirClusters() {
        CompetencyProfile profile = Sample.SCORED.profile("A001");
        String html =
                IndividualReport.of(profile, Sample.fit(profile), Sample.POLISH).html();
        for (Cluster cluster : profile.model().clusters()) {
            boolean isAsked = profile.competencies().stream()
                    .anyMatch(c -> profile.model().competency(c).cluster().equals(cluster.code()));
            String heading = "<th scope=\"rowgroup\" role=\"rowheader\" colspan=\"4\">"
                    + cluster.name().in(Sample.POLISH).replace("&", "&amp;") + "</th>";
            assertThat(html.contains(heading)).as(cluster.code()).isEqualTo(isAsked);
        }
    }

    /** The question to ask is that of the bundled bank, and nothing is averaged. */
    @Test
    void everyContradictionIsStatedWithTheQuestionToAsk() {
        QuestionBank bank =
                ModelLibrary.questionBank(Sample.PROGRAMME.model().code()).orElseThrow();
        int found = 0;
        for (CompetencyProfile profile : Sample.SCORED.profiles()) {
            for (String competency : profile.assessedCompetencies()) {
                Contradiction contradiction =
                        profile.combined(competency).contradiction().orElse(null);
                if (contradiction != null) {
                    found++;
                    for (Language language : Language.BUNDLED) {
                        assertThat(report(profile, null, language))
                                .contains(
                                        contradiction.statement().in(language),
                                        contradiction.question(bank).in(language));
                    }
                }
            }
        }
        assertThat(found).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "standard, 'rest on the score of the others alone', false",
        "full, 'rest on what all instruments say together', true"
    })
    void saysWhatFitAndPlanRestOn(String design, String sentence, boolean combined) {
        Copy copy = Copy.in(folder);
        if (combined) {
            copy.write(
                    "programme.json",
                    "{\"format\": \"openkam-programme\", \"schemaVersion\": \"1.0\", \"design\": \"" + design + "\"}");
        }
        CompetencyProfile profile = Scoring.standard().score(copy.read()).profile("A001");
        String text = report(profile, null, Language.ENGLISH);

        assertThat(text).contains(sentence, "precision-weighted", "one exercise", "low reliability");
        assertThat(text.contains("below target, by all instruments")).isEqualTo(combined);
    }

    @Test
    void whatTheThreeSixtyAloneSawHasNoSectionOfInstruments() {
        Copy copy = Copy.in(folder)
                .delete("interview.csv")
                .delete("hybrid-test.csv")
                .delete("hybrid-test-key.csv")
                .delete("assessment-centre.csv");
        CompetencyProfile profile = Scoring.standard().score(copy.read()).profile("A001");

        assertThat(report(profile, null, Language.ENGLISH)).doesNotContain("All instruments together");
        assertThat(Sample.text(TraceReport.of(profile, Sample.fit(profile), null, Language.ENGLISH)))
                .doesNotContain("All instruments together");
    }

    /** Months in the form of the noun that the number asks for; without results there is no section. */
    @ParameterizedTest
    @CsvSource({"1, 'за 1 месяц;', 'w ciągu 1 miesiąca;'", "2, 'за 2 месяца;', 'w ciągu 2 miesięcy;'"})
    void resultsStandWithTheirMonths(int months, String russian, String polish) {
        Copy copy = Copy.in(folder)
                .rows(
                        "kpi.csv",
                        rows -> rows.filter(row -> row.startsWith("A001,")).limit(months));
        KpiOutcome results = KpiOutcomes.of(copy.read()).outcome("A001").orElseThrow();
        CompetencyProfile profile = Sample.SCORED.profile("A001");

        assertThat(report(profile, results, Sample.RUSSIAN)).contains("Результаты относительно плана", russian);
        assertThat(report(profile, results, Sample.POLISH)).contains("Wyniki wobec planu", polish);
        assertThat(report(profile, null, Sample.RUSSIAN)).doesNotContain("Результаты относительно плана");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysWhetherEarlierReleasesWereLookedAt(boolean audited) {
        Scoring scoring = audited
                ? Scoring.standard().with(ReleaseLedger.empty(LedgerKey.of(new byte[LedgerKey.LEAST_BYTES])))
                : Scoring.standard();
        CompetencyProfile profile = scoring.score(Sample.PROGRAMME).profile("A001");
        String text = report(profile, null, Language.ENGLISH);

        assertThat(text.contains("checked together with the earlier ones")).isEqualTo(audited);
        assertThat(text.contains("taken for granted and wasn't checked")).isEqualTo(!audited);
    }
}
