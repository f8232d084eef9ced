package org.openkam.examples.notebooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A script as a notebook: a block of comment is a cell of text, what follows until the next blank line a cell of code. */
final class Notebook {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final ArrayNode cells = JsonNodeFactory.instance.arrayNode();

    private Notebook() {}

    /** Returns the notebook of a script. */
    static String of(String script) throws IOException {
        Notebook notebook = new Notebook();
        List<String> text = new ArrayList<>();
        List<String> code = new ArrayList<>();
        for (String line : (script.strip() + "\n\n").split("\n", -1)) {
            if (line.startsWith("// ") && code.isEmpty()) {
                text.add(line.substring(3));
            } else if (line.isBlank()) {
                notebook.add("markdown", text);
                notebook.add("code", code);
            } else {
                code.add(line);
            }
        }
        return notebook.json();
    }

    private void add(String kind, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        ObjectNode cell = cells.addObject();
        cell.put("cell_type", kind);
        cell.put("id", "cell-" + cells.size());
        cell.putObject("metadata");
        if (kind.equals("code")) {
            cell.putNull("execution_count");
            cell.putArray("outputs");
        }
        ArrayNode source = cell.putArray("source");
        for (int i = 0; i < lines.size(); i++) {
            source.add(lines.get(i) + (i + 1 < lines.size() ? "\n" : ""));
        }
        lines.clear();
    }

    private String json() throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("cells", cells);
        ObjectNode metadata = root.putObject("metadata");
        ObjectNode kernel = metadata.putObject("kernelspec");
        kernel.put("display_name", "openkam (Java)");
        kernel.put("language", "java");
        kernel.put("name", "openkam");
        metadata.putObject("language_info").put("name", "java");
        root.put("nbformat", 4);
        root.put("nbformat_minor", 5);
        return MAPPER.writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }
}
