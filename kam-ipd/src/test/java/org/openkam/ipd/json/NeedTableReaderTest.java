package org.openkam.ipd.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.text.Language;
import org.openkam.ipd.rule.NeedTable;

class NeedTableReaderTest {
    private static final String TEXTS = "\"rationale\": {\"en\": \"e\", \"ru\": \"r\", \"pl\": \"p\"}";
    private static final String REST =
            "{\"code\": \"REST\", \"when\": [], \"kind\": \"NOT_ENOUGH_EVIDENCE\", \"verb\": \"CLARIFY\", " + TEXTS
                    + "}";

    private static String document(String... cells) {
        return """
                {"format": "openkam-need-table", "schemaVersion": "1.0", "code": "own", "version": "1.0",
                 "styleRoles": ["HEAD"], "thresholds": {"lowMotivation": 0.5, "farAbove": 1}, "cells": [%s]}""".formatted(String.join(",", cells));
    }

    private static Reading<NeedTable> read(String text) {
        return NeedTableReader.read("own.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String found(Reading<NeedTable> reading) {
        return reading.findings().list().stream()
                .map(f -> f.code() + " " + f.place())
                .collect(Collectors.joining(", "));
    }

    private static String written(NeedTable table) throws IOException {
        StringWriter out = new StringWriter();
        NeedTableWriter.write(table, out);
        return out.toString();
    }

    private static byte[] resource(Class<?> anchor, String file) throws IOException {
        try (InputStream in = anchor.getResourceAsStream(file)) {
            return in.readAllBytes();
        }
    }

    @Test
    void aTableOfOnesOwn() {
        NeedTable table = read(document(REST)).orThrow();
        assertThat(table).hasToString("own 1.0 (1 cells)");
        assertThat(table.styleRoles()).containsExactly("HEAD");
        assertThat(table.thresholds().farAbove()).isEqualTo(1);
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        String gapped = REST.replace("\"when\": []", "\"when\": [\"BELOW\"]");
        String goal = REST.replace("REST", "GOAL")
                .replace("\"when\": []", "\"when\": [\"AT\"]")
                .replace("NOT_ENOUGH_EVIDENCE", "DEVELOPMENT_AREA")
                .replace("CLARIFY", "DEVELOP");
        String untold = REST.replace("REST", "GOAL")
                .replace("\"when\": []", "\"when\": [\"BELOW\", \"DRAWN\"]")
                .replace(", \"pl\": \"p\"", "")
                .replace("\"r\"", "\"{score} {shoe}\"");
        Reading<NeedTable> reading = read(document(gapped, goal, untold));
        assertThat(reading.value()).isEmpty();
        assertThat(found(reading))
                .isEqualTo("NEED_TABLE_GAP own.json#/cells, NEED_TABLE_DECISION own.json#/cells/1, "
                        + "MODEL_DUPLICATE_CODE own.json#/cells/2, NEED_TABLE_UNREACHABLE own.json#/cells/2, "
                        + "NEED_TABLE_LANGUAGE own.json#/cells/2, NEED_TABLE_PLACEHOLDER own.json#/cells/2");
        Finding gap = reading.findings().of(FindingCode.NEED_TABLE_GAP).get(0);
        assertThat(gap.message()).startsWith("Some cell must decide the case (ABOVE DRAWN CRITICAL");
        assertThat(gap.advice()).startsWith("Maybe");
        for (Language language : Language.BUNDLED) {
            assertThat(reading.findings().list())
                    .allSatisfy(f ->
                            assertThat(f.message(language) + f.advice(language)).doesNotContain("{"));
        }
    }

    @Test
    void everyFieldIsHeldToItsRule() {
        String broken = document(REST.replace("\"REST\"", "\"a b\"").replace("\"when\": []", "\"when\": [null]"))
                .replace("\"lowMotivation\": 0.5", "\"lowMotivation\": -1")
                .replace("\"farAbove\": 1", "\"farAbove\": 0")
                .replace("\"version\": \"1.0\"", "\"version\": \"one\"")
                .replace("\"HEAD\"", "\"\"");
        Reading<NeedTable> reading = read(broken);
        assertThat(reading.value()).isEmpty();
        assertThat(found(reading))
                .contains("/cells/0/code")
                .contains("/cells/0/when/0")
                .contains("/thresholds/lowMotivation")
                .contains("/thresholds/farAbove")
                .contains("/version")
                .contains("/styleRoles/0");
        assertThat(found(read(document()))).isEqualTo("DOCUMENT_MISSING own.json#/cells");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"format\": \"openkam-need-table\", \"schemaVersion\": \"2.0\"}"})
    void whatIsNoTableIsAFinding(String text) {
        Reading<NeedTable> reading = read(text);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.findings().has(Severity.ERROR)).isTrue();
    }

    @Test
    void unknownWordsAreFaults() {
        assertThat(read(document(REST.replace("\"when\": []", "\"when\": [\"RICH\"]")))
                        .value())
                .isEmpty();
        assertThat(read(document(REST.replace("CLARIFY", "DISMISS"))).value()).isEmpty();
    }

    @Test
    void aNewerMinorVersionIsReadWithAWarning() {
        String newer = document(REST).replace("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"1.7\", \"mood\": 3");
        Reading<NeedTable> reading = read(newer);
        assertThat(reading.value()).isPresent();
        assertThat(found(reading)).contains("FORMAT_NEWER").contains("JSON_FIELD_PASSED_OVER");
    }

    @Test
    void aMissingFileIsAFinding() {
        assertThat(found(NeedTableReader.read(Path.of("nowhere.json")))).isEqualTo("FILE_MISSING nowhere.json");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        NeedTable bundled = NeedTableReader.bundled();
        assertThat(read(written(bundled)).orThrow()).isEqualTo(bundled);
        assertThat(written(read(written(bundled)).orThrow())).isEqualTo(written(bundled));
    }

    /** The bundled table is stored as this library writes it. */
    @Test
    void theBundledTableIsCanonical() throws IOException {
        String stored = new String(resource(NeedTable.class, "standard-needs.json"), StandardCharsets.UTF_8);
        assertThat(written(NeedTableReader.bundled())).isEqualTo(stored);
    }

    /** A file of format 1.0, kept as it was: every later version of this library reads it. */
    @Test
    void theGoldenFileOfFormatOneIsRead() throws IOException {
        byte[] golden = resource(NeedTableReaderTest.class, "need-table-1.0.json");
        NeedTable table = NeedTableReader.read("need-table-1.0.json", golden).orThrow();
        assertThat(table).hasToString("small-needs 1.2 (4 cells)");
        assertThat(table.styleRoles()).containsExactly("DIRECTOR", "HEAD_OF_SALES");
        assertThat(table.cells().get(0)).hasToString("LOW [BELOW, DRAWN, DRAW_UNKNOWN] -> DEVELOPMENT_AREA, DEVELOP");
        assertThat(written(table)).isEqualTo(new String(golden, StandardCharsets.UTF_8));
    }
}
