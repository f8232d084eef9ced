package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Sums of pairs of items over persons who left some item out. Holds nothing until there is such a person. */
final class PairGaps implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int items;
    private final int[] rated; // items that a person rated, reused
    private long persons;
    private @Nullable Sums sums;

    /** One place for each ordered pair; {@code first} of (i, j) sums item i where item j was rated too. */
    private static final class Sums implements Serializable {
        private static final long serialVersionUID = 1L;

        private final long[] counts;
        private final WideSums first;
        private final WideSums products;

        Sums(int places) {
            counts = new long[places];
            first = new WideSums(places);
            products = new WideSums(places);
        }
    }

    PairGaps(int items) {
        this.items = items;
        rated = new int[items];
    }

    long persons() {
        return persons;
    }

    void add(int[] ratings, int start) {
        int size = 0;
        for (int i = 0; i < items; i++) {
            if (ratings[start + i] != RatingTally.MISSING) {
                rated[size++] = i;
            }
        }
        if (size > 0) {
            persons++;
            add(ratings, start, size);
        }
    }

    private void add(int[] ratings, int start, int size) {
        Sums to = sums();
        for (int a = 0; a < size; a++) {
            int i = rated[a];
            long value = ratings[start + i];
            for (int b = 0; b < size; b++) {
                int j = rated[b];
                int at = i * items + j;
                to.counts[at]++;
                to.first.add(at, value);
                if (j >= i) {
                    to.products.add(at, value * ratings[start + j]);
                }
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
        if (other.sums == null) {
            return;
        }
        Sums to = sums();
        persons += other.persons;
        for (int at = 0; at < to.counts.length; at++) {
            to.counts[at] += other.sums.counts[at];
        }
        to.first.add(other.sums.first);
        to.products.add(other.sums.products);
    }

    PairSums plus(PairSums complete, int i, int j) {
        Sums from = sums;
        if (from == null) {
            return complete;
        }
        int at = i * items + j;
        BigInteger first = complete.first().add(from.first.get(at));
        BigInteger second = complete.second().add(from.first.get(j * items + i));
        return new PairSums(
                complete.persons() + from.counts[at],
                first,
                second,
                complete.products().add(from.products.get(at)));
    }
}
