package org.openkam.core.exchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.BusinessFunction;
import org.openkam.core.model.BusinessProcess;
import org.openkam.core.model.CareerPath;
import org.openkam.core.model.Cluster;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ConstructionChain;
import org.openkam.core.model.Delegability;
import org.openkam.core.model.ForeignFields;
import org.openkam.core.model.IndicatorFacet;
import org.openkam.core.model.IndicatorRequirement;
import org.openkam.core.model.ModelVersion;
import org.openkam.core.model.Polarity;
import org.openkam.core.model.Provenance;
import org.openkam.core.model.QualificationRequirement;
import org.openkam.core.model.Replacement;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.scale.BehavioralAnchor;
import org.openkam.core.scale.ProficiencyLevel;
import org.openkam.core.scale.ProficiencyScale;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;

/** A model that has every part, with texts in few and many languages, and the official files where they are at hand. */
final class CaseSamples {
    static final CaseHeader HEADER =
            new CaseHeader("https://example.org/", "Example Ltd", Instant.parse("2025-01-01T00:00:00Z"));

    private static final Path DATA = Path.of("..", "..", "shared", "data", "case");

    private CaseSamples() {}

    static Path official(String file) {
        Path path = DATA.resolve(file);
        assumeTrue(Files.isRegularFile(path), "shared/data/case isn't here");
        return path;
    }

    /** Returns what the official schema finds wrong, formats included. */
    static List<String> schemaErrors(String json) throws IOException {
        String text = Files.readString(official("case-v1p1-cfpackage-OFFICIAL-jsonschema.json"));
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909).getSchema(text);
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    static Map<?, ?> parsed(String json) throws JsonProcessingException {
        return new ObjectMapper().readValue(json, Map.class);
    }

    static List<String> identifiers(String json, String list) throws JsonProcessingException {
        JsonNode entries = new ObjectMapper().readTree(json).path(list);
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.path("identifier").asText())
                .toList();
    }

    static String written(CompetencyModel model) throws IOException {
        StringWriter out = new StringWriter();
        CaseWriter.write(model, HEADER, out);
        return out.toString();
    }

    static String written(AssessmentKit kit) throws IOException {
        StringWriter out = new StringWriter();
        CaseWriter.write(kit, HEADER, out);
        return out.toString();
    }

    static String written(CasePackage framework) throws IOException {
        StringWriter out = new StringWriter();
        CaseWriter.write(framework, out);
        return out.toString();
    }

    private static LocalizedText text(String english) {
        return LocalizedText.ofCodes(Map.of("en", english, "pl", english + " po polsku", "ru", english + " по-русски"));
    }

    private static Competency competency(String code, String cluster, List<BehavioralAnchor> anchors) {
        var counter = new BehavioralIndicator(
                code + ".2",
                Polarity.COUNTER,
                Provenance.INFERRED,
                IndicatorFacet.KNOWLEDGE,
                LocalizedText.ofCodes(Map.of("ru", "Только по-русски \uD835\uDC51")));
        var positive = new BehavioralIndicator(code + ".1", Polarity.POSITIVE, Provenance.SOURCE_CASE, text("Shows"));
        var label =
                new Competency.Label(text("Name of " + code), LocalizedText.ofCodes(Map.of("pl", "Tylko po polsku")));
        return new Competency(code, cluster, code.equals("c2"), label, List.of(counter, positive), anchors);
    }

    private static RoleProfile role(String code, List<QualificationRequirement> qualifications) {
        return new RoleProfile(
                code,
                text("Role"),
                List.of(
                        new RoleRequirement("c3", 2, new BigDecimal("0.000000001"), false, asked()),
                        new RoleRequirement("c1", -1, new BigDecimal("99.999999999"), true)),
                qualifications);
    }

    private static List<IndicatorRequirement> asked() {
        return List.of(
                new IndicatorRequirement("c3.1", -1, new BigDecimal("33.333333333"), false),
                new IndicatorRequirement("c3.2", 2, new BigDecimal("66.666666667"), true));
    }

    /** Clusters alternate, codes are shared between kinds, a component lists a competency twice. */
    static CompetencyModel everything() {
        return replacing();
    }

    /** The same model, which says what became of codes of earlier versions. */
    static CompetencyModel replacing(Replacement... replacements) {
        List<BehavioralAnchor> anchors = List.of(
                new BehavioralAnchor(-1, text("Poor")),
                new BehavioralAnchor(2, LocalizedText.ofCodes(Map.of("ru", "Отлично"))));
        var levels = List.of(-1, 0, 1, 2).stream()
                .map(l -> new ProficiencyLevel(l, text("Level " + l), text("Does it " + l)))
                .toList();
        var parts = new CompetencyModel.Parts(
                List.of(new Cluster("c2", text("Second")), new Cluster("c1", text("First"))),
                List.of(
                        competency("c3", "c1", anchors),
                        competency("c1", "c2", List.of()),
                        competency("c2", "c1", anchors)),
                List.of(
                        new RoleComponent(
                                "c1", text("Part"), List.of("c2", "c3", "c2"), Delegability.PARTLY, text("Who")),
                        new RoleComponent("p2", text("Part"), List.of("c1"), Delegability.NO, null)),
                List.of(
                        role("c1", List.of()),
                        role(
                                "r2",
                                List.of(new QualificationRequirement(
                                        "q",
                                        QualificationRequirement.Kind.LANGUAGE,
                                        QualificationRequirement.Necessity.DESIRED,
                                        text("English"))))),
                List.of(new CareerPath("r2", "c1", text("After a year")), new CareerPath("r2", "c1", text("Or two"))),
                new ConstructionChain(
                        List.of(new BusinessFunction("f", text("Sell"))),
                        List.of(
                                new BusinessProcess(
                                        "p", "f", text("Win"), List.of("r2", "c1"), List.of("c2.2", "c1.1")),
                                new BusinessProcess("c1", "f", text("Keep"), List.of("c1"), List.of("c3.1")))));
        var name = LocalizedText.ofCodes(Map.of("pl", "Wszystko", "ru", "Всё"));
        return CompetencyModel.of(
                new CompetencyModel.Identity("everything", new ModelVersion(3, 14), name),
                new ProficiencyScale(RatingScale.of(-1, 2), levels),
                parts,
                new CompetencyModel.Continuity(List.of(replacements), ForeignFields.none()));
    }
}
