package org.openkam.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.model.ForeignField;

/** A document of another module: what isn't known comes back, and a record names the code of what breaks a rule. */
class KeptDocumentTest {
    record Thing(
            String format,
            String schemaVersion,

            @NotNull @Min(1) @ReportedAs(FindingCode.PLAN_RANGE)
            Integer hours,

            @Nullable @Min(1) Integer weeks,

            @Nullable @DecimalMin(value = "0", inclusive = false) @DecimalMax("2.5")
            BigDecimal points)
            implements Document {}

    private static final DocumentReader<Thing> READER = DocumentReader.of(Thing.class, "thing", 1, 0);

    private static byte[] text(String fields) {
        return ("{\"format\": \"thing\", \"schemaVersion\": \"1.0\", " + fields + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> found(Reading<?> reading) {
        return reading.findings().list().stream()
                .map(f -> f.code() + " " + f.place().path() + " " + f.facts())
                .toList();
    }

    @Test
    void whatIsNotKnownIsWrittenBack(@TempDir Path folder) throws IOException {
        byte[] bytes = text("\"future\": {\"a\": 1.50}, \"hours\": 2");
        KeptDocument<Thing> kept = READER.readKeeping("t.json", bytes).orThrow();
        assertThat(kept.foreign().fields()).containsExactly(new ForeignField("", "future", "{\"a\":1.50}"));
        StringWriter out = new StringWriter();
        DocumentWriter.write(kept.document(), kept.foreign(), out);
        assertThat(out.toString()).contains("\"hours\" : 2,\n  \"future\" : {\n    \"a\" : 1.50");
        Path file = Files.write(folder.resolve("t.json"), bytes);
        assertThat(READER.readKeeping(file).orThrow()).isEqualTo(kept);
        assertThat(READER.readKeeping("t.json", text("\"hours\": 2"))
                        .orThrow()
                        .foreign()
                        .isEmpty())
                .isTrue();
        assertThat(READER.readKeeping(folder.resolve("none")).value()).isEmpty();
    }

    @Test
    void aRecordNamesTheCodeOfWhatBreaksARule() {
        Reading<Thing> reading = READER.read("t.json", text("\"hours\": 0"));
        assertThat(found(reading)).containsExactly("PLAN_RANGE /hours {rule=>= 1, value=0}");
        assertThat(reading.findings().has(Severity.ERROR)).isFalse();
        assertThat(reading.orThrow().hours()).isZero();
        assertThat(found(READER.read("t.json", text("\"hours\": 0, \"weeks\": 0"))))
                .containsExactly(
                        "DOCUMENT_VALUE /weeks {rule=>= 1, value=0}", "PLAN_RANGE /hours {rule=>= 1, value=0}");
        assertThat(found(READER.read("t.json", text("\"hours\": null")))).containsExactly("DOCUMENT_MISSING /hours {}");
    }

    /** The validator would warn of its own message for a decimal, which nobody reads. */
    @Test
    void rulesOfDecimalsAreShownAndNothingIsLogged() {
        List<LogRecord> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger everything = Logger.getLogger("");
        everything.addHandler(handler);
        try {
            assertThat(found(READER.read("t.json", text("\"hours\": 1, \"points\": 0"))))
                    .containsExactly("DOCUMENT_VALUE /points {rule=> 0, value=0}");
            assertThat(found(READER.read("t.json", text("\"hours\": 1, \"points\": 1e400"))))
                    .containsExactly("DOCUMENT_VALUE /points {rule=<= 2.5, value=1E+400}");
        } finally {
            everything.removeHandler(handler);
        }
        assertThat(logged).isEmpty();
    }
}
