package org.openkam.ipd.progress;

import java.io.IOException;
import java.io.Writer;
import org.openkam.core.internal.Arguments;
import org.openkam.core.json.DocumentWriter;

/** Writes reviews of probations as JSON: the same bytes for the same review on every machine. Stateless. */
public final class ProbationJson {
    private ProbationJson() {}

    /**
     * Writes a review, and leaves the writer open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(ProbationReview review, Writer out) throws IOException {
        DocumentWriter.write(ProbationDocument.of(Arguments.notNull(review, "review")), out);
    }
}
