package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import org.openkam.core.internal.Arguments;

/**
 * How long a probation lasts: at least one deal cycle, since nothing can be closed in less (source case rule R28).
 *
 * @param start first day
 * @param end last day
 * @param dealCycle how long a usual deal takes from first contact to contract, more than nothing
 */
public record ProbationWindow(LocalDate start, LocalDate end, Period dealCycle) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ProbationWindow {
        Arguments.notNull(start, "start of probation");
        Arguments.notNull(end, "end of probation");
        Periods.positive(dealCycle, "deal cycle");
        Arguments.that(
                isLongEnough(start, end, dealCycle),
                "end of probation",
                end,
                "must lie at least one deal cycle (" + dealCycle + ") behind its start " + start);
    }

    /** Returns whether a window holds a whole deal cycle, its first and last day included. */
    static boolean isLongEnough(LocalDate start, LocalDate end, Period dealCycle) {
        return !end.plusDays(1).isBefore(start.plus(dealCycle));
    }

    /** Returns whether the last day has come. */
    public boolean isOver(LocalDate asOf) {
        return !Arguments.notNull(asOf, "day of review").isBefore(end);
    }

    @Override
    public String toString() {
        return start + " to " + end;
    }
}
