package org.openkam.scoring.agreement;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * The categories that raters may give, as ascending numbers. Which categories there are matters: a category that nobody used
 * changes Gwet's AC, Brennan-Prediger and Bennett's S, so give the scale as printed on the form where it is known.
 *
 * <p>Where the order of categories means nothing, the numbers are mere names. {@link AgreementWeights} other than
 * {@link AgreementWeights#UNWEIGHTED} read order or distance from them. Immutable and thread-safe.
 */
public final class CategoryScale implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int LOWEST_CODE = -512;
    private static final int CODES = 1024;

    private final double[] values;
    private final int first; // of a scale of successive whole numbers
    private final boolean successive;

    /** @param values finite, ascending, none twice, none a negative zero; never changed */
    private CategoryScale(double[] values) {
        this.values = values;
        this.first = values.length == 0 ? 0 : (int) values[0];
        this.successive = isSuccessive(values);
    }

    private static boolean isSuccessive(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != (double) (int) values[0] + i) {
                return false;
            }
        }
        return values.length > 0;
    }

    /**
     * Returns the scale of given numbers.
     *
     * @param ascending finite, each greater than the one before; none at all is allowed
     * @throws IllegalArgumentException if they don't ascend or one isn't finite
     */
    public static CategoryScale of(double... ascending) {
        double[] values = new double[Arguments.notNull(ascending, "categories").length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Arguments.finite(ascending[i], "category") + 0d;
            Arguments.that(i == 0 || values[i] > values[i - 1], "category", values[i], "must be greater than the last");
        }
        return new CategoryScale(values);
    }

    /**
     * Returns the scale of all whole numbers from {@code lowest} to {@code highest}, both included.
     *
     * @throws IllegalArgumentException if {@code highest} is below {@code lowest}, or there are more than a million
     */
    public static CategoryScale codes(int lowest, int highest) {
        long size = (long) highest - lowest + 1;
        Arguments.that(size >= 1 && size <= 1_000_000, "Number of categories", size, "must lie between 1 and 1000000");
        double[] values = new double[(int) size];
        Arrays.setAll(values, i -> lowest + i);
        return new CategoryScale(values);
    }

    /** Returns the scale of the values that occur, empty if there is none. A category that nobody used is not in it. */
    public static CategoryScale observed(RatingMatrix ratings) {
        return observed(Arguments.notNull(ratings, "ratings"), 1);
    }

    /** Returns the scale of the values that occur, empty if there is none. */
    public static CategoryScale observed(RatingColumns ratings) {
        double[] all = new double[Arguments.notNull(ratings, "ratings").size()];
        Arrays.setAll(all, ratings::value);
        return distinct(all);
    }

    /** The values of units that have at least so many. */
    static CategoryScale observed(RatingMatrix ratings, int fewest) {
        boolean[] seen = new boolean[CODES];
        for (int unit = 0; unit < ratings.units(); unit++) {
            if (fewest > 1 && count(ratings, unit) < fewest) {
                continue;
            }
            for (int rater = 0; rater < ratings.raters(); rater++) {
                if (!ratings.isMissing(unit, rater) && !see(ratings.value(unit, rater), seen)) {
                    return sorted(ratings, fewest);
                }
            }
        }
        double[] values = new double[CODES];
        int size = 0;
        for (int i = 0; i < CODES; i++) {
            values[size] = LOWEST_CODE + i;
            size += seen[i] ? 1 : 0;
        }
        return new CategoryScale(Arrays.copyOf(values, size));
    }

    private static boolean see(double value, boolean[] seen) {
        int place = (int) value - LOWEST_CODE;
        if (value != (int) value || place < 0 || place >= CODES) {
            return false;
        }
        seen[place] = true;
        return true;
    }

    private static int count(RatingMatrix ratings, int unit) {
        int count = 0;
        for (int rater = 0; rater < ratings.raters(); rater++) {
            count += ratings.isMissing(unit, rater) ? 0 : 1;
        }
        return count;
    }

    private static CategoryScale sorted(RatingMatrix ratings, int fewest) {
        double[] all = new double[ratings.units() * ratings.raters()];
        int size = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            double[] row = ratings.observed(unit);
            if (row.length >= fewest) {
                System.arraycopy(row, 0, all, size, row.length);
                size += row.length;
            }
        }
        return distinct(Arrays.copyOf(all, size));
    }

    private static CategoryScale distinct(double[] all) {
        Arrays.sort(all);
        int size = 0;
        for (double value : all) {
            if (size == 0 || all[size - 1] != value) {
                all[size++] = value;
            }
        }
        return new CategoryScale(Arrays.copyOf(all, size));
    }

    /** Returns how many categories there are, 0 or more. */
    public int size() {
        return values.length;
    }

    /**
     * Returns the number that stands for a category, counted from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such category
     */
    public double value(int category) {
        if (category < 0 || category >= values.length) {
            throw new IndexOutOfBoundsException(
                    "Category (" + category + ") must lie between 0 and " + (values.length - 1) + ".");
        }
        return values[category];
    }

    /** Returns which category a number stands for, counted from 0, or -1 if it is none of the scale. */
    public int indexOf(double value) {
        if (successive) {
            int place = (int) value - first;
            return value == (int) value && place >= 0 && place < values.length ? place : -1;
        }
        int place = Arrays.binarySearch(values, value + 0d);
        return place < 0 ? -1 : place;
    }

    /** Returns whether {@code other} is a scale of the same numbers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CategoryScale that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Returns for instance {@code 5 categories from 1.0 to 5.0}. */
    @Override
    public String toString() {
        return values.length == 0
                ? "no categories"
                : values.length + " categories from " + values[0] + " to " + values[values.length - 1];
    }
}
