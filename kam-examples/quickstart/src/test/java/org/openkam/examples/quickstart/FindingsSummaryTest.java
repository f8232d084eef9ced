package org.openkam.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.text.Language;

/** What the summary says of many findings. */
class FindingsSummaryTest {
    private static List<String> printed(List<Finding> findings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FindingsSummary.print(
                Findings.of(findings), Language.ENGLISH, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<Finding> repeats(int number) {
        List<Finding> findings = new ArrayList<>();
        for (int line = 2; line < number + 2; line++) {
            findings.add(Finding.of(FindingCode.ROW_DUPLICATE, Place.of("ratings-360.csv", line, ""), "first", "1"));
        }
        return findings;
    }

    @Test
    void fewAreAllPrinted() {
        assertThat(printed(repeats(40))).hasSize(40 * 2 + 1);
    }

    /** Five of 5,000 repeats with two lines each, how many more there are, the one of another kind, and an empty line. */
    @Test
    void ofThousandsAFewOfEachKindAre() {
        List<Finding> findings = repeats(5_000);
        findings.add(
                Finding.of(FindingCode.PARTICIPANT_WITHOUT_ANSWERS, Place.of("ratings-360.csv"), "assessee", "A00007"));
        List<String> printed = printed(findings);

        assertThat(printed).hasSize(5 * 2 + 1 + 2 + 1).contains("+ 4995 ROW_DUPLICATE");
        assertThat(printed).anyMatch(line -> line.contains("A00007"));
    }

    @Test
    void noneLeaveNoEmptyLine() {
        assertThat(printed(List.of())).isEmpty();
    }
}
