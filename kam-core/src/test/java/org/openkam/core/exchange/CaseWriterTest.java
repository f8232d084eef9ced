package org.openkam.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openkam.core.finding.Reading;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.Replacement;
import org.openkam.core.model.UnknownCodeException;

/** Out as the official schema wants it, and back as it was. */
class CaseWriterTest {
    static Stream<CompetencyModel> models() {
        return Stream.concat(
                ModelLibrary.codes().stream()
                        .map(code -> ModelLibrary.find(code).orElseThrow()),
                Stream.of(CaseSamples.everything()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theOfficialSchemaFindsNothing(CompetencyModel model) throws IOException {
        assertThat(CaseSamples.schemaErrors(CaseSamples.written(model))).isEmpty();
    }

    @Test
    void theOfficialSchemaFindsWhatIsPlanted() throws IOException {
        String json = CaseSamples.written(CaseSamples.everything());
        assertThat(CaseSamples.schemaErrors(json.replaceFirst("\"language\"", "\"langauge\"")))
                .isNotEmpty();
        assertThat(CaseSamples.schemaErrors(json.replaceFirst("00:00Z", "00:00")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsWrittenReadsBackEqual(CompetencyModel model) throws IOException {
        String json = CaseSamples.written(model);
        Reading<CompetencyModel> back = CaseReader.readModel("case.json", json.getBytes(StandardCharsets.UTF_8));
        assertThat(back.findings()).isEmpty();
        assertThat(back.orThrow()).isEqualTo(model);
        assertThat(CaseSamples.written(back.orThrow())).isEqualTo(json);
    }

    /** Other programs keep no order; the sequence numbers and positions do. */
    @ParameterizedTest
    @MethodSource("models")
    void orderInTheFileDoesNotMatter(CompetencyModel model) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        JsonNode root = mapper.readTree(CaseSamples.written(model));
        for (String list : List.of("CFItems", "CFAssociations")) {
            List<JsonNode> entries = new ArrayList<>();
            root.get(list).forEach(e -> entries.add(0, e));
            ((ArrayNode) root.get(list)).removeAll().addAll(entries);
        }
        assertThat(CaseReader.readModel("case.json", mapper.writeValueAsBytes(root))
                        .orThrow())
                .isEqualTo(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void identifiersAreUniqueAndResolve(CompetencyModel model) throws IOException {
        JsonNode root = new ObjectMapper().readTree(CaseSamples.written(model));
        assertThat(root.findValuesAsText("uri"))
                .allMatch(uri -> uri.startsWith("https://example.org/ims/case/v1p1/CF"));
        List<String> own =
                new ArrayList<>(List.of(root.at("/CFDocument/identifier").asText()));
        root.get("CFItems").forEach(e -> own.add(e.get("identifier").asText()));
        root.get("CFAssociations").forEach(e -> own.add(e.get("identifier").asText()));
        assertThat(own).doesNotHaveDuplicates().allMatch(id -> id.charAt(14) == '5');
        for (JsonNode association : root.get("CFAssociations")) {
            assertThat(own).contains(association.at("/originNodeURI/identifier").asText());
            assertThat(own)
                    .contains(association.at("/destinationNodeURI/identifier").asText());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theHeaderKnowsTheUriOfACompetency(CompetencyModel model) throws IOException {
        Map<String, String> first = new LinkedHashMap<>();
        for (JsonNode item :
                new ObjectMapper().readTree(CaseSamples.written(model)).get("CFItems")) {
            if (item.get("CFItemType").asText().equals("Competency")) {
                first.putIfAbsent(
                        item.get("humanCodingScheme").asText(), item.get("uri").asText());
            }
        }
        assertThat(first).hasSameSizeAs(model.competencies());
        first.forEach(
                (code, uri) -> assertThat(CaseSamples.HEADER.uriOf(model, code)).isEqualTo(uri));
        assertThatThrownBy(() -> CaseSamples.HEADER.uriOf(model, "no-such-code"))
                .isInstanceOf(UnknownCodeException.class);
    }

    @Test
    void requirementsCarryTargetWeightAndMustHave() throws IOException {
        JsonNode root = new ObjectMapper().readTree(CaseSamples.written(CaseSamples.everything()));
        JsonNode last = null;
        for (JsonNode association : root.get("CFAssociations")) {
            if (association.get("associationType").asText().equals("ext:requires")) {
                last = association.at("/extensions/org.openkam");
            }
        }
        assertThat(last).hasToString("{\"version\":\"1.0\",\"target\":-1,\"weight\":99.999999999,\"mustHave\":true}");
    }

    @Test
    void anchorsBecomeOneRubricWithACriterionForEachCompetency() throws IOException {
        JsonNode root = new ObjectMapper().readTree(CaseSamples.written(CaseSamples.everything()));
        JsonNode criteria = root.at("/CFRubrics/0/CFRubricCriteria");
        assertThat(criteria).hasSize(2);
        JsonNode level = criteria.at("/0/CFRubricCriterionLevels/0");
        assertThat(level.get("score").intValue()).isEqualTo(-1);
        assertThat(level.get("description").asText()).isEqualTo("Poor");
        assertThat(level.get("quality").asText()).isEqualTo("Level -1");
        assertThat(level.at("/extensions/0/org.openkam/text/pl").asText()).isEqualTo("Poor po polsku");
    }

    @Test
    void anotherPublisherHasOtherIdentifiers() throws IOException {
        CaseHeader other = new CaseHeader("https://example.com", "Other", Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(new CaseIds(other, "m").mint("x")).isNotEqualTo(new CaseIds(CaseSamples.HEADER, "m").mint("x"));
    }

    @Test
    void wrongHeadersAreRefused() {
        Instant time = Instant.parse("2025-01-01T00:00:00Z");
        assertThatThrownBy(() -> new CaseHeader("example.org", "Example", time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Base URI (example.org) must begin with");
        assertThatThrownBy(() -> new CaseHeader("https://example.org", " ", time))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CaseHeader("https://example.org", "Example", Instant.MAX))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final CasePublication PUBLICATION = CasePublication.none()
            .with(CasePublication.Field.PUBLISHER, "Example Press")
            .with(CasePublication.Field.DESCRIPTION, "All there is")
            .with(CasePublication.Field.OFFICIAL_SOURCE, "https://example.org/all")
            .with(CasePublication.Field.ADOPTION_STATUS, "Adopted")
            .with(CasePublication.Field.STATUS_START, "2025-01-31")
            .with(CasePublication.Field.STATUS_END, "2026-12-31")
            .with(CasePublication.Field.NOTES, "None")
            .withSubjects(List.of("Key account management", "Sales"))
            .withLicense("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/");

    private static String published() throws IOException {
        StringWriter out = new StringWriter();
        CaseHeader header = new CaseHeader(
                "https://example.org", "Example Ltd", Instant.parse("2025-01-01T00:00:00Z"), PUBLICATION);
        CaseWriter.write(CaseSamples.everything(), header, out);
        return out.toString();
    }

    @Test
    void theDocumentSaysWhatItsPublisherSays() throws IOException {
        JsonNode document = new ObjectMapper().readTree(published()).get("CFDocument");
        assertThat(document.path("creator").asText()).isEqualTo("Example Ltd");
        assertThat(document.path("publisher").asText()).isEqualTo("Example Press");
        assertThat(document.path("adoptionStatus").asText()).isEqualTo("Adopted");
        assertThat(document.path("statusStartDate").asText()).isEqualTo("2025-01-31");
        assertThat(document.path("subject")).hasToString("[\"Key account management\",\"Sales\"]");
        JsonNode license = new ObjectMapper().readTree(published()).at("/CFDefinitions/CFLicenses/0");
        assertThat(license.path("title").asText()).isEqualTo("CC BY 4.0");
        assertThat(document.at("/licenseURI/identifier")).isEqualTo(license.get("identifier"));
    }

    @Test
    void aPublishedModelReadsBackAndKeepsItsHeaderAsAPackage() throws IOException {
        byte[] bytes = published().getBytes(StandardCharsets.UTF_8);
        assertThat(CaseReader.readModel("f", bytes).orThrow()).isEqualTo(CaseSamples.everything());
        assertThat(CaseReader.readModel("f", bytes).findings()).isEmpty();
        CasePackage framework = CaseReader.read("f", bytes).orThrow();
        assertThat(CaseSamples.parsed(CaseSamples.written(framework))).isEqualTo(CaseSamples.parsed(published()));
    }

    @Test
    void theOfficialSchemaFindsNothingInThePublication() throws IOException {
        assertThat(CaseSamples.schemaErrors(published())).isEmpty();
    }

    @Test
    void wrongPublicationsAreRefused() {
        assertThatThrownBy(() -> PUBLICATION.with(CasePublication.Field.STATUS_END, "31.12.2026"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("statusEndDate (31.12.2026) must look like 2025-01-31.");
        assertThatThrownBy(() -> PUBLICATION.with(CasePublication.Field.PUBLISHER, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PUBLICATION.withSubjects(List.of(""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PUBLICATION.withLicense("CC", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodeThatIsGoneIsAnItemThatLeadsToItsSuccessors() throws IOException {
        CompetencyModel model =
                CaseSamples.replacing(new Replacement("old", List.of("c3", "c1")), new Replacement("gone", List.of()));
        String json = CaseSamples.written(model);
        JsonNode root = new ObjectMapper().readTree(json);
        List<String> retired = new ArrayList<>();
        root.get("CFItems").forEach(item -> {
            if (item.path("CFItemType").asText().equals("RetiredItem")) {
                retired.add(item.path("fullStatement").asText());
            }
        });
        List<String> led = new ArrayList<>();
        root.get("CFAssociations").forEach(association -> {
            if (association.path("associationType").asText().equals("replacedBy")) {
                led.add(association.at("/originNodeURI/title").asText() + " -> "
                        + association.at("/destinationNodeURI/title").asText());
            }
        });
        assertThat(retired).containsExactly("old", "gone");
        assertThat(led).containsExactly("old -> Name of c3", "old -> Name of c1");
        assertThat(CaseReader.readModel("f", json.getBytes(StandardCharsets.UTF_8))
                        .orThrow())
                .isEqualTo(model);
    }

    static Stream<AssessmentKit> kits() {
        return ModelLibrary.codes().stream().map(code -> ModelLibrary.kit(code).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("kits")
    void designsAndQuestionsGoAlong(AssessmentKit kit) throws IOException {
        String json = CaseSamples.written(kit);
        Reading<AssessmentKit> back = CaseReader.readKit("case.json", json.getBytes(StandardCharsets.UTF_8));
        assertThat(back.findings()).isEmpty();
        assertThat(back.orThrow()).isEqualTo(kit);
        assertThat(CaseSamples.written(back.orThrow())).isEqualTo(json);
        assertThat(CaseReader.readModel("case.json", json.getBytes(StandardCharsets.UTF_8))
                        .orThrow())
                .isEqualTo(kit.model());
    }

    @ParameterizedTest
    @MethodSource("kits")
    void theOfficialSchemaFindsNothingInAKit(AssessmentKit kit) throws IOException {
        assertThat(CaseSamples.schemaErrors(CaseSamples.written(kit))).isEmpty();
    }

    @Test
    void aModelWithoutDesignsIsAKitWithoutThem() throws IOException {
        CompetencyModel model = CaseSamples.everything();
        byte[] json = CaseSamples.written(model).getBytes(StandardCharsets.UTF_8);
        assertThat(CaseReader.readKit("case.json", json).orThrow()).isEqualTo(AssessmentKit.of(model));
        assertThat(CaseSamples.written(AssessmentKit.of(model))).isEqualTo(CaseSamples.written(model));
    }
}
