package org.openkam.scoring.reliability;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Standardized alpha: Cronbach's alpha of items brought to one variance. It speaks of the sum of standardized items, so
 * it is of use only where scores are made that way, for instance because items have different scales.
 *
 * <p>{@code alpha = k r / (1 + (k - 1) r)}, where {@code r} is the mean of the correlations of {@code k} items.
 * <ul>
 *   <li>Fewer than two items or persons: {@link Reason#TOO_FEW_UNITS}; nobody: {@link Reason#NO_DATA}.
 *   <li>An item that doesn't vary: {@link Reason#ZERO_VARIANCE}; it is for the caller to leave it out and to say so.
 *   <li>Missing ratings: as the covariances were made; pairwise ones are divided by the variances of all who rated an
 *       item, as psych does.
 * </ul>
 * No interval is defined for it here. Immutable.
 *
 * <p>Source: Cronbach, L. J. (1951). Psychometrika 16, 297-334. doi:10.1007/BF02310555
 *
 * @param estimate the value, or why there is none
 * @param averageCorrelation {@code r}, -1 to 1, or why there is none
 * @param persons {@code n}
 * @param items {@code k}
 */
public record StandardizedAlpha(Estimate estimate, Estimate averageCorrelation, long persons, int items)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that both are there. */
    public StandardizedAlpha {
        Arguments.notNull(estimate, "estimate");
        Arguments.notNull(averageCorrelation, "average correlation");
    }

    /** Computes it from ratings, persons in rows and items in columns; never throws for data. */
    public static StandardizedAlpha of(RatingMatrix ratings, Deletion deletion) {
        return of(ItemCovariances.of(ratings, deletion));
    }

    /** Computes it from covariances; never throws for data. */
    public static StandardizedAlpha of(ItemCovariances covariances) {
        ItemTotals totals = covariances.correlations().totals();
        int items = totals.items();
        Reason reason = totals.reason().orElse(items < 2 ? Reason.TOO_FEW_UNITS : null);
        if (reason != null) {
            Estimate none = Estimate.notComputable(reason);
            return new StandardizedAlpha(none, none, totals.persons(), items);
        }
        double average = (totals.totalVariance() - items) / items / (items - 1);
        return new StandardizedAlpha(
                CronbachAlpha.estimate(items, items, totals.totalVariance()),
                Estimate.of(average),
                totals.persons(),
                items);
    }

    /**
     * Returns the value.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so
     *     without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns one line for each value. */
    public String render() {
        return this + "\n" + Line.of("Average correlation", averageCorrelation) + "\n";
    }

    /** Returns for instance {@code Standardized alpha = 0.8391 (30 persons, 7 items)}. */
    @Override
    public String toString() {
        return Line.of("Standardized alpha", estimate, persons, items);
    }
}
