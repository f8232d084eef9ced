package org.openkam.scoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Reading;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.instrument.StyleNorms;
import org.openkam.scoring.instrument.StyleOptions;
import org.openkam.scoring.instrument.StyleProfileScorer;
import org.openkam.scoring.norm.ContinuousNorm;
import org.openkam.scoring.norm.NormDistribution;
import org.openkam.scoring.norm.NormSample;
import org.openkam.scoring.norm.NormTable;
import org.openkam.scoring.norm.NormTerms;
import org.openkam.scoring.norm.ScaleNorm;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Norms in a file: a small one by hand, what comes back, and all faults at once. */
class NormTableJsonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final Programme PROGRAMME =
            ProgrammeFolder.read(Path.of("..", "kam-examples", "quickstart", "programme-a"));
    private static final StyleQuestionnaire QUESTIONNAIRE =
            PROGRAMME.terms().design().styleQuestionnaire().orElseThrow();

    private static NormTable tiny() {
        Estimate none = Estimate.notComputable(Reason.ZERO_VARIANCE);
        return new NormTable(
                "account managers, Poland",
                DAY,
                "tenure_years",
                Map.of(
                        "CLOSING-DO_WELL",
                        ScaleNorm.stated(400, 3, 0.5).withReliability(0.84),
                        "CLOSING-DRAWS_ME",
                        ScaleNorm.of(new NormDistribution.Counted(NormSample.of(2.5, 3.25, 3.25, Double.NaN))),
                        "DESIRABILITY",
                        new ScaleNorm(
                                new NormDistribution.Continuous(new ContinuousNorm(
                                        40, List.of(Estimate.of(2.5), Estimate.of(0.1)), List.of(none), 0.5, 21)),
                                Estimate.notComputable(Reason.NEGATIVE_VARIANCE))));
    }

    private static String text(NormTable table) throws IOException {
        StringWriter out = new StringWriter();
        NormTableJson.write(table, out);
        return out.toString();
    }

    private static Reading<NormTable> read(String text) {
        return NormTableJson.read("norms.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSmallTableByHand() throws IOException {
        try (InputStream in = NormTableJsonTest.class.getResourceAsStream("norm-table-1.0.json")) {
            String golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text(tiny())).isEqualTo(golden);
            Reading<NormTable> reading = read(golden);
            assertThat(reading.findings().list()).isEmpty();
            assertThat(reading.orThrow()).isEqualTo(tiny());
        }
    }

    @Property(tries = 40)
    void whatIsWrittenIsReadBack(
            @ForAll @Size(max = 30) List<@IntRange(min = 4, max = 20) Integer> quarters, @ForAll int seed)
            throws IOException {
        double[] raw = quarters.stream().mapToDouble(q -> q / 4d).toArray();
        double[] years = new double[raw.length];
        Arrays.setAll(years, i -> Math.floorMod(seed + 7 * i, 23) / 3d);
        NormTable table = new NormTable(
                "random",
                DAY,
                "tenure_years",
                Map.of(
                        "A-DRAWS_ME",
                        ScaleNorm.of(new NormDistribution.Counted(NormSample.of(raw))),
                        "A-DO_WELL",
                        ScaleNorm.of(new NormDistribution.Continuous(ContinuousNorm.of(years, raw)))));
        assertThat(read(text(table)).orThrow()).isEqualTo(table);
    }

    /** A tenant keeps the norms of one round and uses them in the next: the file changes no place. */
    @Test
    void keptNormsPlaceLikeTheOriginals() throws IOException {
        StyleProfileScorer scorer =
                StyleProfileScorer.of(PROGRAMME, StyleOptions.standard()).orElseThrow();
        Map<String, Double> tenure = new TreeMap<>();
        PROGRAMME
                .participants()
                .forEach(p -> tenure.put(p.assessee(), p.number("tenure_years").orElseThrow()));
        StyleNorms norms = scorer.norms();
        for (NormTable table : List.of(
                norms.counted("programme A", DAY), norms.continuous("programme A", DAY, "tenure_years", tenure))) {
            Reading<NormTable> kept =
                    NormTableJson.read("norms.json", text(table).getBytes(StandardCharsets.UTF_8), QUESTIONNAIRE);
            assertThat(kept.findings().list()).isEmpty();
            assertThat(kept.orThrow()).isEqualTo(table);
            assertThat(scorer(kept.orThrow(), tenure).profile("A001"))
                    .isEqualTo(scorer(table, tenure).profile("A001"));
        }
    }

    private static StyleProfileScorer scorer(NormTable table, Map<String, Double> tenure) {
        return StyleProfileScorer.of(
                        PROGRAMME,
                        StyleOptions.standard()
                                .withNorms(new StyleOptions.Norms(table, NormTerms.standard(DAY), tenure)))
                .orElseThrow();
    }

    @Test
    void allFaultsAtOnce() {
        Reading<NormTable> reading = read("""
                {"format": "openkam-norm-table", "schemaVersion": "1.0", "population": "x", "collected": "2026-02-30",
                 "scales": [
                   {"scale": "A", "kind": "COUNTED"},
                   {"scale": "A", "kind": "COUNTED", "counts": [{"score": 2.5, "people": 1}, {"score": 2.50, "people": 2}]},
                   {"scale": "B", "kind": "STATED", "people": 0, "mean": 1e999, "deviation": 1, "counts": []},
                   {"scale": "C", "kind": "STATED", "people": 40, "mean": 3, "deviation": 1, "reliability": {"value": 1.2}},
                   {"scale": "D", "kind": "CONTINUOUS", "people": 40, "meanCoefficients": [], "residualCoefficients": [{}],
                    "lowest": 5, "highest": 2}
                 ]}
                """);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.findings().list())
                .extracting(f -> f.code() + " " + f.place().path())
                .containsExactlyInAnyOrder(
                        "DOCUMENT_VALUE /collected",
                        "DOCUMENT_MISSING /covariate",
                        "DOCUMENT_MISSING /scales/0/counts",
                        "MODEL_DUPLICATE_CODE /scales/1",
                        "DOCUMENT_VALUE /scales/1/counts/1/score",
                        "DOCUMENT_VALUE /scales/2/people",
                        "DOCUMENT_VALUE /scales/2/mean",
                        "DOCUMENT_VALUE /scales/2/counts",
                        "DOCUMENT_VALUE /scales/3/reliability/value",
                        "DOCUMENT_VALUE /scales/4/meanCoefficients",
                        "DOCUMENT_MISSING /scales/4/residualCoefficients/0/value",
                        "DOCUMENT_VALUE /scales/4/highest");
        reading.findings().list().forEach(f -> assertThat(f.toString()).doesNotContain("{", "}"));
    }

    @Test
    void rulesOfSingleFields() {
        Reading<NormTable> reading = read("""
                {"format": "openkam-norm-table", "schemaVersion": "1.0", "population": " ", "collected": "last year",
                 "scales": [{"scale": "no code", "kind": "STATED", "deviation": -1},
                   {"scale": "A", "kind": "COUNTED", "counts": [{"score": 2, "people": 0}], "missing": -1}]}
                """);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.findings().list())
                .extracting(f -> f.code() + " " + f.place().path())
                .containsExactlyInAnyOrder(
                        "DOCUMENT_MISSING /population",
                        "DOCUMENT_VALUE /collected",
                        "CODE_INVALID /scales/0/scale",
                        "DOCUMENT_VALUE /scales/0/deviation",
                        "DOCUMENT_VALUE /scales/1/counts/0/people",
                        "DOCUMENT_VALUE /scales/1/missing");
    }

    @Test
    void aScaleThatTheQuestionnaireHasNot() throws IOException {
        NormTable table = NormTable.of("x", DAY, Map.of("CLOSNG-DRAWS_ME", ScaleNorm.stated(40, 3, 1)));
        byte[] bytes = text(table).getBytes(StandardCharsets.UTF_8);
        assertThat(NormTableJson.read("norms.json", bytes).value()).hasValue(table);
        assertThat(NormTableJson.read("norms.json", bytes, QUESTIONNAIRE)
                        .findings()
                        .list())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo(FindingCode.MODEL_REFERENCE);
                    assertThat(f.facts()).containsEntry("nearest", "CLOSING-DRAWS_ME");
                });
    }

    @Test
    void aNewerVersionAndAnUnknownFieldAreWarnedOf() throws IOException {
        String newer = text(tiny())
                .replace("\"schemaVersion\" : \"1.0\"", "\"schemaVersion\" : \"1.7\", \"colour\" : \"red\"");
        Reading<NormTable> reading = read(newer);
        assertThat(reading.orThrow()).isEqualTo(tiny());
        assertThat(reading.findings().list())
                .extracting(f -> f.code())
                .containsExactlyInAnyOrder(FindingCode.FORMAT_NEWER, FindingCode.JSON_FIELD_PASSED_OVER);
        assertThat(read(text(tiny()).replace("\"1.0\"", "\"2.0\"")).findings().of(FindingCode.FORMAT_UNSUPPORTED))
                .hasSize(1);
        assertThat(NormTableJson.read(Path.of("no-such-file.json")).findings().of(FindingCode.FILE_MISSING))
                .hasSize(1);
    }

    /** Each object of the schema has the fields of its record, and no others. */
    @Test
    void theSchemaNamesTheSameFields() throws IOException {
        JsonNode schema = new JsonMapper().readTree(NormTableJson.schema());
        assertSame(schema, NormTableDocument.class, "mustUnderstand");
        assertSame(schema.at("/$defs/Scale"), NormTableDocument.ScaleDocument.class);
        assertSame(schema.at("/$defs/Figure"), NormTableDocument.FigureDocument.class);
        assertSame(schema.at("/$defs/Count"), NormTableDocument.CountDocument.class);
        assertThat(names(schema.at("/$defs/Figure/properties/notComputable/enum")))
                .containsAll(Arrays.stream(Reason.values()).map(Enum::name).toList());
        assertThat(names(schema.at("/$defs/Scale/properties/kind/enum")))
                .containsExactlyElementsOf(Arrays.stream(NormTableDocument.DistributionKind.values())
                        .map(Enum::name)
                        .toList());
    }

    private static List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(node -> names.add(node.asText()));
        return names;
    }

    private static void assertSame(JsonNode object, Class<? extends Record> type, String... more) {
        List<String> fields = new ArrayList<>(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
        fields.addAll(List.of(more));
        List<String> properties = new ArrayList<>();
        object.get("properties").fieldNames().forEachRemaining(properties::add);
        assertThat(properties).containsExactlyInAnyOrderElementsOf(fields);
    }
}
