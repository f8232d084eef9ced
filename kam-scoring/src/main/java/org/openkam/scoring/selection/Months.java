package org.openkam.scoring.selection;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;

/**
 * A span of time for planning, from shortest to longest.
 *
 * @param least months, 0 or more
 * @param most months, at least the shortest, at most 1200
 */
public record Months(double least, double most) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double LONGEST = 1200;

    public Months {
        Arguments.that(most >= 0 && most <= LONGEST, "longest time in months", most, "must lie between 0 and 1200");
        Arguments.that(
                least >= 0 && least <= most, "shortest time in months", least, "must lie between 0 and the longest");
    }

    /** Returns both spans one after the other. */
    public Months plus(Months other) {
        return new Months(least + other.least, most + other.most);
    }

    /** Returns for instance {@code 3.0 to 12.0 months}. */
    @Override
    public String toString() {
        return Decimals.plain(least, 1) + " to " + Decimals.plain(most, 1) + " months";
    }
}
