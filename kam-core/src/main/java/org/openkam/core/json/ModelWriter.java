package org.openkam.core.json;

import java.io.IOException;
import java.io.Writer;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.model.CompetencyModel;

/**
 * Writes a competency model as JSON, the same bytes for the same model on every machine. What {@link ModelReader} reads from
 * it is equal to the model. Stateless.
 */
public final class ModelWriter {
    private ModelWriter() {}

    /**
     * Writes a model, and leaves the writer open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(CompetencyModel model, Writer out) throws IOException {
        DocumentWriter.write(ModelDisassembly.document(model), out);
    }

    /**
     * Writes a model with its designs and questions, and leaves the writer open. What {@link ModelReader#readKit} reads from
     * it is equal to the kit.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(AssessmentKit kit, Writer out) throws IOException {
        DocumentWriter.write(KitDisassembly.document(kit), out);
    }
}
