package org.openkam.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Finding NOTE = Finding.of(FindingCode.ROW_DUPLICATE, Place.of("a.csv", 3, ""), "first", "2");
    private static final Finding ROW = Finding.of(FindingCode.RATING_SELF, Place.of("a.csv", 9, "source"));
    private static final Finding FILE = Finding.of(FindingCode.FILE_MISSING, Place.of("b.csv"));

    @Test
    void gravestFirstWhateverTheOrderTheyCameIn() {
        List<Finding> all = new ArrayList<>(List.of(NOTE, ROW, FILE));
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertThat(Findings.of(all)).containsExactly(FILE, ROW, NOTE);
        }
    }

    @Test
    void linesOrderAsNumbers() {
        List<Finding> rows = IntStream.of(10, 9, 100)
                .mapToObj(line -> Finding.of(FindingCode.RATING_SELF, Place.of("a.csv", line, "source")))
                .toList();
        assertThat(Findings.of(rows)).extracting(f -> f.place().line()).containsExactly(9L, 10L, 100L);
    }

    @Test
    void selectsBySeverityAndCode() {
        Findings findings = Findings.of(List.of(NOTE, ROW)).plus(Findings.of(List.of(FILE)));
        assertThat(findings.size()).isEqualTo(3);
        assertThat(findings.of(Severity.REJECTED)).containsExactly(ROW);
        assertThat(findings.of(FindingCode.ROW_DUPLICATE)).containsExactly(NOTE);
        assertThat(findings.has(Severity.WARNING)).isFalse();
        assertThat(findings).isEqualTo(Findings.of(List.of(FILE, ROW, NOTE)));
        assertThat(findings).hasSameHashCodeAs(Findings.of(List.of(FILE, ROW, NOTE)));
        assertThat(Findings.none().isEmpty()).isTrue();
        assertThat(Findings.none()).hasToString("no findings");
    }

    @Test
    void throwsFromTheGivenSeverityUpwardsWithEverything() {
        Findings findings = Findings.of(List.of(NOTE, ROW));
        assertThat(findings.orThrow(Severity.ERROR)).isSameAs(findings);
        assertThat(Findings.of(List.of(NOTE)).orThrow()).isNotNull();
        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(findings::orThrow)
                .withMessageStartingWith("2 findings:\nREJECTED RATING_SELF a.csv:9:source")
                .satisfies(e -> assertThat(e.findings()).isEqualTo(findings));
    }

    @Test
    void rendersAThousandAndCountsTheRest() {
        List<Finding> many = IntStream.rangeClosed(1, 1003)
                .mapToObj(line -> Finding.of(FindingCode.RATING_SELF, Place.of("a.csv", line, "source")))
                .toList();
        assertThat(Findings.of(many).render().lines()).hasSize(2001).endsWith("+ 3");
    }

    @Test
    void aReadingHasAValueOrAnError() {
        Findings warning = Findings.of(List.of(NOTE));
        Findings error = Findings.of(List.of(FILE));
        assertThat(Reading.of("x", warning).orThrow()).isEqualTo("x");
        assertThat(Reading.failed(error).value()).isEmpty();
        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(() -> Reading.failed(error).orThrow());
        assertThatIllegalArgumentException().isThrownBy(() -> Reading.of("x", error));
        assertThatIllegalArgumentException().isThrownBy(() -> Reading.failed(warning));
    }

    @Test
    void rowCountsLoseNothing() {
        assertThat(new RowCounts(6, 3, 2, 1).accepted()).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RowCounts(6, 3, 2, 0))
                .withMessage("Rows (6) must equal accepted 3 + rejected 2 + collapsed 0.");
    }

    @Test
    void aRejectedRowKeepsItsFieldsToItself() {
        List<String> fields = new ArrayList<>(List.of("A001", "P01", "PEER", "PLN-1", "9"));
        RejectedRow row = new RejectedRow(ROW, fields);
        fields.clear();
        assertThat(row.fields()).containsExactly("A001", "P01", "PEER", "PLN-1", "9");
        assertThat(row.toString()).isEqualTo(ROW.toString()).doesNotContain("P01");
    }
}
