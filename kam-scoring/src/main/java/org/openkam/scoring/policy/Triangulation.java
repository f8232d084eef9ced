package org.openkam.scoring.policy;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * What several instruments say together.
 *
 * @param combined the combined score without interval; not computable where they contradict each other
 * @param contradiction whether they differ by more than their errors explain
 * @param heterogeneity Cochran's Q, the sum of squared differences from the combined score in units of their errors; not
 *     computable where the rule doesn't look at it
 */
public record Triangulation(Estimate combined, boolean contradiction, Estimate heterogeneity) implements Serializable {
    private static final long serialVersionUID = 1L;

    public Triangulation {
        Arguments.notNull(combined, "combined score");
        Arguments.notNull(heterogeneity, "heterogeneity");
    }
}
