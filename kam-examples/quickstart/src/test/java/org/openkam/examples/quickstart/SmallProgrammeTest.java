package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkam.examples.quickstart.ProgrammeCopy.PARTICIPANTS;
import static org.openkam.examples.quickstart.ProgrammeCopy.RATINGS;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programmes with few people or raters, and dates. */
class SmallProgrammeTest {
    @TempDir
    private Path folder;

    private ProgrammeCopy copy() {
        return ProgrammeCopy.in(folder.resolve("programme"));
    }

    private Run run(ProgrammeCopy copy, String... more) {
        return Run.of(copy.folder(), folder.resolve("out"), more);
    }

    private static final List<String> FILES_ABOUT_PEOPLE = List.of(
            PARTICIPANTS,
            RATINGS,
            "style-questionnaire.csv",
            "interview.csv",
            "hybrid-test.csv",
            "assessment-centre.csv",
            "kpi.csv");

    @Test
    void oneAssesseeIsScoredWithoutErrorAndWithAWarning() {
        ProgrammeCopy copy = copy();
        for (String file : FILES_ABOUT_PEOPLE) {
            copy.keep(file, row -> row.startsWith("A001,"));
        }
        Run run = run(copy);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("WARNING TOO_FEW_ASSESSEES", "(1) assessees")
                .doesNotContain("NaN");
        assertThat(run.scores()).hasSize(14).allSatisfy(row -> {
            assertThat(row[2]).matches("\\d\\.\\d{4}");
            assertThat(row).containsSubsequence("", "", "");
            assertThat(row[8]).isEqualTo("TOO_FEW_ASSESSEES");
        });
    }

    @Test
    void scoreItselfDoesNotDependOnOtherPeople() {
        List<String> whole = Run.bundled("en").scores().stream()
                .filter(row -> row[0].equals("A001"))
                .map(row -> row[1] + row[2])
                .toList();
        ProgrammeCopy copy = copy();
        for (String file : FILES_ABOUT_PEOPLE) {
            copy.keep(file, row -> row.startsWith("A001,"));
        }

        assertThat(run(copy).scores()).extracting(row -> row[1] + row[2]).isEqualTo(whole);
    }

    /** Two raters can't hide each other, and a manager's score beside "too few" would give them away by subtraction. */
    @Test
    void tooFewRatersGiveAReasonInPlaceOfEveryNumber() {
        ProgrammeCopy copy = copy();
        List<String> peers = copy.lines(RATINGS).stream()
                .filter(row -> row.startsWith("A001,") && row.contains(",PEER,"))
                .map(row -> row.split(",")[1])
                .distinct()
                .limit(2)
                .toList();
        copy.keep(
                RATINGS,
                row -> !row.startsWith("A001,")
                        || row.contains(",SELF,")
                        || row.contains(",MANAGER,")
                        || peers.contains(row.split(",")[1]));
        Run run = run(copy);

        assertThat(peers).hasSize(2);
        assertThat(run.status()).isZero();
        assertThat(run.scores())
                .hasSize(672)
                .filteredOn(row -> row[0].equals("A001"))
                .hasSize(14)
                .allSatisfy(row -> {
                    assertThat(List.of(row).subList(2, 8)).containsOnly("");
                    assertThat(row[8]).isEqualTo("TOO_FEW_RATERS");
                });
        assertThat(run.page("A001", "report")).contains("withheld: too few raters");
        assertThat(run.out()).contains("14 withheld");
    }

    @Test
    void personWithoutAnyAnswerIsWarnedAboutAndNotScored() {
        Run run = run(copy().keep(RATINGS, row -> !row.startsWith("A002,")));

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("PARTICIPANT_WITHOUT_ANSWERS", "A002");
        assertThat(run.scores())
                .filteredOn(row -> row[0].equals("A002"))
                .hasSize(14)
                .allSatisfy(row -> assertThat(row[8]).isEqualTo("NOT_ASKED"));
    }

    @Test
    void programmeWithoutStyleQuestionnaireIsScored() {
        Run run = run(copy().delete("style-questionnaire.csv"));

        assertThat(run.status()).isZero();
        assertThat(run.text("scores.csv")).isEqualTo(Run.bundled("en").text("scores.csv"));
    }

    @Test
    void startGivesThePlansDates() {
        Run run = run(copy(), "start=2026-12-01");

        assertThat(run.text("plans.json")).contains("\"start\" : \"2026-12-01\"");
        List<String> dates = run.text("plans.json")
                .lines()
                .filter(line -> line.contains("\"dueDate\""))
                .toList();
        assertThat(dates).isNotEmpty().allMatch(line -> line.matches(".*\"dueDate\" : \"202[67]-\\d\\d-\\d\\d\".*"));
        assertThat(run.text("plans.json").lines().filter(line -> line.contains("\"due\"")))
                .hasSameSizeAs(dates);
        assertThat(run.page("A001", "plan")).containsPattern("[1-9]\\d? [A-Z][a-z]+ 202[67]");
    }

    @Test
    void smallestProgrammeOfTheHighestPromiseStillHasAReasonInEveryRow() {
        Run run = run(
                copy().write(
                                "programme.json",
                                "{\"format\": \"openkam-programme\", \"schemaVersion\": \"1.0\", \"cycle\": \"2026\", \"k\": 20}"));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.scores())
                .hasSize(672)
                .allSatisfy(row -> assertThat(row[8]).isEqualTo("TOO_FEW_RATERS"));
        assertThat(run.text("index.html")).contains("2026");
    }
}
