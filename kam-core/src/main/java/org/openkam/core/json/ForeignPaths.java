package org.openkam.core.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.ForeignField;
import org.openkam.core.model.ForeignFields;

/**
 * Finds the objects of a document by codes instead of positions, so that what stood in them finds its place again after the
 * document was edited. See {@link ForeignField} for the names. For one document.
 */
final class ForeignPaths {
    private static final List<String> NAMES = List.of("code", "level", "competency", "indicator", "kind");
    private static final String NAMELESS = "-";

    private final ObjectNode document;
    private final Map<JsonNode, List<String>> names = new IdentityHashMap<>();

    ForeignPaths(ObjectNode document) {
        this.document = document;
    }

    /**
     * Returns the fields of the document that weren't understood.
     *
     * @param values their values by JSON pointer
     */
    ForeignFields fields(Map<String, String> values) {
        List<ForeignField> fields = new ArrayList<>();
        values.forEach((pointer, json) -> {
            JsonPointer place = JsonPointer.compile(pointer);
            fields.add(new ForeignField(path(place.head()), place.last().getMatchingProperty(), json));
        });
        return new ForeignFields(fields);
    }

    private String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        JsonNode node = document;
        for (JsonPointer step = pointer; !step.matches(); step = step.tail()) {
            path.append('/')
                    .append(node.isArray() ? names(node).get(step.getMatchingIndex()) : step.getMatchingProperty());
            node = node.isArray() ? node.path(step.getMatchingIndex()) : node.path(step.getMatchingProperty());
        }
        return path.toString();
    }

    /**
     * Puts fields back where they stood, behind the others. One whose object is gone is left out, and so is one that has
     * become known.
     *
     * @throws IllegalArgumentException if a value isn't the text of JSON
     */
    void put(ForeignFields fields) {
        for (ForeignField field : fields.fields()) {
            ForeignJson value = new ForeignJson(field.json());
            Arguments.that(
                    value.isSound(),
                    "value of foreign field " + field.name(),
                    Arguments.shown(field.json()),
                    "must be the text of JSON");
            object(field.path())
                    .filter(object -> !object.has(field.name()))
                    .ifPresent(object -> object.putPOJO(field.name(), value));
        }
    }

    private Optional<ObjectNode> object(String path) {
        JsonNode node = document;
        for (String step : path.isEmpty() ? new String[0] : path.substring(1).split("/", -1)) {
            node = node.isArray() ? node.path(names(node).indexOf(step)) : node.path(step);
        }
        return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    /** Looked up before anything is put into an element of the list, whose name it could be taken for. */
    private List<String> names(JsonNode list) {
        return names.computeIfAbsent(list, ForeignPaths::namesOf);
    }

    private static List<String> namesOf(JsonNode list) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (JsonNode element : list) {
            String name = name(element);
            int times = seen.merge(name, 1, Integer::sum);
            names.add(times == 1 ? name : name + "#" + times);
        }
        return names;
    }

    private static String name(JsonNode element) {
        if (element.hasNonNull("from") && element.hasNonNull("to")) {
            return element.get("from").asText() + "->" + element.get("to").asText();
        }
        return NAMES.stream()
                .filter(element::hasNonNull)
                .findFirst()
                .map(name -> element.get(name).asText())
                .orElse(NAMELESS);
    }
}
