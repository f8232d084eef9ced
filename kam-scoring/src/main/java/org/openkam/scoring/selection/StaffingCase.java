package org.openkam.scoring.selection;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.fit.TimeToClose;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;

/**
 * What is known of one way to fill a role, beyond the policy.
 *
 * @param toFullWork own knowledge of the time to full work; null to take the policy's
 * @param yearlyTurnover share who leave within a year, 0 to 0.999
 * @param tenureYears years in the company of an inside candidate; null if unknown or from outside
 */
public record StaffingCase(
        @Nullable Months toFullWork,
        double yearlyTurnover,
        @Nullable Double tenureYears) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double MOST_TURNOVER = 0.999;
    private static final double LONGEST = 1200;

    public StaffingCase {
        boolean inRange = yearlyTurnover >= 0 && yearlyTurnover <= MOST_TURNOVER;
        Arguments.that(inRange, "yearly turnover", yearlyTurnover, "must lie between 0 and 0.999");
        if (tenureYears != null) {
            boolean isTenure = tenureYears >= 0 && tenureYears <= 100;
            Arguments.that(isTenure, "years of tenure", tenureYears, "must lie between 0 and 100");
        }
    }

    /** Returns a case of which only the turnover is known. */
    public static StaffingCase of(double yearlyTurnover) {
        return new StaffingCase(null, yearlyTurnover, null);
    }

    /**
     * Returns the case of a person from inside: between the ends of the interval of closing all gaps at once, or the policy's time
     * if that isn't known with an error or a requirement has no score.
     */
    public static StaffingCase of(TimeToClose time, double yearlyTurnover, @Nullable Double tenureYears) {
        boolean isWhole = time.unknown().isEmpty();
        Months months = isWhole && time.longest() instanceof Computed longest && longest.interval() != null
                ? span(longest.interval())
                : null;
        return new StaffingCase(months, yearlyTurnover, tenureYears);
    }

    private static Months span(Interval interval) {
        return new Months(Math.min(LONGEST, interval.lower()), Math.min(LONGEST, interval.upper()));
    }
}
