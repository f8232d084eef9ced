package org.openkam.scoring.statistic;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * A confidence interval, both ends inclusive, in the unit of the estimate.
 *
 * @param lower the lower end, finite
 * @param upper the upper end, finite, at least {@code lower}
 * @param confidence the confidence level, between 0 and 1, both exclusive
 */
public record Interval(double lower, double upper, double confidence) implements Serializable {
    private static final long serialVersionUID = 1L;

    public Interval {
        Arguments.finite(lower, "lower end");
        Arguments.finite(upper, "upper end");
        if (lower > upper) { // first, so that no text is made in vain
            Arguments.that(false, "Interval", lower + " to " + upper, "must not have its ends swapped");
        }
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
    }

    /** Returns whether {@code value} lies in the interval, its ends included. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** Returns the part of this interval between {@code lowest} and {@code highest}; the nearest end if there is none. */
    public Interval clip(double lowest, double highest) {
        return new Interval(clamp(lower, lowest, highest), clamp(upper, lowest, highest), confidence);
    }

    private static double clamp(double value, double lowest, double highest) {
        return Math.max(lowest, Math.min(highest, value));
    }

    @Override
    public String toString() {
        return "[" + Decimals.plain(lower, 4) + ", " + Decimals.plain(upper, 4) + "]";
    }
}
