package org.openkam.ipd.progress;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.change.PairedStandardizer;

/**
 * How the change of a group is told.
 *
 * @param leastPeople with fewer people who can be compared a competency isn't shown, 3 or more; standard 5, as in heat maps
 * @param standardizer what the mean change is divided by; standard {@link PairedStandardizer#AVERAGE}, comparable with other groups
 * @param confidence of the intervals, between 0 and 1, both exclusive; standard 0.95
 */
public record CohortPolicy(int leastPeople, PairedStandardizer standardizer, double confidence)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LOWEST = 3;

    public CohortPolicy {
        Arguments.inRange(leastPeople, LOWEST, Integer.MAX_VALUE, "least number of people");
        Arguments.notNull(standardizer, "standardizer");
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
    }

    /** Returns the standard values. */
    public static CohortPolicy standard() {
        return new CohortPolicy(5, PairedStandardizer.AVERAGE, 0.95);
    }
}
