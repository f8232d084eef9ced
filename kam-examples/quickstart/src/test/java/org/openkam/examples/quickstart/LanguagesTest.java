package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.finding.Finding;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;
import org.openkam.examples.report.IndividualReport;
import org.openkam.examples.report.chart.ProfileChart;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.feedback.FeedbackAgenda;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.statistic.Reason;

/** Pages and summary in the languages bundled. */
class LanguagesTest {
    private static final int SHORTEST = 12;

    @TempDir
    private Path folder;

    /** Returns the parts of all bundled English sentences between their placeholders, and the model's English names. */
    private static Set<String> english() {
        Set<String> parts = new TreeSet<>();
        for (Messages messages : List.of(
                Messages.of(Quickstart.class, "quickstart"),
                Messages.of(IndividualReport.class, "report"),
                Messages.of(ProfileChart.class, "chart"),
                Messages.of(FeedbackAgenda.class, "agenda"),
                Messages.of(DevelopmentPlan.class, "plan"),
                Messages.of(DevelopmentPlanner.class, "steps"),
                Messages.of(DevelopmentPlanner.class, "notes"),
                Messages.of(CompetencyScore.class, "trace"),
                Messages.of(CompetencyScore.class, "style"),
                Messages.of(Reason.class, "reasons"),
                Messages.of(Finding.class, "findings"))) {
            for (String key : messages.keys(Language.ENGLISH)) {
                String sentence = messages.text(key, Language.ENGLISH, Map.of());
                Arrays.stream(sentence.split("\\{\\w+}"))
                        .map(String::strip)
                        .filter(part -> part.length() >= SHORTEST && !part.contains("index.html"))
                        .forEach(parts::add);
            }
        }
        CompetencyModel model = ModelLibrary.keyAccountManager();
        Stream.of(
                        model.competencies().stream().map(c -> c.name()),
                        model.clusters().stream().map(c -> c.name()),
                        model.roles().stream().map(r -> r.name()))
                .<LocalizedText>flatMap(names -> names)
                .forEach(name -> parts.add(name.in(Language.ENGLISH)));
        return parts;
    }

    @ParameterizedTest
    @CsvSource({
        "ru, 'A001, сравнение с ролью', План развития, Менеджер",
        "pl, 'A001, porównanie z rolą', Plan rozwoju, Menedżer"
    })
    void leaveNoEnglishBehind(String language, String title, String plan, String role) {
        Run run = Run.bundled(language);
        Set<String> english = english();

        assertThat(english).hasSizeGreaterThan(100);
        assertThat(run.page("A001", "report")).contains(title, plan, role);
        Set<String> lines = new TreeSet<>();
        run.pages()
                .values()
                .forEach(page -> PagesTest.visible(page)
                        .lines()
                        .map(LanguagesTest::withoutDigits)
                        .forEach(lines::add));
        assertThat(lines).hasSizeGreaterThan(1000);
        for (String part : english) {
            String sought = withoutDigits(part);
            assertThat(lines.stream().filter(line -> line.contains(sought)))
                    .as(part)
                    .isEmpty();
        }
        assertThat(english.stream().filter(run.out()::contains)).isEmpty();
    }

    /** Lines that differ in numbers only are one line to look at; there are many in the traces. */
    private static String withoutDigits(String text) {
        return text.replaceAll("[0-9]+", "#");
    }

    @Test
    void scoresAndPlansAreTheSameInEveryLanguage() {
        Run english = Run.bundled("en");
        Run russian = Run.bundled("ru");

        assertThat(russian.text("scores.csv")).isEqualTo(english.text("scores.csv"));
        assertThat(russian.text("plans.json")).isEqualTo(english.text("plans.json"));
    }

    @Test
    void summaryIsUtf8WhateverTheConsole() {
        Run run = Run.bundled("ru");

        assertThat(run.out())
                .contains("Людей: 48", "соответствие", "Записано в")
                .doesNotContain("\uFFFD");
    }

    @Test
    void faultsAreToldInTheLanguageAskedFor() {
        Run run = Run.of(folder.resolve("no-such-folder"), folder.resolve("out"), "lang=pl");

        assertThat(run.err()).contains("FILE_MISSING", "Niczego nie zapisano").doesNotContain("Maybe");
    }
}
