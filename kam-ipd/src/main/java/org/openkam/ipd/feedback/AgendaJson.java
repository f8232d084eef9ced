package org.openkam.ipd.feedback;

import java.io.IOException;
import java.io.Writer;
import org.openkam.core.json.DocumentWriter;
import org.openkam.ipd.plan.PlanParty;

/**
 * Writes agendas as JSON, the version of one party: the same bytes for the same agenda on every machine. Nothing that is for others
 * alone stands in it. Stateless.
 */
public final class AgendaJson {
    private AgendaJson() {}

    /**
     * Writes the version of a party, and leaves the writer open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(FeedbackAgenda agenda, PlanParty reader, Writer out) throws IOException {
        DocumentWriter.write(AgendaDocument.of(agenda, reader), out);
    }
}
