package org.openkam.ipd.json;

import java.io.IOException;
import java.io.Writer;
import org.openkam.core.json.DocumentWriter;
import org.openkam.ipd.rule.NeedTable;

/** Writes a need table as JSON, the same bytes for the same table on every machine; what is read from it is equal to it. Stateless. */
public final class NeedTableWriter {
    private NeedTableWriter() {}

    /**
     * Writes a table, and leaves the writer open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(NeedTable table, Writer out) throws IOException {
        DocumentWriter.write(NeedTableDocument.of(table), out);
    }
}
