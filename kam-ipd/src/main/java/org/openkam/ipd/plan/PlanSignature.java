package org.openkam.ipd.plan;

import java.io.Serializable;
import java.time.LocalDate;
import org.openkam.core.internal.Arguments;

/**
 * Who did something with a plan, and when.
 *
 * @param party in which part
 * @param person the host's code of the person
 * @param date the day, as the host says; the library reads no clock
 */
public record PlanSignature(PlanParty party, String person, LocalDate date) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 9999;

    public PlanSignature {
        Arguments.notNull(party, "party");
        Arguments.code(person, "person who signs");
        Arguments.notNull(date, "date of signature");
        Arguments.inRange(date.getYear(), EARLIEST, LATEST, "year of signature");
    }

    @Override
    public String toString() {
        return party + " " + person + " on " + date;
    }
}
