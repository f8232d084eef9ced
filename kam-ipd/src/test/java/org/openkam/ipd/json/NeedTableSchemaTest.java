package org.openkam.ipd.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.rule.NeedTable;

/** The published schema of a need table follows its record: fields, required ones, words, patterns. */
class NeedTableSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNode SCHEMA = read(NeedTableReader.class, "need-table.schema.json");

    private static JsonNode read(Class<?> anchor, String file) {
        try (InputStream in = anchor.getResourceAsStream(file)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Test
    void head() {
        assertThat(SCHEMA.at("/$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(SCHEMA.at("/$id").asText())
                .isEqualTo("urn:openkam:schema:" + NeedTableDocument.FORMAT + ":" + NeedTableDocument.MAJOR + "."
                        + NeedTableDocument.MINOR);
        assertThat(SCHEMA.at("/properties/format/const").asText()).isEqualTo(NeedTableDocument.FORMAT);
    }

    @Test
    void everyRecordHasItsFieldsAndAllAreRequired() {
        follows(SCHEMA, NeedTableDocument.class);
        follows(SCHEMA.at("/$defs/Thresholds"), NeedTableDocument.ThresholdsDocument.class);
        follows(SCHEMA.at("/$defs/Cell"), NeedTableDocument.CellDocument.class);
    }

    private static void follows(JsonNode schema, Class<? extends Record> type) {
        List<String> fields = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(names(schema.get("properties")).stream().filter(n -> !n.equals("mustUnderstand")))
                .containsExactlyElementsOf(fields);
        assertThat(texts(schema.get("required"))).containsExactlyElementsOf(fields);
        for (RecordComponent component : type.getRecordComponents()) {
            follows(schema.at("/properties/" + component.getName()), component.getGenericType());
        }
    }

    private static void follows(JsonNode field, Type type) {
        if (type instanceof Class<?> word && word.isEnum()) {
            assertThat(texts(field.get("enum")))
                    .containsExactlyElementsOf(Arrays.stream(word.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        } else if (type instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
            assertThat(field.get("type").asText()).isEqualTo("array");
            follows(field.get("items"), list.getActualTypeArguments()[0]);
        } else if (type instanceof ParameterizedType map && map.getRawType().equals(Map.class)) {
            assertThat(field.get("$ref").asText()).isEqualTo("#/$defs/LocalizedText");
        }
    }

    @Test
    void patternsAreThoseOfTheReader() {
        String code = "^(?:" + NeedTableDocument.CODE + ")$";
        assertThat(SCHEMA.at("/properties/code/pattern").asText()).isEqualTo(code);
        assertThat(SCHEMA.at("/properties/styleRoles/items/pattern").asText()).isEqualTo(code);
        assertThat(SCHEMA.at("/$defs/Cell/properties/code/pattern").asText()).isEqualTo(code);
        assertThat(SCHEMA.at("/$defs/LocalizedText/propertyNames/pattern").asText())
                .isEqualTo("^(?:" + NeedTableDocument.LANGUAGE + ")$");
        assertThat(SCHEMA.at("/$defs/Thresholds/properties/farAbove/exclusiveMinimum")
                        .asInt(-1))
                .isZero();
        assertThat(SCHEMA.at("/$defs/Thresholds/properties/lowMotivation/minimum")
                        .asInt(-1))
                .isZero();
    }

    /** Without a validator at hand: every field and word of the bundled table stands in the schema. */
    @Test
    void theBundledTableIsWithinTheSchema() {
        JsonNode table = read(NeedTable.class, "standard-needs.json");
        assertThat(names(SCHEMA.get("properties"))).containsAll(names(table));
        List<String> facts = texts(SCHEMA.at("/$defs/Cell/properties/when/items/enum"));
        for (JsonNode cell : table.get("cells")) {
            assertThat(names(SCHEMA.at("/$defs/Cell/properties"))).containsExactlyElementsOf(names(cell));
            assertThat(facts).containsAll(texts(cell.get("when")));
            assertThat(texts(SCHEMA.at("/$defs/Cell/properties/kind/enum")))
                    .contains(cell.get("kind").asText());
            assertThat(texts(SCHEMA.at("/$defs/Cell/properties/verb/enum")))
                    .contains(cell.get("verb").asText());
        }
    }
}
