package org.openkam.scoring.selection;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * What growing somebody from inside is compared with hiring by (source cases, C1 and C2). The cases contradict each other on
 * ramp-up: three months to a year, but also a replacement in two to three weeks who works normally after one to two months; both
 * can be set.
 *
 * @param horizon how far one looks ahead, months, above 0; standard 24
 * @param growth from decision to full work for somebody from inside; standard 6 to 24 months (source case: half a year to two years)
 * @param search until somebody from outside starts; standard 0.5 to 1 month (one to three weeks of preparation, one of interviews)
 * @param rampUp from start to full work for somebody from outside; standard 3 to 12 months (R35)
 * @param tenureYears from how many years in the company on an inside candidate is known well enough to err less; standard 2 (R34)
 */
public record GrowOrHirePolicy(double horizon, Months growth, Months search, Months rampUp, double tenureYears)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public GrowOrHirePolicy {
        Arguments.that(horizon > 0 && horizon <= 1200, "horizon in months", horizon, "must be above 0, at most 1200");
        Arguments.notNull(growth, "time of growth");
        Arguments.notNull(search, "time of search");
        Arguments.notNull(rampUp, "time of ramp-up");
        Arguments.that(tenureYears >= 0 && tenureYears <= 100, "years of tenure", tenureYears, "must be 0 to 100");
    }

    /** Returns the standard: two years ahead, the slower ramp-up. */
    public static GrowOrHirePolicy standard() {
        return new GrowOrHirePolicy(24, new Months(6, 24), new Months(0.5, 1), new Months(3, 12), 2);
    }

    /** Returns the standard with the faster replacement of the source case: found in 2 to 3 weeks, ramp-up of 1 to 2 months. */
    public static GrowOrHirePolicy fastReplacement() {
        return new GrowOrHirePolicy(24, new Months(6, 24), new Months(14 / 30.0, 21 / 30.0), new Months(1, 2), 2);
    }
}
