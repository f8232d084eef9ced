package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.examples.report.page.Page;
import org.openkam.scoring.policy.PolicyPresets;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.w3c.dom.Element;

/** Every report about every person of the sample programme in every language. */
class ReportsTest {
    private static final Pattern LATIN_WORD = Pattern.compile("\\b[A-Za-z]*[a-z]{2,}[A-Za-z]*\\b");

    /** The authors and titles of the works that effects rest on, the letter of a coefficient, and "-" of codes. */
    private static final Set<String> NAMES = Set.of(
            "Baldwin",
            "Blume",
            "Cerasoli",
            "Factors",
            "Ford",
            "Huang",
            "Human",
            "Journal",
            "Management",
            "Tannenbaum",
            "Phi");

    /** Angles of questions go by the codes that the interview's file gives them. */
    private static final Set<String> ANGLES = Set.of("projective", "result", "conflict", "situation");

    private static Map<String, Page> everything(CompetencyProfile profile, Language language) {
        return Sample.reports(profile, language);
    }

    private static Map<String, Page> ofAll(Language language) {
        Map<String, Page> pages = new TreeMap<>();
        pages.put("team", TeamReport.of(Sample.SCORED.profiles(), TeamExtras.none(), language));
        pages.put("quality", QualityReport.of(Sample.SCORED.analystView(), language));
        return pages;
    }

    @Test
    void areWellFormedAndFilledIn() {
        for (Language language : Language.BUNDLED) {
            ofAll(language).forEach((what, page) -> filledIn(what, page, language));
            for (CompetencyProfile profile : Sample.SCORED.profiles()) {
                everything(profile, language)
                        .forEach((what, page) -> filledIn(profile.assessee() + " " + what, page, language));
            }
        }
    }

    private static void filledIn(String what, Page page, Language language) {
        Element html = Sample.parsed(page).getDocumentElement();
        assertThat(html.getAttribute("lang")).isEqualTo(language.code());
        assertThat(Sample.text(page))
                .as(what + " in " + language)
                .doesNotContain("{", "}", "NaN", "Infinity", "null", "Optional", "[]");
        assertThat(page.html()).doesNotContain("<script", "javascript:", "http-equiv", "src=");
    }

    /** Headings follow each other, every table names its columns and rows, every picture says what it shows. */
    @Test
    void canBeReadWithoutSeeing() {
        for (Page page : ofAll(Language.ENGLISH).values()) {
            accessible(page);
        }
        everything(Sample.SCORED.profile("A001"), Language.ENGLISH).values().forEach(ReportsTest::accessible);
    }

    private static void accessible(Page page) {
        var document = Sample.parsed(page);
        assertThat(document.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("main").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("caption").getLength())
                .isEqualTo(document.getElementsByTagName("table").getLength());
        var pictures = document.getElementsByTagName("svg");
        for (int i = 0; i < pictures.getLength(); i++) {
            Element picture = (Element) pictures.item(i);
            assertThat(picture.getAttribute("role")).isEqualTo("img");
            assertThat(picture.getAttribute("aria-label")).hasSizeGreaterThan(40);
        }
        Set<String> ids = new TreeSet<>();
        var sections = document.getElementsByTagName("section");
        for (int i = 0; i < sections.getLength(); i++) {
            assertThat(ids.add(((Element) sections.item(i)).getAttribute("id"))).isTrue();
        }
        var links = document.getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            assertThat(ids)
                    .contains(((Element) links.item(i)).getAttribute("href").substring(1));
        }
    }

    @Test
    void noLatinWordStandsInRussianButNamesAndCodes() {
        ScoringPolicy policy = PolicyPresets.standard();
        String rules = policy + " " + policy.further().triangulation().code();
        Set<String> codes = Arrays.stream(rules.split("[^a-z-]+"))
                .flatMap(code -> Arrays.stream(code.split("-")))
                .collect(Collectors.toCollection(TreeSet::new));
        for (CompetencyProfile profile : Sample.SCORED.profiles()) {
            everything(profile, Sample.RUSSIAN)
                    .values()
                    .forEach(page -> assertThat(latin(page, codes))
                            .as(profile + " " + page.title())
                            .isEmpty());
        }
        ofAll(Sample.RUSSIAN)
                .values()
                .forEach(page -> assertThat(latin(page, codes)).isEmpty());
    }

    private static List<String> latin(Page page, Set<String> codes) {
        return LATIN_WORD
                .matcher(Sample.text(page))
                .results()
                .map(MatchResult::group)
                .filter(word -> !NAMES.contains(word) && !ANGLES.contains(word) && !codes.contains(word))
                .distinct()
                .toList();
    }

    /** Longer parts of English sentences are told from Polish ones by comparing with all of the library's. */
    @Test
    void noEnglishSentenceStandsInPolish() {
        Set<String> english = new TreeSet<>();
        Messages messages = Messages.of(ReportWords.class, "report");
        for (String key : messages.keys(Language.ENGLISH)) {
            Arrays.stream(messages.text(key, Language.ENGLISH).split("\\{\\w+}"))
                    .map(String::strip)
                    .filter(part -> part.length() >= 12)
                    .forEach(english::add);
        }
        assertThat(english).hasSizeGreaterThan(100);
        english.remove("assessment centre");
        Set<String> lines = new TreeSet<>();
        for (CompetencyProfile profile : Sample.SCORED.profiles()) {
            everything(profile, Sample.POLISH)
                    .values()
                    .forEach(page -> Sample.text(page)
                            .lines()
                            .map(ReportsTest::withoutDigits)
                            .forEach(lines::add));
        }
        assertThat(lines).hasSizeGreaterThan(500);
        for (String part : english) {
            assertThat(lines.stream().filter(line -> line.contains(withoutDigits(part))))
                    .as(part)
                    .isEmpty();
        }
    }

    /** Lines that differ in numbers only are one line to look at. */
    private static String withoutDigits(String text) {
        return text.replaceAll("[0-9]+", "#");
    }

    @Test
    void sameProfileSamePage() {
        CompetencyProfile profile = Sample.SCORED.profile("A007");
        assertThat(everything(profile, Sample.POLISH)).isEqualTo(everything(profile, Sample.POLISH));
    }

    /** What is in no bundled language is English, and says so to a screen reader. */
    @Test
    void otherLanguagesAreEnglishThroughout() {
        CompetencyProfile profile = Sample.SCORED.profile("A001");
        assertThat(everything(profile, new Language("de"))).isEqualTo(everything(profile, Language.ENGLISH));
    }

    @Test
    void leavesPagesToLookAt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/reports"));
        for (Language language : Language.BUNDLED) {
            Map<String, Page> pages = ofAll(language);
            pages.putAll(everything(Sample.SCORED.profile("A001"), language));
            for (Map.Entry<String, Page> page : pages.entrySet()) {
                Files.writeString(
                        folder.resolve(page.getKey() + "-" + language + ".html"),
                        page.getValue().html());
            }
        }
        assertThat(folder.resolve("plan-pl.html")).isNotEmptyFile();
    }
}
