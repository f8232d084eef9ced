package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;

/**
 * A project in which somebody leads on trial before any promotion (source case H6, rule R39). Without criteria set before and a way
 * back agreed on by the person and somebody else it can't be built. Immutable.
 *
 * @param assessee code of the person who leads
 * @param name what the project is
 * @param time from when until when
 * @param criteria by what is seen how it went, at least one, set before
 * @param wayBack the agreement to return, open at least until the end
 */
public record TrialProject(
        String assessee, LocalizedText name, Time time, List<LocalizedText> criteria, WayBack wayBack)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(TrialProject.class, "leadership");

    /**
     * From when until when a trial lasts.
     *
     * @param start first day
     * @param end last day, behind the first
     */
    public record Time(LocalDate start, LocalDate end) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Time {
            Arguments.notNull(start, "start of trial");
            Arguments.that(
                    Arguments.notNull(end, "end of trial").isAfter(start),
                    "end of trial",
                    end,
                    "must lie behind its start " + start);
        }
    }

    /** How a trial stands. */
    public enum State {
        /** It begins later. */
        AGREED,
        /** It runs. */
        RUNNING,
        /** It is over: look at the criteria together and decide. */
        TO_DECIDE,
        /** The last day to return is over too. */
        CLOSED
    }

    public TrialProject {
        Arguments.code(assessee, "assessee");
        Arguments.notNull(name, "name of trial");
        Arguments.notNull(time, "time of trial");
        criteria = Arguments.notEmpty(criteria, "criteria of trial");
        Arguments.notNull(wayBack, "way back");
        Arguments.that(
                !wayBack.until().isBefore(time.end),
                "last day to return",
                wayBack.until(),
                "must not lie before the end " + time.end);
        Arguments.that(
                wayBack.agreedBy().contains(assessee),
                "people who agreed",
                wayBack.agreedBy(),
                "must include the assessee");
    }

    /** Returns how it stands on a day. */
    public State state(LocalDate asOf) {
        if (Arguments.notNull(asOf, "day").isBefore(time.start)) {
            return State.AGREED;
        }
        if (!asOf.isAfter(time.end)) {
            return State.RUNNING;
        }
        return asOf.isAfter(wayBack.until()) ? State.CLOSED : State.TO_DECIDE;
    }

    /** Returns whether the person may ask to return on a day: from the start until the last day agreed on. */
    public boolean mayReturn(LocalDate asOf) {
        return !Arguments.notNull(asOf, "day").isBefore(time.start) && !asOf.isAfter(wayBack.until());
    }

    /** Returns the agreement line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        WordSheet sheet = WordSheet.of(MESSAGES, locale);
        sheet.line(
                "trial.title",
                "assessee",
                assessee,
                "name",
                name.in(sheet.language()),
                "start",
                sheet.day(time.start),
                "end",
                sheet.day(time.end));
        criteria.forEach(c -> sheet.item("trial.criterion", "criterion", c.in(sheet.language())));
        return sheet.line(
                        "trial.back",
                        "role",
                        wayBack.role(),
                        "until",
                        sheet.day(wayBack.until()),
                        "people",
                        String.join(", ", wayBack.agreedBy()))
                .toString();
    }

    @Override
    public String toString() {
        return assessee + " leads " + name + " from " + time.start + " to " + time.end + ", " + wayBack;
    }
}
