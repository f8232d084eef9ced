package org.openkam.ipd.json;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkam.core.json.Document;

/** Derives the JSON Schema of a kind of document from its record and the rules on the record's components. */
final class PlanSchemas {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaGenerator GENERATOR = new SchemaGenerator(configuration());

    private PlanSchemas() {}

    /**
     * Returns the schema as it is published.
     *
     * @param type the document's record
     * @param format the name of the format
     * @param version {@code major.minor}
     */
    static String schema(Class<? extends Document> type, String format, String version) throws IOException {
        ObjectNode generated = GENERATOR.generateSchema(type);
        ObjectNode schema = MAPPER.createObjectNode();
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", "urn:openkam:schema:" + format + ":" + version);
        schema.put("title", format + " " + version);
        JsonNode definitions = generated.remove("$defs");
        schema.setAll(generated);
        schema.set("$defs", definitions);
        head(schema, format, version);
        anchor(schema);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return MAPPER.writer(new DefaultPrettyPrinter()
                                .withObjectIndenter(lines)
                                .withArrayIndenter(lines))
                        .writeValueAsString(schema)
                + "\n";
    }

    private static SchemaGeneratorConfig configuration() {
        var builder = new SchemaGeneratorConfigBuilder(MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JakartaValidationModule(
                        JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
        builder.forFields()
                .withNullableCheck(
                        field -> field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class));
        builder.forTypesInGeneral()
                .withPropertySorter((first, second) -> 0)
                .withCustomDefinitionProvider(PlanSchemas::texts)
                .withDefinitionNamingStrategy((definition, context) -> name(definition.getType()));
        return builder.build();
    }

    private static String name(ResolvedType type) {
        String name = type.getErasedType().getSimpleName();
        return type.isInstanceOf(Map.class) ? "LocalizedText" : name.replaceFirst("Document$", "");
    }

    /** Every map of a document is a text in several languages. */
    private static @Nullable CustomDefinition texts(ResolvedType type, SchemaGenerationContext context) {
        if (!type.isInstanceOf(Map.class)) {
            return null;
        }
        ObjectNode texts = MAPPER.createObjectNode().put("type", "object").put("minProperties", 1);
        texts.putObject("propertyNames").put("pattern", PlansDocument.LANGUAGE);
        texts.putObject("additionalProperties").put("type", "string").put("pattern", "[\\s\\S]*\\S[\\s\\S]*");
        return new CustomDefinition(texts);
    }

    /** What the reader asks of the first fields stands in no annotation. */
    private static void head(ObjectNode schema, String format, String version) {
        String major = version.substring(0, version.indexOf('.'));
        ObjectNode properties = schema.withObjectProperty("properties");
        properties.putObject("format").put("const", format);
        properties.putObject("schemaVersion").put("type", "string").put("pattern", major + "\\.[0-9]{1,4}");
        properties
                .putObject("mustUnderstand")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        schema.withArrayProperty("required").insert(0, "schemaVersion").insert(0, "format");
    }

    /** A rule of the reader is about the whole text, one of a schema about any part of it. */
    private static void anchor(JsonNode node) {
        if (node.path("pattern").isTextual()) {
            ((ObjectNode) node).put("pattern", "^(?:" + node.path("pattern").asText() + ")$");
        }
        node.forEach(PlanSchemas::anchor);
    }
}
