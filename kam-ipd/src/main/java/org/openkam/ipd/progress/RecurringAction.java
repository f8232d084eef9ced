package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.DevelopmentAction;

/**
 * Something a person does again and again to stay good: trainings, product courses, a professional community (source case H8).
 *
 * @param code of the action, as in a catalogue
 * @param name its name
 * @param every how often, at least a day
 * @param firstDue when it is due for the first time
 * @param lastDoneOrNull when it was last done, or null if never
 */
public record RecurringAction(
        String code,
        LocalizedText name,
        Period every,
        LocalDate firstDue,
        @Nullable LocalDate lastDoneOrNull) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    public RecurringAction {
        Arguments.code(code, "code of action");
        Arguments.notNull(name, "name of action");
        Periods.positive(every, "time between");
        Arguments.notNull(firstDue, "first due day");
    }

    /** Returns an action of a catalogue as one that recurs and was never done. */
    public static RecurringAction of(DevelopmentAction action, Period every, LocalDate firstDue) {
        return new RecurringAction(action.code(), action.text().name(), every, firstDue, null);
    }

    /** Returns the same, last done on a day. */
    public RecurringAction doneOn(LocalDate day) {
        return new RecurringAction(code, name, every, firstDue, Arguments.notNull(day, "day"));
    }

    /** Returns when it is due next: the first due day, or once more after it was last done. */
    public LocalDate due() {
        return lastDoneOrNull == null ? firstDue : lastDoneOrNull.plus(every);
    }

    /**
     * Returns the due days until a day, that day included, if it is always done in time; at most 10000. Months count from the first
     * of them, so that the 31st comes back.
     */
    public List<LocalDate> dueUntil(LocalDate until) {
        Arguments.notNull(until, "last day");
        List<LocalDate> days = new ArrayList<>();
        LocalDate next = due();
        while (!next.isAfter(until) && days.size() < MOST) {
            days.add(next);
            next = due().plus(every.multipliedBy(days.size()));
        }
        return List.copyOf(days);
    }

    @Override
    public String toString() {
        return code + " due " + due() + ", every " + every;
    }
}
