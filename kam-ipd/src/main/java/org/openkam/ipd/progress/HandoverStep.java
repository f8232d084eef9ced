package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import org.openkam.core.internal.Arguments;

/**
 * One step of a handover.
 *
 * @param round 1 for the first clients
 * @param client code of the client
 * @param tier how much hangs on the client
 * @param kind what is done
 * @param on by which day
 */
public record HandoverStep(int round, String client, ClientTier tier, Kind kind, LocalDate on) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What is done, in this order. */
    public enum Kind {
        /** The client is told the truth and asked for patience, see {@link NoticePoint} (source case rule R31). */
        NOTIFY,
        /** The new manager and the client meet for the first time. */
        FIRST_CONTACT,
        /** Somebody asks the client how it goes, see {@link ClientQualityWatch} (source case D4). */
        QUALITY_CHECK
    }

    public HandoverStep {
        Arguments.inRange(round, 1, Integer.MAX_VALUE, "round");
        Arguments.code(client, "code of client");
        Arguments.notNull(tier, "tier");
        Arguments.notNull(kind, "kind of step");
        Arguments.notNull(on, "day");
    }

    @Override
    public String toString() {
        return round + " " + client + " (" + tier + ") " + kind + " " + on;
    }
}
