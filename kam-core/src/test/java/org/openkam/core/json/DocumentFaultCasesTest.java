package org.openkam.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openkam.core.json.SmallModel.TEXT;
import static org.openkam.core.json.SmallModel.first;
import static org.openkam.core.json.SmallModel.found;
import static org.openkam.core.json.SmallModel.foundIn;
import static org.openkam.core.json.SmallModel.foundWith;
import static org.openkam.core.json.SmallModel.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ForeignField;
import org.openkam.core.model.ForeignFields;

/** Faults of JSON documents, numbered as in the list of fault cases. */
class DocumentFaultCasesTest {

    @TempDir
    Path folder;

    @Test
    void case16AnUnknownFieldIsKeptWithAWarning() {
        Reading<CompetencyModel> reading =
                with("\"code\": \"small\",", "\"code\": \"small\", \"colour\": {\"a\": [1, {\"b\": 2}]},");
        assertThat(found(reading.findings())).containsExactly("JSON_UNKNOWN_FIELD model.json#/colour");
        assertThat(reading.findings().has(Severity.ERROR)).isFalse();
        assertThat(reading.orThrow().code()).isEqualTo("small");
        assertThat(foundWith("\"code\": \"PLN-1\",", "\"code\": \"PLN-1\", \"x/y~\": 1,"))
                .containsExactly("JSON_UNKNOWN_FIELD model.json#/competencies/0/indicators/0/x~1y~0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"code\": \"small\",| /",
                "\"lowest\": 1,| /scale/",
                "\"level\": 2,| /scale/levels/1/",
                "\"code\": \"REL\",| /competencies/1/",
                "\"code\": \"R\",| /roles/0/",
                "\"competency\": \"REL\",| /roles/0/requirements/1/"
            })
    void case16TheUnknownFieldsPlaceIsRightBeforeAndBehindTheKnownOnes(String piece, String place) {
        assertThat(foundWith(piece, "\"new\": {\"deep\": []}, " + piece))
                .containsExactly("JSON_UNKNOWN_FIELD model.json#" + place + "new");
        assertThat(foundWith(piece, piece + "\"new\": 1,"))
                .containsExactly("JSON_UNKNOWN_FIELD model.json#" + place + "new");
    }

    @Test
    void case16AnUnknownFieldBehindAllKnownOnesIsPlacedToo() {
        assertThat(foundWith("\"mustHave\": true", "\"mustHave\": true, \"new\": [1]"))
                .containsExactly("JSON_UNKNOWN_FIELD model.json#/roles/0/requirements/0/new");
        assertThat(foundWith("\"text\": {\"en\": \"Interrupts\"}", "\"text\": {\"en\": \"Interrupts\"}, \"new\": {}"))
                .containsExactly("JSON_UNKNOWN_FIELD model.json#/competencies/1/indicators/0/new");
    }

    @Test
    void theSchemaThatAnEditorLooksForIsNoUnknownField() throws IOException {
        String schema = "\"$schema\": \"urn:openkam:schema:openkam-competency-model:1.2\"";
        Reading<CompetencyModel> reading = with("\"code\": \"small\",", "\"code\": \"small\", " + schema + ",");
        assertThat(reading.findings().isEmpty()).isTrue();
        assertThat(ModelRoundTripTest.written(reading.orThrow()))
                .contains("\"$schema\" : \"urn:openkam:schema:openkam-competency-model:1.2\"");
    }

    @Test
    void case17AFieldThatMustBeUnderstoodAndIsNotIsRefused() {
        Reading<CompetencyModel> reading =
                with("\"code\": \"small\",", "\"code\": \"small\", \"mustUnderstand\": [\"roles\", \"payGrades\"],");
        assertThat(found(reading.findings())).containsExactly("FORMAT_UNSUPPORTED model.json#/mustUnderstand/1");
        assertThat(first(reading).message())
                .isEqualTo("Format (openkam-competency-model + payGrades) must be (openkam-competency-model 1.x).");
    }

    @Test
    void case17WhatIsUnderstoodMayBeDemanded() {
        assertThat(foundWith(
                        "\"code\": \"small\",", "\"code\": \"small\", \"mustUnderstand\": [\"roles\", \"scale\"],"))
                .isEmpty();
        assertThat(foundWith("\"code\": \"small\",", "\"code\": \"small\", \"mustUnderstand\": [],"))
                .isEmpty();
    }

    @Test
    void case17ADemandIsKeptForTheNextReader() throws IOException {
        Reading<CompetencyModel> reading =
                with("\"code\": \"small\",", "\"code\": \"small\", \"mustUnderstand\": [\"roles\"],");
        String written = ModelRoundTripTest.written(reading.orThrow());
        assertThat(written).contains("\"mustUnderstand\" : [\n    \"roles\"\n  ]");
        assertThat(SmallModel.read(written).findings()).isEmpty();
        assertThat(SmallModel.read(written).orThrow()).isEqualTo(reading.orThrow());
    }

    @Test
    void case17ADemandDeeperInsideIsAFieldLikeAnyOther() {
        assertThat(foundWith("\"code\": \"REL\",", "\"code\": \"REL\", \"mustUnderstand\": [\"payGrades\"],"))
                .containsExactly("JSON_UNKNOWN_FIELD model.json#/competencies/1/mustUnderstand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"roles\"", "[1]", "{}", "[[\"roles\"]]", "true"})
    void case17ADemandThatIsNoListOfNamesIsRefused(String demand) {
        assertThat(with("\"code\": \"small\",", "\"code\": \"small\", \"mustUnderstand\": " + demand + ",")
                        .value())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 2.0, /schemaVersion, openkam-competency-model 2.0",
        "1.0, 1, /schemaVersion, openkam-competency-model 1",
        "openkam-competency-model, openkam-programme, /format, openkam-programme 1.0",
    })
    void case17AnotherFormatOrMajorVersionIsRefused(String piece, String instead, String place, String found) {
        Reading<CompetencyModel> reading = SmallModel.read(TEXT.replaceFirst(piece, instead));
        assertThat(found(reading.findings())).containsExactly("FORMAT_UNSUPPORTED model.json#" + place);
        assertThat(first(reading).facts())
                .containsEntry("found", found)
                .containsEntry("supported", "openkam-competency-model 1.x");
    }

    @Test
    void case17ANewerMinorVersionIsReadAndAMissingVersionIsNot() {
        assertThat(SmallModel.read(TEXT.replaceFirst("1\\.0", "1.7")).value()).isPresent();
        assertThat(foundIn("{}")).containsExactly("FORMAT_UNSUPPORTED model.json#/format");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| JSON_SYNTAX model.json",
                "' \n'| JSON_SYNTAX model.json",
                "null| JSON_SYNTAX model.json",
                "[]| JSON_VALUE model.json",
                "1| JSON_VALUE model.json",
                "'\"x\"'| JSON_VALUE model.json",
                "'\"\"'| JSON_VALUE model.json",
                "{| JSON_SYNTAX model.json:1",
                "'{\"format\": '| JSON_SYNTAX model.json:1",
                "nul| JSON_SYNTAX model.json:1",
                "{'format':1}| JSON_SYNTAX model.json:1",
                "'{\"format\":\"x\",}'| JSON_SYNTAX model.json:1",
                "// x| JSON_SYNTAX model.json:1"
            })
    void case18WhatIsNoDocumentIsSaidToBeNone(String text, String found) {
        assertThat(foundIn(text)).containsExactly(found);
    }

    @Test
    void case18ADocumentCutOffAnywhereIsAFinding() {
        String text = TEXT.strip();
        for (int length = 0; length < text.length(); length++) {
            Reading<CompetencyModel> reading = SmallModel.read(text.substring(0, length));
            assertThat(reading.findings().list())
                    .as("first %s characters", length)
                    .singleElement()
                    .extracting(f -> f.code())
                    .isEqualTo(FindingCode.JSON_SYNTAX);
        }
    }

    @Test
    void case19AKeyThatStandsTwiceIsRefusedWithItsLine() {
        assertThat(foundWith("\"code\": \"small\",", "\"code\": \"small\",\n\"code\": \"other\","))
                .containsExactly("JSON_DUPLICATE_KEY model.json:5");
        assertThat(foundWith("\"weight\": 29.5", "\"weight\": 29.5, \"weight\": 29.5"))
                .containsExactly("JSON_DUPLICATE_KEY model.json:18");
        assertThat(foundWith("{\"en\": \"Sets goals\"}", "{\"en\": \"Sets goals\", \"en\": \"Sets aims\"}"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("JSON_DUPLICATE_KEY model.json:");
    }

    @Test
    void case20DepthLengthAndDigitsAreLimitedAndQuicklySo() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(codeIn("[".repeat(10_001))).isEqualTo(FindingCode.JSON_VALUE);
            assertThat(limitOf("{\"x\":" + "[".repeat(10_001))).isEqualTo("depth 64");
            assertThat(limitOf(TEXT.replace("29.5", "9".repeat(65)))).isEqualTo("number 64");
            assertThat(codeIn(TEXT.replace("29.5", "9".repeat(1_000_000)))).isEqualTo(FindingCode.JSON_LIMIT);
            assertThat(limitOf(TEXT.replace("Sets goals", "x".repeat(100_001)))).isEqualTo("text 100000");
            assertThat(limitOf("{\"" + "x".repeat(300) + "\":1}")).isEqualTo("name 256");
        });
    }

    @Test
    void case20MoreUnknownFieldsThanAnyFormatHasAreALimitToo() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 1001; i++) {
            text.append("\"x").append(i).append("\":0,");
        }
        Findings findings = SmallModel.read(text.append("\"y\":0}").toString()).findings();
        assertThat(findings.of(FindingCode.JSON_LIMIT))
                .singleElement()
                .extracting(f -> f.facts().get("limit"))
                .isEqualTo("unknown fields 1000");
        assertThat(findings.size()).isEqualTo(1001);
    }

    private static String limitOf(String text) {
        return String.valueOf(first(SmallModel.read(text)).facts().get("limit"));
    }

    @Test
    void case20WhatIsKeptIsLimitedToo() {
        String item = "\"" + "x".repeat(99_998) + "\"";
        assertThat(foundWith("\"code\": \"small\",", "\"code\": \"small\", \"x\": [" + list(item, 41) + "],"))
                .containsExactly("JSON_UNKNOWN_FIELD model.json#/x");
        assertThat(foundWith("\"code\": \"small\",", "\"code\": \"small\", \"x\": [" + list(item, 42) + "],"))
                .containsExactlyInAnyOrder("JSON_UNKNOWN_FIELD model.json#/x", "JSON_LIMIT model.json");
        assertThat(foundWith("\"code\": \"small\",", "\"code\": \"small\", \"x\": 1e99999999999,"))
                .containsExactlyInAnyOrder("JSON_UNKNOWN_FIELD model.json#/x", "JSON_LIMIT model.json");
    }

    private static String list(String item, int times) {
        return String.join(",", Collections.nCopies(times, item));
    }

    @Test
    void whatIsKeptMayBeAsDeepAsADocument() throws IOException {
        String deep = "[".repeat(58) + "]".repeat(58);
        Reading<CompetencyModel> reading =
                with("\"text\": {\"en\": \"Interrupts\"}", "\"text\": {\"en\": \"Interrupts\"}, \"x\": " + deep);
        String written = ModelRoundTripTest.written(reading.orThrow());
        assertThat(SmallModel.read(written).orThrow()).isEqualTo(reading.orThrow());
    }

    @Test
    void aFieldThatHasBecomeKnownIsNotWritten() throws IOException {
        CompetencyModel model = SmallModel.read(TEXT).orThrow();
        CompetencyModel odd = model.withForeignFields(new ForeignFields(List.of(
                new ForeignField("", "careerPaths", "7"), new ForeignField("/roles/R", "qualifications", "\"no\""))));
        assertThat(SmallModel.read(ModelRoundTripTest.written(odd)).orThrow()).isEqualTo(model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "1 2", "x", "[1,]", "1e99999999999"})
    void aKeptValueMustBeJson(String json) {
        CompetencyModel model = SmallModel.read(TEXT).orThrow();
        CompetencyModel odd = model.withForeignFields(new ForeignFields(List.of(new ForeignField("", "x", json))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelRoundTripTest.written(odd))
                .withMessage("Value of foreign field x (" + json + ") must be the text of JSON.");
    }

    private static FindingCode codeIn(String text) {
        return first(SmallModel.read(text)).code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "1", "null"})
    void case21NothingMayFollow(String trailing) {
        assertThat(SmallModel.read(TEXT + trailing).findings().list())
                .singleElement()
                .extracting(f -> f.code())
                .isEqualTo(FindingCode.JSON_TRAILING);
    }

    @Test
    void case22AClassNameIsAFieldLikeAnyOther() {
        assertThat(foundWith("\"code\": \"small\",", "\"code\": \"small\", \"@class\": \"javax.swing.JEditorPane\","))
                .containsExactly("JSON_UNKNOWN_FIELD model.json#/@class");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"2\"", "2.0", "7.9", "true", "\"\"", "2147483648", "9999999999999999999", "[2]", "{}", "2e0"})
    void aWholeNumberIsNothingElse(String value) {
        assertThat(foundWith("\"target\": 2", "\"target\": " + value))
                .containsExactly("JSON_VALUE model.json#/roles/0/requirements/0/target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "\"0\"", "\"1\"", "\"positive\"", "\"\"", "true", "[\"POSITIVE\"]"})
    void anEnumIsItsNameAndNeverANumber(String value) {
        assertThat(foundWith("\"polarity\": \"POSITIVE\"", "\"polarity\": " + value))
                .containsExactly("JSON_VALUE model.json#/competencies/0/indicators/0/polarity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "\"true\"", "\"\"", "[true]"})
    void aYesOrNoIsNothingElse(String value) {
        assertThat(foundWith("\"mustHave\": true", "\"mustHave\": " + value))
                .containsExactly("JSON_VALUE model.json#/roles/0/requirements/0/mustHave");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5.5", "true", "[\"small\"]", "{}"})
    void aTextIsNothingElse(String value) {
        assertThat(foundWith("\"code\": \"small\"", "\"code\": " + value))
                .containsExactly("JSON_VALUE model.json#/code");
    }

    @Test
    void aNullIsAMissingValue() {
        assertThat(foundWith("\"target\": 2", "\"target\": null"))
                .containsExactly("DOCUMENT_MISSING model.json#/roles/0/requirements/0/target");
        assertThat(foundWith("29.5", "null"))
                .containsExactly("DOCUMENT_MISSING model.json#/roles/0/requirements/1/weight");
    }

    @Test
    void noFindingQuotesWhatTheDocumentHolds() {
        String secret = "s3cr3t";
        for (String value : new String[] {"\"s3cr3t\"", "[\"s3cr3t\"]", "{\"s3cr3t\": 1}", "s3cr3t", "\"s3cr3t"}) {
            for (String piece : new String[] {"29.5", "\"target\": 2", "\"POSITIVE\"", "\"mustHave\": true"}) {
                String instead = piece.contains(":") ? piece.substring(0, piece.indexOf(':') + 2) + value : value;
                Findings findings = with(piece, instead).findings();
                assertThat(findings.render()).doesNotContain(secret);
            }
        }
    }

    @Test
    void utf16AndWrongBytesAreEncodingFaults() {
        assertThat(found(ModelReader.read("m.json", TEXT.getBytes(StandardCharsets.UTF_16))
                        .findings()))
                .containsExactly("ENCODING m.json");
        assertThat(found(ModelReader.read("m.json", TEXT.getBytes(StandardCharsets.UTF_16LE))
                        .findings()))
                .containsExactly("ENCODING m.json");
        byte[] latin = "{\"format\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(first(ModelReader.read("m.json", latin)).message())
                .isEqualTo("Text must be UTF-8, but isn't at byte (12).");
        byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'};
        assertThat(first(ModelReader.read("m.json", overlong)).code()).isEqualTo(FindingCode.ENCODING);
    }

    @Test
    void aMissingFileAndAFolderAreFindings() throws IOException {
        assertThat(found(ModelReader.read(folder.resolve("nope.json")).findings()))
                .containsExactly("FILE_MISSING nope.json");
        Path directory = Files.createDirectory(folder.resolve("dir.json"));
        assertThat(found(ModelReader.read(directory).findings())).containsExactly("FILE_UNREADABLE dir.json");
        Path file = Files.writeString(folder.resolve("model.json"), TEXT);
        assertThat(ModelReader.read(file).orThrow())
                .isEqualTo(SmallModel.read(TEXT).orThrow());
    }

    @Property(tries = 500)
    void anyChangeOfOneCharacterIsReadOrFound(@ForAll @IntRange(max = 1400) int place, @ForAll char character) {
        int at = place % TEXT.length();
        Reading<CompetencyModel> reading = SmallModel.read(TEXT.substring(0, at) + character + TEXT.substring(at + 1));
        assertThat(reading.value().isPresent()).isNotEqualTo(reading.findings().has(Severity.ERROR));
    }
}
