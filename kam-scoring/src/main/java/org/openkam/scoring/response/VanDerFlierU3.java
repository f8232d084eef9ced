package org.openkam.scoring.response;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * U3 of van der Flier: how far one respondent's pattern of passed items is from the most likely one of his total, 0 for passing the
 * easiest items only and 1 for passing the hardest only.
 *
 * <p>{@code U3 = (sum of the r easiest w - sum of the passed w) / (sum of the r easiest w - sum of the r hardest w)}, with {@code w =
 * ln(p / (1 - p))} of the share {@code p} of the group that passed an item, and {@code r} items passed.
 * <ul>
 *   <li>Items that all or none of the group passed have no {@code w} and are left out.
 *   <li>All or none of the rest passed: 0, as in R's package PerFit.
 *   <li>All items equally hard: {@link Reason#ZERO_VARIANCE}. Other cases as in {@link GuttmanErrors}.
 *   <li>Who doesn't belong to the group may pass what nobody passed; that doesn't show.
 * </ul>
 * Immutable and thread-safe.
 *
 * <p>Source: van der Flier, H. (1982). Deviant response patterns and comparability of test scores. Journal of Cross-Cultural Psychology
 * 13, 267-298. doi:10.1177/0022002182013003001
 *
 * @param items items that count
 * @param estimate the distance, 0 to 1
 */
public record VanDerFlierU3(int items, Estimate estimate) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Returns the distance of a respondent; never throws for data.
     *
     * @param group what makes an item hard
     * @param answers 0 or 1 for each item, {@code NaN} where missing
     * @throws IllegalArgumentException if an answer is infinite or there is another number of them than of items
     */
    public static VanDerFlierU3 of(PassRates group, double... answers) {
        @Nullable Reason reason = group.reason(answers);
        if (reason != null) {
            return new VanDerFlierU3(group.items(), Estimate.notComputable(reason));
        }
        double[] logits = new double[answers.length];
        int items = 0;
        int total = 0;
        double passed = 0;
        for (int place = 0; place < answers.length; place++) {
            double logit = group.logitAt(place);
            if (!Double.isNaN(logit)) {
                logits[items++] = logit;
                if (answers[group.itemAt(place)] == 1) {
                    total++;
                    passed += logit;
                }
            }
        }
        return new VanDerFlierU3(items, items == 0 ? none() : u3(logits, items, total, passed));
    }

    private static Estimate none() {
        return Estimate.notComputable(Reason.ZERO_VARIANCE);
    }

    private static Estimate u3(double[] logits, int items, int total, double passed) {
        if (logits[0] == logits[items - 1]) {
            return none();
        }
        if (total == 0 || total == items) {
            return Estimate.of(0);
        }
        double easiest = 0;
        double hardest = 0;
        for (int i = 0; i < total; i++) {
            easiest += logits[i];
            hardest += logits[items - total + i];
        }
        return Estimate.of(Math.max(0, Math.min(1, (easiest - passed) / (easiest - hardest))));
    }

    /**
     * Returns the distance.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code U3 = 0.4611 (24 items)}. */
    @Override
    public String toString() {
        return "U3" + (estimate instanceof Estimate.Computed ? " = " : ": ") + estimate + " (" + items + " items)";
    }
}
