package org.openkam.ipd.json;

import java.io.IOException;
import java.io.Writer;
import org.openkam.core.json.DocumentWriter;
import org.openkam.ipd.action.ActionCatalog;

/**
 * Writes an action catalogue as JSON, the same bytes for the same catalogue on every machine. What {@link ActionCatalogReader}
 * reads from it is equal to the catalogue. Stateless.
 */
public final class ActionCatalogWriter {
    private ActionCatalogWriter() {}

    /**
     * Writes a catalogue, and leaves the writer open. Fields that this version doesn't know stand at the end of their object.
     *
     * @throws IllegalArgumentException if the value of a foreign field isn't the text of JSON
     * @throws IOException if {@code out} fails
     */
    public static void write(ActionCatalog catalog, Writer out) throws IOException {
        DocumentWriter.write(ActionCatalogDocument.of(catalog), catalog.foreign(), out);
    }
}
