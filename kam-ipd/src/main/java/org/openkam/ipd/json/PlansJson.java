package org.openkam.ipd.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.openkam.ipd.plan.DevelopmentPlan;

/** Writes development plans as JSON: the same bytes for the same plans on every machine. Stateless. */
public final class PlansJson {
    private static final ObjectWriter WRITER = writer();

    private PlansJson() {}

    private static ObjectWriter writer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return JsonMapper.builder()
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build()
                .writer(printer)
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /**
     * Writes plans, and leaves the writer open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(List<DevelopmentPlan> plans, Writer out) throws IOException {
        WRITER.writeValue(out, PlansDocument.of(plans));
        out.write("\n");
        out.flush();
    }
}
