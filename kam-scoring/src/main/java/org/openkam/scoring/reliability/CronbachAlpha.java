package org.openkam.scoring.reliability;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.ItemTotalsTally;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Cronbach's alpha: a lower bound of the reliability of the sum of items, if their errors are uncorrelated; equal to it
 * if all items measure the same true score on the same scale. A number without unit, at most 1. It doesn't show that
 * items measure one thing.
 *
 * <p>{@code alpha = k / (k - 1) * (1 - sum(s_i^2) / s_T^2)}, where {@code s_i^2} is the variance of item {@code i} of
 * {@code k}, and {@code s_T^2} that of the total. The interval is that of Feldt: {@code 1 - (1 - alpha) F}, with the
 * quantiles of {@code F} for {@code n - 1} and {@code (n - 1)(k - 1)} degrees of freedom; it takes normal scores and
 * items of equal covariances for granted.
 * <ul>
 *   <li>Fewer than two items or persons: {@link Reason#TOO_FEW_UNITS}; nobody: {@link Reason#NO_DATA}.
 *   <li>A total that doesn't vary: {@link Reason#ZERO_VARIANCE}, never 0.
 *   <li>Negative values are kept: they tell of items that go against each other, often because one is worded the other
 *       way and wasn't turned. Nothing is turned here.
 *   <li>Missing ratings: persons with one are left out, or by choice covariances are {@link Deletion#PAIRWISE} (the
 *       standard of psych; SPSS and most others leave persons out). The latter has no interval, since no single
 *       {@code n} stands behind it, and may have a total of negative variance ({@link Reason#NEGATIVE_VARIANCE}).
 *   <li>No interval if alpha is 1.
 * </ul>
 * Exact until rounded, so neither the order of persons nor that of items matters. Immutable.
 *
 * <p>Sources: Cronbach, L. J. (1951). Psychometrika 16, 297-334. doi:10.1007/BF02310555; Feldt, L. S. (1965).
 * Psychometrika 30, 357-370. doi:10.1007/BF02289499; Feldt, L. S., Woodruff, D. J. &amp; Salih, F. A. (1987). Applied
 * Psychological Measurement 11, 93-103. doi:10.1177/014662168701100107
 *
 * @param estimate the value with its interval, or why there is none
 * @param persons {@code n}
 * @param items {@code k}
 */
public record CronbachAlpha(Estimate estimate, long persons, int items) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Confidence of the interval if none is asked for. */
    public static final double STANDARD_CONFIDENCE = 0.95;

    /** Checks that there is an estimate. */
    public CronbachAlpha {
        Arguments.notNull(estimate, "estimate");
    }

    /**
     * Computes alpha of the persons who rated every item, with an interval at 95 percent; never throws for data.
     *
     * @param ratings persons in rows, items in columns
     */
    public static CronbachAlpha of(RatingMatrix ratings) {
        return of(ItemTotals.of(ratings));
    }

    /**
     * Computes alpha; never throws for data.
     *
     * @param ratings persons in rows, items in columns
     * @param deletion what becomes of persons with a missing rating
     * @param confidence of the interval, between 0 and 1, both exclusive
     * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
     */
    public static CronbachAlpha of(RatingMatrix ratings, Deletion deletion, double confidence) {
        boolean listwise = Arguments.notNull(deletion, "deletion") == Deletion.LISTWISE;
        return of(
                listwise
                        ? ItemTotals.of(ratings)
                        : ItemCovariances.of(ratings, deletion).totals(),
                confidence);
    }

    /** Computes alpha of the persons who rated every item, with an interval at 95 percent. */
    public static CronbachAlpha of(ItemTotalsTally tally) {
        return of(tally.totals());
    }

    /** Computes alpha from covariances, with an interval at 95 percent; listwise or pairwise is as they were made. */
    public static CronbachAlpha of(ItemCovariances covariances) {
        return of(covariances.totals());
    }

    /** Computes alpha with an interval at 95 percent. */
    public static CronbachAlpha of(ItemTotals totals) {
        return of(totals, STANDARD_CONFIDENCE);
    }

    /**
     * Computes alpha.
     *
     * @param totals of the items
     * @param confidence of the interval, between 0 and 1, both exclusive
     * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
     */
    public static CronbachAlpha of(ItemTotals totals, double confidence) {
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        return new CronbachAlpha(estimate(totals, confidence), totals.persons(), totals.items());
    }

    private static Estimate estimate(ItemTotals totals, double confidence) {
        if (totals.reason().isPresent()) {
            return Estimate.notComputable(totals.reason().get());
        }
        Estimate alpha = estimate(totals.items(), totals.sumOfVariances(), totals.totalVariance());
        return totals.isOfSamePersons()
                ? alpha.fold(
                        e -> withInterval(e.value(), totals.persons(), totals.items(), confidence),
                        Estimate::notComputable)
                : alpha;
    }

    /** Returns alpha without an interval. */
    static Estimate estimate(int items, double ofItems, double ofTotal) {
        if (items < 2) {
            return Estimate.notComputable(Reason.TOO_FEW_UNITS);
        }
        if (ofTotal <= 0) {
            return Estimate.notComputable(ofTotal < 0 ? Reason.NEGATIVE_VARIANCE : Reason.ZERO_VARIANCE);
        }
        double alpha = (ofTotal - ofItems) / ofTotal * items / (items - 1);
        return Double.isFinite(alpha) ? Estimate.of(alpha + 0d) : Estimate.notComputable(Reason.ZERO_VARIANCE);
    }

    private static Estimate withInterval(double alpha, long persons, int items, double confidence) {
        double numerator = persons - 1d;
        double denominator = numerator * (items - 1d);
        double tail = (1 - confidence) / 2;
        double lower = 1 - (1 - alpha) * Distributions.fQuantile(1 - tail, numerator, denominator);
        double upper = 1 - (1 - alpha) * Distributions.fQuantile(tail, numerator, denominator);
        return lower < upper && Double.isFinite(lower)
                ? Estimate.of(alpha, new Interval(lower, upper, confidence))
                : Estimate.of(alpha);
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

    /** Returns for instance {@code Cronbach alpha = 0.8431 [0.7394, 0.9158] (30 persons, 7 items)}. */
    @Override
    public String toString() {
        return Line.of("Cronbach alpha", estimate, persons, items);
    }
}
