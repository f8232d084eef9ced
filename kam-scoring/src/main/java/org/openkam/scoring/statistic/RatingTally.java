package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;

/**
 * What a group of raters gave for the items of one competency, as exact counts: for each item the number of ratings and
 * their sum, both as the scale's codes with counter-indicators already turned. Immutable and thread-safe.
 */
public final class RatingTally implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] items;
    private final int[] counts;
    private final long[] sums;
    private final int raters;
    private final double raterLoad;

    private RatingTally(int[] items, int[] counts, long[] sums, int raters, double raterLoad) {
        this.items = items;
        this.counts = counts;
        this.sums = sums;
        this.raters = raters;
        this.raterLoad = raterLoad;
    }

    /**
     * Counts ratings.
     *
     * @param items numbers of the items, as the answer table numbers them
     * @param ratings one row for each rater in a fixed order, one column for each item; {@link #MISSING} where there is no
     *     rating; items without any rating are left out
     */
    public static RatingTally of(int[] items, int[][] ratings) {
        int[] counts = new int[items.length];
        long[] sums = new long[items.length];
        for (int[] row : ratings) {
            for (int i = 0; i < items.length; i++) {
                if (row[i] != MISSING) {
                    counts[i]++;
                    sums[i] += row[i];
                }
            }
        }
        return reduced(items, counts, sums, ratings);
    }

    /** Stands for "no rating" in a row of ratings. */
    public static final int MISSING = Integer.MIN_VALUE;

    private static RatingTally reduced(int[] items, int[] counts, long[] sums, int[][] ratings) {
        int kept = 0;
        int[] keptItems = new int[items.length];
        int[] keptCounts = new int[items.length];
        long[] keptSums = new long[items.length];
        for (int i = 0; i < items.length; i++) {
            if (counts[i] > 0) {
                keptItems[kept] = items[i];
                keptCounts[kept] = counts[i];
                keptSums[kept++] = sums[i];
            }
        }
        int raters = 0;
        double load = 0;
        for (int[] row : ratings) {
            double share = 0;
            for (int i = 0; i < items.length; i++) {
                share += row[i] == MISSING ? 0 : 1.0 / counts[i];
            }
            raters += share > 0 ? 1 : 0;
            load += share * share;
        }
        return new RatingTally(
                Arrays.copyOf(keptItems, kept),
                Arrays.copyOf(keptCounts, kept),
                Arrays.copyOf(keptSums, kept),
                raters,
                kept == 0 ? 0 : load / kept / kept);
    }

    /** Returns how many items have at least one rating. */
    public int items() {
        return items.length;
    }

    /** Returns the number of an item. */
    public int item(int index) {
        return items[index];
    }

    /** Returns how many ratings an item has. */
    public int count(int index) {
        return counts[index];
    }

    /** Returns the exact mean rating of an item. */
    public Fraction mean(int index) {
        Arguments.inRange(index, 0, items.length - 1, "item");
        return Fraction.of(sums[index], counts[index]);
    }

    /** Returns how many raters gave at least one rating. */
    public int raters() {
        return raters;
    }

    /** Returns how many ratings there are. */
    public int answers() {
        int total = 0;
        for (int count : counts) {
            total += count;
        }
        return total;
    }

    /**
     * Returns how strongly the mean of item means depends on single raters: the sum over raters of the squared sum of their
     * coefficients; 1/n for n raters who all rate every item. Multiplies the variance between raters.
     */
    public double raterLoad() {
        return raterLoad;
    }

    /**
     * Returns how strongly the mean of item means depends on single ratings: the sum of the squared coefficients; 1/(n m) for
     * n raters who all rate m items. Multiplies the residual variance.
     */
    public double ratingLoad() {
        double load = 0;
        for (int count : counts) {
            load += 1.0 / count;
        }
        return items.length == 0 ? 0 : load / items.length / items.length;
    }

    /** Returns sizes only. */
    @Override
    public String toString() {
        return answers() + " ratings of " + items.length + " items by " + raters + " raters";
    }
}
