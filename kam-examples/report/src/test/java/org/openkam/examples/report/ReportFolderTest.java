package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.text.Language;
import org.openkam.examples.report.ReportFolder.Settings;
import org.openkam.scoring.ProgressListener;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;

class ReportFolderTest {
    private static final Pattern LINK = Pattern.compile("<a href=\"([^#\"]+)\"");

    @TempDir
    private Path folder;

    private ScoredProgramme small() {
        return Scoring.standard()
                .score(Copy.in(folder.resolve("programme"))
                        .people(a -> a.compareTo("A003") < 0)
                        .read());
    }

    private Path out() {
        return folder.resolve("out");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everybodyHasAFolderAndEveryPartyItsOwn() throws IOException {
        List<String> steps = new ArrayList<>();
        ReportFolder.of(out(), Settings.standard().with(Sample.RUSSIAN).startingOn(LocalDate.of(2027, 1, 11)))
                .write(small(), (done, all) -> steps.add(done + "/" + all));

        assertThat(steps).containsExactly("1/2", "2/2");
        assertThat(files(out()))
                .containsExactly(
                        "index.html",
                        "people/A001/assessee/agenda.html",
                        "people/A001/assessee/plan.html",
                        "people/A001/assessee/report.html",
                        "people/A001/assessee/traces.html",
                        "people/A001/consultant/agenda.html",
                        "people/A001/index.html",
                        "people/A001/manager/agenda.html",
                        "people/A002/assessee/agenda.html",
                        "people/A002/assessee/plan.html",
                        "people/A002/assessee/report.html",
                        "people/A002/assessee/traces.html",
                        "people/A002/consultant/agenda.html",
                        "people/A002/index.html",
                        "people/A002/manager/agenda.html",
                        "team.html");
        assertThat(Files.readString(out().resolve("people/A001/assessee/plan.html")))
                .contains("Начало: 11 января 2027");
    }

    @Test
    void everyLinkLeadsSomewhereAndNoneToTheAnalystsReport() throws IOException {
        MachineFonts.assumePresent();
        ReportFolder.of(out(), Settings.standard().withPdf()).write(small(), ProgressListener.NONE);
        int links = 0;
        for (String name : files(out())) {
            if (name.endsWith(".html")) {
                Path file = out().resolve(name);
                var found = LINK.matcher(Files.readString(file));
                while (found.find()) {
                    assertThat(file.resolveSibling(found.group(1)).normalize()).exists();
                    links++;
                }
            }
        }
        assertThat(links).isEqualTo(2 * (13 + 12) + 4);
        assertThat(files(out())).noneMatch(name -> name.contains("quality"));
    }

    /** A001 reads Polish and the consultant English unless one language is asked for. */
    @Test
    void everybodyReadsTheOwnLanguage() throws IOException {
        ReportFolder.of(out(), Settings.standard()).write(small(), ProgressListener.NONE);

        assertThat(Files.readString(out().resolve("people/A001/assessee/report.html")))
                .contains("lang=\"pl\"");
        assertThat(Files.readString(out().resolve("people/A001/index.html"))).contains("lang=\"en\"");
    }

    @Test
    void olderPdfDoesNotStayBesideANewPage() throws IOException {
        Path old = out().resolve("people/A001/assessee/report.pdf");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "of an earlier release");
        ReportFolder.of(out(), Settings.standard()).write(small(), ProgressListener.NONE);

        assertThat(old).doesNotExist();
    }

    /** Whoever left the programme must not look as if still in it; what somebody put there stays. */
    @Test
    void reportsOfAnEarlierRunGoAndOtherFilesStay() throws IOException {
        for (String name : List.of(
                "people/A777/index.html",
                "people/A777/assessee/report.html",
                "people/A777/assessee/report.pdf",
                "people/A777/manager/agenda.html",
                "people/A778/assessee/plan.html",
                "people/A778/assessee/plan-signed.pdf",
                "people/A779.html",
                "people/read me.html",
                "people/A001/assessee/notes.txt",
                "team.pdf",
                "scores.csv")) {
            Files.createDirectories(out().resolve(name).getParent());
            Files.writeString(out().resolve(name), "earlier");
        }
        Files.createSymbolicLink(out().resolve("people/A780"), Files.createDirectories(folder.resolve("elsewhere")));
        Files.writeString(folder.resolve("elsewhere/index.html"), "linked");
        ReportFolder.of(out(), Settings.standard()).write(small(), ProgressListener.NONE);

        assertThat(out().resolve("people/A777")).doesNotExist();
        assertThat(files(out()).stream().filter(name -> !name.startsWith("people/A00")))
                .containsExactly(
                        "index.html",
                        "people/A778/assessee/plan-signed.pdf",
                        "people/read me.html",
                        "scores.csv",
                        "team.html");
        assertThat(out().resolve("people/A001/assessee/notes.txt")).hasContent("earlier");
        assertThat(folder.resolve("elsewhere/index.html")).hasContent("linked");
    }

    @Test
    void twoPeopleWhoseCodesDifferInCaseOnlyAreRefused() throws IOException {
        Copy copy = Copy.in(folder.resolve("programme")).people(a -> a.compareTo("A003") < 0);
        copy.rows(
                "participants.csv",
                rows -> rows.flatMap(
                        row -> Stream.of(row, row.replace("A001,", "a001,")).distinct()));
        ScoredProgramme scored = Scoring.standard().score(copy.read());

        assertThatThrownBy(() -> ReportFolder.of(out(), Settings.standard()).write(scored, ProgressListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a001");
        assertThat(out()).doesNotExist();
    }

    /** Files that other programs read are linked to if the host wrote them. */
    @Test
    void indexLeadsToFilesThatAreThere() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("scores.csv"), "");
        ReportFolder.of(out(), Settings.standard()).write(small(), ProgressListener.NONE);

        assertThat(Files.readString(out().resolve("index.html")))
                .contains("href=\"scores.csv\"", "href=\"team.html\"", "href=\"people/A002/index.html\"")
                .doesNotContain("plans.json", "combined.csv");
    }

    @Test
    void interruptionStopsAfterThePersonUnderWay() throws IOException {
        ScoredProgramme scored = small();
        ReportFolder reports = ReportFolder.of(out(), Settings.standard().with(Language.ENGLISH));
        try {
            assertThatThrownBy(() -> reports.write(
                            scored, (done, all) -> Thread.currentThread().interrupt()))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(out().resolve("people/A001/index.html")).exists();
        assertThat(out().resolve("people/A002")).doesNotExist();
    }

    @Test
    void analystsReportLiesApart() throws IOException {
        ReportFolder reports = ReportFolder.of(out(), Settings.standard());
        var page = QualityReport.of(Sample.SCORED.analystView(), Language.ENGLISH);

        assertThatThrownBy(() -> reports.analyst(page, out().resolve("analyst/../people/quality")))
                .isInstanceOf(IllegalArgumentException.class);
        for (String beside :
                new String[] {"quality", "people/quality", "people/A001/assessee/quality", "x/../quality"}) {
            assertThatThrownBy(() -> reports.analyst(page, out().resolve(beside)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (Path own : new Path[] {folder.resolve("analyst"), out().resolve("analyst")}) {
            reports.analyst(page, own.resolve("quality"));
            assertThat(files(own)).containsExactly("quality.html");
        }
    }

    /** Windows drops dots at the end of a name, and one person's reports would lie over the other's. */
    @Test
    void dotsAtTheEndOfACodeAreNoDifference() {
        Copy copy = Copy.in(folder.resolve("programme")).people(assessee -> assessee.compareTo("A003") <= 0);
        for (String file : new String[] {"participants.csv", "ratings-360.csv"}) {
            copy.rows(file, rows -> rows.map(row -> row.replace("A002", "A001.")));
        }
        ScoredProgramme scored = Scoring.standard().score(copy.read());
        assertThat(scored.profiles()).anyMatch(p -> p.assessee().equals("A001."));
        ReportFolder reports = ReportFolder.of(folder.resolve("reports"), Settings.standard());
        assertThatThrownBy(() -> reports.write(scored, ProgressListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dots at the end");
    }
}
