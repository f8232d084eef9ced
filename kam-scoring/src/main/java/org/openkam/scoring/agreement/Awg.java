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
 * Agreement of one group of raters beside the most they could disagree at the mean they gave: {@code a_wg} for one item, {@code
 * a_wg(J)} for more. A number without unit from -1 (half at each end) to 1. It asks for no null distribution, and a mean near the
 * end of the scale, where 360-degree ratings pile up, doesn't pass for agreement.
 *
 * <p>With {@code k} ratings of mean {@code M} and variance {@code s^2} (n - 1) on a scale from {@code L} to {@code H}:
 * <pre>
 * a_wg = 1 - 2 s^2 / {((H + L) M - M^2 - H L) k / (k - 1)}        a_wg(J) = mean of a_wg over items
 * </pre>
 * <ul>
 *   <li>{@code M} closer to an end than one rating at the other end brings it ({@code M < (L (k - 1) + H) / k} or {@code M > (H
 *       (k - 1) + L) / k}): {@link Reason#OUT_OF_DOMAIN}; all ratings at an end: 1. If one of several items is out of the domain,
 *       their mean is too.
 *   <li>Missing ratings: each item by the ratings it has; an item with fewer than two is left out.
 *   <li>No rating at all: {@link Reason#NO_DATA}; no item with two, or a scale of one point: {@link Reason#TOO_FEW_UNITS}.
 * </ul>
 * No interval: none is established. The order of raters and of items leaves no trace. Immutable.
 *
 * <p>Source: Brown, R. D. &amp; Hauenstein, N. M. A. (2005). Interrater agreement reconsidered: an alternative to the rwg indices.
 * Organizational Research Methods 8, 165-184. doi:10.1177/1094428105275376
 *
 * @param estimate the agreement, or why there is none
 * @param items how many items were compared, {@code J}
 * @param ratings how many ratings the group has
 */
public record Awg(Estimate estimate, int items, long ratings) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that the estimate is there. */
    public Awg {
        Arguments.notNull(estimate, "estimate");
    }

    /** Computes the agreement of one group on all items of a tally and its scale; never throws for data. */
    public static Awg of(GroupTally tally, int group) {
        return of(new TalliedGroup(tally, group), tally.lowest(), tally.highest());
    }

    /**
     * Computes the agreement of one group; never throws for data.
     *
     * @param itemsByRaters items in rows, the raters of the group in columns, gaps allowed
     * @param lowest lowest point of the scale
     * @param highest highest point of the scale
     */
    public static Awg of(RatingMatrix itemsByRaters, int lowest, int highest) {
        Arguments.that(highest >= lowest, "highest point", highest, "must not be below the lowest, " + lowest);
        return of(new TabledGroup(itemsByRaters), lowest, highest);
    }

    /** Computes the agreement of each group of a tally, in the order of their numbers. */
    public static List<Awg> ofGroups(GroupTally tally) {
        List<Awg> all = new ArrayList<>(tally.groups());
        for (int group = 0; group < tally.groups(); group++) {
            all.add(of(tally, group));
        }
        return all;
    }

    private static Awg of(GroupRatings group, int lowest, int highest) {
        return new Awg(estimate(group, lowest, highest), group.comparable(), group.ratings());
    }

    private static Estimate estimate(GroupRatings group, int lowest, int highest) {
        Reason reason = group.reasonForNone();
        if (reason != null || lowest == highest) {
            return Estimate.notComputable(reason == null ? Reason.TOO_FEW_UNITS : reason);
        }
        double mean = group.mean(item -> group.awg(item, lowest, highest));
        return Double.isNaN(mean) ? Estimate.notComputable(Reason.OUT_OF_DOMAIN) : Estimate.of(mean);
    }

    /**
     * Returns the agreement.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code a_wg(J) = 0.2926 (11 items, 264 ratings)}. */
    @Override
    public String toString() {
        return (items == 1 ? "a_wg" : "a_wg(J)") + GroupText.of(estimate, items, ratings) + ")";
    }
}
