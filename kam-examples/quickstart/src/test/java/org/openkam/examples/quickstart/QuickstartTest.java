package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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
    void writesIndexScoresPlansAndAPageAPerson() {
        assertThat(run.files())
                .hasSize(4 + PEOPLE)
                .containsKeys("index.html", "scores.csv", "combined.csv", "plans.json");
        assertThat(run.files()).containsKeys("people/A001.html", "people/A048.html");
    }

    @Test
    void indexLinksToEveryPage() {
        for (String page : run.pages().keySet()) {
            if (!page.equals("index.html")) {
                assertThat(run.text("index.html")).contains("href=\"" + page + "\"");
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
