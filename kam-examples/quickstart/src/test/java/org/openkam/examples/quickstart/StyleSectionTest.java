package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.programme.Programme;
import org.openkam.core.text.Language;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.instrument.StyleOptions;
import org.openkam.scoring.instrument.StyleProfileScorer;
import org.openkam.scoring.norm.NormTable;
import org.openkam.scoring.norm.NormTerms;
import org.openkam.scoring.profile.CompetencyProfile;

/** What the page of a person shows of the style questionnaire: cold start, norms, forced choices. */
class StyleSectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "en, Style: how the person sees the work, 'There is no norm group', Functions in sales, Closing",
        "ru, Стиль: как человек видит свою работу, Нормативной группы, Функции в продажах, Стиль:",
        "pl, Styl: jak osoba widzi swoją pracę, Nie ma jeszcze grupy normatywnej, Funkcje w sprzedaży, Styl:"
    })
    void aColdStart(String language, String title, String noNorm, String block, String other) {
        Run run = Run.bundled(language);
        for (int person = 1; person <= 48; person++) {
            String page = run.text(String.format(Locale.ROOT, "people/A%03d.html", person));
            assertThat(page)
                    .contains("<h2>" + title + "</h2>", noNorm, block, other)
                    .doesNotContain("NO_NORM", "NO_DATA", "{value}", "{component}");
        }
    }

    private static String section(Programme programme, StyleOptions options, String language) {
        CompetencyProfile profile =
                Scoring.standard().with(options).score(programme).profile("A001");
        RoleFit fit =
                RoleFit.of(profile, profile.model().role(profile.participant().targetRole()));
        Person person = new Person(profile, fit, DevelopmentPlanner.standard().plan(profile, fit));
        StyleSection section = new StyleSection(new Words(Language.of(Locale.forLanguageTag(language))), person);
        Html html = new Html();
        section.write(html);
        section.traces(html);
        return html.content();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Sten, 'sellers, asked until 2026-01-31, 48 people', smaller than recommended, Preferred",
        "ru, Стен, 'sellers, сбор до 2026-01-31, человек: 48', меньше рекомендуемой, Предпочтение",
        "pl, Sten, 'sellers, zebrano do 2026-01-31, liczba osób: 48', mniejsza niż zalecana, Preferencja"
    })
    void withNormsAndForcedChoices(String language, String sten, String group, String warning, String preferred) {
        Programme programme = ProgrammeFolder.read(ProgrammeCopy.in(folder)
                .write(
                        "forced-choice.csv",
                        "assessee,block,most,least\nA001,FC-1,CLIENT_RELATION-1-DRAWS_ME,COOP_STRATEGY-2-DRAWS_ME\n")
                .folder());
        NormTable table = StyleProfileScorer.of(programme, StyleOptions.standard())
                .orElseThrow()
                .norms()
                .counted("sellers", DAY);
        String html = section(
                programme, StyleOptions.standard().withNorms(table, NormTerms.standard(DAY), programme), language);
        assertThat(html)
                .contains("<th class=\"number\">" + sten + "</th>", group, warning)
                .contains("<th class=\"number\">" + preferred + "</th>", ">100 %<", ">50 %<", ">0 %<")
                .containsPattern("<td class=\"number\">\\d+ \\[\\d+; \\d+]</td>");
    }

    @Test
    void nothingForWhoDidNotAnswer() {
        Programme programme = ProgrammeFolder.read(
                ProgrammeCopy.in(folder).delete("style-questionnaire.csv").folder());
        assertThat(section(programme, StyleOptions.standard(), "en")).isEmpty();
    }
}
