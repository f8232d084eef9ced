package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;

/**
 * Ratings in long form, one row a rating: who was rated (unit), by whom (rater), from where (source), on what (item), how
 * high. For data that are no table: each unit has raters of its own, and each rater leaves out items.
 *
 * <p>Numbers name units, raters, sources and items; they are 0 or more and needn't be dense. Rows are kept in one canonical
 * order (unit, source, rater, item), so the order in which they arrive leaves no trace. A rating that is missing has no row.
 * One rater's rows about one unit from one source are a <em>sheet</em>. Immutable and thread-safe.
 */
public final class RatingColumns implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Unit, source, rater, item. */
    private static final int[] CANONICAL = {0, 2, 1, 3};

    private final int[] unit;
    private final int[] rater;
    private final int[] source;
    private final int[] item;
    private final double[] value;

    private RatingColumns(int[][] keys, double[] value) {
        int[] order = order(keys, value.length);
        this.unit = sorted(keys[0], order);
        this.rater = sorted(keys[1], order);
        this.source = sorted(keys[2], order);
        this.item = sorted(keys[3], order);
        this.value = Arrays.stream(order).mapToDouble(i -> value[i] + 0d).toArray();
    }

    /** The canonical order of the rows; rows that come in it, as those of an answer table do, aren't sorted again. */
    private static int[] order(int[][] keys, int size) {
        int[] order = IntStream.range(0, size).toArray();
        for (int i = 1; i < size; i++) {
            if (compare(keys, i - 1, i) > 0) {
                order = merged(keys, order);
                break;
            }
        }
        for (int i = 1; i < size; i++) {
            Arguments.that(
                    compare(keys, order[i - 1], order[i]) != 0,
                    "rating of unit " + keys[0][order[i]],
                    "item " + keys[3][order[i]],
                    "must be given once by a rater");
        }
        return order;
    }

    /** Merges longer and longer runs of rows, without an object for each row. */
    private static int[] merged(int[][] keys, int[] order) {
        int[] from = order;
        int[] to = new int[order.length];
        for (long run = 1; run < order.length; run *= 2) {
            for (long left = 0; left < order.length; left += 2 * run) {
                int middle = (int) Math.min(left + run, order.length);
                int end = (int) Math.min(left + 2 * run, order.length);
                int low = (int) left;
                int high = middle;
                for (int i = low; i < end; i++) {
                    boolean isLow = low < middle && (high == end || compare(keys, from[low], from[high]) <= 0);
                    to[i] = from[isLow ? low++ : high++];
                }
            }
            int[] other = from;
            from = to;
            to = other;
        }
        return from;
    }

    private static int compare(int[][] keys, int a, int b) {
        for (int key : CANONICAL) {
            if (keys[key][a] != keys[key][b]) {
                return Integer.compare(keys[key][a], keys[key][b]);
            }
        }
        return 0;
    }

    private static int[] sorted(int[] column, int[] order) {
        return Arrays.stream(order).map(i -> column[i]).toArray();
    }

    /**
     * Copies columns of one length, all raters from one source.
     *
     * @param unit number of who was rated, row by row
     * @param rater number of who rated
     * @param item number of the question
     * @param value finite
     * @throws IllegalArgumentException if lengths differ, a number is negative, a value isn't finite, or a rater rated an item
     *     of a unit twice
     */
    public static RatingColumns of(int[] unit, int[] rater, int[] item, double[] value) {
        return of(new int[][] {unit, rater, new int[Arguments.notNull(value, "values").length], item}, value);
    }

    private static RatingColumns of(int[][] keys, double[] value) {
        for (int[] key : keys) {
            int length = Arguments.notNull(key, "column").length;
            Arguments.that(length == value.length, "length of column", length, "must be that of the values");
            Arrays.stream(key).forEach(n -> Arguments.that(n >= 0, "number in column", n, "must not be negative"));
        }
        Arrays.stream(value).forEach(v -> Arguments.finite(v, "rating"));
        return new RatingColumns(keys, value);
    }

    /** Returns rows that are collected one by one. */
    public static Rows rows() {
        return new Rows();
    }

    /** Rows under construction. Not thread-safe. */
    public static final class Rows {
        private int[][] keys = new int[4][16];
        private double[] value = new double[16];
        private int size;
        private final int[] sheet = new int[3];

        private Rows() {}

        /** Begins the sheet of a rater from a source about a unit; the following ratings belong to it. */
        public Rows sheet(int unit, int rater, int source) {
            sheet[0] = unit;
            sheet[1] = rater;
            sheet[2] = source;
            return this;
        }

        /** Adds a rating of an item. */
        public Rows rate(int item, double rating) {
            if (size == value.length) {
                value = Arrays.copyOf(value, 2 * size);
                for (int k = 0; k < keys.length; k++) {
                    keys[k] = Arrays.copyOf(keys[k], 2 * size);
                }
            }
            for (int k = 0; k < sheet.length; k++) {
                keys[k][size] = sheet[k];
            }
            keys[3][size] = item;
            value[size++] = rating;
            return this;
        }

        /** Returns the columns of all rows so far; see {@link RatingColumns#of} for what is refused. */
        public RatingColumns build() {
            int[][] cut = Arrays.stream(keys).map(k -> Arrays.copyOf(k, size)).toArray(int[][]::new);
            return RatingColumns.of(cut, Arrays.copyOf(value, size));
        }
    }

    /** Returns how many ratings there are. */
    public int size() {
        return value.length;
    }

    /** Returns who was rated in a row. */
    public int unit(int row) {
        return unit[row];
    }

    /** Returns who rated in a row. */
    public int rater(int row) {
        return rater[row];
    }

    /** Returns from where a row's rater sees the unit. */
    public int source(int row) {
        return source[row];
    }

    /** Returns the question of a row. */
    public int item(int row) {
        return item[row];
    }

    /** Returns the rating of a row, finite. */
    public double value(int row) {
        return value[row];
    }

    /** Returns whether a row begins a sheet: the row before is of another unit, source or rater. */
    public boolean beginsSheet(int row) {
        return row == 0 || unit[row] != unit[row - 1] || source[row] != source[row - 1] || rater[row] != rater[row - 1];
    }

    /** Returns whether {@code other} holds the same rows. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RatingColumns that
                && Arrays.equals(unit, that.unit)
                && Arrays.equals(rater, that.rater)
                && Arrays.equals(source, that.source)
                && Arrays.equals(item, that.item)
                && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(unit) + Arrays.hashCode(value);
    }

    /** Returns the number of rows only. */
    @Override
    public String toString() {
        return "RatingColumns (" + value.length + " ratings)";
    }
}
