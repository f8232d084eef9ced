package org.openkam.scoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Reading;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.NormRule;
import org.openkam.scoring.policy.PolicyPresets;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.ReadinessRule;
import org.openkam.scoring.policy.ScoreAdjustment;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.policy.ScoringPolicy.FurtherPolicy;
import org.openkam.scoring.policy.SourceCombination;
import org.openkam.scoring.policy.StrategyKind;
import org.openkam.scoring.policy.StrategyRegistry;
import org.openkam.scoring.policy.TriangulationRule;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RaterError;

class PolicyJsonTest {
    private static final String STANDARD = """
            {
              "format" : "openkam-scoring-policy",
              "schemaVersion" : "1.0",
              "code" : "standard",
              "smallGroups" : {
                "code" : "smallest-merges",
                "version" : "1"
              },
              "aggregation" : {
                "code" : "mean-of-item-means",
                "version" : "1"
              },
              "combination" : {
                "code" : "equal-source-weights",
                "version" : "1"
              },
              "intervals" : {
                "code" : "student-t",
                "version" : "1"
              },
              "gaps" : {
                "code" : "exceeds-error",
                "version" : "1"
              },
              "confidence" : 0.95,
              "readiness" : {
                "code" : "weighted-capped-attainment",
                "version" : "1"
              },
              "adjustment" : {
                "code" : "none",
                "version" : "1"
              },
              "triangulation" : {
                "code" : "precision-weighted",
                "version" : "1"
              },
              "norms" : {
                "code" : "half-open-bands",
                "version" : "1"
              }
            }
            """;

    static Stream<ScoringPolicy> policies() {
        ScoringPolicy standard = ScoringPolicy.standard();
        List<ScoringPolicy> policies = new ArrayList<>(PolicyPresets.all());
        policies.add(PolicyPresets.weightedSources(
                Map.of("MANAGER", Fraction.parse("0.4"), "PEER", Fraction.of(1, 3), "CLIENT", Fraction.ONE)));
        policies.add(standard.with("a", RatingAggregation.median()));
        policies.add(standard.with("a", RatingAggregation.trimmedMean(Fraction.of(1, 10))));
        policies.add(standard.with("a", RatingAggregation.shareAtOrAbove(Fraction.of(4, 1))));
        policies.add(standard.with("a", GapRule.fixedPoints(Fraction.of(3, 4))));
        policies.add(standard.with("a", GapRule.largest(3)));
        policies.add(standard.with("a", GapRule.exceedsErrorHolm()));
        policies.add(standard.with("a", SourceCombination.pooledRaters()));
        policies.add(standard.with("a", ReadinessRule.minimum()));
        policies.add(standard.with(
                "a",
                new ErrorPolicy(
                        IntervalMethod.studentT(),
                        GapRule.exceedsError(),
                        0.123456789012345,
                        new RaterError(0.1, 1e-300, 30, Long.MAX_VALUE))));
        policies.add(standard.with(
                "a", new FurtherPolicy(ScoreAdjustment.none(), TriangulationRule.latest(), NormRule.rankBased())));
        policies.add(standard.with(
                "a",
                new FurtherPolicy(
                        ScoreAdjustment.shrunken(), TriangulationRule.precisionWeighted(), NormRule.halfOpenBands())));
        policies.add(standard.with(
                "a",
                new FurtherPolicy(
                        ScoreAdjustment.severityAdjusted(), TriangulationRule.latest(), NormRule.halfOpenBands())));
        policies.add(standard.with(
                "a",
                new FurtherPolicy(
                        ScoreAdjustment.none(),
                        TriangulationRule.givenWeights(Map.of("360", Fraction.of(2, 3), "TEST", Fraction.ONE)),
                        NormRule.rankBased())));
        return policies.stream();
    }

    private static Reading<ScoringPolicy> read(String text) {
        return PolicyReader.read("policy.json", text.getBytes(StandardCharsets.UTF_8), StrategyRegistry.standard());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void whatIsWrittenIsReadAsItWas(ScoringPolicy policy) {
        byte[] bytes = PolicyWriter.bytes(policy);
        Reading<ScoringPolicy> reading = PolicyReader.read("policy.json", bytes, StrategyRegistry.standard());
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.orThrow()).isEqualTo(policy);
        assertThat(PolicyWriter.bytes(reading.orThrow())).isEqualTo(bytes);
    }

    @Test
    void everyShippedCodeTakesPart() {
        for (StrategyKind kind : StrategyKind.values()) {
            assertThat(policies()
                            .map(policy -> policy.strategies().get(kind).code())
                            .distinct())
                    .as(kind.field())
                    .containsAll(StrategyRegistry.standard().codes(kind));
        }
    }

    /** The digest by {@code sha256sum} of GNU coreutils over the text above. */
    @Test
    void theStandardPolicyIsThisDocument() {
        assertThat(new String(PolicyWriter.bytes(ScoringPolicy.standard()), StandardCharsets.UTF_8))
                .isEqualTo(STANDARD);
        assertThat(PolicyWriter.digest(ScoringPolicy.standard()))
                .isEqualTo("9fa63187aaf9bcb9a60d77bee8e26758e4f88e2fa2faf849635e9f3e3a7bc4e9");
        assertThat(policies().map(PolicyWriter::digest)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsWrittenByHandMayBeShort(@TempDir Path folder) throws IOException {
        String text = STANDARD.replaceAll(",\\s*\"version\" : \"1\"", "")
                .replaceAll("(?s),\\s*\"adjustment\".*", "\n}\n")
                .replace("\"exceeds-error\"", "\"share-of-range\", \"parameters\" : {\"share\" : \"0.25\"}");
        Path file = Files.writeString(folder.resolve("policy.json"), text);
        assertThat(PolicyReader.read(file).orThrow())
                .isEqualTo(ScoringPolicy.standard().with("standard", GapRule.shareOfRange(Fraction.of(1, 4))));
    }

    @Test
    void anUnknownCodeNamesTheNearest() {
        Findings findings = read(STANDARD.replace("mean-of-item-means", "mean-of-items")
                        .replace("student-t", "student"))
                .findings();
        assertThat(findings.list())
                .extracting(Finding::code)
                .containsExactly(FindingCode.STRATEGY_UNKNOWN, FindingCode.STRATEGY_UNKNOWN);
        assertThat(findings.render())
                .contains("policy.json#/aggregation/code", "policy.json#/intervals/code")
                .contains("Maybe mean-of-item-means was meant")
                .contains("Maybe student-t was meant");
    }

    @Test
    void anotherVersionWouldGiveOtherNumbers() {
        Findings findings = read(STANDARD.replaceFirst("\"version\" : \"1\"", "\"version\" : \"2\""))
                .findings();
        assertThat(findings.list()).extracting(Finding::code).containsExactly(FindingCode.STRATEGY_VERSION);
        assertThat(findings.list().get(0).place()).hasToString("policy.json#/smallGroups/version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"code\" : \"exceeds-error\" | \"code\" : \"fixed-points\" | DOCUMENT_VALUE | /gaps/parameters",
                "\"code\" : \"exceeds-error\" | \"code\" : \"largest\", \"parameters\" : {\"number\" : \"3/2\"} | DOCUMENT_VALUE | /gaps/parameters",
                "\"code\" : \"exceeds-error\" | \"code\" : \"largest\", \"parameters\" : {\"number\" : \"99999999999\"} | DOCUMENT_VALUE | /gaps/parameters",
                "\"code\" : \"exceeds-error\" | \"code\" : \"share-of-range\", \"parameters\" : {\"share\" : \"2\"} | DOCUMENT_VALUE | /gaps/parameters",
                "\"code\" : \"exceeds-error\" | \"code\" : \"share-of-range\", \"parameters\" : {\"share\" : \"1/0\"} | DOCUMENT_VALUE | /gaps/parameters",
                "\"code\" : \"student-t\" | \"code\" : \"student-t\", \"parameters\" : {\"x\" : \"1\"} | DOCUMENT_VALUE | /intervals/parameters",
                "\"code\" : \"student-t\" | \"code\" : \"\" | CODE_INVALID | /intervals/code",
                "\"confidence\" : 0.95 | \"confidence\" : 1 | DOCUMENT_VALUE | /confidence",
                "\"confidence\" : 0.95 | \"confidence\" : 1e400 | DOCUMENT_VALUE | /confidence",
                "\"confidence\" : 0.95 | \"confidence\" : \"0.95\" | JSON_VALUE | /confidence",
                "\"format\" : \"openkam-scoring-policy\" | \"format\" : \"policy\" | FORMAT_UNSUPPORTED | /format"
            })
    void everyFaultHasItsPlace(String from, String to, FindingCode code, String pointer) {
        Reading<ScoringPolicy> reading = read(STANDARD.replace(from.strip(), to.strip()));
        assertThat(reading.value()).isEmpty();
        assertThat(reading.findings().of(code))
                .anyMatch(f -> f.place().toString().startsWith("policy.json#" + pointer));
    }

    @Test
    void aPriorMustMakeSense() {
        String prior =
                "\"confidence\" : 0.95, \"prior\" : {\"rater\" : 0.2, \"residual\" : 0.5, \"raterDegrees\" : 30, \"ratingDegrees\" : %s}";
        assertThat(read(STANDARD.replace("\"confidence\" : 0.95", prior.formatted("120")))
                        .orThrow()
                        .error()
                        .prior())
                .contains(new RaterError(0.2, 0.5, 30, 120));
        Findings findings = read(STANDARD.replace("\"confidence\" : 0.95", prior.formatted("20")))
                .findings();
        assertThat(findings.list().get(0).place()).hasToString("policy.json#/prior");
    }
}
