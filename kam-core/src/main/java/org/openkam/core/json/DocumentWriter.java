package org.openkam.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes documents as JSON: the same bytes for the same document on every machine, fields in the order of the record, what is
 * null left out, lines ending with LF. Stateless.
 */
public final class DocumentWriter {
    private static final ObjectWriter WRITER = writer();

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
        WRITER.writeValue(out, document);
        out.write("\n");
        out.flush();
    }
}
