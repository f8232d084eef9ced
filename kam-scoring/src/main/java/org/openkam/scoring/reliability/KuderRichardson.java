package org.openkam.scoring.reliability;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.ItemTotalsTally;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Kuder and Richardson's formulas 20 and 21: reliability of the number of items solved, where each is either solved (1)
 * or not (0).
 *
 * <p>{@code KR-20 = k / (k - 1) * (1 - sum(p_i (1 - p_i)) / s^2)}, which is Cronbach's alpha;
 * {@code KR-21 = k / (k - 1) * (1 - m (k - m) / (k s^2))}, which takes all items to be equally difficult and is at most
 * KR-20. {@code p_i} is the share that solved item {@code i} of {@code k}; {@code m} and {@code s^2} are mean and
 * variance of the number solved. Both variances have n in the denominator, as {@code p (1 - p)} has; to mix it with n -
 * 1 is a common mistake. KR-20 has Feldt's interval, see {@link CronbachAlpha}.
 * <ul>
 *   <li>A value other than 0 and 1: {@link Reason#OUT_OF_DOMAIN}.
 *   <li>Fewer than two items or persons: {@link Reason#TOO_FEW_UNITS}; everybody solved as many:
 *       {@link Reason#ZERO_VARIANCE}.
 *   <li>Negative values are kept.
 *   <li>Missing answers: the person is left out. Where an answer left open counts as not solved, score it 0 before.
 * </ul>
 * Exact until rounded; neither order matters. Immutable.
 *
 * <p>Source: Kuder, G. F. &amp; Richardson, M. W. (1937). The theory of the estimation of test reliability.
 * Psychometrika 2, 151-160. doi:10.1007/BF02288391
 *
 * @param kr20 formula 20 with its interval
 * @param kr21 formula 21
 * @param persons {@code n}
 * @param items {@code k}
 */
public record KuderRichardson(Estimate kr20, Estimate kr21, long persons, int items) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** More than rounding can do to the variance of an item of zeros and ones. */
    private static final double BLUR = 1e-12;

    /** Checks that both are there. */
    public KuderRichardson {
        Arguments.notNull(kr20, "KR-20");
        Arguments.notNull(kr21, "KR-21");
    }

    /** Computes both from answers scored 0 and 1, persons in rows and items in columns; never throws for data. */
    public static KuderRichardson of(RatingMatrix answers) {
        return of(ItemTotals.of(answers));
    }

    /** Computes both from a tally of answers scored 0 and 1. */
    public static KuderRichardson of(ItemTotalsTally tally) {
        return of(tally.totals());
    }

    /** Computes both from totals, with an interval at 95 percent; never throws for data. */
    public static KuderRichardson of(ItemTotals totals) {
        return of(totals, CronbachAlpha.STANDARD_CONFIDENCE);
    }

    /**
     * Computes both from totals; never throws for data.
     *
     * @param totals of answers scored 0 and 1
     * @param confidence of the interval of KR-20, between 0 and 1, both exclusive
     * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
     */
    public static KuderRichardson of(ItemTotals totals, double confidence) {
        Estimate alpha = CronbachAlpha.of(totals, confidence).estimate();
        Estimate kr20 = totals.reason().isEmpty() && !isDichotomous(totals)
                ? Estimate.notComputable(Reason.OUT_OF_DOMAIN)
                : alpha;
        Estimate kr21 = kr20 instanceof Estimate.Computed ? kr21(totals) : kr20;
        return new KuderRichardson(kr20, kr21, totals.persons(), totals.items());
    }

    private static boolean isDichotomous(ItemTotals totals) {
        double n = totals.persons();
        for (int item = 0; item < totals.items(); item++) {
            double p = totals.mean(item);
            double variance = totals.variance(item) * ((n - 1) / n);
            if (p < 0 || p > 1 || Math.abs(variance - p * (1 - p)) > BLUR) {
                return false;
            }
        }
        return true;
    }

    private static Estimate kr21(ItemTotals totals) {
        double n = totals.persons();
        double k = totals.items();
        double mean = totals.totalMean();
        double variance = totals.totalVariance() * ((n - 1) / n);
        return Estimate.of(k / (k - 1) * (1 - mean * (k - mean) / (k * variance)));
    }

    /** Returns one line for each formula. */
    public String render() {
        return Line.of("KR-20", kr20) + "\n" + Line.of("KR-21", kr21) + "\n";
    }

    /** Returns for instance {@code KR-20 = 0.2950 [0.2205, 0.3642] (1000 persons, 5 items)}. */
    @Override
    public String toString() {
        return Line.of("KR-20", kr20, persons, items);
    }
}
