package org.openkam.scoring.reliability;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.ItemTotalsTally;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Cronbach's alpha of the items that are left if one is taken out, for each item. A value above that of all items marks
 * an item that goes with the others less than they go with each other. With few persons such differences are chance:
 * leaving out items by them makes alpha look better than it is.
 *
 * <p>The persons are those of all items together, also where the item left out is the only one that they didn't rate.
 * <ul>
 *   <li>Fewer than three items, or two persons: {@link Reason#TOO_FEW_UNITS}.
 *   <li>Items left that have a constant sum: {@link Reason#ZERO_VARIANCE}.
 * </ul>
 * Immutable.
 *
 * <p>Source: Cronbach, L. J. (1951). Psychometrika 16, 297-334. doi:10.1007/BF02310555
 *
 * @param estimates one for each item, in their order
 * @param persons {@code n}
 */
public record AlphaIfItemDeleted(List<Estimate> estimates, long persons) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies the list. */
    public AlphaIfItemDeleted {
        estimates = List.copyOf(estimates);
    }

    /** Computes it for the persons who rated every item, persons in rows and items in columns; never throws for data. */
    public static AlphaIfItemDeleted of(RatingMatrix ratings) {
        return of(ItemTotals.of(ratings));
    }

    /** Computes it for the persons who rated every item. */
    public static AlphaIfItemDeleted of(ItemTotalsTally tally) {
        return of(tally.totals());
    }

    /** Computes it from totals, which may come from covariances; never throws for data. */
    public static AlphaIfItemDeleted of(ItemTotals totals) {
        return new AlphaIfItemDeleted(
                IntStream.range(0, totals.items())
                        .mapToObj(item -> without(totals, item))
                        .toList(),
                totals.persons());
    }

    private static Estimate without(ItemTotals totals, int item) {
        if (totals.reason().isPresent()) {
            return Estimate.notComputable(totals.reason().get());
        }
        double ofItems = totals.sumOfVariances() - totals.variance(item);
        return CronbachAlpha.estimate(totals.items() - 1, ofItems, totals.varianceOfRest(item));
    }

    /** Returns alpha without an item. */
    public Estimate estimate(int item) {
        return estimates.get(item);
    }

    /**
     * Returns alpha without an item.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none
     */
    public double value(int item) {
        return estimates.get(item).value();
    }

    /** Returns one line for each item, counted from 0. */
    public String render() {
        return IntStream.range(0, estimates.size())
                .mapToObj(item -> Line.of("Cronbach alpha without item " + item, estimates.get(item)) + "\n")
                .collect(Collectors.joining());
    }

    /** Returns the numbers of items and persons only. */
    @Override
    public String toString() {
        return "Cronbach alpha without each of " + estimates.size() + " items (" + persons + " persons)";
    }
}
