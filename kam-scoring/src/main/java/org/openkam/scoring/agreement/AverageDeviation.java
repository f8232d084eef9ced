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
 * Average deviation index: how far the ratings of one group lie from their own mean ({@code AD_M}) or median ({@code AD_Md}), in
 * points of the scale. 0 is perfect agreement; the more, the less agreement. Needs no chance to compare with.
 *
 * <p>{@code AD = sum(|x - centre|) / k} for one item of {@code k} ratings; {@code AD(J)} is the mean over items. As a rule of
 * thumb a group agrees up to a sixth of the number of points of the scale, {@link #practicalCutOff}: 0.83 on five points.
 * <ul>
 *   <li>Missing ratings: each item by the ratings it has; an item with fewer than two is left out.
 *   <li>No rating at all: {@link Reason#NO_DATA}; no item with two: {@link Reason#TOO_FEW_UNITS}.
 * </ul>
 * No interval: none is established. The order of raters and of items leaves no trace. Immutable.
 *
 * <p>Sources: Burke, M. J., Finkelstein, L. M. &amp; Dusig, M. S. (1999). On average deviation indices for estimating interrater
 * agreement. Organizational Research Methods 2, 49-68. doi:10.1177/109442819921004; Burke, M. J. &amp; Dunlap, W. P. (2002).
 * Organizational Research Methods 5, 159-172. doi:10.1177/1094428102005002002
 *
 * @param centre from where distances are taken
 * @param estimate the deviation in points, 0 or more, or why there is none
 * @param items how many items were compared, {@code J}
 * @param ratings how many ratings the group has
 */
public record AverageDeviation(Centre centre, Estimate estimate, int items, long ratings) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** From where distances are taken. */
    public enum Centre {
        /** The mean of the item's ratings. */
        MEAN,
        /** The median, the mean of the two middle ratings if their number is even; it makes the deviation smallest. */
        MEDIAN
    }

    /** Checks that nothing is null. */
    public AverageDeviation {
        Arguments.notNull(centre, "centre");
        Arguments.notNull(estimate, "estimate");
    }

    /**
     * Computes the deviation of one group on all items of a tally; never throws for data.
     *
     * @throws IllegalArgumentException if the tally keeps sums only
     */
    public static AverageDeviation of(GroupTally tally, int group, Centre centre) {
        Arguments.that(tally.counts(), "Tally", tally, "must count codes to tell distances");
        return of(new TalliedGroup(tally, group), centre);
    }

    /**
     * Computes the deviation of one group; never throws for data.
     *
     * @param itemsByRaters items in rows, the raters of the group in columns, gaps allowed
     * @param centre from where distances are taken
     */
    public static AverageDeviation of(RatingMatrix itemsByRaters, Centre centre) {
        return of(new TabledGroup(itemsByRaters), centre);
    }

    /** Computes the deviation of each group of a tally, in the order of their numbers. */
    public static List<AverageDeviation> ofGroups(GroupTally tally, Centre centre) {
        List<AverageDeviation> all = new ArrayList<>(tally.groups());
        for (int group = 0; group < tally.groups(); group++) {
            all.add(of(tally, group, centre));
        }
        return all;
    }

    private static AverageDeviation of(GroupRatings group, Centre centre) {
        Arguments.notNull(centre, "centre");
        Reason reason = group.reasonForNone();
        double value = reason == null ? group.mean(item -> group.deviation(item, centre)) : 0;
        if (reason == null && !Double.isFinite(value)) {
            reason = Reason.OUT_OF_DOMAIN;
        }
        Estimate estimate = reason == null ? Estimate.of(value) : Estimate.notComputable(reason);
        return new AverageDeviation(centre, estimate, group.comparable(), group.ratings());
    }

    /**
     * Returns the deviation up to which a group is said to agree: {@code A / 6}.
     *
     * @param points number of points {@code A} of the scale, 2 or more
     */
    public static double practicalCutOff(int points) {
        return Arguments.inRange(points, 2, Integer.MAX_VALUE, "number of points") / 6.0;
    }

    /**
     * Returns the deviation in points.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code AD_M(J) = 1.0205 (11 items, 264 ratings)}. */
    @Override
    public String toString() {
        String name = centre == Centre.MEAN ? "AD_M" : "AD_Md";
        return name + (items == 1 ? "" : "(J)") + GroupText.of(estimate, items, ratings) + ")";
    }
}
