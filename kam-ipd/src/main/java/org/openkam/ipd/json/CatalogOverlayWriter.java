package org.openkam.ipd.json;

import java.io.IOException;
import java.io.Writer;
import org.openkam.core.json.DocumentWriter;
import org.openkam.ipd.action.CatalogOverlay;

/**
 * Writes a tenant's overlay as JSON, the same bytes for the same overlay on every machine. What {@link CatalogOverlayReader}
 * reads from it is equal to the overlay. Stateless.
 */
public final class CatalogOverlayWriter {
    private CatalogOverlayWriter() {}

    /**
     * Writes an overlay, and leaves the writer open. Fields that this version doesn't know stand at the end of their object.
     *
     * @throws IllegalArgumentException if the value of a foreign field isn't the text of JSON
     * @throws IOException if {@code out} fails
     */
    public static void write(CatalogOverlay overlay, Writer out) throws IOException {
        DocumentWriter.write(CatalogOverlayDocument.of(overlay), overlay.foreign(), out);
    }
}
