package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;

/**
 * Exact counts, sums and cross-products of the ratings that persons gave to items: what covariances, correlations and
 * every figure of reliability are computed from, without keeping the ratings.
 *
 * <p>{@link #add} persons in any order, {@link #merge} tallies of parts in any order: the whole is the same to the bit.
 * Ratings are whole numbers (scale codes); for decimals scale them first or take
 * {@link ItemCovariances#of(RatingMatrix)}. Persons who rated all items and persons with gaps are kept apart, so that
 * one tally gives both {@link Deletion#LISTWISE} and {@link Deletion#PAIRWISE} covariances. If alpha and item
 * statistics are all that is needed, {@link ItemTotalsTally} takes a fraction of the time.
 *
 * <p>Sums are kept in 128 bits and can't overflow. Takes about {@code 24 k^2} bytes for k items, four times that once a
 * person with a gap was added; time grows with {@code k^2 / 2} multiplications a person. Mutable and not thread-safe:
 * one for each thread.
 */
public final class ItemProductsTally implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Most items; a matrix of that size takes 32 MB. */
    public static final int MOST_ITEMS = 2000;

    private static final int BLOCK = 4;
    private static final long ROOM = 1L << 62;

    private final int items;
    private final int width; // the items, then a constant 1 whose products are the sums and the count
    private final int[] block; // rows that wait, so that four of them share one pass over the sums
    private int waiting;
    private final long[] near; // sums of products, row by row; upper triangle only
    private long room = ROOM;
    private final WideSums far;
    private final PairGaps gaps;

    /**
     * Creates the tally of nobody.
     *
     * @param items how many, 1 to {@link #MOST_ITEMS}
     */
    public ItemProductsTally(int items) {
        this.items = Arguments.inRange(items, 1, MOST_ITEMS, "number of items");
        width = items + 1;
        block = new int[BLOCK * width];
        near = new long[width * width];
        far = new WideSums(width * width);
        gaps = new PairGaps(items);
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
    public ItemProductsTally add(int... ratings) {
        Arguments.that(
                ratings.length == items, "number of ratings", ratings.length, "must be the number of items, " + items);
        return add(ratings, 0);
    }

    /**
     * Adds a person whose ratings stand in a larger array.
     *
     * @param ratings {@link RatingTally#MISSING} where there is none
     * @param start place of the first item; the others follow
     * @return this tally
     * @throws IndexOutOfBoundsException if the array ends before the last item
     */
    public ItemProductsTally add(int[] ratings, int start) {
        int to = waiting * width;
        long largest = 1;
        for (int i = 0; i < items; i++) {
            int rating = ratings[start + i];
            if (rating == RatingTally.MISSING) {
                gaps.add(ratings, start);
                return this;
            }
            block[to + i] = rating;
            largest = Math.max(largest, Math.abs((long) rating));
        }
        block[to + items] = 1;
        waiting++;
        if (room < largest * largest) {
            addBlock();
            drain();
        }
        room -= largest * largest;
        if (waiting == BLOCK) {
            addBlock();
        }
        return this;
    }

    private void addBlock() {
        if (waiting == 0) {
            return;
        }
        Arrays.fill(block, waiting * width, block.length, 0);
        for (int i = 0; i < width; i++) {
            long a = block[i];
            long b = block[width + i];
            long c = block[2 * width + i];
            long d = block[3 * width + i];
            int row = i * width;
            for (int j = i; j < width; j++) {
                near[row + j] +=
                        a * block[j] + b * block[width + j] + c * block[2 * width + j] + d * block[3 * width + j];
            }
        }
        waiting = 0;
    }

    private void drain() {
        far.drain(near);
        room = ROOM;
    }

    private void settle() {
        addBlock();
        drain();
        gaps.settle();
    }

    /**
     * Adds all persons of another tally of the same items; {@code other} keeps its value and may be this very tally.
     *
     * @return this tally
     */
    public ItemProductsTally merge(ItemProductsTally other) {
        Arguments.that(other.items == items, "number of items", other.items, "must be that of this tally, " + items);
        settle();
        other.settle();
        far.add(other.far);
        gaps.merge(other.gaps);
        return this;
    }

    /** Returns how many persons rated every item. */
    public long completePersons() {
        settle();
        return far.get(width * width - 1).longValue();
    }

    /** Returns how many persons rated some items and not others; who rated none isn't counted. */
    public long incompletePersons() {
        return gaps.persons();
    }

    /** Returns the covariances; what the ratings don't suffice for, they say themselves. */
    public ItemCovariances covariances(Deletion deletion) {
        Arguments.notNull(deletion, "deletion");
        return ItemCovariances.of(source(deletion, PairSource.Unit.ONE));
    }

    PairSource source(Deletion deletion, PairSource.Unit unit) {
        settle();
        return new Source(deletion == Deletion.LISTWISE, unit);
    }

    /** The settled sums; valid until something is added. */
    private final class Source implements PairSource {
        private final boolean listwise;
        private final Unit unit;

        private Source(boolean listwise, Unit unit) {
            this.listwise = listwise;
            this.unit = unit;
        }

        @Override
        public int items() {
            return items;
        }

        @Override
        public long persons() {
            return completePersons() + (listwise ? 0 : gaps.persons());
        }

        @Override
        public boolean isListwise() {
            return listwise || gaps.persons() == 0;
        }

        @Override
        public Unit unit() {
            return unit;
        }

        @Override
        public PairSums pair(int i, int j) {
            long n = far.get(width * width - 1).longValue();
            BigInteger first = far.get(i * width + items);
            BigInteger second = far.get(j * width + items);
            BigInteger products = far.get(i * width + j);
            return isListwise()
                    ? new PairSums(n, first, second, products)
                    : gaps.plus(new PairSums(n, first, second, products), i, j);
        }
    }

    /** Returns the numbers of items and persons only. */
    @Override
    public String toString() {
        return "ItemProductsTally (" + items + " items, " + completePersons() + " complete and " + gaps.persons()
                + " incomplete persons)";
    }
}
