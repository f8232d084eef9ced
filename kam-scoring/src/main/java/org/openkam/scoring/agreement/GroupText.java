package org.openkam.scoring.agreement;

import org.openkam.scoring.statistic.Estimate;

/** What the lines of all agreement statistics of a group have in common. */
final class GroupText {

    private GroupText() {}

    /** Returns {@code  = 0.8075 (11 items, 264 ratings} without the closing bracket. */
    static String of(Estimate estimate, int items, long ratings) {
        String sign = estimate instanceof Estimate.Computed ? " = " : ": ";
        return sign + estimate + " (" + items + (items == 1 ? " item, " : " items, ") + ratings
                + (ratings == 1 ? " rating" : " ratings");
    }
}
