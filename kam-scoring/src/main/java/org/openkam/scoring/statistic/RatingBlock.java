package org.openkam.scoring.statistic;

import java.util.Arrays;
import org.openkam.core.internal.Arguments;

/**
 * Ratings in one flat array: a row for each rater, a column for each item. Filled once, then counted part by part; see {@link
 * RatingTally#of(int[], Part)}. Takes 4 bytes a cell. Mutable and not thread-safe.
 */
public final class RatingBlock {
    private static final long EXACT_SQUARE = 1L << 31;

    private final int columns;
    private final int largest;
    private final int[] cells;

    /**
     * Some rows and neighbouring columns of a block.
     *
     * @param block the block
     * @param rows numbers of the rows
     * @param from first column
     * @param to column behind the last one
     */
    public record Part(RatingBlock block, int[] rows, int from, int to) {

        int width() {
            return to - from;
        }

        /** Returns where a row begins among the cells. */
        int start(int row) {
            return rows[row] * block.columns + from;
        }

        int[] cells() {
            return block.cells;
        }

        /** Returns whether the square of the sum of all ratings surely fits into 63 bits. */
        boolean isSmall() {
            return (long) rows.length * width() <= EXACT_SQUARE / block.largest;
        }

        /** Returns the size only. */
        @Override
        public String toString() {
            return rows.length + " raters x " + width() + " items";
        }
    }

    /**
     * Creates a block without any rating.
     *
     * @param raters number of rows
     * @param columns number of columns
     * @param largest the greatest magnitude of a rating, 1 or more
     */
    public RatingBlock(int raters, int columns, int largest) {
        this.columns = columns;
        this.largest = Arguments.inRange(largest, 1, Integer.MAX_VALUE, "largest rating");
        this.cells = new int[Math.multiplyExact(raters, columns)];
        Arrays.fill(cells, RatingTally.MISSING);
    }

    /** Copies a table; all rows as long as the first, {@link RatingTally#MISSING} where there is no rating. */
    static RatingBlock of(int[][] ratings, int columns) {
        int largest = 1;
        for (int[] row : ratings) {
            for (int value : row) {
                largest = value == RatingTally.MISSING ? largest : Math.max(largest, Math.abs(value));
            }
        }
        RatingBlock block = new RatingBlock(ratings.length, columns, largest);
        for (int r = 0; r < ratings.length; r++) {
            System.arraycopy(ratings[r], 0, block.cells, r * columns, columns);
        }
        return block;
    }

    /** Sets a rating; its magnitude must not exceed the greatest one stated. */
    public void put(int rater, int column, int rating) {
        if (rating > largest || rating < -largest) {
            Arguments.inRange(rating, -largest, largest, "rating");
        }
        cells[rater * columns + column] = rating;
    }

    /** Takes a rating away. */
    public void remove(int rater, int column) {
        cells[rater * columns + column] = RatingTally.MISSING;
    }

    /** Returns whether there is a rating. */
    public boolean has(int rater, int column) {
        return cells[rater * columns + column] != RatingTally.MISSING;
    }

    /** Returns some rows and the columns from {@code from} to before {@code to}. */
    public Part part(int[] rows, int from, int to) {
        return new Part(this, rows, from, to);
    }

    /** Returns all of it. */
    Part whole() {
        int[] rows = new int[columns == 0 ? 0 : cells.length / columns];
        Arrays.setAll(rows, r -> r);
        return part(rows, 0, columns);
    }

    /** Returns the size only, never a rating. */
    @Override
    public String toString() {
        return "block of " + cells.length + " cells, " + columns + " columns";
    }
}
