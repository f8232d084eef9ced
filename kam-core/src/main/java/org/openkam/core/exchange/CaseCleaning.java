package org.openkam.core.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openkam.core.exchange.CaseClasses.Field;
import org.openkam.core.exchange.CaseClasses.Type;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;

/**
 * Reads a package as it should have been written. What CASE doesn't know, or can't be what it should be, is set aside in
 * the nearest extensions, so nothing is lost but {@code null}. Each change is a warning. For one use.
 */
final class CaseCleaning {
    private static final String SET_ASIDE = "setAside";
    private static final String EXTENSIONS = "extensions";
    private static final int MOST_FINDINGS = 10_000;
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String LOCAL = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?";
    private static final Pattern LOCAL_TIME = Pattern.compile(LOCAL);
    private static final Pattern TIME = Pattern.compile(LOCAL + "(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern ASSOCIATION =
            Pattern.compile("isChildOf|isPeerOf|isPartOf|exactMatchOf|precedes|isRelatedTo|replacedBy|exemplar"
                    + "|hasSkillLevel|isTranslationOf|ext:[A-Za-z0-9._-]+");

    private final String name;
    private final List<Finding> findings = new ArrayList<>();

    CaseCleaning(String name) {
        this.name = name;
    }

    List<Finding> findings() {
        return findings;
    }

    ObjectNode clean(ObjectNode root) {
        return clean(root, CaseClasses.PACKAGE, "", new Aside(CaseJson.object(), ""));
    }

    /**
     * Where things are set aside.
     *
     * @param into by their path from the object that has extensions
     * @param prefix that path, up to here
     */
    private record Aside(ObjectNode into, String prefix) {
        void put(String field, JsonNode value) {
            into.set(prefix + field, value);
        }

        Aside below(String field) {
            return new Aside(into, prefix + field + "/");
        }
    }

    private ObjectNode clean(ObjectNode in, String type, String pointer, Aside above) {
        Map<String, Field> fields = CaseClasses.fields(type);
        boolean extensible = fields.containsKey(EXTENSIONS);
        Aside aside = extensible ? new Aside(CaseJson.object(), "") : above;
        ObjectNode out = CaseJson.object();
        in.properties().forEach(entry -> {
            String here = pointer + "/" + step(entry.getKey());
            JsonNode value = value(entry, fields.get(entry.getKey()), here, aside);
            if (value != null) {
                out.set(entry.getKey(), value);
            }
        });
        fields.forEach((field, rule) -> {
            if (rule.required() && !out.has(field)) {
                find(FindingCode.CASE_MISSING, pointer.isEmpty() ? "/" + field : pointer, "field", field);
            }
        });
        if (extensible && !aside.into().isEmpty()) {
            extend(out, fields.get(EXTENSIONS).type(), aside.into());
        }
        return out;
    }

    private static void extend(ObjectNode out, Type type, ObjectNode aside) {
        ObjectNode extensions;
        if (type == Type.EXTENSION_LIST) {
            extensions = (out.get(EXTENSIONS) instanceof ArrayNode list ? list : out.putArray(EXTENSIONS)).addObject();
        } else {
            extensions = out.get(EXTENSIONS) instanceof ObjectNode object ? object : out.putObject(EXTENSIONS);
        }
        JsonNode before = extensions.get(CaseJson.KEY);
        if (before instanceof ObjectNode own) {
            ObjectNode earlier = own.get(SET_ASIDE) instanceof ObjectNode e ? e : own.putObject(SET_ASIDE);
            earlier.setAll(aside);
        } else {
            ObjectNode own = extensions.putObject(CaseJson.KEY).put("version", CaseJson.VERSION);
            own.set(SET_ASIDE, aside);
            if (before != null) {
                own.set("value", before);
            }
        }
    }

    private @Nullable JsonNode value(
            Map.Entry<String, JsonNode> entry, @Nullable Field field, String pointer, Aside aside) {
        if (field == null) {
            find(FindingCode.CASE_FIELD, pointer, "field", Finding.shown(entry.getKey()));
            aside.put(entry.getKey(), entry.getValue());
            return null;
        }
        if (entry.getValue().isNull()) {
            find(FindingCode.CASE_NULL, pointer);
            return null;
        }
        JsonNode value = field.of().isEmpty()
                ? simple(entry.getValue(), field.type(), pointer)
                : objects(entry, field, pointer, aside);
        if (value == null) {
            find(FindingCode.CASE_VALUE, pointer, "wanted", field.type().wanted());
            aside.put(entry.getKey(), entry.getValue());
        }
        return value;
    }

    private @Nullable JsonNode objects(Map.Entry<String, JsonNode> entry, Field field, String pointer, Aside aside) {
        JsonNode value = entry.getValue();
        if (field.type() == Type.OBJECT) {
            return value instanceof ObjectNode object
                    ? clean(object, field.of(), pointer, aside.below(entry.getKey()))
                    : null;
        }
        ArrayNode out = CaseJson.object().arrayNode();
        if (value instanceof ObjectNode one) {
            find(FindingCode.CASE_TYPE, pointer, "wanted", field.type().wanted());
            return out.add(clean(one, field.of(), pointer, aside.below(entry.getKey())));
        }
        if (!value.isArray()) {
            return null;
        }
        for (int i = 0; i < value.size(); i++) {
            Aside below = aside.below(entry.getKey());
            if (value.get(i) instanceof ObjectNode object) {
                out.add(clean(object, field.of(), pointer + "/" + i, below.below(Integer.toString(i))));
            } else {
                find(FindingCode.CASE_VALUE, pointer + "/" + i, "wanted", Type.OBJECT.wanted());
                below.put(Integer.toString(i), value.get(i));
            }
        }
        return out;
    }

    private @Nullable JsonNode simple(JsonNode value, Type type, String pointer) {
        return switch (type) {
            case TEXT -> text(value, type, pointer);
            case TEXTS -> texts(value, pointer);
            case UUID -> matching(text(value, type, pointer), UUID_TEXT, type, pointer);
            case DATE -> matching(text(value, type, pointer), DATE, type, pointer);
            case ASSOCIATION -> matching(text(value, type, pointer), ASSOCIATION, type, pointer);
            case TIME -> time(text(value, type, pointer), pointer);
            case VERSION -> value.asText().equals("1.1") ? text(value, type, pointer) : null;
            case INTEGER -> integer(value, pointer);
            case NUMBER -> number(value, pointer);
            case EXTENSIONS -> value.isObject() ? value : null;
            case EXTENSION_LIST -> list(value, pointer);
            default -> null;
        };
    }

    private @Nullable JsonNode text(JsonNode value, Type type, String pointer) {
        if (value.isTextual()) {
            return value;
        }
        if (!value.isNumber() && !value.isBoolean()) {
            return null;
        }
        find(FindingCode.CASE_TYPE, pointer, "wanted", type.wanted());
        return CaseJson.object().textNode(value.asText());
    }

    private @Nullable JsonNode texts(JsonNode value, String pointer) {
        ArrayNode out = CaseJson.object().arrayNode();
        if (!value.isArray()) {
            JsonNode one = value.isTextual() ? value : null;
            if (one == null) {
                return null;
            }
            find(FindingCode.CASE_TYPE, pointer, "wanted", Type.TEXTS.wanted());
            return out.add(one);
        }
        for (int i = 0; i < value.size(); i++) {
            String here = pointer + "/" + i;
            if (value.get(i).isNull()) {
                find(FindingCode.CASE_NULL, here);
                continue;
            }
            JsonNode text = text(value.get(i), Type.TEXT, here);
            if (text == null) {
                return null;
            }
            out.add(text);
        }
        return out;
    }

    /** Others refer to what doesn't match, so it stays. */
    private @Nullable JsonNode matching(@Nullable JsonNode text, Pattern pattern, Type type, String pointer) {
        if (text != null && !pattern.matcher(text.asText()).matches()) {
            find(FindingCode.CASE_KEPT, pointer, "wanted", type.wanted());
        }
        return text;
    }

    private @Nullable JsonNode time(@Nullable JsonNode text, String pointer) {
        if (text != null && LOCAL_TIME.matcher(text.asText()).matches()) {
            find(FindingCode.CASE_ZONE, pointer);
            return CaseJson.object().textNode(text.asText() + "Z");
        }
        return matching(text, TIME, Type.TIME, pointer);
    }

    private @Nullable JsonNode integer(JsonNode value, String pointer) {
        if (value.isIntegralNumber()) {
            return value;
        }
        boolean whole = value.isNumber() && value.decimalValue().scale() < 10 && value.canConvertToExactIntegral();
        String digits = value.isTextual() ? value.asText().strip() : "";
        if (whole && value.canConvertToInt()) {
            digits = Integer.toString(value.intValue());
        }
        if (!WHOLE.matcher(digits).matches()) {
            return null;
        }
        find(FindingCode.CASE_TYPE, pointer, "wanted", Type.INTEGER.wanted());
        return CaseJson.object().numberNode(Integer.parseInt(digits));
    }

    private @Nullable JsonNode number(JsonNode value, String pointer) {
        String digits = value.isTextual() ? value.asText().strip() : "";
        if (value.isNumber() || !DECIMAL.matcher(digits).matches()) {
            return value.isNumber() ? value : null;
        }
        find(FindingCode.CASE_TYPE, pointer, "wanted", Type.NUMBER.wanted());
        return CaseJson.object().numberNode(new BigDecimal(digits));
    }

    private @Nullable JsonNode list(JsonNode value, String pointer) {
        if (value.isObject()) {
            find(FindingCode.CASE_TYPE, pointer, "wanted", Type.EXTENSION_LIST.wanted());
            return CaseJson.object().arrayNode().add(value);
        }
        return value.isArray() ? value : null;
    }

    private void find(FindingCode code, String pointer, String... facts) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(Finding.of(code, Place.at(name, pointer), facts));
        }
    }

    private static String step(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
