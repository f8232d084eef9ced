package org.openkam.scoring.item;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.ItemTotalsTally;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Classical item analysis: how difficult each item is, and how well it tells apart those with a high total from those
 * with a low one.
 *
 * <p>For an item {@code i} with scores from {@code lowest} to {@code highest}, total {@code T}:
 * <pre>
 * difficulty   = (mean - lowest) / (highest - lowest)         the share that solved it, for 0 and 1
 * item-total   = r(i, T)                                      point-biserial for 0 and 1; too high, i is part of T
 * item-rest    = r(i, T - i)                                  corrected; the one to judge an item by
 * biserial     = r sqrt(p q) / phi(z_p)                       with the item-total r, and with the item-rest r
 * </pre>
 * {@code p} is the difficulty, {@code q = 1 - p}, {@code phi(z_p)} the height of the normal density at the quantile of
 * {@code p}. The biserial correlation takes a normal trait for granted behind the item and may lie beyond 1 or -1 where
 * there is none.
 * <ul>
 *   <li>Nobody, or one person: {@link Reason#NO_DATA}, {@link Reason#TOO_FEW_UNITS}.
 *   <li>An item, or a total, that doesn't vary: the correlations are {@link Reason#ZERO_VARIANCE}; so item-rest of a
 *       single item.
 *   <li>Biserial of an item with other scores than {@code lowest} and {@code highest}: {@link Reason#OUT_OF_DOMAIN}.
 *   <li>Missing scores: the person is left out. Where an answer left open counts as not solved, score it 0 before.
 * </ul>
 * Exact until rounded; the order of persons leaves no trace. Immutable.
 *
 * <p>Source: Lord, F. M. &amp; Novick, M. R. (1968). Statistical theories of mental test scores, ch. 15.
 * Addison-Wesley.
 *
 * @param items one for each item, in their order
 * @param persons {@code n}
 */
public record ItemAnalysis(List<ItemStatistics> items, long persons) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** More than rounding can do to the variance of an item of two scores. */
    private static final double BLUR = 1e-12;

    /** Copies the list. */
    public ItemAnalysis {
        items = List.copyOf(items);
    }

    /** Analyses items scored 0 and 1, persons in rows and items in columns; never throws for data. */
    public static ItemAnalysis of(RatingMatrix scores) {
        return of(scores, 0, 1);
    }

    /**
     * Analyses items; never throws for data.
     *
     * @param scores persons in rows, items in columns
     * @param lowest score of an item, finite
     * @param highest score of an item, finite, above {@code lowest}
     */
    public static ItemAnalysis of(RatingMatrix scores, double lowest, double highest) {
        return of(ItemTotals.of(scores), lowest, highest);
    }

    /** Analyses the items of a tally; see {@link #of(RatingMatrix, double, double)}. */
    public static ItemAnalysis of(ItemTotalsTally tally, double lowest, double highest) {
        return of(tally.totals(), lowest, highest);
    }

    /** Analyses items by their totals; see {@link #of(RatingMatrix, double, double)}. */
    public static ItemAnalysis of(ItemTotals totals, double lowest, double highest) {
        Arguments.finite(lowest, "lowest score");
        Arguments.finite(highest, "highest score");
        Arguments.that(lowest < highest, "highest score", highest, "must lie above the lowest one, " + lowest);
        List<ItemStatistics> items = new ArrayList<>();
        for (int item = 0; item < totals.items(); item++) {
            items.add(
                    totals.reason().isPresent()
                            ? missing(totals.reason().get())
                            : statistics(totals, item, new double[] {lowest, highest}));
        }
        return new ItemAnalysis(items, totals.persons());
    }

    private static ItemStatistics missing(Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        return new ItemStatistics(none, none, none, none, none, none, none);
    }

    private static ItemStatistics statistics(ItemTotals totals, int item, double[] ends) {
        double width = ends[1] - ends[0];
        double p = (totals.mean(item) - ends[0]) / width;
        double variance = totals.variance(item) / width / width * ((totals.persons() - 1d) / totals.persons());
        boolean outside = p < 0 || p > 1;
        Reason fault = outside || Math.abs(variance - p * (1 - p)) > BLUR ? Reason.OUT_OF_DOMAIN : null;
        Estimate total = totals.itemTotalCorrelation(item);
        Estimate rest = totals.itemRestCorrelation(item);
        return new ItemStatistics(
                Estimate.of(totals.mean(item)),
                Estimate.of(Math.sqrt(totals.variance(item))),
                outside ? Estimate.notComputable(Reason.OUT_OF_DOMAIN) : Estimate.of(p),
                total,
                rest,
                fault == null ? biserial(total, p) : Estimate.notComputable(fault),
                fault == null ? biserial(rest, p) : Estimate.notComputable(fault));
    }

    private static Estimate biserial(Estimate correlation, double p) {
        return correlation.fold(
                r -> {
                    double z = Distributions.normalQuantile(p);
                    double height = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
                    return Estimate.of(r.value() * Math.sqrt(p * (1 - p)) / height);
                },
                Estimate::notComputable);
    }

    /** Returns the statistics of an item, counted from 0. */
    public ItemStatistics item(int item) {
        return items.get(item);
    }

    /** Returns one line for each item, counted from 0. */
    public String render() {
        StringBuilder text = new StringBuilder(toString()).append('\n');
        for (int item = 0; item < items.size(); item++) {
            text.append("item ")
                    .append(item)
                    .append(": ")
                    .append(items.get(item))
                    .append('\n');
        }
        return text.toString();
    }

    /** Returns for instance {@code Item analysis (1000 persons, 5 items)}. */
    @Override
    public String toString() {
        return "Item analysis (" + persons + " persons, " + items.size() + " items)";
    }
}
