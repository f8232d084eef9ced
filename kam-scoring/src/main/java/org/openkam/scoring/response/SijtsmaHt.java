package org.openkam.scoring.response;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Ht of Sijtsma: how well one respondent orders the items as all the others do, Loevinger's scalability with persons in the place of
 * items. 1 for the best possible agreement, 0 for none, negative for the opposite order.
 *
 * <p>{@code Ht = sum of cov(i, j) / sum of max cov(i, j)} over all other respondents {@code j}: {@code cov} over items, and its maximum
 * given both totals, {@code min(b_i, b_j) - b_i b_j} with the shares {@code b} of items passed. Counts alone give both sums, so the
 * respondents aren't compared one by one.
 * <ul>
 *   <li>The respondent has to be one of the group; he isn't compared with himself.
 *   <li>All or no items passed, or nobody else passed some and failed some: {@link Reason#ZERO_VARIANCE}. Other cases as in {@link
 *       GuttmanErrors}.
 * </ul>
 * Immutable and thread-safe.
 *
 * <p>Sources: Sijtsma, K. (1986). A coefficient of deviance of response patterns. Kwantitatieve Methoden 7, 131-145; Sijtsma, K. &amp;
 * Meijer, R. R. (1992). A method for investigating the intersection of item response functions in Mokken's nonparametric IRT model.
 * Applied Psychological Measurement 16, 149-157. doi:10.1177/014662169201600204
 *
 * @param respondents how many others
 * @param estimate the coefficient, at most 1
 */
public record SijtsmaHt(long respondents, Estimate estimate) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Returns the coefficient of a respondent of the group; never throws for data.
     *
     * @param group to which he belongs
     * @param answers 0 or 1 for each item, {@code NaN} where missing
     * @throws IllegalArgumentException if an answer is infinite or there is another number of them than of items
     */
    public static SijtsmaHt of(PassRates group, double... answers) {
        @Nullable Reason reason = group.reason(answers);
        long others = Math.max(0, group.respondents() - 1);
        return new SijtsmaHt(others, reason == null ? estimate(group, answers) : Estimate.notComputable(reason));
    }

    /** Both sums times the square of the number of items are whole numbers. */
    private static Estimate estimate(PassRates group, double[] answers) {
        long items = answers.length;
        long own = PassTally.total(answers);
        long together = 0;
        long all = 0;
        for (int i = 0; i < answers.length; i++) {
            together += answers[i] == 1 ? group.passed(i) : 0;
            all += group.passed(i);
        }
        long largest = 0;
        for (int total = 0; total <= items; total++) {
            largest += group.withTotal(total) * (items * Math.min(own, total) - own * total);
        }
        long self = items * own - own * own;
        long covariance = items * together - own * all - self;
        long possible = largest - self;
        return possible <= 0
                ? Estimate.notComputable(Reason.ZERO_VARIANCE)
                : Estimate.of((double) covariance / possible);
    }

    /**
     * Returns the coefficient.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code Ht = 0.2024 (315 others)}. */
    @Override
    public String toString() {
        return "Ht" + (estimate instanceof Estimate.Computed ? " = " : ": ") + estimate + " (" + respondents
                + " others)";
    }
}
