package org.openkam.ipd.json;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.json.Document;

/** Derives the JSON Schema of a kind of document from its record and the rules on the record's components. */
final class RecordSchema {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TEXTS = "LocalizedText";

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private RecordSchema() {}

    /** Returns the schema as it is published. */
    static String of(Class<? extends Document> type, String format, String version) throws IOException {
        RecordSchema schemas = new RecordSchema();
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:openkam:schema:" + format + ":" + version);
        schema.put("title", format + " " + version);
        schema.setAll(schemas.object(type));
        ObjectNode properties = (ObjectNode) schema.get("properties");
        properties.putObject("format").put("const", format);
        String major = version.substring(0, version.indexOf('.'));
        properties.set("schemaVersion", text("^(?:" + major + "\\.[0-9]{1,4})$"));
        properties
                .putObject("mustUnderstand")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        ObjectNode defs = schema.putObject("$defs");
        schemas.definitions.forEach(defs::set);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return MAPPER.writer(new DefaultPrettyPrinter()
                                .withObjectIndenter(lines)
                                .withArrayIndenter(lines))
                        .writeValueAsString(schema)
                + "\n";
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode object = MAPPER.createObjectNode().put("type", "object");
        ObjectNode properties = object.putObject("properties");
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Field field = field(type, component.getName());
            boolean optional = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
            ObjectNode node = node(field.getAnnotatedType(), field);
            properties.set(component.getName(), optional ? orNull(node) : node);
            if (!optional) {
                required.add(component.getName());
            }
        }
        required.forEach(object.withArrayProperty("required")::add);
        return object;
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode node(AnnotatedType annotated, AnnotatedElement rules) {
        Type type = annotated.getType();
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? texts(rules) : list((AnnotatedParameterizedType) annotated);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            Pattern pattern = rules.getAnnotation(Pattern.class);
            return text(pattern == null ? null : "^(?:" + pattern.regexp() + ")$");
        }
        if (Number.class.isAssignableFrom(raw)) {
            return number(raw, rules);
        }
        String name = raw.getSimpleName().replaceFirst("Document$", "");
        if (!definitions.containsKey(name)) {
            definitions.put(name, MAPPER.createObjectNode());
            definitions.put(name, raw.isEnum() ? words(raw) : object(raw));
        }
        return reference(name);
    }

    private ObjectNode texts(AnnotatedElement rules) {
        ObjectNode texts = MAPPER.createObjectNode().put("type", "object");
        texts.putObject("propertyNames").put("pattern", "^(?:" + ActionDocument.LANGUAGE + ")$");
        texts.set("additionalProperties", text("^(?:[\\s\\S]*\\S[\\s\\S]*)$"));
        definitions.put(TEXTS, texts);
        Size size = rules.getAnnotation(Size.class);
        boolean some = rules.isAnnotationPresent(NotEmpty.class) || size != null && size.min() == 1;
        return some ? reference(TEXTS).put("minProperties", 1) : reference(TEXTS);
    }

    private ObjectNode list(AnnotatedParameterizedType type) {
        AnnotatedType element = type.getAnnotatedActualTypeArguments()[0];
        ObjectNode list = MAPPER.createObjectNode().put("type", "array");
        list.set("items", node(element, element));
        return list;
    }

    private static ObjectNode number(Class<?> type, AnnotatedElement rules) {
        ObjectNode number = MAPPER.createObjectNode().put("type", type == BigDecimal.class ? "number" : "integer");
        for (Min min : rules.getAnnotationsByType(Min.class)) {
            number.put("minimum", min.value());
        }
        for (DecimalMin min : rules.getAnnotationsByType(DecimalMin.class)) {
            number.put("minimum", new BigDecimal(min.value()));
        }
        for (Max max : rules.getAnnotationsByType(Max.class)) {
            number.put("maximum", max.value());
        }
        for (DecimalMax max : rules.getAnnotationsByType(DecimalMax.class)) {
            number.put("maximum", new BigDecimal(max.value()));
        }
        return number;
    }

    private static ObjectNode text(@Nullable String pattern) {
        ObjectNode text = MAPPER.createObjectNode().put("type", "string");
        return pattern == null ? text : text.put("pattern", pattern);
    }

    private static ObjectNode words(Class<?> type) {
        ObjectNode words = text(null);
        for (Object constant : type.getEnumConstants()) {
            words.withArrayProperty("enum").add(constant.toString());
        }
        return words;
    }

    private static ObjectNode reference(String name) {
        return MAPPER.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode orNull(ObjectNode node) {
        if (node.has("$ref")) {
            ObjectNode either = MAPPER.createObjectNode();
            either.withArrayProperty("anyOf").addObject().put("type", "null");
            either.withArrayProperty("anyOf").add(node);
            return either;
        }
        String type = node.get("type").asText();
        node.putArray("type").add(type).add("null");
        return node;
    }
}
