package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the analyst gets, beside everything else and apart from it. */
class AnalystFilesTest {
    @TempDir
    private static Path folder;

    private static Run run;

    @BeforeAll
    static void run() {
        run = Run.of(Run.BUNDLED, folder.resolve("out"), "analyst=true");
    }

    private static List<String[]> rows(String file) {
        return run.text(file).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    @Test
    void standBesideTheOtherFilesWhichStayAsTheyAre() {
        Map<String, String> files = new TreeMap<>(run.files());

        assertThat(run.status()).isZero();
        assertThat(files.remove("analyst/analyst.csv")).isNotNull();
        assertThat(files.remove("analyst/rater-flags.csv")).isNotNull();
        assertThat(files.remove("analyst/quality.html"))
                .contains(
                        "For the analyst alone", rows("analyst/rater-flags.csv").get(0)[0]);
        assertThat(files.remove("analyst/instruments.txt"))
                .contains(
                        "instruments: 360, ASSESSMENT_CENTRE, HYBRID_TEST, INTERVIEW", "Same trait, different methods");
        assertThat(files).isEqualTo(Run.bundled("en").files());
        assertThat(String.join("", files.values()))
                .doesNotContain("analyst.csv", "rater-flags", "quality.html", "analyst/");
        assertThat(run.out()).doesNotContain("rater-flags");
    }

    @Test
    void haveARowForEveryScore() {
        List<String> keys =
                run.scores().stream().map(row -> row[0] + "," + row[1]).toList();

        assertThat(run.text("analyst/analyst.csv"))
                .startsWith("assessee,competency,adjusted,adjusted_se,shrunken,shrunken_se\n");
        assertThat(rows("analyst/analyst.csv"))
                .extracting(row -> row[0] + "," + row[1])
                .isEqualTo(keys);
        assertThat(rows("analyst/analyst.csv")).allSatisfy(row -> {
            assertThat(row).hasSize(6);
            assertThat(row[2].isEmpty()).isEqualTo(row[3].isEmpty());
            assertThat(row[4].isEmpty()).isEqualTo(row[5].isEmpty());
            assertThat(row[2] + row[4]).doesNotContain("NaN");
        });
    }

    /** Each unit of the bundled programme is linked by raters of several people, and has raters enough for errors. */
    @Test
    void areFilledOnTheBundledProgramme() {
        assertThat(rows("analyst/analyst.csv")).allMatch(row -> row[2].matches("-?\\d\\.\\d{4}"));
        for (int i = 0; i < run.scores().size(); i++) {
            assertThat(rows("analyst/analyst.csv").get(i)[4].isEmpty())
                    .isEqualTo(run.scores().get(i)[2].isEmpty());
        }
    }

    @Test
    void flagsNameRaterFlagValueAndReason() {
        assertThat(run.text("analyst/rater-flags.csv")).startsWith("rater,flag,value,reason\n");
        assertThat(rows("analyst/rater-flags.csv"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row[1]).matches("[A-Z_]+"))
                .allSatisfy(row -> assertThat(Double.parseDouble(row[2])).isFinite())
                .anyMatch(row -> row[1].equals("STRAIGHT_LINING") && row[2].equals("1.0000"));
    }
}
