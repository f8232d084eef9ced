package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Sums of pairs of items over persons who left some item out. Holds nothing until there is such a person. */
final class PairGaps implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final long ROOM = 1L << 62;

    private final int items;
    private final long[] values; // of the person at hand, 0 where missing
    private final long[] rated; // 1 where there is a rating, else 0
    private long persons;
    private @Nullable Sums sums;

    PairGaps(int items) {
        this.items = items;
        values = new long[items];
        rated = new long[items];
    }

    /** One place for each ordered pair; {@code first} of (i, j) sums item i where item j was rated too. */
    private static final class Sums implements Serializable {
        private static final long serialVersionUID = 1L;

        private final long[] counts;
        private final long[] first;
        private final long[] products;
        private final WideSums farFirst;
        private final WideSums farProducts;
        private long room = ROOM;

        Sums(int places) {
            counts = new long[places];
            first = new long[places];
            products = new long[places];
            farFirst = new WideSums(places);
            farProducts = new WideSums(places);
        }

        void reserve(long size) {
            if (room < size) {
                drain();
            }
            room -= size;
        }

        void drain() {
            farFirst.drain(first);
            farProducts.drain(products);
            room = ROOM;
        }
    }

    long persons() {
        return persons;
    }

    void add(int[] ratings, int start) {
        long largest = 0;
        for (int i = 0; i < items; i++) {
            int rating = ratings[start + i];
            boolean missing = rating == RatingTally.MISSING;
            values[i] = missing ? 0 : rating;
            rated[i] = missing ? 0 : 1;
            largest = Math.max(largest, missing ? 0 : Math.max(1, Math.abs((long) rating)));
        }
        if (largest > 0) {
            persons++;
            Sums to = sums();
            to.reserve(largest * largest);
            add(to);
        }
    }

    private void add(Sums to) {
        for (int i = 0; i < items; i++) {
            long value = values[i];
            if (rated[i] == 0) {
                continue;
            }
            int row = i * items;
            for (int j = 0; j < items; j++) {
                to.counts[row + j] += rated[j];
                to.first[row + j] += value & -rated[j];
            }
            for (int j = i; j < items; j++) {
                to.products[row + j] += value * values[j];
            }
        }
    }

    private Sums sums() {
        Sums known = sums;
        if (known == null) {
            known = new Sums(items * items);
            sums = known;
        }
        return known;
    }

    void merge(PairGaps other) {
        Sums from = other.sums;
        if (from == null) {
            return;
        }
        Sums to = sums();
        to.drain();
        from.drain();
        persons += other.persons;
        for (int at = 0; at < to.counts.length; at++) {
            to.counts[at] += from.counts[at];
        }
        to.farFirst.add(from.farFirst);
        to.farProducts.add(from.farProducts);
    }

    /** Gets the sums ready to be read. */
    void settle() {
        if (sums != null) {
            sums.drain();
        }
    }

    PairSums plus(PairSums complete, int i, int j) {
        Sums from = sums;
        if (from == null) {
            return complete;
        }
        int at = i * items + j;
        BigInteger first = complete.first().add(from.farFirst.get(at));
        BigInteger second = complete.second().add(from.farFirst.get(j * items + i));
        return new PairSums(
                complete.persons() + from.counts[at],
                first,
                second,
                complete.products().add(from.farProducts.get(at)));
    }
}
