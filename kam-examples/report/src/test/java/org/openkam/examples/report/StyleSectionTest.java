package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.programme.Programme;
import org.openkam.core.text.Language;
import org.openkam.examples.report.page.Page;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.instrument.StyleOptions;
import org.openkam.scoring.instrument.StyleProfileScorer;
import org.openkam.scoring.norm.NormTable;
import org.openkam.scoring.norm.NormTerms;
import org.openkam.scoring.profile.CompetencyProfile;

/** What the report of a person shows of the style questionnaire: cold start, norms, forced choices. */
class StyleSectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "en, How you see the parts of your work, 'There is no norm group', Functions in sales, how much it draws the person",
        "ru, Как вы видите части своей работы, Нормативной группы, Функции в продажах, насколько это привлекает человека",
        "pl, Jak widzisz części swojej pracy, Nie ma jeszcze grupy normatywnej, Funkcje w sprzedaży, na ile pociąga to osobę"
    })
    void aColdStart(String language, String title, String noNorm, String block, String trace) {
        for (CompetencyProfile profile : Sample.SCORED.profiles()) {
            String report = IndividualReport.of(profile, Sample.fit(profile), new Language(language))
                    .html();
            assertThat(report)
                    .contains("<h2>" + title + "</h2>", noNorm, block)
                    .doesNotContain("NO_NORM", "NO_DATA", "{value}", "{component}");
            String traces = Sample.text(TraceReport.of(profile, Sample.fit(profile), null, new Language(language)));
            assertThat(traces).contains(title, trace).doesNotContain("NO_NORM", "NO_DATA", "{value}", "{component}");
        }
    }

    private static String report(Programme programme, StyleOptions options, String language) {
        CompetencyProfile profile =
                Scoring.standard().with(options).score(programme).profile("A001");
        Page page = IndividualReport.of(profile, Sample.fit(profile), new Language(language));
        return page.html();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Sten, 'sellers, asked until 2026-01-31, 48 people', smaller than recommended, Preferred, %",
        "ru, Стен, 'sellers, сбор до 2026-01-31, человек: 48', меньше рекомендуемой, Предпочтение, '\u00a0%'",
        "pl, Sten, 'sellers, zebrano do 2026-01-31, liczba osób: 48', mniejsza niż zalecana, Preferencja, '\u00a0%'"
    })
    void withNormsAndForcedChoices(
            String language, String sten, String group, String warning, String preferred, String percent) {
        Programme programme = Copy.in(folder)
                .write(
                        "forced-choice.csv",
                        "assessee,block,most,least\nA001,FC-1,CLIENT_RELATION-1-DRAWS_ME,COOP_STRATEGY-2-DRAWS_ME\n")
                .read();
        NormTable table = StyleProfileScorer.of(programme, StyleOptions.standard())
                .orElseThrow()
                .norms()
                .counted("sellers", DAY);
        String html = report(
                programme, StyleOptions.standard().withNorms(table, NormTerms.standard(DAY), programme), language);
        assertThat(html)
                .contains("<th scope=\"col\" role=\"columnheader\">" + sten + "</th>", group, warning)
                .contains("<th scope=\"col\" role=\"columnheader\">" + preferred + "</th>")
                .contains(">100" + percent + "<", ">50" + percent + "<", ">0" + percent + "<")
                .containsPattern("<td role=\"cell\" data-label=\"[^\"]+\">\\d+\u00a0\\[\\d+;\u00a0\\d+]</td>");
    }

    @Test
    void nothingForWhoDidNotAnswer() {
        Programme programme = Copy.in(folder).delete("style-questionnaire.csv").read();
        assertThat(report(programme, StyleOptions.standard(), "en"))
                .doesNotContain("How you see the parts of your work", "What draws you");
    }
}
