package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

        private final ExactSum128 raw = new ExactSum128();
        private final TreeMap<Integer, ExactSum128> corrections = new TreeMap<>();
        private long degrees;

        void add(long product, long correction, int n) {
            raw.add(product);
            corrections.computeIfAbsent(n, key -> new ExactSum128()).add(correction);
            degrees += n - 1L;
        }

        void merge(Terms other) {
            raw.add(other.raw);
            other.corrections.forEach((n, sum) ->
                    corrections.computeIfAbsent(n, key -> new ExactSum128()).add(sum));
            degrees += other.degrees;
        }

        double value() {
            double value = raw.toDouble();
            for (Map.Entry<Integer, ExactSum128> term : corrections.entrySet()) {
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
        int active = 0;
        int firstActive = -1;
        for (int r = 0; r < ratings.length; r++) {
            if (hasRating(ratings[r])) {
                active++;
                firstActive = firstActive < 0 ? r : firstActive;
            }
        }
        if (active < 2) {
            return;
        }
        raterDegrees += active - 1L;
        assessees.set(assessee);
        for (int r = firstActive; r < ratings.length; r++) {
            if (hasRating(ratings[r])) {
                raters.set(raterNumbers[r]);
            }
        }
        for (int i = 0; i < ratings[firstActive].length; i++) {
            addPair(squares, ratings, i, i);
            for (int j = i + 1; j < ratings[firstActive].length; j++) {
                addPair(products, ratings, i, j);
            }
        }
    }

    private static boolean hasRating(int[] row) {
        for (int value : row) {
            if (value != RatingTally.MISSING) {
                return true;
            }
        }
        return false;
    }

    private static void addPair(Terms terms, int[][] ratings, int i, int j) {
        int n = 0;
        long product = 0;
        long sumI = 0;
        long sumJ = 0;
        for (int[] row : ratings) {
            if (row[i] != RatingTally.MISSING && row[j] != RatingTally.MISSING) {
                n++;
                product += (long) row[i] * row[j];
                sumI += row[i];
                sumJ += row[j];
            }
        }
        if (n > 1) {
            terms.add(product, sumI * sumJ, n);
        }
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
