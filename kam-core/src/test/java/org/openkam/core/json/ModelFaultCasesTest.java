package org.openkam.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkam.core.json.SmallModel.TEXT;
import static org.openkam.core.json.SmallModel.first;
import static org.openkam.core.json.SmallModel.foundIn;
import static org.openkam.core.json.SmallModel.foundWith;
import static org.openkam.core.json.SmallModel.with;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Reading;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.Polarity;
import org.openkam.core.text.Language;

/** Faults between the parts of a model, numbered as in the list of fault cases. */
class ModelFaultCasesTest {

    @Test
    void aSoundModelIsReadWhole() {
        CompetencyModel model = SmallModel.read(TEXT).orThrow();
        assertThat(model).hasToString("small 1.0 (2 competencies, 2 indicators, 1 roles)");
        assertThat(model.indicators().get("REL-1").polarity()).isEqualTo(Polarity.COUNTER);
        assertThat(model.role("R").requirement("REL").orElseThrow().mustHave()).isFalse();
        assertThat(SmallModel.read(TEXT).findings().isEmpty()).isTrue();
        assertThat(SmallModel.read("\uFEFF" + TEXT).orThrow()).isEqualTo(model);
    }

    @Test
    void case02DuplicateCodesAreNamedWhereTheyStandAgain() {
        assertThat(foundWith("\"code\": \"REL\"", "\"code\": \"PLN\""))
                .contains("MODEL_DUPLICATE_CODE model.json#/competencies/1");
        assertThat(first(with("\"code\": \"REL-1\"", "\"code\": \"PLN-1\"")).message())
                .isEqualTo("Code (PLN-1) must be unique, but stands at (/competencies/0/indicators/0) already.");
        assertThat(foundWith("\"code\": \"REL-1\"", "\"code\": \"PLN-1\""))
                .containsExactly("MODEL_DUPLICATE_CODE model.json#/competencies/1/indicators/0");
        assertThat(foundWith("\"competency\": \"REL\"", "\"competency\": \"PLN\""))
                .containsExactly("MODEL_DUPLICATE_CODE model.json#/roles/0/requirements/1");
    }

    @ParameterizedTest
    @CsvSource({
        "\u0420LN, (\\u0420LN)",
        "PLN\u0301, (PLN\\u0301)",
        "caf\u00e9, (caf\\u00E9)",
    })
    void case03LettersThatOnlyLookLatinAreToldApart(String code, String shown) {
        Finding finding = first(with("\"code\": \"PLN\"", "\"code\": \"" + code + "\""));
        assertThat(finding.code()).isEqualTo(FindingCode.CODE_INVALID);
        assertThat(finding.message()).startsWith("Code " + shown + " must be 1 to 64 Latin letters");
    }

    @Test
    void case04ADanglingReferenceIsNamedWithTheNearestCode() {
        Finding finding = first(with("\"competency\": \"REL\"", "\"competency\": \"RELL\""));
        assertThat(finding.place()).hasToString("model.json#/roles/0/requirements/1/competency");
        assertThat(finding.message()).isEqualTo("Code (RELL) must be defined in the model, but isn't.");
        assertThat(finding.advice()).isEqualTo("Maybe REL was meant.");
        assertThat(foundWith("\"code\": \"REL\", \"cluster\": \"C\"", "\"code\": \"REL\", \"cluster\": \"X\""))
                .containsExactly("MODEL_REFERENCE model.json#/competencies/1/cluster");
    }

    @Test
    void case05AWrongSumOfWeightsIsShownExactly() {
        Finding finding = first(with("29.5", "29.49"));
        assertThat(finding.place()).hasToString("model.json#/roles/0/requirements");
        assertThat(finding.message()).isEqualTo("Weights of role (R) must sum to exactly 100, but sum to (99.99).");
    }

    @Test
    void case06DecimalWeightsAreExact() {
        String decimals = TEXT.replace("70.5", "70.123456789").replace("29.5", "29.876543211");
        CompetencyModel model = SmallModel.read(decimals).orThrow();
        assertThat(model.role("R").requirement("PLN").orElseThrow().weight()).isEqualTo(new BigDecimal("70.123456789"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "100.5", "1e400", "-1e400", "1e999999999", "1e-999999999", "0e-999999999", "0.00000000001"
            })
    void case07And08WeightsOutOfBoundsAreNamedAndNeverAdded(String weight) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(foundWith("29.5", weight))
                        .containsExactly("MODEL_WEIGHT_RANGE model.json#/roles/0/requirements/1/weight"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+5", "05", ".5"})
    void case08WhatIsNoJsonNumberIsNoNumber(String weight) {
        assertThat(foundWith("29.5", weight)).containsExactly("JSON_SYNTAX model.json:18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NaN\"", "\"29.5\"", "\"\"", "true", "{}", "[29.5]", "[]"})
    void case08AWeightThatIsNoNumberIsNamed(String weight) {
        assertThat(foundWith("29.5", weight)).containsExactly("JSON_VALUE model.json#/roles/0/requirements/1/weight");
    }

    @Test
    void case09And10And11AScaleMustAscendAndDescribeEachCode() {
        assertThat(foundWith("\"lowest\": 1, \"highest\": 2", "\"lowest\": 2, \"highest\": 1"))
                .containsExactly("MODEL_SCALE_ORDER model.json#/scale");
        assertThat(foundWith("\"lowest\": 1", "\"lowest\": 2")).contains("MODEL_SCALE_ORDER model.json#/scale");
        assertThat(foundWith("\"highest\": 2", "\"highest\": 3"))
                .containsExactly("MODEL_SCALE_LEVELS model.json#/scale/levels");
        assertThat(foundWith("{\"level\": 2", "{\"level\": 1"))
                .containsExactly("MODEL_SCALE_LEVELS model.json#/scale/levels");
    }

    @Test
    void case12ATargetOutsideTheScaleIsNamed() {
        Finding finding = first(with("\"target\": 2", "\"target\": 3"));
        assertThat(finding.place()).hasToString("model.json#/roles/0/requirements/0/target");
        assertThat(finding.message()).isEqualTo("Target (3) must lie on the scale (1..2).");
    }

    @Test
    void case13ACompetencyWithoutIndicatorsIsRefused() {
        String piece = TEXT.substring(TEXT.indexOf("{\"code\": \"REL-1\""), TEXT.indexOf("]}],\n  \"roles\""));
        assertThat(foundWith(piece, "")).containsExactly("DOCUMENT_MISSING model.json#/competencies/1/indicators");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "a\\u0000",
                "a\\u202Eb",
                "a\\u200Bb",
                "\\ud800",
                "a b",
                "",
                "${1+1}{jakarta.validation.constraints.NotNull.message}"
            })
    void case23ABadCodeIsNamedByItsPlaceOnly(String code) {
        Reading<CompetencyModel> reading = with("\"code\": \"small\"", "\"code\": \"" + code + "\"");
        assertThat(SmallModel.found(reading.findings())).containsExactly("CODE_INVALID model.json#/code");
        assertThat(first(reading).message()).matches("Code \\([ -~]{0,25}\\) must be 1 to 64 Latin letters, .*");
    }

    @Test
    void case23AVeryLongCodeIsNamedByItsPlaceOnly() {
        Reading<CompetencyModel> reading = with("\"PLN-1\"", "\"" + "x".repeat(10_000) + "\"");
        assertThat(SmallModel.found(reading.findings()))
                .containsExactly("CODE_INVALID model.json#/competencies/0/indicators/0/code");
        assertThat(reading.findings().render()).hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${1+1}{jakarta.validation.constraints.NotNull.message}",
                "<script>alert('x')</script>",
                "=cmd|' /C calc'!A0",
                "{value} $0"
            })
    void case24TextIsKeptAsItIsAndNeverEvaluated(String text) {
        CompetencyModel model = with("\"Sets goals\"", "\"" + text + "\"").orThrow();
        assertThat(model.indicators().get("PLN-1").text().in(Language.ENGLISH)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\n", "\\u2003"})
    void aBlankTextIsAFindingAndNotAnException(String blank) {
        Reading<CompetencyModel> reading = with("\"Sets goals\"", "\"" + blank + "\"");
        assertThat(SmallModel.found(reading.findings()))
                .containsExactly("DOCUMENT_MISSING model.json#/competencies/0/indicators/0/text/en");
    }

    @Test
    void aLanguageThatIsNoneIsNamed() {
        assertThat(foundWith("{\"en\": \"Sets goals\"}", "{\"english\": \"Sets goals\"}"))
                .containsExactly("DOCUMENT_VALUE model.json#/competencies/0/indicators/0/text/english");
        assertThat(foundWith("{\"en\": \"Sets goals\"}", "{}"))
                .containsExactly("DOCUMENT_MISSING model.json#/competencies/0/indicators/0/text");
    }

    @Test
    void allFaultsAreFoundInOneGo() {
        String broken = TEXT.replace("\"target\": 2", "\"target\": 9")
                .replace("29.5", "20")
                .replace("\"code\": \"REL-1\"", "\"code\": \"PLN-1\"")
                .replace(
                        "\"cluster\": \"C\", \"name\": {\"en\": \"Plans\"}",
                        "\"cluster\": \"D\", \"name\": {\"en\": \"Plans\"}");
        assertThat(foundIn(broken))
                .containsExactly(
                        "MODEL_REFERENCE model.json#/competencies/0/cluster",
                        "MODEL_DUPLICATE_CODE model.json#/competencies/1/indicators/0",
                        "MODEL_WEIGHT_SUM model.json#/roles/0/requirements",
                        "MODEL_LEVEL_RANGE model.json#/roles/0/requirements/0/target");
    }

    @Test
    void everyMissingFieldIsNamed() {
        assertThat(foundIn("{\"format\":\"openkam-competency-model\",\"schemaVersion\":\"1.0\"}"))
                .containsExactly(
                        "DOCUMENT_MISSING model.json#/clusters",
                        "DOCUMENT_MISSING model.json#/code",
                        "DOCUMENT_MISSING model.json#/competencies",
                        "DOCUMENT_MISSING model.json#/name",
                        "DOCUMENT_MISSING model.json#/scale",
                        "DOCUMENT_MISSING model.json#/version");
    }

    @Test
    void aFileWithTenFaultsGivesTenFindings() {
        String broken = TEXT.replace("\"code\": \"small\"", "\"code\": \"s mall\"")
                .replace("\"version\": \"1.0\"", "\"version\": \"one\"")
                .replace("{\"en\": \"Small\"}", "{}")
                .replace("{\"en\": \"Not yet\"}", "{\"en\": \" \"}")
                .replace("{\"en\": \"Cluster\"}", "{\"english\": \"Cluster\"}")
                .replace("\"polarity\": \"POSITIVE\", ", "")
                .replace("\"provenance\": \"SOURCE_CASE\"", "\"provenance\": null")
                .replace("\"target\": 2", "\"aim\": 2")
                .replace("\"code\": \"R\"", "\"code\": \"R\\u0000\"");
        assertThat(foundIn(broken))
                .containsExactly(
                        "DOCUMENT_VALUE model.json#/clusters/0/name/english",
                        "CODE_INVALID model.json#/code",
                        "DOCUMENT_MISSING model.json#/competencies/0/indicators/0/polarity",
                        "DOCUMENT_MISSING model.json#/competencies/1/indicators/0/provenance",
                        "DOCUMENT_MISSING model.json#/name",
                        "CODE_INVALID model.json#/roles/0/code",
                        "DOCUMENT_MISSING model.json#/roles/0/requirements/0/target",
                        "DOCUMENT_MISSING model.json#/scale/levels/0/description/en",
                        "DOCUMENT_VALUE model.json#/version",
                        "JSON_UNKNOWN_FIELD model.json#/roles/0/requirements/0/aim");
    }

    @Test
    void tenFaultsBetweenThePartsGiveTenFindings() {
        String two = "{\"code\": \"C\", \"name\": {\"en\": \"Cluster\"}}";
        String broken = TEXT.replace(two, two + ", " + two)
                .replace("\"highest\": 2", "\"highest\": 3")
                .replace("\"code\": \"PLN\", \"cluster\": \"C\"", "\"code\": \"PLN\", \"cluster\": \"D\"")
                .replace("\"code\": \"REL-1\"", "\"code\": \"PLN-1\"")
                .replace(
                        "{\"en\": \"Interrupts\"}}]}]",
                        "{\"en\": \"Interrupts\"}}], \"anchors\": ["
                                + "{\"level\": 9, \"text\": {\"en\": \"Low\"}}, {\"level\": 9, \"text\": {\"en\": \"High\"}}]}]")
                .replace("\"target\": 2", "\"target\": 0")
                .replace("\"competency\": \"REL\"", "\"competency\": \"RELL\"")
                .replace("29.5", "-29.5");
        assertThat(foundIn(broken))
                .containsExactly(
                        "MODEL_DUPLICATE_CODE model.json#/clusters/1",
                        "MODEL_REFERENCE model.json#/competencies/0/cluster",
                        "MODEL_LEVEL_RANGE model.json#/competencies/1/anchors/0/level",
                        "MODEL_DUPLICATE_CODE model.json#/competencies/1/anchors/1",
                        "MODEL_LEVEL_RANGE model.json#/competencies/1/anchors/1/level",
                        "MODEL_DUPLICATE_CODE model.json#/competencies/1/indicators/0",
                        "MODEL_LEVEL_RANGE model.json#/roles/0/requirements/0/target",
                        "MODEL_REFERENCE model.json#/roles/0/requirements/1/competency",
                        "MODEL_WEIGHT_RANGE model.json#/roles/0/requirements/1/weight",
                        "MODEL_SCALE_LEVELS model.json#/scale/levels");
    }

    private static List<String> foundReplacing(String replacements) {
        String text = SmallModel.TEXT.strip();
        return SmallModel.foundIn(text.substring(0, text.length() - 1) + ", \"replacements\": [" + replacements + "]}");
    }

    @Test
    void whatReplacedACodeMustMakeSense() {
        assertThat(foundReplacing("{\"code\": \"OLD\", \"by\": [\"PLN\", \"REL\"]}, {\"code\": \"O-1\", \"by\": []}"))
                .isEmpty();
        assertThat(foundReplacing("{\"code\": \"PLN\", \"by\": [\"REL\"]}, {\"code\": \"REL-1\", \"by\": []}"))
                .containsExactly(
                        "MODEL_REPLACED_CODE model.json#/replacements/0",
                        "MODEL_REPLACED_CODE model.json#/replacements/1");
        assertThat(foundReplacing("{\"code\": \"OLD\", \"by\": []}, {\"code\": \"OLD\", \"by\": []}"))
                .containsExactly("MODEL_DUPLICATE_CODE model.json#/replacements/1");
        assertThat(foundReplacing("{\"code\": \"OLD\", \"by\": [\"OLD\"]}"))
                .containsExactly("MODEL_REFERENCE model.json#/replacements/0/by/0");
        assertThat(foundReplacing("{\"code\": \"OLD\", \"by\": [\"PLN\", \"PLN\"]}"))
                .containsExactly("MODEL_DUPLICATE_CODE model.json#/replacements/0/by/1");
        assertThat(foundReplacing("{\"code\": \"OLD\", \"by\": [\"PLN\", \"REL-1\"]}"))
                .containsExactly("DOCUMENT_VALUE model.json#/replacements/0/by");
        assertThat(foundReplacing("{\"code\": \"O D\"}"))
                .containsExactlyInAnyOrder(
                        "CODE_INVALID model.json#/replacements/0/code",
                        "DOCUMENT_MISSING model.json#/replacements/0/by");
    }
}
