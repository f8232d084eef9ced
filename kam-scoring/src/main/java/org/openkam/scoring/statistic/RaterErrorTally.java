package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums from which {@link RaterError} is estimated: how ratings of one competency spread between raters of the same
 * source and assessee. Mergeable: parts in any order give the whole, to the bit. Not thread-safe.
 *
 * <p>A group is the raters of one source about one assessee. For item i of a group, rated by n_i raters, the sum of squares
 * about the item's mean is {@code sum(y^2) - (sum y)^2 / n_i}; for items i and j rated by the same n_ij raters the sum of
 * products about the means is {@code sum(y_i y_j) - (sum y_i)(sum y_j) / n_ij}. Terms with one n share one whole number, and
 * are divided in ascending n at the end.
 */
public final class RaterErrorTally implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Terms squares = new Terms();
    private final Terms products = new Terms();
    private final BitSet raters = new BitSet();
    private final BitSet assessees = new BitSet();
    private long raterDegrees;

    /** Sums of one kind of term. */
    private static final class Terms implements Serializable {
        private static final long serialVersionUID = 1L;
        private static final int SMALL = 64;

        private final ExactSum128 raw = new ExactSum128();
        private final @Nullable ExactSum128[] corrections = new ExactSum128[SMALL]; // by n
        private final TreeMap<Integer, ExactSum128> further = new TreeMap<>(); // n from 64
        private long degrees;

        /**
         * Adds terms with one n.
         *
         * @param correction sum of their products of sums
         */
        void add(long product, long correction, int n, long terms) {
            raw.add(product);
            correction(n).add(correction);
            degrees += terms * (n - 1L);
        }

        private ExactSum128 correction(int n) {
            if (n >= SMALL) {
                return further.computeIfAbsent(n, key -> new ExactSum128());
            }
            ExactSum128 sum = corrections[n];
            if (sum == null) {
                sum = new ExactSum128();
                corrections[n] = sum;
            }
            return sum;
        }

        void merge(Terms other) {
            raw.add(other.raw);
            for (int n = 0; n < SMALL; n++) {
                ExactSum128 sum = other.corrections[n];
                if (sum != null) {
                    correction(n).add(sum);
                }
            }
            other.further.forEach((n, sum) -> correction(n).add(sum));
            degrees += other.degrees;
        }

        double value() {
            double value = raw.toDouble();
            for (int n = 0; n < SMALL; n++) {
                ExactSum128 sum = corrections[n];
                value -= sum == null ? 0 : sum.toDouble() / n;
            }
            for (Map.Entry<Integer, ExactSum128> term : further.entrySet()) {
                value -= term.getValue().toDouble() / term.getKey();
            }
            return value;
        }
    }

    /**
     * Adds a group.
     *
     * @param assessee number of the assessee, 0 or more
     * @param raterNumbers number of each rater, the same for the same rater in every group
     * @param ratings one row for each rater, one column for each item; {@link RatingTally#MISSING} for no rating
     */
    public void add(int assessee, int[] raterNumbers, int[][] ratings) {
        if (ratings.length > 0) {
            add(
                    assessee,
                    raterNumbers,
                    RatingBlock.of(ratings, ratings[0].length).whole());
        }
    }

    /**
     * Adds a group.
     *
     * @param assessee number of the assessee, 0 or more
     * @param raterNumbers number of each rater, the same for the same rater in every group
     * @param ratings one row for each rater, one column for each item
     */
    public void add(int assessee, int[] raterNumbers, RatingBlock.Part ratings) {
        RatingGroup group = RatingGroup.of(ratings);
        if (group.active() < 2) {
            return;
        }
        raterDegrees += group.active() - 1L;
        assessees.set(assessee);
        for (int r = 0; r < raterNumbers.length; r++) {
            if (group.isActive(r)) {
                raters.set(raterNumbers[r]);
            }
        }
        group.addTo(squares::add, products::add);
    }

    /** Adds all groups of another tally over other assessees, raters numbered alike. */
    public void merge(RaterErrorTally other) {
        squares.merge(other.squares);
        products.merge(other.products);
        raters.or(other.raters);
        assessees.or(other.assessees);
        raterDegrees += other.raterDegrees;
    }

    /** Returns how many assessees contribute. */
    public int assessees() {
        return assessees.cardinality();
    }

    /** Returns how many raters contribute. */
    public int raters() {
        return raters.cardinality();
    }

    /** Returns the components; empty if no item was rated by two raters of one group. */
    public Optional<RaterError> finish() {
        if (squares.degrees == 0 || raterDegrees == 0) {
            return Optional.empty();
        }
        double total = Math.max(0, squares.value()) / squares.degrees;
        double between = products.degrees == 0 ? total : Math.max(0, products.value()) / products.degrees;
        double rater = Math.min(between, total);
        return Optional.of(new RaterError(rater, total - rater, raterDegrees, squares.degrees));
    }
}
