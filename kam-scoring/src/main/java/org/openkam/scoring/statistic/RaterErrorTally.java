package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;

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

    private final ErrorTerms squares = new ErrorTerms();
    private final ErrorTerms products = new ErrorTerms();
    private final BitSet raters = new BitSet();
    private final BitSet assessees = new BitSet();
    private long raterDegrees;

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
     * @throws IllegalArgumentException if the number of cells times the greatest magnitude of a rating exceeds 2147483648
     */
    public void add(int assessee, int[] raterNumbers, RatingBlock.Part ratings) {
        Arguments.that(ratings.isSmall(), "ratings of a group", ratings, "must be smaller or fewer to stay exact");
        int active = ratings.active();
        if (active < 2) {
            return;
        }
        raterDegrees += active - 1L;
        assessees.set(assessee);
        for (int r = 0; r < raterNumbers.length; r++) {
            if (ratings.isActive(r)) {
                raters.set(raterNumbers[r]);
            }
        }
        new RatingGroup(ratings).addTo(active, squares, products);
    }

    /** Adds all groups of another tally over other assessees, raters numbered alike. */
    public void merge(RaterErrorTally other) {
        squares.merge(other.squares);
        products.merge(other.products);
        raters.or(other.raters);
        assessees.or(other.assessees);
        raterDegrees += other.raterDegrees;
    }

    /**
     * Adds all groups of another tally over other assessees, where people are numbered otherwise.
     *
     * @param assesseeNumber number here of an assessee there
     * @param raterNumber number here of a rater there
     */
    public void merge(RaterErrorTally other, IntUnaryOperator assesseeNumber, IntUnaryOperator raterNumber) {
        squares.merge(other.squares);
        products.merge(other.products);
        other.raters.stream().map(raterNumber).forEach(raters::set);
        other.assessees.stream().map(assesseeNumber).forEach(assessees::set);
        raterDegrees += other.raterDegrees;
    }

    /** Returns the numbers of the raters who contribute, ascending. */
    public IntStream raterNumbers() {
        return raters.stream();
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
        if (squares.degrees() == 0 || raterDegrees == 0) {
            return Optional.empty();
        }
        double total = Math.max(0, squares.value()) / squares.degrees();
        double between = products.degrees() == 0 ? total : Math.max(0, products.value()) / products.degrees();
        double rater = Math.min(between, total);
        return Optional.of(new RaterError(rater, total - rater, raterDegrees, squares.degrees()));
    }
}
