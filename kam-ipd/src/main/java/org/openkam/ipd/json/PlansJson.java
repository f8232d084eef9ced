package org.openkam.ipd.json;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.openkam.core.json.DocumentWriter;
import org.openkam.ipd.plan.DevelopmentPlan;

/** Writes development plans as JSON: the same bytes for the same plans on every machine. Stateless. */
public final class PlansJson {
    private PlansJson() {}

    /**
     * Writes plans, and leaves the writer open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(List<DevelopmentPlan> plans, Writer out) throws IOException {
        DocumentWriter.write(PlansDocument.of(plans), out);
    }
}
