package org.openkam.ipd.progress;

import java.time.Period;
import org.openkam.core.internal.Arguments;

/** Checks of periods. */
final class Periods {
    private static final int MOST_MONTHS = 1200;
    private static final int MOST_DAYS = 36_525;

    private Periods() {}

    /** Whether a period is longer than nothing and at most a century, no part of it negative. */
    static boolean isPositive(Period period) {
        return !period.isNegative()
                && !period.isZero()
                && period.toTotalMonths() <= MOST_MONTHS
                && period.getDays() <= MOST_DAYS;
    }

    static Period positive(Period period, String subject) {
        Arguments.that(
                isPositive(Arguments.notNull(period, subject)),
                subject,
                period,
                "must be longer than nothing, at most a century");
        return period;
    }
}
