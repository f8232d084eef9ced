package org.openkam.scoring.item;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * How one option of a multiple-choice item works; see {@link DistractorAnalysis}. Immutable.
 *
 * @param count how many chose it
 * @param proportion of all persons, 0 to 1
 * @param restCorrelation correlation of choosing it with the number of other items solved
 * @param meanTotal mean number of items solved by those who chose it
 */
public record OptionStatistics(long count, Estimate proportion, Estimate restCorrelation, Estimate meanTotal)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that all are there. */
    public OptionStatistics {
        Arguments.notNull(proportion, "proportion");
        Arguments.notNull(restCorrelation, "correlation with the rest");
        Arguments.notNull(meanTotal, "mean total");
    }

    /** Returns for instance {@code 19 chose it, option-rest r = -0.2130, mean total = 7.1579}. */
    @Override
    public String toString() {
        return count + " chose it, " + Line.of("option-rest r", restCorrelation) + ", "
                + Line.of("mean total", meanTotal);
    }
}
