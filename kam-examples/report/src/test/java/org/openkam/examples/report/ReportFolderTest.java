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
                        "people/A001/consultant/agenda.html",
                        "people/A001/index.html",
                        "people/A001/manager/agenda.html",
                        "people/A002/assessee/agenda.html",
                        "people/A002/assessee/plan.html",
                        "people/A002/assessee/report.html",
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
        assertThat(links).isEqualTo(2 * 11 + 4);
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

    @Test
    void reportsOfSomebodyElseAreNotMixedIn() throws IOException {
        Files.createDirectories(out().resolve("people/A777"));
        ReportFolder reports = ReportFolder.of(out(), Settings.standard());
        ScoredProgramme scored = small();

        assertThatThrownBy(() -> reports.write(scored, ProgressListener.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A777");
        assertThat(out().resolve("index.html")).doesNotExist();
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
    void analystsReportLiesOutside() throws IOException {
        ReportFolder reports = ReportFolder.of(out(), Settings.standard());
        var page = QualityReport.of(Sample.SCORED.analystView(), Language.ENGLISH);

        assertThatThrownBy(() -> reports.analyst(page, out().resolve("analyst/../people/quality")))
                .isInstanceOf(IllegalArgumentException.class);
        reports.analyst(page, folder.resolve("analyst/quality"));
        assertThat(files(folder.resolve("analyst"))).containsExactly("quality.html");
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
