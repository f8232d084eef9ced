package org.openkam.scoring.response;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;

/**
 * Counts how often items were passed (1) and not (0), and how many respondents have each total: all that Guttman errors, U3 and Ht
 * need to know of a group. Parts counted apart and merged in any order give the very same counts. Mutable and not thread-safe:
 * one for each thread, then {@link #merge}.
 *
 * <p>A respondent with a missing answer ({@code NaN}) is counted as incomplete and takes no part. An answer other than 0 or 1
 * makes every figure not computable, since a group that isn't dichotomous has no such figures.
 */
public final class PassTally implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] passed;
    private final long[] totals;
    private long respondents;
    private long incomplete;
    private long others;

    /**
     * Creates the tally of nobody.
     *
     * @param items how many, 0 or more
     */
    public PassTally(int items) {
        this.passed = new long[Arguments.inRange(items, 0, Integer.MAX_VALUE - 8, "number of items")];
        this.totals = new long[items + 1];
    }

    /**
     * Adds a respondent.
     *
     * @param answers 0 or 1 for each item, {@code NaN} where missing
     * @return this tally
     * @throws IllegalArgumentException if there is another number of answers than of items
     */
    public PassTally add(double... answers) {
        int items = passed.length;
        Arguments.that(answers.length == items, "number of answers", answers.length, "must be that of the items");
        int total = total(answers);
        if (total < 0) {
            incomplete += total == INCOMPLETE ? 1 : 0;
            others += total == OTHER ? 1 : 0;
            return this;
        }
        for (int i = 0; i < items; i++) {
            passed[i] += (long) answers[i];
        }
        totals[total]++;
        respondents++;
        return this;
    }

    static final int INCOMPLETE = -1;
    static final int OTHER = -2;

    /** Returns how many items were passed, or why that can't be said. */
    static int total(double[] answers) {
        int total = 0;
        boolean missing = false;
        for (double answer : answers) {
            if (answer == 1) {
                total++;
            } else if (Double.isNaN(answer)) {
                missing = true;
            } else if (answer != 0) {
                return OTHER;
            }
        }
        return missing ? INCOMPLETE : total;
    }

    /**
     * Adds all that another tally has counted; the other keeps it.
     *
     * @return this tally
     * @throws IllegalArgumentException if it has another number of items
     */
    public PassTally merge(PassTally other) {
        int items = Arguments.notNull(other, "other tally").passed.length;
        Arguments.that(items == passed.length, "number of items", items, "must be that of this tally");
        Arrays.setAll(passed, i -> passed[i] + other.passed[i]);
        Arrays.setAll(totals, i -> totals[i] + other.totals[i]);
        respondents += other.respondents;
        incomplete += other.incomplete;
        others += other.others;
        return this;
    }

    /** Returns the rates counted so far; what is added later doesn't reach them. */
    public PassRates finish() {
        return new PassRates(passed.clone(), totals.clone(), respondents, others);
    }

    /** Returns the numbers of items and respondents. */
    @Override
    public String toString() {
        return "PassTally (" + passed.length + " items, " + respondents + " respondents, " + incomplete
                + " incomplete)";
    }
}
