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
 * Agreement of one group of raters beside chance: {@code r_wg} for one item, {@code r_wg(J)} for {@code J}. A number without
 * unit from 0 to 1; it says how far the raters of this group say the same, whatever other groups do, and isn't a reliability.
 *
 * <p>With {@code q = s^2 / v}, the mean over items of the ratings' variance (n - 1 in the denominator) by the variance
 * {@code v} of a {@link NullVariance}:
 * <pre>
 * r_wg = 1 - q        r_wg(J) = J (1 - q) / (J (1 - q) + q)
 * </pre>
 * {@code r_wg(J)} grows with J at the same agreement; {@link RStarWg} doesn't.
 * <ul>
 *   <li>More variance than by chance: the estimate is 0; {@code raw} keeps the negative number, as long as the formula gives one
 *       ({@link Reason#OUT_OF_DOMAIN} from {@code q = J / (J - 1)} on, where its denominator is no longer positive).
 *   <li>Missing ratings: each item by the ratings it has; an item with fewer than two is left out, and J counts the rest.
 *       {@link GroupTally#addCompleteSheet} leaves whole raters out instead.
 *   <li>No rating at all: {@link Reason#NO_DATA}; no item with two: {@link Reason#TOO_FEW_UNITS}.
 * </ul>
 * No interval: none is established. The order of raters and of items leaves no trace. Immutable.
 *
 * <p>Sources: James, L. R., Demaree, R. G. &amp; Wolf, G. (1984). Journal of Applied Psychology 69, 85-98.
 * doi:10.1037/0021-9010.69.1.85; LeBreton, J. M. &amp; Senter, J. L. (2008). Organizational Research Methods 11, 815-852.
 * doi:10.1177/1094428106296642
 *
 * @param expected what chance would give
 * @param estimate the agreement, at least 0, or why there is none
 * @param raw the same without the bound at 0
 * @param items how many items were compared, {@code J}
 * @param ratings how many ratings the group has
 */
public record Rwg(NullVariance expected, Estimate estimate, Estimate raw, int items, long ratings)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that nothing is null. */
    public Rwg {
        Arguments.notNull(expected, "null variance");
        Arguments.notNull(estimate, "estimate");
        Arguments.notNull(raw, "raw estimate");
    }

    /** Computes the agreement of one group on all items of a tally; never throws for data. */
    public static Rwg of(GroupTally tally, int group, NullVariance expected) {
        return of(new TalliedGroup(tally, group), expected);
    }

    /**
     * Computes the agreement of one group; never throws for data.
     *
     * @param itemsByRaters items in rows, the raters of the group in columns, gaps allowed
     * @param expected what chance would give
     */
    public static Rwg of(RatingMatrix itemsByRaters, NullVariance expected) {
        return of(new TabledGroup(itemsByRaters), expected);
    }

    /** Computes the agreement of each group of a tally, in the order of their numbers. */
    public static List<Rwg> ofGroups(GroupTally tally, NullVariance expected) {
        List<Rwg> all = new ArrayList<>(tally.groups());
        for (int group = 0; group < tally.groups(); group++) {
            all.add(of(tally, group, expected));
        }
        return all;
    }

    private static Rwg of(GroupRatings group, NullVariance expected) {
        Arguments.notNull(expected, "null variance");
        Reason reason = group.reasonForNone();
        double share = reason == null ? group.mean(group::variance) / expected.value() : 0;
        if (reason == null && !Double.isFinite(share)) {
            reason = Reason.OUT_OF_DOMAIN;
        }
        int items = group.comparable();
        if (reason != null) {
            Estimate none = Estimate.notComputable(reason);
            return new Rwg(expected, none, none, items, group.ratings());
        }
        return new Rwg(expected, stepped(share, items), raw(share, items), items, group.ratings());
    }

    /** The agreement, at least 0, of a share of the null variance. */
    static Estimate stepped(double share, int items) {
        return share < 1 ? raw(share, items) : Estimate.of(0);
    }

    private static Estimate raw(double share, double items) {
        double denominator = items - (items - 1) * share;
        double value = items * (1 - share) / denominator;
        return denominator > 0 && Double.isFinite(value)
                ? Estimate.of(value)
                : Estimate.notComputable(Reason.OUT_OF_DOMAIN);
    }

    /**
     * Returns the agreement.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code r_wg(J) = 0.8075 (11 items, 264 ratings, null variance uniform 2.0000)}. */
    @Override
    public String toString() {
        return (items == 1 ? "r_wg" : "r_wg(J)") + GroupText.of(estimate, items, ratings) + ", null variance "
                + expected + ")";
    }
}
