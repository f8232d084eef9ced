package org.openkam.core.json;

import java.io.IOException;
import java.io.Writer;
import org.openkam.core.instrument.StyleItemBank;

/**
 * Writes the words of a style questionnaire as JSON, the same bytes for the same bank on every machine. What {@link
 * StyleItemsReader} reads from it is equal to the bank. Stateless.
 */
public final class StyleItemsWriter {
    private StyleItemsWriter() {}

    /**
     * Writes a bank, and leaves the writer open. Fields that this version doesn't know stand at the end of their object.
     *
     * @throws IllegalArgumentException if the value of a foreign field isn't the text of JSON
     * @throws IOException if {@code out} fails
     */
    public static void write(StyleItemBank bank, Writer out) throws IOException {
        DocumentWriter.write(StyleItemsDocument.of(bank), bank.foreign(), out);
    }
}
