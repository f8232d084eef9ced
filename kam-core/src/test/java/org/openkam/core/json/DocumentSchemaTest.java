package org.openkam.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.Severity;
import org.openkam.core.library.ModelLibrary;

/** The published schemas follow the records, and an independent validator agrees with the reader. */
class DocumentSchemaTest {
    private static final Path PUBLISHED = Path.of("src/main/resources/org/openkam/core/json");

    @ParameterizedTest
    @EnumSource(DocumentSchema.class)
    void thePublishedSchemaIsThatOfTheRecord(DocumentSchema schema) throws IOException {
        String derived = derived(schema);
        if (Boolean.getBoolean("api.update")) {
            Files.createDirectories(PUBLISHED);
            Files.writeString(PUBLISHED.resolve(schema.file()), derived);
        }
        assertThat(Files.readString(PUBLISHED.resolve(schema.file())))
                .as("run with -Dapi.update=true and say so in CHANGELOG.md")
                .isEqualTo(derived);
    }

    private static String derived(DocumentSchema schema) throws IOException {
        switch (schema) {
            case COMPETENCY_MODEL:
                return DocumentSchemas.schema(
                        CompetencyModelDocument.class,
                        CompetencyModelDocument.FORMAT,
                        CompetencyModelDocument.MAJOR + "." + CompetencyModelDocument.MINOR);
            case QUESTION_BANK:
                return DocumentSchemas.schema(
                        QuestionBankDocument.class,
                        QuestionBankDocument.FORMAT,
                        QuestionBankDocument.MAJOR + "." + QuestionBankDocument.MINOR);
            case STYLE_ITEMS:
                return DocumentSchemas.schema(
                        StyleItemsDocument.class,
                        StyleItemsDocument.FORMAT,
                        StyleItemsDocument.MAJOR + "." + StyleItemsDocument.MINOR);
            default:
                return DocumentSchemas.schema(ProgrammeDocument.class, ProgrammeDocument.FORMAT, "1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"key-account-manager", "knowledge-manager", "sales-team-lead"})
    void everyBundledModelIsValid(String code) throws IOException {
        assertThat(errors(DocumentSchema.COMPETENCY_MODEL, bundled(code + ".json")))
                .isEmpty();
        StringWriter written = new StringWriter();
        ModelWriter.write(ModelLibrary.kit(code).orElseThrow(), written);
        assertThat(errors(DocumentSchema.COMPETENCY_MODEL, written.toString())).isEmpty();
        assertThat(errors(DocumentSchema.QUESTION_BANK, bundled(code + "-questions.json")))
                .isEmpty();
    }

    @Test
    void whatTheSchemaRefusesTheReaderRefusesToo() throws IOException {
        JsonNode model = new ObjectMapper().readTree(KitReaderTest.TEXT);
        List<String> broken = new ArrayList<>();
        withoutEachField(model, model, broken);
        assertThat(broken).hasSizeGreaterThan(50);
        int refused = 0;
        for (String text : broken) {
            boolean bySchema = !errors(DocumentSchema.COMPETENCY_MODEL, text).isEmpty();
            boolean byReader = SmallModel.read(text).findings().has(Severity.ERROR);
            assertThat(byReader || !bySchema).as(text).isTrue();
            refused += bySchema ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(broken.size() / 2);
    }

    /** Leaves out each field by itself, and sets it to another type. */
    private static void withoutEachField(JsonNode root, JsonNode node, List<String> texts) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = object.get(name);
                object.put(name, true);
                texts.add(root.toString());
                ObjectNode rest = object.deepCopy();
                object.remove(name);
                texts.add(root.toString());
                object.setAll(rest.put(name, ""));
                texts.add(root.toString());
                object.set(name, value);
            }
        }
        node.forEach(child -> withoutEachField(root, child, texts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"format\": \"openkam-programme\", \"schemaVersion\": \"1.0\", \"k\": 3}"})
    void aProgrammeIsValid(String text) {
        assertThat(errors(DocumentSchema.PROGRAMME, text)).isEmpty();
        assertThat(errors(DocumentSchema.PROGRAMME, text.replace("3}", "21}"))).hasSize(1);
    }

    private static String bundled(String file) throws IOException {
        try (InputStream in = ModelLibrary.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> errors(DocumentSchema schema, String json) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema.text())
                .validate(json, InputFormat.JSON)
                .stream()
                .map(ValidationMessage::toString)
                .toList();
    }
}
