package org.openkam.scoring.reliability;

import java.io.Serializable;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.Reason;

/**
 * Split-half reliability: how reliable the sum of all items is, judged by how two halves of them go together. It
 * depends on the split chosen; {@link Splits} tries all.
 *
 * <p>With half scores {@code A} and {@code B}, their correlation {@code r} and {@code s_T^2} the variance of the total:
 * Spearman-Brown {@code 2 r / (1 + r)}, for halves of one variance; Flanagan and Rulon {@code 4 cov(A, B) / s_T^2},
 * which is the same where variances are equal, else smaller.
 * <ul>
 *   <li>Fewer than two items or persons: {@link Reason#TOO_FEW_UNITS}.
 *   <li>A half that doesn't vary: {@link Reason#ZERO_VARIANCE}. Halves of correlation -1 have a constant total or no
 *       Spearman-Brown value: {@link Reason#ZERO_VARIANCE} too.
 *   <li>Negative values are kept; Spearman-Brown may then lie below -1.
 *   <li>Missing ratings: as the covariances were made.
 * </ul>
 * Immutable.
 *
 * <p>Sources: Spearman, C. (1910). British Journal of Psychology 3, 271-295. doi:10.1111/j.2044-8295.1910.tb00206.x;
 * Brown, W. (1910). British Journal of Psychology 3, 296-322. doi:10.1111/j.2044-8295.1910.tb00207.x; Rulon, P. J.
 * (1939). A simplified procedure for determining the reliability of a test by split-halves. Harvard Educational Review
 * 9, 99-103.
 *
 * @param correlation of the halves, -1 to 1
 * @param spearmanBrown reliability of the total, stepped up from the correlation
 * @param flanaganRulon reliability of the total, from the covariance
 * @param persons {@code n}
 * @param items of both halves
 */
public record SplitHalf(Estimate correlation, Estimate spearmanBrown, Estimate flanaganRulon, long persons, int items)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that all are there. */
    public SplitHalf {
        Arguments.notNull(correlation, "correlation");
        Arguments.notNull(spearmanBrown, "Spearman-Brown reliability");
        Arguments.notNull(flanaganRulon, "Flanagan-Rulon reliability");
    }

    /** Splits items by turns: the first, the third and so on, against the rest. */
    public static SplitHalf oddEven(ItemCovariances covariances) {
        return of(
                covariances,
                IntStream.range(0, covariances.items()).filter(i -> i % 2 == 0).toArray());
    }

    /**
     * Splits items; never throws for data.
     *
     * @param covariances of the items; of standardized items if correlations are given
     * @param firstHalf numbers of the items of the first half, none twice; the rest is the second
     * @throws IllegalArgumentException if there is no such item
     */
    public static SplitHalf of(ItemCovariances covariances, int... firstHalf) {
        int items = covariances.items();
        Reason reason = covariances.reason().orElse(items < 2 ? Reason.TOO_FEW_UNITS : null);
        if (reason != null) {
            Estimate none = Estimate.notComputable(reason);
            return new SplitHalf(none, none, none, covariances.persons(), items);
        }
        boolean[] first = new boolean[items];
        for (int item : firstHalf) {
            Arguments.inRange(item, 0, items - 1, "item of the first half");
            Arguments.that(!first[item], "item of the first half", item, "must not be given twice");
            first[item] = true;
        }
        int[] rest = IntStream.range(0, items).filter(i -> !first[i]).toArray();
        Arguments.that(
                firstHalf.length > 0 && rest.length > 0,
                "items of the first half",
                firstHalf.length,
                "must leave some for each half");
        return of(covariances.sums(firstHalf, rest), items);
    }

    private static SplitHalf of(ItemCovariances halves, int items) {
        Estimate correlation = halves.correlation(0, 1);
        Estimate stepped = correlation.fold(r -> stepUp(r.value()), Estimate::notComputable);
        double all = halves.totals().totalVariance();
        Estimate rulon = all <= 0
                ? Estimate.notComputable(all < 0 ? Reason.NEGATIVE_VARIANCE : Reason.ZERO_VARIANCE)
                : Estimate.of(4 * (halves.covariance(0, 1) / all));
        return new SplitHalf(correlation, stepped, rulon, halves.persons(), items);
    }

    private static Estimate stepUp(double r) {
        return r == -1 ? Estimate.notComputable(Reason.ZERO_VARIANCE) : Estimate.of(2 * r / (1 + r));
    }

    /** Returns one line for each value. */
    public String render() {
        return Line.of("Correlation of the halves", correlation) + "\n"
                + Line.of("Spearman-Brown", spearmanBrown) + "\n"
                + Line.of("Flanagan-Rulon", flanaganRulon) + "\n";
    }

    /** Returns for instance {@code Split-half reliability (Spearman-Brown) = 0.9225 (30 persons, 7 items)}. */
    @Override
    public String toString() {
        return Line.of("Split-half reliability (Spearman-Brown)", spearmanBrown, persons, items);
    }
}
