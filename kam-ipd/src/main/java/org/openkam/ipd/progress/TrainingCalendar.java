package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Messages;

/**
 * What of a person's recurring training is due, as of a day (source case H8). A reminder, not a judgement.
 *
 * @param assessee code of the person
 * @param asOf the day
 * @param ahead so long before it is due something counts as due soon; standard four weeks
 * @param actions by due day, ties by code
 */
public record TrainingCalendar(String assessee, LocalDate asOf, Period ahead, List<RecurringAction> actions)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(TrainingCalendar.class, "training");

    /** The standard time ahead. */
    public static final Period STANDARD_AHEAD = Period.ofWeeks(4);

    /** How an action stands. */
    public enum State {
        /** Its day is over. */
        OVERDUE,
        /** Its day is near. */
        SOON,
        /** It has time. */
        LATER
    }

    public TrainingCalendar {
        Arguments.code(assessee, "assessee");
        Arguments.notNull(asOf, "day");
        Periods.positive(ahead, "time ahead");
        actions = actions.stream()
                .sorted(Comparator.comparing(RecurringAction::due).thenComparing(RecurringAction::code))
                .toList();
        long codes = actions.stream().map(RecurringAction::code).distinct().count();
        Arguments.that(codes == actions.size(), "actions", actions.size(), "must have no code twice");
    }

    /** Returns a calendar with the standard time ahead. */
    public static TrainingCalendar of(String assessee, LocalDate asOf, List<RecurringAction> actions) {
        return new TrainingCalendar(assessee, asOf, STANDARD_AHEAD, actions);
    }

    /** Returns how an action stands. */
    public State state(RecurringAction action) {
        LocalDate due = Arguments.notNull(action, "action").due();
        if (due.isBefore(asOf)) {
            return State.OVERDUE;
        }
        return due.isAfter(asOf.plus(ahead)) ? State.LATER : State.SOON;
    }

    /** Returns the actions in a state, by due day. */
    public List<RecurringAction> in(State state) {
        return actions.stream().filter(a -> state(a) == state).toList();
    }

    /** Returns what is overdue and what comes soon line by line, in English, Russian or Polish; says so if nothing is. */
    public String render(Locale locale) {
        WordSheet sheet = WordSheet.of(MESSAGES, locale);
        sheet.line("title", "assessee", assessee, "day", sheet.day(asOf));
        in(State.OVERDUE).forEach(a -> add(sheet, "overdue", a));
        in(State.SOON).forEach(a -> add(sheet, "soon", a));
        boolean isQuiet = in(State.LATER).size() == actions.size();
        return (isQuiet ? sheet.line("none") : sheet).toString();
    }

    private static void add(WordSheet sheet, String key, RecurringAction action) {
        sheet.item(key, "name", action.name().in(sheet.language()), "day", sheet.day(action.due()));
    }

    @Override
    public String toString() {
        return "training of " + assessee + " as of " + asOf + ": " + actions;
    }
}
