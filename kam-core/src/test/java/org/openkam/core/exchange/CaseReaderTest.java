package org.openkam.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Reading;
import org.openkam.core.model.CompetencyModel;

/** Real packages seldom keep to the schema: they are read all the same, and nothing of them is lost. */
class CaseReaderTest {
    private static final String FAULTY = """
            {"CFDocument": {"identifier": "d0000000-0000-0000-0000-000000000000", "uri": "u", "creator": null,
              "title": "T", "lastChangeDateTime": "2017-05-25T18:05:33", "subject": "Math", "caseVersion": "1.0",
              "extensions": {"theirs": {"a": [1.10, null]}}},
             "CFItems": [
              {"identifier": "X1", "uri": "u", "fullStatement": 7, "lastChangeDateTime": "2017-05-25",
               "educationalLevel": "06", "CFItemTypeURI": {"title": "t", "x/y~z": 1}},
              "stray"],
             "CFAssociations": [
              {"identifier": "a0000000-0000-0000-0000-000000000001", "uri": "u", "associationType": "Is Child Of",
               "sequenceNumber": "3", "lastChangeDateTime": "2017-09-22T23:14:07+00:00",
               "originNodeURI": {"title": "t", "identifier": "X1", "uri": "u"},
               "destinationNodeURI": "d0000000-0000-0000-0000-000000000000"}],
             "more": true}
            """;

    private static Reading<CasePackage> read(String json) {
        return CaseReader.read("f", json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> places(Reading<?> reading, FindingCode code) {
        return reading.findings().of(code).stream().map(f -> f.place().path()).toList();
    }

    @Test
    void eachDeviationIsAWarningAtItsPlace() {
        Reading<CasePackage> reading = read(FAULTY);
        assertThat(places(reading, FindingCode.CASE_NULL)).containsExactly("/CFDocument/creator");
        assertThat(places(reading, FindingCode.CASE_ZONE)).containsExactly("/CFDocument/lastChangeDateTime");
        assertThat(places(reading, FindingCode.CASE_TYPE))
                .containsExactly("/CFAssociations/0/sequenceNumber", "/CFDocument/subject", "/CFItems/0/fullStatement");
        assertThat(places(reading, FindingCode.CASE_VALUE))
                .containsExactly("/CFAssociations/0/destinationNodeURI", "/CFDocument/caseVersion", "/CFItems/1");
        assertThat(places(reading, FindingCode.CASE_KEPT))
                .containsExactly(
                        "/CFAssociations/0/associationType", "/CFItems/0/identifier", "/CFItems/0/lastChangeDateTime");
        assertThat(places(reading, FindingCode.CASE_FIELD))
                .containsExactly("/CFItems/0/CFItemTypeURI/x~1y~0z", "/CFItems/0/educationalLevel", "/more");
        assertThat(reading.findings().of(FindingCode.CASE_MISSING))
                .extracting(f -> f.place().path() + " " + f.facts().get("field"))
                .containsExactly(
                        "/CFAssociations/0 destinationNodeURI",
                        "/CFDocument creator",
                        "/CFItems/0/CFItemTypeURI identifier",
                        "/CFItems/0/CFItemTypeURI uri");
    }

    @Test
    void whatIsUnknownIsKeptAndWrittenBack() throws IOException {
        CasePackage framework = read(FAULTY).orThrow();
        CaseItem item = framework.items().get(0);
        assertThat(item.identifier()).isEqualTo("X1");
        assertThat(item.fullStatement()).isEqualTo("7");
        assertThat(item.rest()).contains("\"setAside\":{\"educationalLevel\":\"06\",\"CFItemTypeURI/x/y~z\":1}");
        assertThat(framework.document()).contains("\"theirs\":{\"a\":[1.10,null]}", "\"caseVersion\":\"1.0\"");
        assertThat(framework.rest()).contains("\"more\":true", "\"CFItems/1\":\"stray\"");
        assertThat(framework.associations().get(0).origin()).isEqualTo("X1");
        assertThat(framework.associations().get(0).destination()).isEmpty();
        assertThat(read(CaseSamples.written(framework)).orThrow()).isEqualTo(framework);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kam-sample-case-1.1-VALID.json",
                "opensalt-MarkdownFramework.json",
                "opensalt-SmartLevelFramework.json",
                "opensalt-Utf8TestFramework.json",
                "opensalt-sample-framework.json"
            })
    void samplesAreReadAndLackOnlyWhatIsMissingWhenWrittenBack(String file) throws IOException {
        String json = Files.readString(CaseSamples.official(file));
        Reading<CasePackage> reading = read(json);
        CasePackage framework = reading.orThrow();
        String written = CaseSamples.written(framework);
        Reading<CasePackage> again = read(written);
        assertThat(again.orThrow()).isEqualTo(framework);
        assertThat(again.findings().list()).allMatch(f -> f.code() == FindingCode.CASE_MISSING);
        assertThat(CaseSamples.schemaErrors(written))
                .hasSameSizeAs(again.findings().list());
        assertThat(framework.associations())
                .extracting(CaseAssociation::identifier)
                .containsExactlyElementsOf(CaseSamples.identifiers(json, "CFAssociations"));
        assertThat(framework.items())
                .extracting(CaseItem::identifier)
                .containsExactlyElementsOf(CaseSamples.identifiers(json, "CFItems"));
        if (reading.findings().isEmpty()) {
            assertThat(CaseSamples.parsed(written)).isEqualTo(CaseSamples.parsed(json));
        }
    }

    @Test
    void ourOwnExportIsAPackageWithoutFindings() throws IOException {
        String json = CaseSamples.written(CaseSamples.everything());
        Reading<CasePackage> reading = read(json);
        assertThat(reading.findings()).isEmpty();
        assertThat(CaseSamples.parsed(CaseSamples.written(reading.orThrow()))).isEqualTo(CaseSamples.parsed(json));
    }

    @Test
    void aModelWrittenThroughAPackageIsStillTheModel() throws IOException {
        String json = CaseSamples.written(
                read(CaseSamples.written(CaseSamples.everything())).orThrow());
        assertThat(CaseReader.readModel("f", json.getBytes(StandardCharsets.UTF_8))
                        .orThrow())
                .isEqualTo(CaseSamples.everything());
    }

    @Test
    void editsOfOtherProgramsArrive() throws IOException {
        String json = CaseSamples.written(CaseSamples.everything())
                .replace("\"Poor\"", "\"Weak\"")
                .replace("\"Shows по-русски\"", "\"Показывает\"")
                .replaceFirst(
                        "\"CFItems\" : \\[", "\"CFItems\" : [ {\"identifier\": \"X\", \"fullStatement\": \"new\"},");
        Reading<CompetencyModel> reading = CaseReader.readModel("f", json.getBytes(StandardCharsets.UTF_8));
        CompetencyModel model = reading.orThrow();
        assertThat(model.competency("c3").anchors().get(0).text()).hasToString("Weak");
        assertThat(model.indicators().get("c3.1").text().byLanguage()).containsValue("Показывает");
        assertThat(places(reading, FindingCode.CASE_ITEM_LEFT_OUT)).containsExactly("/CFItems/0");
    }

    @Test
    void brokenReferencesAreFindings() throws IOException {
        String json = CaseSamples.written(CaseSamples.everything()).replace("\"isChildOf\"", "\"isPartOf\"");
        Reading<CompetencyModel> reading = CaseReader.readModel("f", json.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.value()).isEmpty();
        assertThat(reading.findings().of(FindingCode.CASE_ITEM_LEFT_OUT)).hasSize(6);
        assertThat(reading.findings().of(FindingCode.DOCUMENT_MISSING))
                .extracting(f -> f.place().toString())
                .contains("f (model)#/competencies/0/cluster");
    }

    @Test
    void foreignPackagesAreNoModels() throws IOException {
        assertThat(CaseReader.readModel("f", FAULTY.getBytes(StandardCharsets.UTF_8))
                        .findings()
                        .of(FindingCode.FORMAT_UNSUPPORTED))
                .hasSize(1);
        String newer = CaseSamples.written(CaseSamples.everything()).replace("\"1.0\"", "\"2.0\"");
        assertThat(CaseReader.readModel("f", newer.getBytes(StandardCharsets.UTF_8))
                        .findings()
                        .list())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("org.openkam 2.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{", "{}{}", "{\"a\":1,\"a\":2}", "\"text\"", "[[[[", "7"})
    void whatIsNoPackageIsRefused(String json) {
        assertThat(read(json).value()).isEmpty();
        assertThat(CaseReader.readModel("f", json.getBytes(StandardCharsets.UTF_8))
                        .value())
                .isEmpty();
    }

    @Test
    void otherEncodingsAndDepthsAreRefused() {
        assertThat(CaseReader.read("f", new byte[] {'{', (byte) 0xFF})
                        .findings()
                        .of(FindingCode.ENCODING))
                .hasSize(1);
        assertThat(read("[".repeat(100)).findings().of(FindingCode.JSON_LIMIT)).hasSize(1);
        assertThat(read("\uFEFF" + FAULTY).value()).isPresent();
    }

    /** Values from all over an own export replaced, one after the other, by one of a wrong type. */
    @Test
    void noWrongTypeIsAnException() throws IOException {
        String json = CaseSamples.written(CaseSamples.everything());
        for (String wrong : List.of("null", "[]", "{}", "1e400", "\"\"", "true")) {
            for (int at = json.indexOf("\" : "); at >= 0; at = json.indexOf("\" : ", at + 2503)) {
                int end = json.indexOf('\n', at);
                String line = json.substring(at + 4, end);
                if (!line.endsWith("{") && !line.endsWith("[") && !line.endsWith("],")) {
                    String broken =
                            json.substring(0, at + 4) + wrong + (line.endsWith(",") ? "," : "") + json.substring(end);
                    byte[] bytes = broken.getBytes(StandardCharsets.UTF_8);
                    assertThat(CaseReader.read("f", bytes).value()).isPresent();
                    CaseReader.readModel("f", bytes);
                }
            }
        }
    }

    @Test
    void textThatIsNoObjectCannotBeWritten() {
        CasePackage wrong = new CasePackage("[]", List.of(), List.of(), "{}");
        assertThatThrownBy(() -> CaseSamples.written(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Document ([]) must be the text of a JSON object.");
    }
}
