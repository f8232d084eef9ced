package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import org.openkam.core.internal.Arguments;

/**
 * Ratings of units (rows: persons, answers, texts) by raters (columns), the input of every agreement statistic.
 *
 * <p>A cell holds a finite number or is missing; a missing cell is never a zero. Any shape is allowed, an empty one too:
 * what a statistic can't do with a shape, it says in its result. Units and raters are counted from 0, like the array they
 * come from. Negative zero becomes zero. Immutable and thread-safe; holds 8 bytes a cell.
 */
public final class RatingMatrix implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int units;
    private final int raters;
    private final int missing;
    private final double[] cells; // row by row, NaN where missing

    private RatingMatrix(int units, int raters, double[] cells) {
        this.units = units;
        this.raters = raters;
        this.cells = cells;
        this.missing = (int) Arrays.stream(cells).filter(Double::isNaN).count();
    }

    /**
     * Copies a table.
     *
     * @param ratings one row a unit, all rows of one length, one column a rater; {@code NaN} means missing
     * @return the matrix; later changes of {@code ratings} don't reach it
     * @throws IllegalArgumentException if a row is null or of another length than the first, a value is infinite, or there
     *     are more than {@link Integer#MAX_VALUE} cells
     */
    public static RatingMatrix of(double[][] ratings) {
        int units = Arguments.notNull(ratings, "ratings").length;
        int raters = units == 0 ? 0 : Arguments.notNull(ratings[0], "row of unit 0").length;
        long size = (long) units * raters;
        Arguments.that(size <= Integer.MAX_VALUE - 8, "Number of cells", size, "must not exceed 2147483639");
        double[] cells = new double[(int) size];
        for (int unit = 0; unit < units; unit++) {
            copy(ratings[unit], unit, raters, cells);
        }
        return new RatingMatrix(units, raters, cells);
    }

    private static void copy(double[] row, int unit, int raters, double[] cells) {
        Arguments.notNull(row, "row of unit " + unit);
        if (row.length != raters) {
            throw new IllegalArgumentException(
                    "Row of unit " + unit + " (" + row.length + " values) must have " + raters
                            + " values, like the row of unit 0." + System.lineSeparator()
                            + "Maybe a rating is missing; write Double.NaN in its place.");
        }
        for (int rater = 0; rater < raters; rater++) {
            cells[unit * raters + rater] = cell(row[rater], unit, rater);
        }
    }

    private static double cell(double value, int unit, int rater) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("Rating of unit " + unit + " by rater " + rater + " (" + value
                    + ") must be a finite number, or NaN for a missing one." + System.lineSeparator()
                    + "Maybe a value was divided by zero before it came here.");
        }
        return value + 0d; // -0.0 becomes 0.0
    }

    /** Returns the number of units (rows), 0 or more. */
    public int units() {
        return units;
    }

    /** Returns the number of raters (columns), 0 or more; 0 if there is no unit. */
    public int raters() {
        return raters;
    }

    /** Returns the number of missing cells. */
    public int missing() {
        return missing;
    }

    /** Returns whether no cell is missing; true for an empty matrix. */
    public boolean complete() {
        return missing == 0;
    }

    /**
     * Returns whether a cell is missing.
     *
     * @throws IndexOutOfBoundsException if there is no such unit or rater
     */
    public boolean isMissing(int unit, int rater) {
        return Double.isNaN(cells[index(unit, rater)]);
    }

    /**
     * Returns a rating, or empty if it is missing.
     *
     * @throws IndexOutOfBoundsException if there is no such unit or rater
     */
    public OptionalDouble get(int unit, int rater) {
        double value = cells[index(unit, rater)];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * Returns a rating that is known to be there.
     *
     * @return a finite number
     * @throws NoSuchElementException if it is missing
     * @throws IndexOutOfBoundsException if there is no such unit or rater
     */
    public double value(int unit, int rater) {
        double value = cells[index(unit, rater)];
        if (Double.isNaN(value)) {
            throw new NoSuchElementException("Rating of unit " + unit + " by rater " + rater
                    + " (missing) has no value." + System.lineSeparator() + "Maybe ask isMissing or get first.");
        }
        return value;
    }

    /**
     * Returns the ratings a unit has, in the order of the raters, without the missing ones; a new array.
     *
     * @throws IndexOutOfBoundsException if there is no such unit
     */
    public double[] observed(int unit) {
        if (unit < 0 || unit >= units) {
            throw new IndexOutOfBoundsException("Unit (" + unit + ") must lie between 0 and " + (units - 1) + ".");
        }
        double[] row = Arrays.copyOfRange(cells, unit * raters, (unit + 1) * raters);
        return missing == 0
                ? row
                : Arrays.stream(row).filter(v -> !Double.isNaN(v)).toArray();
    }

    private int index(int unit, int rater) {
        if (unit < 0 || unit >= units || rater < 0 || rater >= raters) {
            throw new IndexOutOfBoundsException(
                    "Cell (" + unit + ", " + rater + ") must lie in a matrix of " + shape() + ".");
        }
        return unit * raters + rater;
    }

    private String shape() {
        return units + " units x " + raters + " raters";
    }

    /** Returns whether {@code other} is a matrix of the same shape with the same values, the same cells missing. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RatingMatrix that
                && units == that.units
                && raters == that.raters
                && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * units + raters) + Arrays.hashCode(cells);
    }

    /** Returns the shape without any rating, for instance {@code RatingMatrix (6 units x 4 raters, 0 missing)}. */
    @Override
    public String toString() {
        return "RatingMatrix (" + shape() + ", " + missing + " missing)";
    }
}
