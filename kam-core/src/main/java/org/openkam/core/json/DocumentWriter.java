package org.openkam.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import org.openkam.core.model.ForeignFields;

/**
 * Writes documents as JSON: the same bytes for the same document on every machine, fields in the order of the record, what is
 * null left out, lines ending with LF. Stateless.
 */
public final class DocumentWriter {
    private static final ObjectWriter WRITER = writer();

    private static final JsonMapper TREES = new JsonMapper();

    private DocumentWriter() {}

    private static ObjectWriter writer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return JsonMapper.builder()
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build()
                .writer(printer)
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /**
     * Writes a document, and leaves the writer open.
     *
     * @param document a record of records, lists, maps, texts and numbers
     * @throws IOException if {@code out} fails
     */
    public static void write(Record document, Writer out) throws IOException {
        writeValue(document, out);
    }

    /**
     * Writes a document with fields that it doesn't know, each behind the others of its object, and leaves the writer open.
     *
     * @param document a record of records, lists, maps, texts and numbers
     * @param foreign such fields; one whose object is gone is left out
     * @param out where to
     * @throws IllegalArgumentException if a value isn't the text of JSON
     * @throws IOException if {@code out} fails
     */
    public static void write(Record document, ForeignFields foreign, Writer out) throws IOException {
        if (foreign.isEmpty()) {
            write(document, out);
            return;
        }
        ObjectNode tree = tree(document);
        new ForeignPaths(tree).put(foreign);
        removeNulls(tree);
        writeValue(tree, out);
    }

    /** Returns a document as a tree, with null for what it hasn't got. */
    static ObjectNode tree(Record document) {
        return TREES.valueToTree(document);
    }

    private static void removeNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(DocumentWriter::removeNulls);
    }

    private static void writeValue(Object value, Writer out) throws IOException {
        WRITER.writeValue(out, value);
        out.write("\n");
        out.flush();
    }
}
