package org.openkam.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.RejectedRow;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.finding.Severity;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.scale.RatingScale;

/** One reading of a ratings file; assessees are A001 and A002, items PLN-1 to PLN-3, the scale is 1..5. */
record RatingFile(Findings ofFile, AnswerTableBuilder.Result result) {
    static final String HEADER = "assessee,rater,source,item,value\n";

    static RatingFile read(Path folder, byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve("ratings-360.csv"), bytes);
            AnswerTableBuilder builder = AnswerTable.builder(RatingScale.of(1, 5), List.of("PLN-1", "PLN-2", "PLN-3"))
                    .assessees(List.of("A001", "A002"));
            Findings ofFile = AnswersCsv.readRatings(CsvFile.of(file), builder);
            RatingFile read = new RatingFile(ofFile, builder.build());
            read.assertThatNothingIsLost();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RatingFile read(Path folder, String text) {
        return read(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    static RatingFile rows(Path folder, String... rows) {
        RatingFile read = read(folder, HEADER + String.join("\n", rows) + "\n");
        assertThat(read.counts().rows()).isEqualTo(rows.length);
        return read;
    }

    /** Every row is accepted, rejected with line and code, or collapsed with a note. */
    private void assertThatNothingIsLost() {
        RowCounts counts = counts();
        assertThat(counts.rows()).isEqualTo(counts.accepted() + counts.rejected() + counts.collapsed());
        assertThat((long) result.table().size()).isEqualTo(counts.accepted());
        assertThat((long) findings().of(FindingCode.ROW_DUPLICATE).size()).isEqualTo(counts.collapsed());
        assertThat((long) result.rejected().size()).isEqualTo(counts.rejected());
        assertThat(result.rejected()).allSatisfy(row -> {
            assertThat(row.finding().severity()).isEqualTo(Severity.REJECTED);
            assertThat(row.finding().place().line()).isGreaterThan(1);
            assertThat(row.fields()).isNotEmpty();
        });
        List<Finding> found = new ArrayList<>(findings().list());
        found.removeIf(f -> f.severity() != Severity.REJECTED);
        assertThat(found)
                .isEqualTo(result.rejected().stream().map(RejectedRow::finding).toList());
    }

    Findings findings() {
        return ofFile.plus(result.findings());
    }

    /** Returns code and place of each finding. */
    List<String> found() {
        return findings().list().stream().map(f -> f.code() + " " + f.place()).toList();
    }

    Finding only(FindingCode code) {
        List<Finding> some = findings().of(code);
        if (some.size() != 1) {
            throw new AssertionError(findings().render());
        }
        return some.get(0);
    }

    RowCounts counts() {
        return result.counts();
    }

    List<List<String>> rejected() {
        return result.rejected().stream().map(RejectedRow::fields).toList();
    }
}
