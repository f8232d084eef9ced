package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.math.BigInteger;
import org.openkam.core.internal.Arguments;

/**
 * Exact sums of items, of their squares and of their products with the total, over persons who rated every item: all
 * that alpha and the classical item statistics need, in the time of a pass over the ratings. For figures that need the
 * covariance of each pair of items there is {@link ItemProductsTally}.
 *
 * <p>{@link #add} persons in any order, {@link #merge} tallies of parts in any order: the whole is the same to the bit.
 * Ratings are whole numbers (scale codes). A person with a missing rating is counted and left out. Sums are kept in 128
 * bits and can't overflow; the tally takes some 80 bytes an item. Mutable and not thread-safe: one for each thread.
 */
public final class ItemTotalsTally implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final long ROOM = 1L << 62;
    private static final long LARGE = Integer.MAX_VALUE;
    private static final int SUMS = 0;
    private static final int SQUARES = 1;
    private static final int PRODUCTS = 2;

    private final int items;
    private final long[][] near; // sums, squares, products with the total
    private final WideSums[] far;
    private long room = ROOM;
    private long persons;
    private long incomplete;

    /**
     * Creates the tally of nobody.
     *
     * @param items how many, 1 or more
     */
    public ItemTotalsTally(int items) {
        this.items = Arguments.inRange(items, 1, Integer.MAX_VALUE, "number of items");
        near = new long[3][items];
        far = new WideSums[] {new WideSums(items), new WideSums(items), new WideSums(items)};
    }

    /** Returns how many items each person may rate. */
    public int items() {
        return items;
    }

    /**
     * Adds a person.
     *
     * @param ratings one for each item, {@link RatingTally#MISSING} where there is none
     * @return this tally
     */
    public ItemTotalsTally add(int... ratings) {
        Arguments.that(
                ratings.length == items, "number of ratings", ratings.length, "must be the number of items, " + items);
        return add(ratings, 0);
    }

    /**
     * Adds persons whose ratings follow each other.
     *
     * @param ratings person by person, {@link RatingTally#MISSING} where there is none; as many as items for each
     *     person
     * @return this tally
     */
    public ItemTotalsTally addAll(int[] ratings) {
        Arguments.that(
                ratings.length % items == 0,
                "number of ratings",
                ratings.length,
                "must be a multiple of the number of items, " + items);
        for (int start = 0; start < ratings.length; start += items) {
            add(ratings, start);
        }
        return this;
    }

    /**
     * Adds a person whose ratings stand in a larger array.
     *
     * @param ratings {@link RatingTally#MISSING} where there is none
     * @param start place of the first item; the others follow
     * @return this tally
     * @throws IndexOutOfBoundsException if the array ends before the last item
     */
    public ItemTotalsTally add(int[] ratings, int start) {
        long total = 0;
        int lowest = Integer.MAX_VALUE;
        int highest = -Integer.MAX_VALUE;
        for (int i = start; i < start + items; i++) {
            int rating = ratings[i];
            total += rating;
            lowest = Math.min(lowest, rating);
            highest = Math.max(highest, rating);
        }
        if (lowest == RatingTally.MISSING) {
            incomplete++;
            return this;
        }
        persons++;
        long largest = Math.max(Math.abs(total), Math.max(-(long) lowest, highest));
        if (largest > LARGE) {
            addLarge(ratings, start, total);
        } else {
            reserve(largest * largest);
            addSmall(ratings, start, total);
        }
        return this;
    }

    private void reserve(long size) {
        if (room < size) {
            drain();
        }
        room -= size;
    }

    private void addSmall(int[] ratings, int start, long total) {
        long[] sums = near[SUMS];
        long[] squares = near[SQUARES];
        long[] products = near[PRODUCTS];
        for (int i = 0; i < items; i++) {
            long rating = ratings[start + i];
            sums[i] += rating;
            squares[i] += rating * rating;
            products[i] += rating * total;
        }
    }

    private void addLarge(int[] ratings, int start, long total) {
        for (int i = 0; i < items; i++) {
            long rating = ratings[start + i];
            far[SUMS].add(i, rating);
            far[SQUARES].addProduct(i, rating, rating);
            far[PRODUCTS].addProduct(i, rating, total);
        }
    }

    private void drain() {
        for (int sum = 0; sum < near.length; sum++) {
            far[sum].drain(near[sum]);
        }
        room = ROOM;
    }

    /**
     * Adds all persons of another tally of the same items; {@code other} keeps its value and may be this very tally.
     *
     * @return this tally
     */
    public ItemTotalsTally merge(ItemTotalsTally other) {
        Arguments.that(other.items == items, "number of items", other.items, "must be that of this tally, " + items);
        drain();
        other.drain();
        for (int sum = 0; sum < far.length; sum++) {
            far[sum].add(other.far[sum]);
        }
        persons += other.persons;
        incomplete += other.incomplete;
        return this;
    }

    /** Returns how many persons rated every item. */
    public long persons() {
        return persons;
    }

    /** Returns how many persons were left out because they didn't rate every item. */
    public long incompletePersons() {
        return incomplete;
    }

    /** Returns the figures so far; without two persons they say that there are none. */
    public ItemTotals totals() {
        return totals(PairSource.Unit.ONE);
    }

    ItemTotals totals(PairSource.Unit unit) {
        drain();
        BigInteger n = BigInteger.valueOf(persons);
        BigInteger[] sums = new BigInteger[items];
        BigInteger total = BigInteger.ZERO;
        for (int i = 0; i < items; i++) {
            sums[i] = far[SUMS].get(i);
            total = total.add(sums[i]);
        }
        BigInteger[][] spreads = new BigInteger[2][items];
        for (int i = 0; i < items; i++) {
            spreads[0][i] = far[SQUARES].get(i).multiply(n).subtract(sums[i].multiply(sums[i]));
            spreads[1][i] = far[PRODUCTS].get(i).multiply(n).subtract(sums[i].multiply(total));
        }
        return ItemTotals.of(unit, persons, sums, spreads);
    }

    /** Returns the numbers of items and persons only. */
    @Override
    public String toString() {
        return "ItemTotalsTally (" + items + " items, " + persons + " complete and " + incomplete
                + " incomplete persons)";
    }
}
