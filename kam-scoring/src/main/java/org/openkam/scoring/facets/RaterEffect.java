package org.openkam.scoring.facets;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * How lenient a rater is, about the same people as others. For the analyst only.
 *
 * @param rater number of the rater
 * @param source number of the source from which
 * @param units how many units the rater rated, 1 or more
 * @param leniency points above what raters of the same source give the same people, negative for a severe rater; the mean over
 *     the sheets of a source within a linked group is 0. Not computable for the only rater of a source in a group
 */
public record RaterEffect(int rater, int source, int units, Estimate leniency) implements Serializable {
    private static final long serialVersionUID = 1L;

    public RaterEffect {
        Arguments.notNull(leniency, "leniency");
    }

    /** Returns the effect without saying whose. */
    @Override
    public String toString() {
        return "leniency " + leniency.<String>fold(l -> Decimals.plain(l.value(), 2), Reason::name) + ", " + units
                + " rated";
    }
}
