package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.model.CompetencyModel;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The pages as a browser gets them. */
class PagesTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    @TempDir
    private Path folder;

    /** Returns what a reader sees, and what programs read aloud. */
    static String visible(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", " ").replaceAll("<[^>]*?aria-label=\"([^\"]*)\"[^>]*>", "$1 ");
    }

    /** Returns why the page isn't well-formed; empty if it is. */
    private static String brokenBy(String page) {
        String xml = page.replace("<!DOCTYPE html>", "");
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.parse(new InputSource(new StringReader(xml)));
            return "";
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return e.toString();
        }
    }

    private static List<String> foundIn(String page, String... forbidden) {
        return Arrays.stream(forbidden).filter(page::contains).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "pl"})
    void areWellFormedAndSayNothingUnfinished(String language) {
        Map<String, String> pages = Run.bundled(language).pages();

        assertThat(pages).hasSize(2 + 48 * 7);
        pages.forEach((name, page) -> {
            assertThat(brokenBy(page)).as(name).isEmpty();
            assertThat(page).as(name).startsWith("<!DOCTYPE html>\n<html lang=\"" + language + "\">");
            assertThat(foundIn(visible(page), "{", "}", "NaN", "null", "Infinity"))
                    .as(name)
                    .isEmpty();
        });
    }

    @Test
    void loadNothingFromElsewhere() {
        String[] loaders = {"http:", "https:", "<script", "javascript:", "<link", "<iframe", "@import"};

        String nameOfPictures = "xmlns=\"http://www.w3.org/2000/svg\"";

        Run.bundled("en")
                .pages()
                .forEach((name, page) -> assertThat(foundIn(page.replace(nameOfPictures, ""), loaders))
                        .as(name)
                        .isEmpty());
    }

    /** Texts of a model come from people, so they may hold anything. */
    @Test
    void escapeEveryTextOfTheModel() throws IOException {
        ProgrammeCopy copy = ProgrammeCopy.in(folder.resolve("programme"));
        try (var in = CompetencyModel.class.getResourceAsStream("/org/openkam/core/library/key-account-manager.json")) {
            String model = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            copy.write("model.json", model.replace("\"en\": \"", "\"en\": \"" + SCRIPT + "'&\\\"`\\u202E"));
        }
        copy.write(
                "programme.json",
                "{\"format\": \"openkam-programme\", \"schemaVersion\": \"1.0\", \"model\": \"model.json\"}");
        Run run = Run.of(copy.folder(), folder.resolve("out"));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.text("index.html")).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "[U+202E]");
        assertThat(run.page("A001", "report")).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "[U+202E]");
        run.pages().forEach((name, page) -> {
            assertThat(foundIn(page, "<script", "\u202E")).as(name).isEmpty();
            assertThat(brokenBy(page)).as(name).isEmpty();
        });
    }

    @Test
    void escapeWhateverStandsInTheFurtherColumns() {
        ProgrammeCopy copy = ProgrammeCopy.in(folder.resolve("programme"))
                .edit(
                        ProgrammeCopy.PARTICIPANTS,
                        lines -> lines.replaceAll(line -> line.replaceFirst(",DIV\\d", "," + SCRIPT)));
        Run run = Run.of(copy.folder(), folder.resolve("out"));

        assertThat(run.status()).as(run.err()).isZero();
        run.pages()
                .forEach((name, page) ->
                        assertThat(foundIn(page, "<script")).as(name).isEmpty());
    }

    @Test
    void refuseMarkupInACode() {
        ProgrammeCopy copy = ProgrammeCopy.in(folder.resolve("programme"))
                .edit(
                        ProgrammeCopy.PARTICIPANTS,
                        lines -> lines.set(1, lines.get(1).replace("A001", SCRIPT)));
        Run run = Run.of(copy.folder(), folder.resolve("out"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("ID_INVALID");
    }

    /** Pages of an earlier run go, also where one page was written for each person; what isn't the job's own stays. */
    @Test
    void ofPeopleNoLongerInTheProgrammeGo() throws Exception {
        List<String> written = Run.bundled("en").files().keySet().stream()
                .filter(name -> name.startsWith("people/A001/"))
                .map(name -> name.replace("A001", "A999"))
                .toList();
        for (String name : written) {
            write("out/" + name);
        }
        write("out/people/A999/assessee/report.pdf");
        write("out/people/A998.html");
        write("out/people/A997/manager/agenda.html");
        write("out/people/A997/manager/signed.pdf");
        write("out/notes.txt");

        Run run = Run.of(Run.BUNDLED, folder.resolve("out"));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.folder().resolve("people")).isDirectoryNotContaining(f -> f.endsWith("A999"));
        assertThat(run.files())
                .doesNotContainKeys("people/A998.html", "people/A997/manager/agenda.html")
                .containsKeys("people/A001/index.html", "people/A997/manager/signed.pdf", "notes.txt");
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "of an earlier run");
    }

    /** Where large and small letters are one, the second person's reports would lie over the first one's. */
    @Test
    void refusePeopleWhoseCodesDifferInCaseOnly() {
        ProgrammeCopy copy = ProgrammeCopy.in(folder.resolve("programme"))
                .append(ProgrammeCopy.PARTICIPANTS, "a001,ACCOUNT_MANAGER,KEY_ACCOUNT_MANAGER,DIV1,en,1.0,M,40plus");
        Run run = Run.of(copy.folder(), folder.resolve("out"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("a001", "large and small letters").doesNotContain("\tat ");
        assertThat(run.folder()).doesNotExist();
        assertThat(folder.resolve("out.ledger.json")).doesNotExist();
    }
}
