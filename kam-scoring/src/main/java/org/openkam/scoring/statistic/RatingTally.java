package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * What a group of raters gave for the items of one competency, as exact counts: for each item the number of ratings and
 * their sum, both as the scale's codes with counter-indicators already turned. Immutable and thread-safe.
 */
public final class RatingTally implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Stands for "no rating" in a row of ratings. */
    public static final int MISSING = Integer.MIN_VALUE;

    private final int[] items;
    private final int[] together;
    private final long[] sums;
    private final int raters;
    private final @Nullable RatingCounts[] counts;

    /** @param together for each two items how many raters rated both, row by row; for an item and itself its ratings */
    private RatingTally(int[] items, int[] together, long[] sums, int raters) {
        this.items = items;
        this.together = together;
        this.sums = sums;
        this.raters = raters;
        this.counts = new RatingCounts[0];
    }

    private RatingTally(RatingTally tally, @Nullable RatingCounts[] counts) {
        this.items = tally.items;
        this.together = tally.together;
        this.sums = tally.sums;
        this.raters = tally.raters;
        this.counts = counts;
    }

    /**
     * Counts ratings.
     *
     * @param items numbers of the items, as the answer table numbers them
     * @param ratings one row for each rater in any order, one column for each item; {@link #MISSING} where there is no
     *     rating; items without any rating are left out
     */
    public static RatingTally of(int[] items, int[][] ratings) {
        int[] columns = ratedColumns(items.length, ratings);
        int[] together = new int[columns.length * columns.length];
        long[] sums = new long[columns.length];
        int raters = 0;
        for (int[] row : ratings) {
            boolean rated = false;
            for (int i = 0; i < columns.length; i++) {
                if (row[columns[i]] != MISSING) {
                    rated = true;
                    sums[i] += row[columns[i]];
                    for (int j = 0; j < columns.length; j++) {
                        together[i * columns.length + j] += row[columns[j]] == MISSING ? 0 : 1;
                    }
                }
            }
            raters += rated ? 1 : 0;
        }
        int[] kept = Arrays.stream(columns).map(i -> items[i]).toArray();
        return new RatingTally(kept, together, sums, raters);
    }

    /**
     * Counts ratings, and how often each point was given where enough raters rated an item.
     *
     * @param items numbers of the items, as the answer table numbers them
     * @param ratings one row for each rater in any order, one column for each item
     * @param leastForCounts an item with fewer ratings keeps number and sum only
     */
    public static RatingTally of(int[] items, int[][] ratings, int leastForCounts) {
        RatingTally tally = of(items, ratings);
        int[] columns = ratedColumns(items.length, ratings);
        RatingCounts[] counts = new RatingCounts[columns.length];
        for (int i = 0; i < columns.length; i++) {
            int column = columns[i];
            counts[i] = tally.count(i) < leastForCounts
                    ? null
                    : RatingCounts.of(Arrays.stream(ratings)
                            .mapToInt(row -> row[column])
                            .filter(rating -> rating != MISSING)
                            .toArray());
        }
        return new RatingTally(tally, counts);
    }

    private static int[] ratedColumns(int items, int[][] ratings) {
        int[] columns = new int[items];
        int kept = 0;
        for (int i = 0; i < items; i++) {
            int rater = 0;
            while (rater < ratings.length && ratings[rater][i] == MISSING) {
                rater++;
            }
            if (rater < ratings.length) {
                columns[kept++] = i;
            }
        }
        return Arrays.copyOf(columns, kept);
    }

    /** Returns the same items and numbers of ratings, every rating taken as 0: all that a weight may depend on. */
    public RatingTally withoutRatings() {
        return new RatingTally(items, together, new long[sums.length], raters);
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
        return together[index * items.length + index];
    }

    /** Returns the exact mean rating of an item. */
    public Fraction mean(int index) {
        Arguments.inRange(index, 0, items.length - 1, "item");
        return Fraction.of(sums[index], count(index));
    }

    /** Returns how often each point was given for an item; empty where that isn't known, see {@link #of(int[], int[][], int)}. */
    public Optional<RatingCounts> counts(int index) {
        return counts.length == 0 ? Optional.empty() : Optional.ofNullable(counts[index]);
    }

    /** Returns how many raters gave at least one rating. */
    public int raters() {
        return raters;
    }

    /** Returns how many ratings there are. */
    public int answers() {
        int total = 0;
        for (int i = 0; i < items.length; i++) {
            total += count(i);
        }
        return total;
    }

    /**
     * Returns how strongly a weighted mean of item means depends on single raters: the sum over raters of the squared sum of
     * their coefficients, where the coefficient of a rating is its item's weight by the item's count. For n raters who all
     * rate every item it is 1/n, whatever the weights. Multiplies the variance between raters. It is summed over pairs of
     * items, so that it doesn't depend on the order of the raters.
     *
     * @param weights one for each item, sum 1
     */
    public double raterLoad(double[] weights) {
        double load = 0;
        for (int i = 0; i < items.length; i++) {
            for (int j = 0; j < items.length; j++) {
                load += weights[i] / count(i) * (weights[j] / count(j)) * together[i * items.length + j];
            }
        }
        return load;
    }

    /**
     * Returns how strongly a weighted mean of item means depends on single ratings: the sum of the squared coefficients; 1/(n
     * m) for n raters who all rate m items of equal weight. Multiplies the residual variance.
     *
     * @param weights one for each item, sum 1
     */
    public double ratingLoad(double[] weights) {
        double load = 0;
        for (int i = 0; i < items.length; i++) {
            load += weights[i] * weights[i] / count(i);
        }
        return load;
    }

    /** Returns sizes only. */
    @Override
    public String toString() {
        return answers() + " ratings of " + items.length + " items by " + raters + " raters";
    }
}
