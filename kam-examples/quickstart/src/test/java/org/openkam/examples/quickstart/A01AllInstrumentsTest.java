package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.programme.FurtherAnswers;
import org.openkam.core.programme.Programme;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.json.ProfileJson;
import org.openkam.scoring.profile.AgreementLevel;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.profile.TraceReplay;
import org.openkam.scoring.profile.TriangulatedScore;

/** The bundled programme with all its files: everybody has one profile with each instrument, and every number is traced. */
class A01AllInstrumentsTest {
    private static final Programme PROGRAMME = ProgrammeFolder.read(Run.BUNDLED);
    private static final ScoredProgramme SCORED = Scoring.standard().score(PROGRAMME);
    private static final List<String> LANGUAGES = List.of("en", "ru", "pl");

    @TempDir
    private Path folder;

    @Test
    void everybodyHasEachInstrumentAndALevelOfAgreement() {
        for (CompetencyProfile profile : SCORED.profiles()) {
            assertThat(profile.assessedCompetencies()).isEqualTo(profile.competencies());
            for (String competency : profile.competencies()) {
                TriangulatedScore combined = profile.combined(competency);
                assertThat(combined.instruments())
                        .extracting(InstrumentScore::instrument)
                        .contains("360", "INTERVIEW");
                assertThat(combined.level())
                        .isIn(AgreementLevel.FIRM, AgreementLevel.SUPPORTED, AgreementLevel.CONTRADICTION);
                assertThat(combined.contradiction().isPresent())
                        .isEqualTo(combined.level() == AgreementLevel.CONTRADICTION);
            }
        }
    }

    @Test
    void everyCombinedScoreIsReckonedAgainToTheBit() {
        for (CompetencyProfile profile : SCORED.profiles()) {
            for (String competency : profile.competencies()) {
                TriangulatedScore combined = profile.combined(competency);
                TraceReplay replay = combined.trace().replay();
                assertThat(replay.isSame()).as(replay.toString()).isTrue();
                assertThat(replay.figure("combined")).hasValue(combined.combined());
            }
        }
    }

    @Test
    void everyTraceCanBeReadInEveryLanguage() {
        for (CompetencyProfile profile : SCORED.profiles()) {
            for (String competency : profile.competencies()) {
                for (String language : LANGUAGES) {
                    assertThat(profile.combined(competency).trace().render(Locale.forLanguageTag(language)))
                            .doesNotContain("{", "NaN");
                }
            }
        }
    }

    /** As it was before any other instrument was read. */
    @Test
    void scoresOfThe360StayAsTheyWere() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(Run.bundled("en").text("scores.csv").getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(digest)).startsWith("bd83fd99ae276a28");
    }

    /** The standard design gives every competency the 360 alone, so nothing that decides about people changes. */
    @Test
    void underTheStandardDesignFitAndPlanRestOnThe360() {
        ScoredProgramme alone = Scoring.standard().score(PROGRAMME.withFurther(FurtherAnswers.NONE));
        for (CompetencyProfile profile : SCORED.profiles()) {
            CompetencyProfile other = alone.profile(profile.assessee());
            var role = profile.model().role(profile.participant().targetRole());

            assertThat(profile.scores()).containsExactlyElementsOf(other.scores());
            assertThat(RoleFit.of(profile, role)).isEqualTo(RoleFit.of(other, role));
            assertThat(DevelopmentPlanner.standard().plan(profile, RoleFit.of(profile, role)))
                    .isEqualTo(DevelopmentPlanner.standard().plan(other, RoleFit.of(other, role)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-views", "full"})
    void underADesignOfSeveralInstrumentsTheCombinedScoreDecides(String design) {
        ScoredProgramme scored = Scoring.standard().score(ProgrammeFolder.read(copy(design)));
        int contradicted = 0;
        for (CompetencyProfile profile : scored.profiles()) {
            RoleFit fit = RoleFit.of(
                    profile, profile.model().role(profile.participant().targetRole()));
            TraceReplay replay = fit.trace(profile).replay();
            assertThat(replay.isSame()).as(replay.toString()).isTrue();
            assertThat(fit.gaps()).anyMatch(gap -> gap.basis() == ScoreBasis.COMBINED);
            for (CompetencyGap gap : fit.gaps()) {
                if (!profile.assessedCompetencies().contains(gap.competency())) {
                    continue; // asked by the role, seen by no instrument
                }
                assertThat(gap.basis()).isEqualTo(ScoreBasis.COMBINED);
                assertThat(gap.score())
                        .isEqualTo(profile.combined(gap.competency()).combined());
                contradicted += gap.isContradicted() ? 1 : 0;
            }
            String plan = DevelopmentPlanner.standard().plan(profile, fit).render(Locale.ENGLISH);
            assertThat(plan).doesNotContain("Others see", "the others' score", "{");
            assertThat(plan.contains("instruments contradict each other"))
                    .isEqualTo(fit.gaps().stream().anyMatch(CompetencyGap::isContradicted));
        }
        assertThat(contradicted).isPositive();
    }

    private Path copy(String design) {
        return ProgrammeCopy.in(folder.resolve(design))
                .write(
                        "programme.json",
                        "{\"format\": \"openkam-programme\", \"schemaVersion\": \"1.0\", \"design\": \"" + design
                                + "\"}")
                .folder();
    }

    @Test
    void theOrderOfRowsLeavesNoTrace() {
        FurtherAnswers given = PROGRAMME.further();
        FurtherAnswers other = new FurtherAnswers(
                shuffled(given.interview()),
                shuffled(given.testKey()),
                shuffled(given.test()),
                shuffled(given.assessmentCentre()),
                shuffled(given.kpi()));

        assertThat(ProfileJson.digest(Scoring.standard().threads(3).score(PROGRAMME.withFurther(other))))
                .isEqualTo(ProfileJson.digest(SCORED));
    }

    private static <T> List<T> shuffled(List<T> rows) {
        List<T> other = new ArrayList<>(rows);
        Collections.shuffle(other, new Random(5));
        return other;
    }

    @Test
    void combinedCsvHasARowForEveryPersonAndCompetency() {
        List<String> rows = Run.bundled("en").text("combined.csv").lines().toList();

        assertThat(rows.get(0)).isEqualTo("assessee,competency,instruments,combined,se,level");
        assertThat(rows).hasSize(1 + SCORED.profiles().size() * 14);
        assertThat(rows.subList(1, rows.size()))
                .isSorted()
                .allMatch(row -> row.matches("A\\d{3},[A-Z]+,[234],\\d\\.\\d{4},\\d\\.\\d{4},(SUPPORTED|FIRM)")
                        || row.matches("A\\d{3},[A-Z]+,[234],,,CONTRADICTION"));
        assertThat(Run.bundled("ru").text("combined.csv"))
                .isEqualTo(Run.bundled("en").text("combined.csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, All instruments together, interview, firm, instruments contradict each other",
        "ru, Все инструменты вместе, интервью, твёрдый вывод, инструменты противоречат друг другу",
        "pl, Wszystkie narzędzia razem, wywiad, wniosek pewny, narzędzia sobie przeczą"
    })
    void everyReportShowsThem(String language, String title, String interview, String firm, String contradiction) {
        Run run = Run.bundled(language);
        for (CompetencyProfile profile : SCORED.profiles()) {
            String report = run.page(profile.assessee(), "report");
            boolean torn = profile.competencies().stream()
                    .anyMatch(c -> profile.combined(c).level() == AgreementLevel.CONTRADICTION);

            assertThat(report).contains("<h2>" + title + "</h2>", ">" + interview + "</th>", "\n" + firm + "</td>");
            assertThat(report)
                    .containsPattern(
                            "<td role=\"cell\" data-label=\"[^\"]+\">\\d[.,]\\d\\d\u00a0±\u00a0\\d[.,]\\d\\d(\n|</td>)");
            assertThat(report.contains(contradiction)).isEqualTo(torn);
            String traces = section(run.page(profile.assessee(), "traces"), "instruments");
            assertThat(traces).contains("<h2>" + title + "</h2>");
            assertThat(traces.split("<details>", -1))
                    .hasSize(1 + profile.assessedCompetencies().size());
        }
    }

    private static String section(String page, String id) {
        int from = page.indexOf("<section id=\"" + id + "\">");
        return page.substring(from, page.indexOf("</section>", from));
    }

    /** Results against plan stand in the report, and the way to each of their numbers and to the fit beside it. */
    @ParameterizedTest
    @CsvSource({
        "en, Results against plan, over 12 months;, Fit with the role, fit",
        "ru, Результаты относительно плана, за 12 месяцев;, Соответствие роли, соответствие",
        "pl, Wyniki wobec planu, w ciągu 12 miesięcy;, Dopasowanie do roli, dopasowanie"
    })
    void everyReportShowsResultsAndTracesTheFit(
            String language, String results, String months, String title, String fit) {
        Run run = Run.bundled(language);
        for (CompetencyProfile profile : SCORED.profiles()) {
            String report = run.page(profile.assessee(), "report");
            String traces = run.page(profile.assessee(), "traces");
            assertThat(report).contains("<h2>" + results + "</h2>", months);
            assertThat(traces).contains("<summary>" + results + "</summary>", "<summary>" + title + "</summary>");
            assertThat(traces).contains(profile.participant().targetRole() + ": " + fit);
            assertThat(report + traces)
                    .doesNotContain("look for somebody else", "искать на эту роль", "szukać na tę rolę");
        }
    }
}
