package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
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

    private static final RatingCounts[] NOT_COUNTED = {};
    private static final int[] ALL_COLUMNS = {};

    private final int[] items;
    private final int @Nullable [] together; // null if the same raters rated every item
    private final long[] sums;
    private final int raters;
    private final @Nullable RatingCounts[] counts;

    /** @param together for each two items how many raters rated both, row by row; for an item and itself its ratings */
    private RatingTally(int[] items, int @Nullable [] together, long[] sums, int raters) {
        this.items = items;
        this.together = together;
        this.sums = sums;
        this.raters = raters;
        this.counts = NOT_COUNTED;
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
        return of(items.clone(), RatingBlock.of(ratings, items.length).whole());
    }

    /**
     * Counts ratings.
     *
     * @param items numbers of the items, one for each column of the part; never changed afterwards
     * @param ratings one row for each rater in any order; items without any rating are left out
     */
    public static RatingTally of(int[] items, RatingBlock.Part ratings) {
        int width = items.length;
        int raters = ratings.active();
        int kept = 0;
        boolean alike = true; // the same raters rated every item that is kept
        for (int i = 0; i < width; i++) {
            int count = ratings.count(i);
            kept += count > 0 ? 1 : 0;
            alike &= count == 0 || count == raters;
        }
        int[] columns = kept == width ? ALL_COLUMNS : columns(ratings, kept);
        long[] sums = new long[kept];
        for (int i = 0; i < kept; i++) {
            sums[i] = ratings.sum(kept == width ? i : columns[i]);
        }
        int[] numbers = kept == width ? items : numbers(items, columns);
        return new RatingTally(numbers, alike ? null : together(ratings, columns, kept), sums, raters);
    }

    private static int[] columns(RatingBlock.Part ratings, int kept) {
        int[] columns = new int[kept];
        for (int i = 0, to = 0; to < kept; i++) {
            if (ratings.count(i) > 0) {
                columns[to++] = i;
            }
        }
        return columns;
    }

    private static int[] numbers(int[] items, int[] columns) {
        int[] numbers = new int[columns.length];
        Arrays.setAll(numbers, i -> items[columns[i]]);
        return numbers;
    }

    /** Raters who rated everything count for each two items; only the others are looked at. */
    private static int[] together(RatingBlock.Part ratings, int[] columns, int kept) {
        int[] others = ratings.incomplete();
        int whole = ratings.rows().size() - others.length;
        int[] together = new int[kept * kept];
        for (int i = 0; i < kept; i++) {
            int one = columns.length == 0 ? i : columns[i];
            for (int j = 0; j <= i; j++) {
                int other = columns.length == 0 ? j : columns[j];
                int both = whole;
                for (int row : others) {
                    both += ratings.given(row, one) & ratings.given(row, other);
                }
                together[i * kept + j] = both;
                together[j * kept + i] = both;
            }
        }
        return together;
    }

    /**
     * Counts ratings, and how often each point was given where enough raters rated an item.
     *
     * @param items numbers of the items, as the answer table numbers them
     * @param ratings one row for each rater in any order, one column for each item
     * @param leastForCounts an item with fewer ratings keeps number and sum only
     */
    public static RatingTally of(int[] items, int[][] ratings, int leastForCounts) {
        return of(items.clone(), RatingBlock.of(ratings, items.length).whole(), leastForCounts);
    }

    /**
     * Counts ratings, and how often each point was given where enough raters rated an item.
     *
     * @param items numbers of the items, one for each column of the part; never changed afterwards
     * @param ratings one row for each rater in any order
     * @param leastForCounts an item with fewer ratings keeps number and sum only
     */
    public static RatingTally of(int[] items, RatingBlock.Part ratings, int leastForCounts) {
        RatingTally tally = of(items, ratings);
        RatingCounts[] counts = new RatingCounts[tally.items()];
        int column = 0;
        for (int i = 0; i < counts.length; i++, column++) {
            while (items[column] != tally.item(i)) {
                column++;
            }
            counts[i] = tally.count(i) < leastForCounts ? null : RatingCounts.of(ratings.ratings(column));
        }
        return new RatingTally(tally, counts);
    }

    /**
     * Returns the tally of this group's raters and another's, nobody in both: the same as counting all their ratings at once.
     *
     * @param other on the same competency; items of both in ascending order of their numbers
     */
    public RatingTally plus(RatingTally other) {
        int[] all = IntStream.concat(Arrays.stream(items), Arrays.stream(other.items))
                .sorted()
                .distinct()
                .toArray();
        int[] pairs = new int[all.length * all.length];
        long[] total = new long[all.length];
        addTo(all, pairs, total);
        other.addTo(all, pairs, total);
        int both = raters + other.raters;
        boolean alike = Arrays.stream(pairs).allMatch(count -> count == both);
        return new RatingTally(all, alike ? null : pairs, total, both);
    }

    private void addTo(int[] all, int[] pairs, long[] total) {
        for (int i = 0; i < items.length; i++) {
            int row = Arrays.binarySearch(all, items[i]);
            total[row] += sums[i];
            for (int j = 0; j < items.length; j++) {
                pairs[row * all.length + Arrays.binarySearch(all, items[j])] += together(i, j);
            }
        }
    }

    /** Returns how many raters rated both of two items. */
    private int together(int i, int j) {
        return together == null ? raters : together[i * items.length + j];
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
        return together(index, index);
    }

    /** Returns the exact mean rating of an item. */
    public Fraction mean(int index) {
        Arguments.inRange(index, 0, items.length - 1, "item");
        return Fraction.of(sums[index], count(index));
    }

    /**
     * Returns the exact weighted mean of the items' means.
     *
     * @param weights one for each item
     */
    public Fraction mean(Fraction[] weights) {
        return Fraction.weightedMean(weights, this);
    }

    /** Returns the sum of an item's ratings. */
    long sum(int index) {
        return sums[index];
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
        if (together == null) {
            double coefficient = 0; // of every rater
            for (int i = 0; i < items.length; i++) {
                coefficient += weights[i] / raters;
            }
            return coefficient * coefficient * raters;
        }
        double[] coefficients = new double[items.length];
        double load = 0;
        for (int i = 0; i < items.length; i++) {
            coefficients[i] = weights[i] / count(i);
            double ofOthers = 0;
            for (int j = 0; j < i; j++) {
                ofOthers += coefficients[j] * together(i, j);
            }
            load += coefficients[i] * (coefficients[i] * count(i) + 2 * ofOthers);
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
