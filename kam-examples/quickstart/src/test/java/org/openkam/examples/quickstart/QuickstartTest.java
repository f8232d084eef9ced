package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the job makes of the bundled programme. */
class QuickstartTest {
    private static final int PEOPLE = 48;
    private static final int COMPETENCIES = 14;

    @TempDir
    private static Path folder;

    private static final Pattern LINK = Pattern.compile("<a href=\"([^#\"]+)\"");

    private static Run run;

    @BeforeAll
    static void run() {
        run = Run.of(Run.BUNDLED, folder.resolve("made/on/demand"));
    }

    @Test
    void endsWell() {
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("48 people", "Written to").doesNotContain("NaN", "null", "{", "}");
    }

    @Test
    void saysOneLineAPersonAndAccountsForEveryRow() {
        assertThat(run.out().lines().filter(line -> line.matches("A0\\d\\d  .*")))
                .hasSize(PEOPLE);
        assertThat(run.out())
                .contains("ratings-360.csv: 22176 rows = 22176 accepted + 0 rejected + 0 collapsed")
                .contains("participants.csv: 48 rows = 48 accepted");
    }

    @Test
    void writesIndexTeamScoresPlansAndAFolderAPerson() throws IOException {
        assertThat(run.files())
                .hasSize(5 + PEOPLE * 7)
                .containsKeys("index.html", "team.html", "scores.csv", "combined.csv", "plans.json");
        for (int person = 1; person <= PEOPLE; person++) {
            String own = String.format(Locale.ROOT, "people/A%03d/", person);
            assertThat(run.files())
                    .containsKeys(
                            own + "index.html",
                            own + "assessee/report.html",
                            own + "assessee/plan.html",
                            own + "assessee/agenda.html",
                            own + "assessee/traces.html",
                            own + "manager/agenda.html",
                            own + "consultant/agenda.html");
        }
        try (Stream<Path> people = Files.list(run.folder().resolve("people"))) {
            assertThat(people).hasSize(PEOPLE);
        }
    }

    /** From the index every page can be reached, and every link leads to a file. */
    @Test
    void indexLeadsToEverything() {
        Map<String, String> files = run.files();
        Set<String> seen = new TreeSet<>(Set.of("index.html"));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String page = open.pop();
            var link = LINK.matcher(files.get(page));
            while (link.find()) {
                Path target = Path.of(page).resolveSibling(link.group(1)).normalize();
                String file = target.toString().replace('\\', '/');
                assertThat(files).as(page).containsKey(file);
                if (seen.add(file) && file.endsWith(".html")) {
                    open.push(file);
                }
            }
        }
        assertThat(seen).isEqualTo(files.keySet());
    }

    /** Who is given a party's folder finds nothing in it that leads to another one. */
    @Test
    void noPartysFolderLeadsOutOfItself() {
        run.pages().forEach((name, page) -> {
            if (name.split("/").length == 4) {
                var link = LINK.matcher(page);
                while (link.find()) {
                    assertThat(link.group(1)).as(name).doesNotContain("/");
                }
            }
        });
    }

    /** What the index says of a person is what the plan and the summary say. */
    @Test
    void indexShowsFitRecommendationAndGoalsOfEverybody() {
        String index = run.text("index.html");

        assertThat(index)
                .containsPattern("A001</a></th><td[^>]*>Key account manager</td><td[^>]*>0\\.78\u00a0±\u00a00\\.11</td>"
                        + "<td[^>]*>must-have missed</td><td[^>]*>3</td><td[^>]*>Client business expertise; ");
        assertThat(index).contains("<b>48</b> people", "<b>672</b> scores", "median reliability", "cycle 1");
        assertThat(index.split("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><a href=\"people/", -1))
                .hasSize(1 + PEOPLE);
    }

    @Test
    void pdfsStandBesideThePagesAndProgressIsTold() throws IOException {
        ProgrammeCopy copy = ProgrammeCopy.in(folder.resolve("few"));
        for (String file : List.of(
                ProgrammeCopy.PARTICIPANTS,
                ProgrammeCopy.RATINGS,
                "style-questionnaire.csv",
                "interview.csv",
                "hybrid-test.csv",
                "assessment-centre.csv",
                "kpi.csv")) {
            copy.keep(file, row -> row.startsWith("A001,"));
        }
        Run few = Run.of(copy.folder(), folder.resolve("pdf"), "pdf=true");

        assertThat(few.status()).as(few.err()).isZero();
        assertThat(few.err()).isEmpty();
        try (Stream<Path> files = Files.walk(few.folder())) {
            List<Path> pdfs = files.filter(f -> f.toString().endsWith(".pdf")).toList();
            assertThat(pdfs).hasSize(7);
            for (Path pdf : pdfs) {
                assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
                assertThat(Path.of(pdf.toString().replace(".pdf", ".html"))).exists();
            }
        }
    }

    @Test
    void scoresHaveARowForEveryPersonAndCompetencyInOrder() {
        List<String> keys =
                run.scores().stream().map(row -> row[0] + "," + row[1]).toList();

        assertThat(keys).hasSize(PEOPLE * COMPETENCIES).doesNotHaveDuplicates();
        assertThat(keys).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void scoresHaveThisHeader() {
        assertThat(run.text("scores.csv").lines().findFirst())
                .hasValue("assessee,competency,score,standard_error,lower,upper,raters,answers,reason");
    }

    @Test
    void everyRowHasAScoreWithItsErrorOrAReason() {
        assertThat(run.scores()).allSatisfy(row -> {
            assertThat(row).hasSize(9);
            if (row[2].isEmpty()) {
                assertThat(row).startsWith(row[0], row[1], "", "", "", "", "", "");
                assertThat(row[8]).isIn("TOO_FEW_RATERS", "TOO_FEW_RATINGS", "NOT_ASKED");
            } else {
                assertThat(Stream.of(row[2], row[3], row[4], row[5])).allMatch(n -> n.matches("\\d\\.\\d{4}"));
                assertThat(Stream.of(row[6], row[7])).allMatch(n -> n.matches("[1-9]\\d*"));
                assertThat(row[8]).isEmpty();
            }
        });
    }

    @Test
    void intervalsHoldTheirScoreAndStayOnTheScale() {
        assertThat(run.scores()).filteredOn(row -> !row[2].isEmpty()).allSatisfy(row -> {
            assertThat(Double.parseDouble(row[4])).isBetween(1.0, Double.parseDouble(row[2]));
            assertThat(Double.parseDouble(row[5])).isBetween(Double.parseDouble(row[2]), 5.0);
        });
    }

    @Test
    void noRaterOfOthersIsNamedAnywhere() throws Exception {
        List<String> raters = Files.readAllLines(Run.BUNDLED.resolve(ProgrammeCopy.RATINGS)).stream()
                .skip(1)
                .map(line -> line.split(",")[1])
                .distinct()
                .filter(rater -> !rater.matches("A\\d\\d\\d"))
                .toList();
        String everything = run.out() + run.err() + String.join("", run.files().values());

        assertThat(raters).hasSizeGreaterThan(100);
        assertThat(raters).noneMatch(everything::contains);
    }

    @Test
    void plansHaveOneEntryAPersonAndNoDatesWithoutAStart() {
        String plans = run.text("plans.json");

        assertThat(plans).contains("\"A001\"", "\"A048\"").doesNotContain("NaN");
        assertThat(plans).doesNotContainPattern("20\\d\\d-\\d\\d-\\d\\d");
    }
}
