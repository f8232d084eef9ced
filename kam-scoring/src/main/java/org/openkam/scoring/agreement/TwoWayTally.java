package org.openkam.scoring.agreement;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.RatingTally;

/**
 * Sums of a complete table of whole-number ratings, units by raters, row by row as it comes: all that the forms of {@link
 * IntraclassCorrelation} need. The table itself isn't kept, so its length has no limit.
 *
 * <p>The order of rows leaves no trace, and a tally merged from parts gives what the tally of all gives. A row with a missing
 * rating is counted as {@link #incomplete} and adds nothing else: the correlations then say {@code INCOMPLETE_DATA}, as they do for
 * a table with gaps. Takes 8 bytes a rater; adding takes about a nanosecond a rating. Mutable and not thread-safe: one for each
 * thread, then {@link #merge}.
 */
public final class TwoWayTally implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The largest magnitude of a rating, so that sums can't leave 63 bits. */
    public static final int LARGEST_RATING = 32_767;

    private final long[] raterSums;
    private final SquareSum squares = new SquareSum();
    private final SquareSum unitSquares = new SquareSum();
    private int rows;
    private int incomplete;

    /**
     * Creates an empty tally.
     *
     * @param raters number of columns, 1 or more
     */
    public TwoWayTally(int raters) {
        this.raterSums = new long[Arguments.inRange(raters, 1, Integer.MAX_VALUE - 8, "number of raters")];
    }

    /**
     * Adds a unit.
     *
     * @param ratings one of each rater, {@link RatingTally#MISSING} where there is none; may be used again by the caller
     * @return this tally
     * @throws ArithmeticException if there are more than 2147483647 units
     * @throws IllegalArgumentException if there are more or fewer ratings than raters, or one is beyond {@link #LARGEST_RATING}
     */
    public TwoWayTally add(int... ratings) {
        int length = Arguments.notNull(ratings, "ratings").length;
        Arguments.that(length == raterSums.length, "number of ratings", length, "must be that of the raters");
        rows = Math.incrementExact(rows);
        if (isComplete(ratings)) {
            long sum = 0;
            long squared = 0;
            for (int rater = 0; rater < length; rater++) {
                long rating = ratings[rater];
                sum += rating;
                squared += rating * rating;
                raterSums[rater] += rating;
            }
            squares.add(squared);
            unitSquares.addSquare(sum);
        } else {
            incomplete++;
        }
        return this;
    }

    private static boolean isComplete(int[] ratings) {
        boolean complete = true;
        for (int rating : ratings) {
            complete &= rating != RatingTally.MISSING;
            if ((rating > LARGEST_RATING || rating < -LARGEST_RATING) && rating != RatingTally.MISSING) {
                Arguments.inRange(rating, -LARGEST_RATING, LARGEST_RATING, "rating");
            }
        }
        return complete;
    }

    /**
     * Adds all units of {@code other}.
     *
     * @return this tally
     * @throws ArithmeticException if there are more than 2147483647 units together
     * @throws IllegalArgumentException if {@code other} has another number of raters
     */
    public TwoWayTally merge(TwoWayTally other) {
        int theirs = other.raterSums.length;
        Arguments.that(theirs == raterSums.length, "number of raters", theirs, "must be " + raterSums.length);
        rows = Math.addExact(rows, other.rows);
        for (int rater = 0; rater < theirs; rater++) {
            raterSums[rater] += other.raterSums[rater];
        }
        squares.merge(other.squares);
        unitSquares.merge(other.unitSquares);
        incomplete += other.incomplete;
        return this;
    }

    /** Returns how many units were added, incomplete ones included. */
    public int units() {
        return rows;
    }

    /** Returns the number of raters. */
    public int raters() {
        return raterSums.length;
    }

    /** Returns how many units with a missing rating were left out. */
    public int incomplete() {
        return incomplete;
    }

    ExactMoments moments() {
        BigInteger[] sums =
                Arrays.stream(raterSums).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        return ExactMoments.of(0, squares.value(), unitSquares.value(), sums);
    }

    /** Returns the size only, never a rating. */
    @Override
    public String toString() {
        return "TwoWayTally (" + rows + " units x " + raterSums.length + " raters, " + incomplete + " incomplete)";
    }
}
