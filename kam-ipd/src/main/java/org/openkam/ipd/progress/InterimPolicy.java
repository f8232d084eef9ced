package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import org.openkam.core.internal.Arguments;

/**
 * How long a head keeps clients whose manager left (source case D3, rule R30).
 *
 * @param usual from when on somebody should take over; standard a month
 * @param longest after which an alert is due, not shorter; standard three months
 */
public record InterimPolicy(Period usual, Period longest) implements Serializable {
    private static final long serialVersionUID = 1L;

    public InterimPolicy {
        Periods.positive(usual, "usual time");
        Periods.positive(longest, "longest time");
        LocalDate any = LocalDate.EPOCH;
        Arguments.that(
                !any.plus(longest).isBefore(any.plus(usual)), "longest time", longest, "must not be below " + usual);
    }

    /** Returns one to three months. */
    public static InterimPolicy standard() {
        return new InterimPolicy(Period.ofMonths(1), Period.ofMonths(3));
    }
}
