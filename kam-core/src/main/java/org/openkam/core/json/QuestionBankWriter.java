package org.openkam.core.json;

import java.io.IOException;
import java.io.Writer;
import org.openkam.core.instrument.QuestionBank;

/**
 * Writes a question bank as JSON, the same bytes for the same bank on every machine. What {@link QuestionBankReader} reads
 * from it is equal to the bank. Stateless.
 */
public final class QuestionBankWriter {
    private QuestionBankWriter() {}

    /**
     * Writes a bank, and leaves the writer open. Fields that this version doesn't know stand at the end of their object.
     *
     * @throws IllegalArgumentException if the value of a foreign field isn't the text of JSON
     * @throws IOException if {@code out} fails
     */
    public static void write(QuestionBank bank, Writer out) throws IOException {
        DocumentWriter.write(QuestionBankDocument.of(bank), bank.foreign(), out);
    }
}
