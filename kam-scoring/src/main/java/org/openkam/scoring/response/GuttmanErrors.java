package org.openkam.scoring.response;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Guttman errors of one respondent on items that are passed or not: pairs of items of which he passed the harder and failed the
 * easier one. Many errors mean that his total says little.
 *
 * <p>{@code G} counts the pairs; with {@code r} of {@code J} items passed it is at most {@code r (J - r)}, and {@code G / (r (J - r))}
 * is the normed form, 0 to 1. Which item is the harder one is a matter of the group; among items passed equally often the one of the
 * higher column counts as harder, so ties make errors, too, as in R's package PerFit.
 * <ul>
 *   <li>All or no items passed: no error is possible, and both forms are 0, as in PerFit.
 *   <li>A missing answer ({@code NaN}): {@link Reason#INCOMPLETE_DATA}; an answer other than 0 and 1, here or in the group: {@link
 *       Reason#OUT_OF_DOMAIN}; an empty group or no items: {@link Reason#NO_DATA}.
 * </ul>
 * Immutable and thread-safe.
 *
 * <p>Sources: Guttman, L. (1944). A basis for scaling qualitative data. American Sociological Review 9, 139-150.
 * doi:10.2307/2086306; Meijer, R. R. &amp; Sijtsma, K. (2001). Methodology review: evaluating person fit. Applied Psychological
 * Measurement 25, 107-135. doi:10.1177/01466210122031957
 *
 * @param items {@code J}
 * @param total {@code r}, items passed, 0 where not computable
 * @param estimate {@code G}, a whole number
 * @param normed share of the errors that were possible, 0 to 1
 */
public record GuttmanErrors(int items, int total, Estimate estimate, Estimate normed) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Counts the errors of a respondent; never throws for data.
     *
     * @param group what makes an item hard
     * @param answers 0 or 1 for each item, {@code NaN} where missing
     * @throws IllegalArgumentException if an answer is infinite or there is another number of them than of items
     */
    public static GuttmanErrors of(PassRates group, double... answers) {
        @Nullable Reason reason = group.reason(answers);
        if (reason != null) {
            Estimate none = Estimate.notComputable(reason);
            return new GuttmanErrors(group.items(), 0, none, none);
        }
        long errors = 0;
        int failed = 0;
        for (int place = 0; place < answers.length; place++) {
            if (answers[group.itemAt(place)] == 1) {
                errors += failed;
            } else {
                failed++;
            }
        }
        int total = answers.length - failed;
        long possible = (long) total * failed;
        return new GuttmanErrors(
                group.items(), total, Estimate.of(errors), Estimate.of(possible == 0 ? 0 : (double) errors / possible));
    }

    /**
     * Returns the number of errors.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code Guttman errors = 67, normed 0.4963 (9 of 24 items passed)}. */
    @Override
    public String toString() {
        return estimate.<String>fold(
                g -> "Guttman errors = " + Decimals.plain(g.value(), 0) + ", normed " + normed + " (" + total + " of "
                        + items + " items passed)",
                reason -> "Guttman errors: not computable (" + reason + ") (" + items + " items)");
    }
}
