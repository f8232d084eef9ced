package org.openkam.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ForeignField;
import org.openkam.core.model.IndicatorFacet;
import org.openkam.core.model.Replacement;

/**
 * Documents of every version of the format, and one of the future, with the bytes that they are written back as.
 *
 * <p>No byte of these files comes from this library. The documents were put down by hand and laid out by Python's
 * {@code json.dumps(indent=2, separators=(",", " : "), ensure_ascii=False)}; those to be written follow from them by five
 * rules, then were read through line by line: the version of the format is 1.2; fields stand in the order of the format, and
 * unknown ones behind them in their own order; {@code extension}, {@code facet} and {@code mustHave} are there even where they
 * were left out; 1e400 is written 1E+400; an empty list or object has a blank in it.
 */
class GoldenModelTest {
    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = GoldenModelTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static Reading<CompetencyModel> read(String version) throws IOException {
        return ModelReader.read("model.json", bytes("model-" + version + ".json"));
    }

    private static List<String> found(Findings findings, FindingCode code) {
        return findings.of(code).stream().map(f -> f.place().path()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.2", "1.9"})
    void writingGivesExactlyTheRecordedBytes(String version) throws IOException {
        String written = ModelRoundTripTest.written(read(version).orThrow());
        assertThat(written).isEqualTo(new String(bytes("model-" + version + "-written.json"), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.2", "1.9"})
    void whatWasWrittenIsTheSameModel(String version) throws IOException {
        Reading<CompetencyModel> again = ModelReader.read("model.json", bytes("model-" + version + "-written.json"));
        assertThat(again.orThrow()).isEqualTo(read(version).orThrow());
        assertThat(again.findings().of(FindingCode.FORMAT_NEWER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.2"})
    void knownVersionsHaveNoFindings(String version) throws IOException {
        assertThat(read(version).findings()).isEmpty();
        assertThat(read(version).orThrow().foreignFields().isEmpty()).isTrue();
    }

    @Test
    void version10HasModelsRolesAndComponents() throws IOException {
        CompetencyModel model = read("1.0").orThrow();
        assertThat(model).hasToString("golden 1.0 (2 competencies, 2 indicators, 1 roles)");
        assertThat(model.indicators().get("PLN-1").facet()).isEqualTo(IndicatorFacet.BEHAVIOR);
        assertThat(model.competency("REL").extension()).isTrue();
        assertThat(model.role("R").requirements()).hasToString("[REL>=2 (70.5*), PLN>=1 (29.5)]");
        assertThat(model.roleComponents().get(0).competencies()).containsExactly("REL", "PLN");
    }

    @Test
    void version11AddsAnchorsQualificationsPathsAndConstruction() throws IOException {
        CompetencyModel model = read("1.1").orThrow();
        assertThat(model.indicators().get("PLN-1").facet()).isEqualTo(IndicatorFacet.SKILL);
        assertThat(model.competency("PLN").anchors()).hasSize(2);
        assertThat(model.role("R").qualifications()).hasSize(1);
        assertThat(model.careerPaths()).hasToString("[R -> S, R -> S]");
        assertThat(model.construction().processesOf("S")).hasSize(1);
        assertThat(model.replacements()).isEmpty();
    }

    @Test
    void version12AddsWhatReplacedACode() throws IOException {
        assertThat(read("1.2").orThrow().replacements())
                .containsExactly(
                        new Replacement("PLAN", List.of("PLN")),
                        new Replacement("REL-9", List.of("REL-1", "PLN-1")),
                        new Replacement("OLD", List.of()));
    }

    @Test
    void aVersionOfTheFutureIsReadWithAWarningThatNamesBoth() throws IOException {
        Reading<CompetencyModel> reading = read("1.9");
        assertThat(reading.findings().has(Severity.ERROR)).isFalse();
        Finding newer = reading.findings().of(FindingCode.FORMAT_NEWER).get(0);
        assertThat(newer.place()).hasToString("model.json#/schemaVersion");
        assertThat(newer.severity()).isEqualTo(Severity.WARNING);
        assertThat(newer.message())
                .isEqualTo("Format (openkam-competency-model 1.9) is newer than (openkam-competency-model 1.2), "
                        + "which this version knows, so some of it may have no effect.");
    }

    @Test
    void eachUnknownFieldOfTheFutureIsNamedAndKeptWhereItStood() throws IOException {
        Reading<CompetencyModel> reading = read("1.9");
        assertThat(found(reading.findings(), FindingCode.JSON_UNKNOWN_FIELD))
                .containsExactlyInAnyOrder(
                        "/futureFirst",
                        "/futureLast",
                        "/scale/futureScale",
                        "/scale/levels/1/futureLevel",
                        "/clusters/0/futureCluster",
                        "/competencies/1/futureCompetency",
                        "/competencies/1/indicators/0/futureIndicator",
                        "/competencies/0/anchors/0/futureAnchor",
                        "/competencies/0/anchors/1/code",
                        "/roleComponents/0/futureComponent",
                        "/roles/1/futureRole",
                        "/roles/0/requirements/1/futureRequirement",
                        "/roles/0/requirements/1/version",
                        "/roles/0/qualifications/0/futureQualification",
                        "/careerPaths/1/futurePath",
                        "/functions/0/futureFunction",
                        "/processes/0/futureProcess",
                        "/replacements/1/futureReplacement");
        assertThat(reading.orThrow().foreignFields().fields())
                .extracting(ForeignField::toString)
                .containsExactly(
                        "/futureFirst: {\"zeta\":1.10,\"alpha\":[null,true,{\"deep\":[1E+400,123456789012345678901234567890]}]}",
                        "/futureLast: \"\\\"quoted\\\"\\nжизнь\"",
                        "/careerPaths/R->S#2/futurePath: 0",
                        "/clusters/C/futureCluster: []",
                        "/competencies/PLN/anchors/1/futureAnchor: false",
                        "/competencies/PLN/anchors/2/code: \"not a code\"",
                        "/competencies/REL/futureCompetency: null",
                        "/competencies/REL/indicators/REL-1/futureIndicator: {\"b\":1,\"a\":2}",
                        "/functions/F/futureFunction: 7",
                        "/processes/W/futureProcess: \"\"",
                        "/replacements/REL-9/futureReplacement: {\"since\":\"1.9\"}",
                        "/roleComponents/P/futureComponent: \"x\"",
                        "/roles/R/qualifications/Q/futureQualification: [[]]",
                        "/roles/R/requirements/PLN/futureRequirement: 1E-7",
                        "/roles/R/requirements/PLN/version: \"of a requirement\"",
                        "/roles/S/futureRole: [1,2]",
                        "/scale/futureScale: -0.50",
                        "/scale/levels/2/futureLevel: {}");
    }

    @Test
    void theWarningSaysThatTheFieldIsKept() throws IOException {
        Finding unknown =
                read("1.9").findings().of(FindingCode.JSON_UNKNOWN_FIELD).get(0);
        assertThat(unknown.message()).contains("isn't known to this version; it is kept and written back");
    }
}
