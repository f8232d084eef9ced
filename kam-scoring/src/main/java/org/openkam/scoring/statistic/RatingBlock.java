package org.openkam.scoring.statistic;

import java.util.Arrays;
import org.openkam.core.internal.Arguments;

/**
 * Ratings in one flat array: a row for each rater, a column for each item. Filled first, then summed up rows by rows for all items
 * at once, then read part by part; see {@link RatingTally#of(int[], Part)}. Takes 8 bytes a cell. Mutable and not thread-safe.
 *
 * <p>A missing rating is a 0, beside a 1 or 0 that says whether there is one. So no sum looks at what is missing, and how many
 * raters rated both of two items is a sum of products.
 */
public final class RatingBlock {
    private static final long EXACT_SQUARE = 1L << 31;

    private final int raters;
    private final int columns;
    private final int largest;
    private final int[] cells;
    private final int[] given;

    /** Some rows of a block, and what their ratings of each item sum up to. */
    public static final class Rows {
        private final RatingBlock block;
        private final int[] numbers;
        private final int[] counts;
        private final int[] sums; // both only where they fit into 32 bits, else asked for anew
        private final int[] squares;
        private final boolean small;

        private Rows(RatingBlock block, int[] numbers) {
            this.block = block;
            this.numbers = numbers;
            long largest = block.largest;
            this.small = largest * largest <= Integer.MAX_VALUE / Math.max(1, numbers.length);
            this.counts = new int[block.columns];
            this.sums = new int[block.columns];
            this.squares = new int[block.columns];
            for (int row : numbers) {
                add(row * block.columns);
            }
        }

        /** Short loops without branches, which the compiler makes vectors of. */
        private void add(int start) {
            int[] cells = block.cells;
            int[] given = block.given;
            for (int c = 0; c < counts.length; c++) {
                counts[c] += given[start + c];
            }
            for (int c = 0; c < sums.length; c++) {
                sums[c] += cells[start + c];
            }
            for (int c = 0; c < squares.length; c++) {
                squares[c] += cells[start + c] * cells[start + c];
            }
        }

        /** Returns how many rows there are. */
        public int size() {
            return numbers.length;
        }

        /** Returns how many of the raters rated an item. */
        public int count(int column) {
            return counts[column];
        }

        /** Takes an item's ratings away, from these rows and from the block. */
        public void remove(int column) {
            for (int row : numbers) {
                block.cells[row * block.columns + column] = 0;
                block.given[row * block.columns + column] = 0;
            }
            counts[column] = 0;
            sums[column] = 0;
            squares[column] = 0;
        }

        /** Returns neighbouring columns, from {@code from} to before {@code to}. */
        public Part part(int from, int to) {
            return new Part(this, from, to);
        }

        private long sum(int column) {
            long sum = 0;
            for (int row : numbers) {
                sum += block.cells[row * block.columns + column];
            }
            return sum;
        }

        private long sumOfSquares(int column) {
            long sum = 0;
            for (int row : numbers) {
                long value = block.cells[row * block.columns + column];
                sum += value * value;
            }
            return sum;
        }

        /** Returns the size only. */
        @Override
        public String toString() {
            return numbers.length + " rows of " + block;
        }
    }

    /**
     * Some rows and neighbouring columns of a block.
     *
     * @param rows the rows
     * @param from first column
     * @param to column behind the last one
     */
    public record Part(Rows rows, int from, int to) {

        int width() {
            return to - from;
        }

        /** Returns how many of the raters rated an item. */
        int count(int item) {
            return rows.counts[from + item];
        }

        /** Returns the sum of an item's ratings. */
        long sum(int item) {
            return rows.small ? rows.sums[from + item] : rows.sum(from + item);
        }

        /** Returns the sum of the squares of an item's ratings. */
        long squares(int item) {
            return rows.small ? rows.squares[from + item] : rows.sumOfSquares(from + item);
        }

        /** Returns the numbers of the rows that lack a rating. */
        int[] incomplete() {
            int[] found = new int[rows.numbers.length];
            int size = 0;
            for (int row : rows.numbers) {
                int all = 1;
                for (int i = 0; i < width(); i++) {
                    all &= given(row, i);
                }
                found[size] = row;
                size += 1 - all;
            }
            return Arrays.copyOf(found, size);
        }

        /** Returns the rating in a row of the block, 0 if there is none. */
        long value(int row, int item) {
            return rows.block.cells[row * rows.block.columns + from + item];
        }

        /** Returns 1 if there is a rating in a row of the block, else 0. */
        int given(int row, int item) {
            return rows.block.given[row * rows.block.columns + from + item];
        }

        /** Returns the sum over the rows of their squared sums. */
        long squaresOfRows() {
            int[] cells = rows.block.cells;
            long squares = 0;
            for (int row : rows.numbers) {
                int start = row * rows.block.columns;
                long sum = 0;
                for (int c = start + from; c < start + to; c++) {
                    sum += cells[c];
                }
                squares += sum * sum;
            }
            return squares;
        }

        /** Returns how many of the raters rated any of the items. */
        int active() {
            for (int c = from; c < to; c++) {
                if (rows.counts[c] == rows.numbers.length) {
                    return rows.numbers.length;
                }
            }
            int active = 0;
            for (int r = 0; r < rows.numbers.length; r++) {
                active += isActive(r) ? 1 : 0;
            }
            return active;
        }

        boolean isActive(int index) {
            int start = rows.numbers[index] * rows.block.columns;
            int any = 0;
            for (int c = start + from; c < start + to; c++) {
                any |= rows.block.given[c];
            }
            return any != 0;
        }

        /** Returns the ratings of an item in the order of the rows, without the missing ones. */
        int[] ratings(int item) {
            return Arrays.stream(rows.numbers)
                    .map(row -> rows.block.get(row, from + item))
                    .filter(rating -> rating != RatingTally.MISSING)
                    .toArray();
        }

        /** Returns whether the square of the sum of all ratings surely fits into 63 bits. */
        boolean isSmall() {
            return (long) rows.numbers.length * width() <= EXACT_SQUARE / rows.block.largest;
        }

        /** Returns the size only. */
        @Override
        public String toString() {
            return rows.size() + " raters x " + width() + " items";
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
        this.raters = raters;
        this.columns = columns;
        this.largest = Arguments.inRange(largest, 1, Integer.MAX_VALUE, "largest rating");
        this.cells = new int[Math.multiplyExact(raters, columns)];
        this.given = new int[cells.length];
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
            for (int c = 0; c < columns; c++) {
                if (ratings[r][c] != RatingTally.MISSING) {
                    block.put(r, c, ratings[r][c]);
                }
            }
        }
        return block;
    }

    /** Sets a rating; its magnitude must not exceed the greatest one stated. */
    public void put(int rater, int column, int rating) {
        if (rating > largest || rating < -largest) {
            Arguments.inRange(rating, -largest, largest, "rating");
        }
        int cell = rater * columns + column;
        cells[cell] = rating;
        given[cell] = 1;
    }

    /** Returns whether there is a rating. */
    public boolean has(int rater, int column) {
        return given[rater * columns + column] != 0;
    }

    /** Returns a rating; {@link RatingTally#MISSING} if there is none. */
    public int get(int rater, int column) {
        return has(rater, column) ? cells[rater * columns + column] : RatingTally.MISSING;
    }

    /** Sums up some rows, by their numbers from 0; that array is never changed afterwards, nor are ratings put any more. */
    public Rows rows(int... numbers) {
        return new Rows(this, numbers);
    }

    /** Returns all of it. */
    Part whole() {
        int[] numbers = new int[raters];
        Arrays.setAll(numbers, r -> r);
        return rows(numbers).part(0, columns);
    }

    /** Returns the size only, never a rating. */
    @Override
    public String toString() {
        return "block of " + raters + " raters x " + columns + " items";
    }
}
