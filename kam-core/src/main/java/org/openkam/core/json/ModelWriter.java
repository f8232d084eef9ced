package org.openkam.core.json;

import java.io.IOException;
import java.io.Writer;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.model.CompetencyModel;

/**
 * Writes a competency model as JSON, the same bytes for the same model on every machine. What {@link ModelReader} reads from
 * it is equal to the model.
 *
 * <p>The document says the version of the format that this library knows, whatever version the model was read from: that is
 * what it has written, and fields of a newer version that it kept are fields of that newer version still. Stateless.
 */
public final class ModelWriter {
    private ModelWriter() {}

    /**
     * Writes a model, and leaves the writer open. Fields that this version doesn't know stand at the end of their object; one
     * that has the name of a known field is left out.
     *
     * @throws IllegalArgumentException if the value of a foreign field isn't the text of JSON
     * @throws IOException if {@code out} fails
     */
    public static void write(CompetencyModel model, Writer out) throws IOException {
        DocumentWriter.write(ModelDisassembly.document(model), model.foreignFields(), out);
    }

    /**
     * Writes a model with its designs and questions, and leaves the writer open. What {@link ModelReader#readKit} reads from
     * it is equal to the kit.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(AssessmentKit kit, Writer out) throws IOException {
        DocumentWriter.write(KitDisassembly.document(kit), kit.model().foreignFields(), out);
    }
}
