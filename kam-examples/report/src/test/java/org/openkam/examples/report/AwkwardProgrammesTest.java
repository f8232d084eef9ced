package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.Programme;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.examples.report.ReportFolder.Settings;
import org.openkam.scoring.ProgressListener;
import org.openkam.scoring.Scoring;
import org.xml.sax.InputSource;

/**
 * Programmes that layouts are bad at: names of 120 letters, a word without end, one person alone, nothing released, names that look
 * like markup. The folders stay in {@code target/awkward}, where {@code browser/check} looks at them.
 */
class AwkwardProgrammesTest {
    private static final Path AWKWARD = Path.of("target/awkward");
    private static final int LONG = 120;
    private static final String ENDLESS = "Donaudampfschifffahrtsgesellschaft".repeat(6);
    private static final String MARKUP = "<b onload='x'>\"A&amp;B\"</b> <script>alert(1)</script>";

    @TempDir
    private Path folder;

    @BeforeAll
    static void nothingIsLeftFromBefore() throws IOException {
        if (Files.exists(AWKWARD)) {
            try (Stream<Path> old = Files.walk(AWKWARD)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private Programme first(int people, String unit, String comment) {
        Set<String> codes = Sample.PROGRAMME.answers().assessees().stream()
                .sorted()
                .limit(people)
                .collect(Collectors.toUnmodifiableSet());
        Copy copy = Copy.in(folder.resolve("programme")).people(codes::contains);
        copy.rows("participants.csv", rows -> rows.map(row -> row.replaceAll(",DIV([0-9]),", ",$1 " + unit + ",")));
        List<String> raters = new ArrayList<>();
        copy.rows("ratings-360.csv", rows -> {
            List<String> all = rows.toList();
            all.stream()
                    .map(row -> row.split(",")[0] + "," + row.split(",")[1] + "," + row.split(",")[2])
                    .filter(rater -> !rater.endsWith(",SELF"))
                    .distinct()
                    .forEach(raters::add);
            return all.stream();
        });
        return copy.write(
                        "comments.csv",
                        "assessee,rater,source,competency,text\n"
                                + raters.stream()
                                        .map(rater -> rater + ",REL," + comment + "\n")
                                        .collect(Collectors.joining()))
                .read();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"").replace("$", "\\$") + '"';
    }

    /** Gives competencies and roles other names; {@code change} gets the code and the name. */
    private static Programme renamed(Programme programme, BinaryOperator<String> change) {
        CompetencyModel model = programme.model();
        List<Competency> competencies = model.competencies().stream()
                .map(c -> new Competency(
                        c.code(),
                        c.cluster(),
                        c.extension(),
                        new Competency.Label(changed(c.code(), c.name(), change), c.definition()),
                        c.indicators(),
                        c.anchors()))
                .toList();
        List<RoleProfile> roles = model.roles().stream()
                .map(r -> new RoleProfile(
                        r.code(), changed(r.code(), r.name(), change), r.requirements(), r.qualifications()))
                .toList();
        CompetencyModel other = CompetencyModel.of(
                new CompetencyModel.Identity(model.code(), model.version(), model.name()),
                model.scale(),
                new CompetencyModel.Parts(
                        model.clusters(),
                        competencies,
                        model.roleComponents(),
                        roles,
                        model.careerPaths(),
                        model.construction()));
        return with(programme, other, programme.terms().promise());
    }

    private static LocalizedText changed(String code, LocalizedText name, BinaryOperator<String> change) {
        Map<Language, String> texts = new TreeMap<>();
        name.byLanguage().forEach((language, text) -> texts.put(language, change.apply(code, text)));
        return LocalizedText.of(texts);
    }

    private static Programme with(Programme programme, CompetencyModel model, AnonymityPromise promise) {
        Programme.Terms terms = programme.terms();
        return Programme.of(
                        new Programme.Terms(model, terms.design(), promise, terms.cycle()),
                        programme.participants(),
                        programme.answers())
                .withStyleAnswers(programme.styleAnswers().orElseThrow())
                .withComments(programme.comments())
                .withFurther(programme.further());
    }

    private static String longer(String text) {
        String all = text;
        while (all.length() < LONG) {
            all += ", " + text;
        }
        return all.substring(0, LONG - 1) + "x"; // may not end with a blank
    }

    /** Writes all reports, reads them all as XML, and returns their text by file. */
    private static Map<String, String> written(String name, Programme programme, Language language) throws Exception {
        Path out = AWKWARD.resolve(name + "-" + language.code());
        ReportFolder.of(out, Settings.standard().with(language))
                .write(Scoring.standard().score(programme), ProgressListener.NONE);
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String html = Files.readString(file);
                assertThat(html).doesNotContain("<script", "<b onload");
                var document = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(html.replaceFirst("<!DOCTYPE html>", ""))));
                pages.put(
                        out.relativize(file).toString().replace('\\', '/'),
                        document.getElementsByTagName("main").item(0).getTextContent());
            }
        }
        return pages;
    }

    @Test
    void longNamesStandInFull() throws Exception {
        Programme programme =
                renamed(first(8, ENDLESS, "A comment about the work. " + ENDLESS), (code, name) -> longer(name));
        for (Language language : Language.BUNDLED) {
            Map<String, String> pages = written("long", programme, language);
            String competency = programme.model().competency("STR").name().in(language);
            assertThat(competency).hasSize(LONG);
            assertThat(pages.get("people/A001/assessee/report.html")).contains(competency, ENDLESS);
            assertThat(pages.get("people/A001/assessee/plan.html"))
                    .contains(
                            programme.model().role("KEY_ACCOUNT_MANAGER").name().in(language));
            assertThat(pages.get("team.html")).contains(competency);
        }
    }

    @Test
    void onePersonAloneHasAllReports() throws Exception {
        Map<String, String> pages = written("alone", first(1, "U", "Fine."), Sample.POLISH);

        assertThat(pages).hasSize(9).containsKeys("people/A001/manager/agenda.html", "team.html");
        assertThat(pages.get("people/A001/assessee/report.html")).contains("Program jest za mały");
    }

    /** Twenty raters were promised and nobody has so many: no figure of anonymous people stands anywhere. */
    @Test
    void nothingReleasedStillGivesReports() throws Exception {
        Programme all = first(3, "U", "Fine.");
        Programme withheld = with(all, all.model(), new AnonymityPromise(AnonymityPromise.MOST));
        for (Language language : Language.BUNDLED) {
            Map<String, String> pages = written("withheld", withheld, language);
            assertThat(pages).hasSize(23);
            assertThat(pages.get("people/A001/assessee/report.html"))
                    .contains(new ReportWords(language).text("reason.TOO_FEW_RATERS"));
        }
    }

    @Test
    void namesThatLookLikeMarkupStayText() throws Exception {
        Programme programme = renamed(first(4, quoted(MARKUP), quoted(MARKUP)), (code, name) -> name + MARKUP);
        Map<String, String> pages = written("markup", programme, Language.ENGLISH);

        String competency = programme.model().competency("STR").name().in(Language.ENGLISH);
        assertThat(competency).endsWith(MARKUP);
        assertThat(pages.get("people/A001/assessee/report.html")).contains(competency, ": " + MARKUP);
        assertThat(pages.get("team.html")).contains(competency);
    }
}
