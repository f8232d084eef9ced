package org.openkam.core.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;

/**
 * Puts a model's JSON document together again from a package that {@link CaseExport} made, and that other programs may
 * have edited. Whether the document is sound, its own reader decides. For one use.
 */
final class CaseAssembly {
    private static final String ID = "identifier";
    private static final String DEFAULT_LANGUAGE = "en";

    private static final Map<CaseKind, String> LISTS = Map.of(
            CaseKind.CLUSTER, "clusters",
            CaseKind.COMPETENCY, "competencies",
            CaseKind.ROLE, "roles",
            CaseKind.ROLE_COMPONENT, "roleComponents",
            CaseKind.FUNCTION, "functions",
            CaseKind.PROCESS, "processes",
            CaseKind.REPLACEMENT, "replacements");

    private final String name;
    private final JsonNode root;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, String> originals = new HashMap<>();
    private final ObjectNode model;

    /**
     * A part of the model.
     *
     * @param document of the part
     * @param item what it came from
     * @param pointer where that stands
     */
    private record Part(CaseKind kind, ObjectNode document, JsonNode item, String pointer) {
        String id() {
            return item.path(ID).asText();
        }

        String code() {
            return document.path(kind.codeField()).asText();
        }

        int position() {
            return own(item).path("position").asInt(Integer.MAX_VALUE);
        }
    }

    CaseAssembly(String name, JsonNode root) {
        this.name = name;
        this.root = root;
        this.model = CaseJson.object();
        if (own(root.path("CFDocument")).path("model") instanceof ObjectNode rest) {
            model.setAll(rest.deepCopy());
        }
    }

    /** Returns what this library has put into an entry's extensions. */
    static JsonNode own(JsonNode entry) {
        return entry.path("extensions").path(CaseJson.KEY);
    }

    List<Finding> findings() {
        return findings;
    }

    ObjectNode document() {
        JsonNode document = root.path("CFDocument");
        if (document.has("version")) {
            model.set("version", document.get("version"));
        }
        text(model, "name", language(document), document.path("title"));
        originals();
        items();
        List<JsonNode> associations = associations();
        associations.forEach(this::associate);
        anchors();
        place();
        return model;
    }

    private static String language(JsonNode entry) {
        return entry.path("language").asText(DEFAULT_LANGUAGE);
    }

    private static void text(ObjectNode part, String field, String language, JsonNode words) {
        if (words.isTextual()) {
            object(part, field).set(language, words);
        }
    }

    private static ObjectNode object(ObjectNode parent, String field) {
        return parent.get(field) instanceof ObjectNode object ? object : parent.putObject(field);
    }

    private static ArrayNode array(ObjectNode parent, String field) {
        return parent.get(field) instanceof ArrayNode array ? array : parent.putArray(field);
    }

    private static String end(JsonNode association, String end) {
        return association.path(end).path(ID).asText();
    }

    private void originals() {
        for (JsonNode association : root.path("CFAssociations")) {
            if (association.path("associationType").asText().equals("isTranslationOf")) {
                originals.put(end(association, "originNodeURI"), end(association, "destinationNodeURI"));
            }
        }
    }

    /** Originals first: a translation may stand above its original. */
    private void items() {
        List<Part> translations = new ArrayList<>();
        JsonNode items = root.path("CFItems");
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            Optional<CaseKind> kind = CaseKind.ofType(own(item).path("kind").asText());
            String id = item.path(ID).asText();
            if (kind.isEmpty() || parts.containsKey(id)) {
                leftOut("/CFItems/" + i, id);
            } else if (originals.containsKey(id)) {
                translations.add(part(kind.get(), item, "/CFItems/" + i));
            } else {
                parts.put(id, part(kind.get(), item, "/CFItems/" + i));
            }
        }
        for (Part translation : translations) {
            Part original = parts.get(originals.get(translation.id()));
            if (original == null) {
                leftOut(translation.pointer(), translation.id());
            } else {
                texts(original, translation.item());
            }
        }
    }

    private void leftOut(String pointer, String id) {
        Place place = Place.at(name, pointer);
        findings.add(Finding.of(FindingCode.CASE_ITEM_LEFT_OUT, place, "identifier", Finding.shown(id)));
    }

    private static Part part(CaseKind kind, JsonNode item, String pointer) {
        ObjectNode document = CaseJson.object();
        if (own(item).path(CaseJson.DATA) instanceof ObjectNode data) {
            document.setAll(data.deepCopy());
        }
        String code = item.path("humanCodingScheme").asText();
        if (kind == CaseKind.LEVEL && code.matches("-?[0-9]{1,4}")) {
            document.put(kind.codeField(), Integer.parseInt(code));
        } else {
            document.put(kind.codeField(), code);
        }
        if (kind == CaseKind.REPLACEMENT) {
            document.putArray("by");
        }
        Part part = new Part(kind, document, item, pointer);
        texts(part, item);
        return part;
    }

    private static void texts(Part part, JsonNode item) {
        if (!own(item).path("standIn").asBoolean()) {
            text(part.document(), part.kind().full(), language(item), item.path("fullStatement"));
        }
        part.kind()
                .brief()
                .ifPresent(brief -> text(part.document(), brief, language(item), item.path("abbreviatedStatement")));
    }

    private List<JsonNode> associations() {
        List<JsonNode> sorted = new ArrayList<>();
        root.path("CFAssociations").forEach(sorted::add);
        sorted.sort(Comparator.comparingInt(a -> a.path("sequenceNumber").asInt(Integer.MAX_VALUE)));
        return sorted;
    }

    private void associate(JsonNode association) {
        Part origin = parts.get(end(association, "originNodeURI"));
        if (origin == null) {
            return;
        }
        String to = end(association, "destinationNodeURI");
        String code = parts.containsKey(to) ? parts.get(to).code() : to;
        switch (association.path("associationType").asText()) {
            case "isChildOf" ->
                origin.kind().parentField().ifPresent(field -> origin.document().put(field, code));
            case "isRelatedTo" -> {
                String field = own(association).path("field").asText();
                if (origin.kind().links().containsKey(field)) {
                    array(origin.document(), field).add(code);
                }
            }
            case "replacedBy" -> {
                if (origin.kind() == CaseKind.REPLACEMENT) {
                    array(origin.document(), "by").add(code);
                }
            }
            case "ext:requires" ->
                array(origin.document(), "requirements").add(rest(association).put("competency", code));
            case "precedes" -> {
                if (own(association).isObject()) {
                    array(model, "careerPaths")
                            .add(rest(association).put("from", origin.code()).put("to", code));
                }
            }
            default -> {}
        }
    }

    private static ObjectNode rest(JsonNode association) {
        ObjectNode rest = CaseJson.object();
        takeOver(rest, own(association));
        return rest;
    }

    /** Undoes what an export does with the rest of a part. */
    private static void takeOver(ObjectNode part, JsonNode extension) {
        if (extension.get(CaseJson.DATA) instanceof ObjectNode data) {
            part.setAll(data.deepCopy());
        } else if (extension instanceof ObjectNode own) {
            part.setAll(own.deepCopy().<ObjectNode>remove(CaseJson.RESERVED));
        }
    }

    private void anchors() {
        for (JsonNode rubric : root.path("CFRubrics")) {
            for (JsonNode criterion : rubric.path("CFRubricCriteria")) {
                Part competency = parts.get(end(criterion, "CFItemURI"));
                if (competency != null) {
                    criterion
                            .path("CFRubricCriterionLevels")
                            .forEach(level ->
                                    array(competency.document(), "anchors").add(anchor(level)));
                }
            }
        }
    }

    private static ObjectNode anchor(JsonNode level) {
        ObjectNode anchor = CaseJson.object();
        String language = DEFAULT_LANGUAGE;
        for (JsonNode extension : level.path("extensions")) {
            if (extension.path(CaseJson.KEY) instanceof ObjectNode own) {
                takeOver(anchor, own);
                if (own.get("text") instanceof ObjectNode texts) {
                    object(anchor, "text").setAll(texts.deepCopy());
                }
                language = language(own);
            }
        }
        JsonNode score = level.path("score");
        if (score.isNumber() && score.canConvertToExactIntegral() && score.canConvertToInt()) {
            anchor.put("level", score.intValue());
        }
        text(anchor, "text", language, level.path("description"));
        return anchor;
    }

    /** Puts every part into its list, by position. */
    private void place() {
        List<Part> sorted = new ArrayList<>(parts.values());
        sorted.sort(Comparator.comparingInt(Part::position));
        Map<String, String> above = new HashMap<>();
        for (JsonNode association : root.path("CFAssociations")) {
            if (association.path("associationType").asText().equals("isChildOf")) {
                above.putIfAbsent(end(association, "originNodeURI"), end(association, "destinationNodeURI"));
            }
        }
        for (Part part : sorted) {
            Part parent = parts.get(above.getOrDefault(part.id(), ""));
            if (part.kind() == CaseKind.LEVEL) {
                array(object(model, "scale"), "levels").add(part.document());
            } else if (part.kind() != CaseKind.INDICATOR) {
                array(model, LISTS.get(part.kind())).add(part.document());
            } else if (parent != null && parent.kind() == CaseKind.COMPETENCY) {
                array(parent.document(), "indicators").add(part.document());
            } else {
                leftOut(part.pointer(), part.id());
            }
        }
    }
}
