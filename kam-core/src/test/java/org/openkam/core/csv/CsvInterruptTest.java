package org.openkam.core.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.Finding;

class CsvInterruptTest {

    @Test
    void anInterruptCancelsReadingBetweenTwoRows(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, "assessee\n" + "A\n".repeat(100_000));
        List<String> read = new ArrayList<>();
        CsvFile.Rows rows = new CsvFile.Rows() {
            @Override
            public void row(CsvRow row) {
                read.add(row.field("assessee"));
                if (read.size() == 10) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void reject(Finding finding, List<String> fields) {}
        };
        try {
            assertThatThrownBy(() -> CsvFile.of(file).read(List.of("assessee"), rows))
                    .isInstanceOf(CancellationException.class);
            assertThat(read).hasSize(10);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }
}
