package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Messages;

/**
 * Whether a manager is ready for the first meeting with a client (source case D5).
 *
 * @param client code of the client
 * @param firstMeeting the day
 * @param points what was studied
 */
public record NewcomerStart(String client, LocalDate firstMeeting, Checklist<StartPoint> points)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(NewcomerStart.class, "handover");

    /** How ready the manager is. */
    public enum State {
        /** Everything was studied. */
        READY,
        /** Something wasn't, and there is time. */
        PREPARE,
        /** Something wasn't, and the day has come: study it or put the meeting off. */
        LATE,
        /** Nobody said whether everything was studied: ask. */
        ASK
    }

    public NewcomerStart {
        Arguments.code(client, "code of client");
        Arguments.notNull(firstMeeting, "day of first meeting");
        Arguments.notNull(points, "points");
    }

    /** Returns how ready the manager is on a day. */
    public State state(LocalDate asOf) {
        Arguments.notNull(asOf, "day");
        if (points.isComplete()) {
            return State.READY;
        }
        if (points.open().isEmpty()) {
            return State.ASK;
        }
        return asOf.isBefore(firstMeeting) ? State.PREPARE : State.LATE;
    }

    /** Returns the state and what is missing line by line, in English, Russian or Polish. */
    public String render(LocalDate asOf, Locale locale) {
        WordSheet sheet = WordSheet.of(MESSAGES, locale);
        sheet.line("newcomer." + state(asOf), "client", client, "day", sheet.day(firstMeeting));
        points.open().forEach(p -> sheet.item("newcomer.open", "point", p.render(locale)));
        points.unknown().forEach(p -> sheet.item("newcomer.unknown", "point", p.render(locale)));
        return sheet.toString();
    }

    @Override
    public String toString() {
        return client + " on " + firstMeeting + ": " + points;
    }
}
