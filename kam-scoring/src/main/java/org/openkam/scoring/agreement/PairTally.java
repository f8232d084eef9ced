package org.openkam.scoring.agreement;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * What two raters said about the same units, as exact counts: how often the first gave one category and the second another.
 * Everything that {@link CohenKappa} needs. Parts that are counted apart and merged give the same tally, to the bit, in any
 * order.
 *
 * <p>Categories are counted from 0 in the order of the scale, which parts must share. A unit that one of the two didn't rate
 * is not counted. Mutable and not thread-safe: one for each thread, then {@link #merge}.
 */
public final class PairTally implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Tables of more categories than this are refused. */
    public static final int MOST_CATEGORIES = 256;

    private final CategoryScale scale;
    private final long[] counts; // first rater's category x second's
    private long total;

    @Nullable
    private Reason refusal;

    /**
     * Creates the tally of nothing.
     *
     * @param scale the categories, at most {@value #MOST_CATEGORIES}
     */
    public PairTally(CategoryScale scale) {
        this.scale = Arguments.notNull(scale, "scale");
        Arguments.inRange(scale.size(), 0, MOST_CATEGORIES, "number of categories");
        this.counts = new long[scale.size() * scale.size()];
    }

    private static PairTally refused(Reason reason) {
        PairTally tally = new PairTally(CategoryScale.of());
        tally.refusal = reason;
        return tally;
    }

    /**
     * Returns the tally of a table whose categories are 1, 2, 3 and so on.
     *
     * @param table how often the first rater gave the category of the row and the second that of the column; 0 or more
     * @throws IllegalArgumentException if it isn't square or a count is negative
     */
    public static PairTally of(long[][] table) {
        int size = Arguments.notNull(table, "table").length;
        PairTally tally = new PairTally(size == 0 ? CategoryScale.of() : CategoryScale.codes(1, size));
        for (int i = 0; i < size; i++) {
            Arguments.that(table[i].length == size, "Row of table", i, "must have a column for each row");
            for (int j = 0; j < size; j++) {
                tally.add(i, j, table[i][j]);
            }
        }
        return tally;
    }

    /** Counts a matrix of two raters on the scale of the values that occur in it; see {@link #of(RatingMatrix, CategoryScale)}. */
    public static PairTally of(RatingMatrix ratings) {
        return of(ratings, CategoryScale.observed(ratings));
    }

    /**
     * Counts a matrix of two raters; never throws for data. Statistics of the result say so where there is another number of
     * raters ({@link Reason#TOO_FEW_UNITS}, {@link Reason#OUT_OF_DOMAIN}), a value is not on the scale
     * ({@link Reason#OUT_OF_DOMAIN}) or there are too many categories ({@link Reason#TOO_LARGE}).
     */
    public static PairTally of(RatingMatrix ratings, CategoryScale scale) {
        if (Arguments.notNull(ratings, "ratings").raters() != 2) {
            return refused(ratings.raters() < 2 ? Reason.TOO_FEW_UNITS : Reason.OUT_OF_DOMAIN);
        }
        return of(ratings, 0, 1, scale);
    }

    /**
     * Counts two raters of a matrix; never throws for data.
     *
     * @throws IndexOutOfBoundsException if there is a unit and no such rater
     */
    public static PairTally of(RatingMatrix ratings, int first, int second, CategoryScale scale) {
        Arguments.notNull(ratings, "ratings");
        if (Arguments.notNull(scale, "scale").size() > MOST_CATEGORIES) {
            return refused(Reason.TOO_LARGE);
        }
        PairTally tally = new PairTally(scale);
        for (int unit = 0; unit < ratings.units(); unit++) {
            if (!ratings.isMissing(unit, first) && !ratings.isMissing(unit, second)) {
                int a = scale.indexOf(ratings.value(unit, first));
                int b = scale.indexOf(ratings.value(unit, second));
                if (a < 0 || b < 0) {
                    return refused(Reason.OUT_OF_DOMAIN);
                }
                tally.add(a, b);
            }
        }
        return tally;
    }

    /**
     * Counts a unit.
     *
     * @param first the category that the first rater gave, from 0
     * @param second the category that the second rater gave, from 0
     * @return this tally
     * @throws IllegalArgumentException if there is no such category
     */
    public PairTally add(int first, int second) {
        return add(first, second, 1);
    }

    /**
     * Counts units that were rated alike.
     *
     * @param times how many, 0 or more
     * @return this tally
     * @throws IllegalArgumentException if there is no such category, or {@code times} is negative
     * @throws ArithmeticException if that would be more than 2<sup>63</sup> - 1 units
     */
    public PairTally add(int first, int second, long times) {
        int last = scale.size() - 1;
        int place = Arguments.inRange(first, 0, last, "category") * scale.size()
                + Arguments.inRange(second, 0, last, "category");
        Arguments.that(times >= 0, "Number of units", times, "must not be negative");
        total = Math.addExact(total, times);
        counts[place] += times;
        return this;
    }

    /**
     * Adds all that {@code other} has counted; {@code other} keeps its counts.
     *
     * @return this tally
     * @throws IllegalArgumentException if the scales differ
     */
    public PairTally merge(PairTally other) {
        Arguments.that(
                scale.equals(Arguments.notNull(other, "tally").scale),
                "scale",
                other.scale,
                "must be that of this tally");
        refusal = refusal == null ? other.refusal : refusal;
        total = Math.addExact(total, other.total);
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        return this;
    }

    /** Returns the categories. */
    public CategoryScale scale() {
        return scale;
    }

    /** Returns how many units the first rater gave one category and the second the other, each counted from 0. */
    public long count(int first, int second) {
        int last = scale.size() - 1;
        return counts[
                Arguments.inRange(first, 0, last, "category") * scale.size()
                        + Arguments.inRange(second, 0, last, "category")];
    }

    /** Returns how many units both raters rated. */
    public long total() {
        return total;
    }

    @Nullable
    Reason refusal() {
        return refusal;
    }

    /** How often each rater gave each category, the first rater's row first. */
    long[][] marginals() {
        int size = scale.size();
        long[][] marginals = new long[2][size];
        for (int i = 0; i < counts.length; i++) {
            marginals[0][i / size] += counts[i];
            marginals[1][i % size] += counts[i];
        }
        return marginals;
    }

    /** The same as units whose raters can't be told apart. */
    UnitCounts units() {
        int size = scale.size();
        int[] table = new int[size * size * (size + 1) / 2];
        long[] times = new long[size * (size + 1) / 2];
        int row = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                long both = count(i, j) + (i == j ? 0 : count(j, i));
                if (both > 0) {
                    table[row * size + i]++;
                    table[row * size + j]++;
                    times[row++] = both;
                }
            }
        }
        return new UnitCounts(scale, Arrays.copyOf(table, row * size), Arrays.copyOf(times, row), refusal);
    }

    /** Returns whether {@code other} has counted the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PairTally that
                && scale.equals(that.scale)
                && Arrays.equals(counts, that.counts)
                && refusal == that.refusal;
    }

    @Override
    public int hashCode() {
        return 31 * scale.hashCode() + Arrays.hashCode(counts);
    }

    /** Returns the size only, for instance {@code PairTally (149 units, 4 categories)}. */
    @Override
    public String toString() {
        return "PairTally (" + total + " units, " + scale.size() + " categories)";
    }
}
