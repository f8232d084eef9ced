package org.openkam.scoring.item;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * The classical statistics of one item; see {@link ItemAnalysis}. Immutable.
 *
 * @param mean in points of the scale
 * @param deviation standard deviation in points of the scale, n - 1 in the denominator, 0 or more
 * @param difficulty 0 (nobody gets a point) to 1 (everybody gets all): the higher, the easier
 * @param itemTotal correlation with the total that the item is part of; point-biserial for an item of 0 and 1
 * @param itemRest correlation with the sum of the other items (corrected item-total correlation)
 * @param biserial correlation of the total with the normal trait that the item is taken to cut in two
 * @param biserialRest the same of the sum of the other items
 */
public record ItemStatistics(
        Estimate mean,
        Estimate deviation,
        Estimate difficulty,
        Estimate itemTotal,
        Estimate itemRest,
        Estimate biserial,
        Estimate biserialRest)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that all are there. */
    public ItemStatistics {
        Arguments.notNull(mean, "mean");
        Arguments.notNull(deviation, "standard deviation");
        Arguments.notNull(difficulty, "difficulty");
        Arguments.notNull(itemTotal, "item-total correlation");
        Arguments.notNull(itemRest, "item-rest correlation");
        Arguments.notNull(biserial, "biserial correlation");
        Arguments.notNull(biserialRest, "biserial correlation with the rest");
    }

    /** Returns for instance {@code difficulty = 0.5530, item-rest r = 0.1728}. */
    @Override
    public String toString() {
        return Line.of("difficulty", difficulty) + ", " + Line.of("item-rest r", itemRest);
    }
}
