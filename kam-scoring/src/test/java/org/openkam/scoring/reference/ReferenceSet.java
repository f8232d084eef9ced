package org.openkam.scoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Expected values of a method on a dataset.
 *
 * @param folder the folder of the tables
 * @param entry id, method, dataset, how, values, tolerance
 */
record ReferenceSet(Path folder, JsonNode entry) {

    String id() {
        return entry.get("id").asText();
    }

    String method() {
        return entry.get("method").asText();
    }

    /** The conventions in words: columns, keys, deletion, weights. */
    String how() {
        return entry.path("how").asText();
    }

    double tolerance() {
        return entry.get("tolerance").asDouble();
    }

    /** The tolerance of one value: another one where a part of its path has it, such as {@code *_reml} of an iterative fit. */
    double tolerance(String path) {
        for (Map.Entry<String, JsonNode> override :
                entry.path("tolerance_overrides").properties()) {
            Pattern name = Pattern.compile(Pattern.quote(override.getKey()).replace("*", "\\E.*\\Q"));
            if (Arrays.stream(path.split("/"))
                    .anyMatch(part -> name.matcher(part).matches())) {
                return override.getValue().asDouble();
            }
        }
        return tolerance();
    }

    /** The expected values, for inputs that stand among them and for the names of what is listed. */
    JsonNode values() {
        return entry.get("values");
    }

    ReferenceTable table() {
        return table(entry.get("dataset").asText());
    }

    /** Another table of the folder. */
    ReferenceTable table(String file) {
        return ReferenceTable.read(folder.resolve(file));
    }

    /** The expected values by path. */
    Map<String, JsonNode> expected() {
        Map<String, JsonNode> byPath = new LinkedHashMap<>();
        collect("", values(), byPath);
        return byPath;
    }

    private static void collect(String path, JsonNode node, Map<String, JsonNode> byPath) {
        String prefix = path.isEmpty() ? "" : path + "/";
        if (node.isObject()) {
            node.properties().forEach(field -> collect(prefix + field.getKey(), field.getValue(), byPath));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(prefix + i, node.get(i), byPath);
            }
        } else {
            byPath.put(path, node);
        }
    }
}
