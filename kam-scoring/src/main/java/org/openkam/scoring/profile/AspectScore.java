package org.openkam.scoring.profile;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.policy.NormedScore;
import org.openkam.scoring.statistic.Estimate;

/**
 * How a person answered about one part of the work in one respect: by itself, beside the person's other parts, and in a norm
 * group. Only the last compares with other people. Immutable.
 *
 * @param raw mean answer, reversed items turned, points of the scale; the error is that of measurement, from the reliability of
 *     the scale, with its band clipped to the scale; without a known reliability it has none
 * @param answers how many items were answered
 * @param ipsative {@code raw} less the mean of all parts of the work, points: more or less than usual for this person
 * @param rank 1 for the highest of the person's parts; those that tie share the mean of their ranks
 * @param norm where {@code raw} stands in a norm group, or why nowhere
 */
public record AspectScore(Estimate raw, int answers, Estimate ipsative, Estimate rank, NormedScore norm)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the parts. */
    public AspectScore {
        Arguments.notNull(raw, "raw score");
        Arguments.inRange(answers, 0, Integer.MAX_VALUE, "number of answers");
        Arguments.notNull(ipsative, "ipsative score");
        Arguments.notNull(rank, "rank");
        Arguments.notNull(norm, "place in a norm");
    }

    /** Returns for instance {@code 3.7500 ± 0.4100 [2.9500, 4.5500], rank 2.5000, sten not computable (NO_NORM)}. */
    @Override
    public String toString() {
        return raw + ", rank " + rank + ", sten " + norm.sten();
    }
}
