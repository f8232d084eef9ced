package org.openkam.scoring.agreement;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.GroupTally;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Agreement of one group of raters as {@code r*_wg}: {@link Rwg} without its bounds, and without growing with the number of
 * items. A number without unit, at most 1.
 *
 * <p>{@code r* = 1 - s^2 / v}, with the mean over items of the ratings' variance (n - 1 in the denominator) and the variance
 * {@code v} of a {@link NullVariance}. With the uniform one, 0 is chance and a negative number means that raters contradict each
 * other; with the {@linkplain NullVariance#maximum maximum}, about 0 is the strongest contradiction there is, and uniform chance
 * on five points is 0.5. For one item and a uniform chance it is the raw {@code r_wg}.
 * <ul>
 *   <li>Negative values are kept.
 *   <li>Missing ratings: each item by the ratings it has; an item with fewer than two is left out.
 *   <li>No rating at all: {@link Reason#NO_DATA}; no item with two: {@link Reason#TOO_FEW_UNITS}.
 * </ul>
 * No interval: none is established. The order of raters and of items leaves no trace. Immutable.
 *
 * <p>Source: Lindell, M. K., Brandt, C. J. &amp; Whitney, D. J. (1999). A revised index of interrater agreement for multi-item
 * ratings of a single target. Applied Psychological Measurement 23, 127-135. doi:10.1177/01466219922031257
 *
 * @param expected the variance compared with
 * @param estimate the agreement, or why there is none
 * @param items how many items were compared
 * @param ratings how many ratings the group has
 */
public record RStarWg(NullVariance expected, Estimate estimate, int items, long ratings) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that nothing is null. */
    public RStarWg {
        Arguments.notNull(expected, "null variance");
        Arguments.notNull(estimate, "estimate");
    }

    /** Computes the agreement of one group on all items of a tally; never throws for data. */
    public static RStarWg of(GroupTally tally, int group, NullVariance expected) {
        return of(new TalliedGroup(tally, group), expected);
    }

    /**
     * Computes the agreement of one group; never throws for data.
     *
     * @param itemsByRaters items in rows, the raters of the group in columns, gaps allowed
     * @param expected the variance to compare with
     */
    public static RStarWg of(RatingMatrix itemsByRaters, NullVariance expected) {
        return of(new TabledGroup(itemsByRaters), expected);
    }

    /** Computes the agreement of each group of a tally, in the order of their numbers. */
    public static List<RStarWg> ofGroups(GroupTally tally, NullVariance expected) {
        List<RStarWg> all = new ArrayList<>(tally.groups());
        for (int group = 0; group < tally.groups(); group++) {
            all.add(of(tally, group, expected));
        }
        return all;
    }

    private static RStarWg of(GroupRatings group, NullVariance expected) {
        Arguments.notNull(expected, "null variance");
        Reason reason = group.reasonForNone();
        double value = reason == null ? 1 - group.mean(group::variance) / expected.value() : 0;
        if (reason == null && !Double.isFinite(value)) {
            reason = Reason.OUT_OF_DOMAIN;
        }
        Estimate estimate = reason == null ? Estimate.of(value) : Estimate.notComputable(reason);
        return new RStarWg(expected, estimate, group.comparable(), group.ratings());
    }

    /**
     * Returns the agreement.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code r*_wg = 0.2761 (11 items, 264 ratings, null variance uniform 2.0000)}. */
    @Override
    public String toString() {
        return "r*_wg" + GroupText.of(estimate, items, ratings) + ", null variance " + expected + ")";
    }
}
