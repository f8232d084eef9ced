package org.openkam.scoring.instrument;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.item.OptionStatistics;
import org.openkam.scoring.statistic.Estimate;

/**
 * How one option of a choice works in a pilot. Immutable.
 *
 * @param option a capital letter; empty for those who left the item open
 * @param points what it gives
 * @param statistics how many chose it, correlation of choosing it with the points on the other items of the competency, and the mean
 *     points of those who chose it on all of them
 * @param correlation the same correlation with its interval
 */
public record PilotOption(String option, int points, OptionStatistics statistics, Estimate correlation)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public PilotOption {
        Arguments.notNull(option, "option");
        Arguments.notNull(statistics, "statistics of option");
        Arguments.notNull(correlation, "correlation");
    }

    /** Returns for instance {@code B (0 points): 19 chose it, option-rest r = -0.2130, mean total = 7.1579}. */
    @Override
    public String toString() {
        return (option.isEmpty() ? "left open" : option) + " (" + points + " points): " + statistics;
    }
}
