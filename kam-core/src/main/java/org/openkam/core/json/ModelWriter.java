package org.openkam.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import org.openkam.core.model.CompetencyModel;

/**
 * Writes a competency model as JSON, the same bytes for the same model on every machine. What {@link ModelReader} reads from
 * it is equal to the model. Stateless.
 */
public final class ModelWriter {
    /** How every document is written. */
    static final ObjectWriter WRITER = writer();

    private ModelWriter() {}

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
     * Writes a model, and leaves the writer open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(CompetencyModel model, Writer out) throws IOException {
        WRITER.writeValue(out, ModelDisassembly.document(model));
        out.write("\n");
        out.flush();
    }
}
