package org.openkam.scoring.agreement;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * How often each category was given to each unit, and by each rater, as exact counts: what agreement of any number of raters
 * is computed from. Parts that are counted apart and merged give the same tally, to the bit, in any order; ratings of one
 * unit may be spread over parts.
 *
 * <p>Units, raters and categories are counted from 0; numbers should be dense, for memory is 4 bytes x (highest unit + 1) x
 * categories. A rating that is missing is not added. A unit without any rating plays no part anywhere. Who rated is needed by
 * {@link CongerKappa} alone. Mutable and not thread-safe: one for each thread, then {@link #merge}.
 */
public final class CategoryTally implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Scales of more categories than this are refused. */
    public static final int MOST_CATEGORIES = 256;

    private static final int MOST_CELLS = 1 << 28;

    private final CategoryScale scale;
    private final int categories;
    private int[] byUnit; // unit by unit, capacity beyond the last
    private int units;
    private long[] byRater = {};
    private long ratings;

    @Nullable
    private Reason refusal;

    @Nullable
    private transient UnitCounts patterns; // of what was added so far

    /**
     * Creates the tally of nothing.
     *
     * @param scale the categories, at most {@value #MOST_CATEGORIES}
     */
    public CategoryTally(CategoryScale scale) {
        this.scale = Arguments.notNull(scale, "scale");
        this.categories = Arguments.inRange(scale.size(), 0, MOST_CATEGORIES, "number of categories");
        this.byUnit = new int[16 * categories];
    }

    private static CategoryTally refused(Reason reason) {
        CategoryTally tally = new CategoryTally(CategoryScale.of());
        tally.refusal = reason;
        return tally;
    }

    /** Counts a matrix on the scale of the values that occur in it; see {@link #of(RatingMatrix, CategoryScale)}. */
    public static CategoryTally of(RatingMatrix ratings) {
        return of(ratings, CategoryScale.observed(ratings));
    }

    /**
     * Counts a matrix, units in rows, raters in columns, gaps allowed; never throws for data. Statistics of the result say so
     * where a value is not on the scale ({@link Reason#OUT_OF_DOMAIN}) or the table of units and categories would be too
     * large ({@link Reason#TOO_LARGE}).
     */
    public static CategoryTally of(RatingMatrix ratings, CategoryScale scale) {
        Arguments.notNull(scale, "scale");
        Arguments.notNull(ratings, "ratings");
        if (isTooLarge(Math.max(ratings.units(), ratings.raters()), scale)) {
            return refused(Reason.TOO_LARGE);
        }
        CategoryTally tally = new CategoryTally(scale);
        tally.reserve(ratings.units(), ratings.raters());
        for (int unit = 0; unit < ratings.units(); unit++) {
            for (int rater = 0; rater < ratings.raters(); rater++) {
                if (!ratings.isMissing(unit, rater) && !tally.count(unit, rater, ratings.value(unit, rater))) {
                    return refused(Reason.OUT_OF_DOMAIN);
                }
            }
        }
        return tally;
    }

    /** Counts columns on the scale of the values that occur in them; see {@link #of(RatingColumns, CategoryScale)}. */
    public static CategoryTally of(RatingColumns ratings) {
        return of(ratings, CategoryScale.observed(ratings));
    }

    /**
     * Counts columns; each item of each unit of the columns is a unit here, since raters agree or not item by item. Sources
     * play no part. Never throws for data, see {@link #of(RatingMatrix, CategoryScale)}.
     */
    public static CategoryTally of(RatingColumns ratings, CategoryScale scale) {
        Arguments.notNull(scale, "scale");
        ColumnUnits units = ColumnUnits.of(Arguments.notNull(ratings, "ratings"));
        if (isTooLarge(Math.max(units.units(), units.raters()), scale)) {
            return refused(Reason.TOO_LARGE);
        }
        CategoryTally tally = new CategoryTally(scale);
        tally.reserve(units.units(), units.raters());
        for (int row = 0; row < ratings.size(); row++) {
            if (!tally.count(units.unit(row), units.rater(row), ratings.value(row))) {
                return refused(Reason.OUT_OF_DOMAIN);
            }
        }
        return tally;
    }

    private static boolean isTooLarge(long rows, CategoryScale scale) {
        return scale.size() > MOST_CATEGORIES || rows * scale.size() > MOST_CELLS;
    }

    private void reserve(int unitCount, int raterCount) {
        byUnit = new int[unitCount * categories];
        byRater = new long[raterCount * categories];
    }

    private boolean count(int unit, int rater, double value) {
        int category = scale.indexOf(value);
        if (category >= 0) {
            add(unit, rater, category);
        }
        return category >= 0;
    }

    /**
     * Counts a rating of a unit, whoever gave it.
     *
     * @return this tally
     * @throws IllegalArgumentException if there is no such category, the unit is negative, or its table would be too large
     */
    public CategoryTally add(int unit, int category) {
        if (category < 0 || category >= categories) { // first, so that no text is made in vain
            Arguments.inRange(category, 0, categories - 1, "category");
        }
        if (unit < 0 || unit >= units) {
            extend(unit);
        }
        byUnit[unit * categories + category]++;
        ratings++;
        patterns = null;
        return this;
    }

    /**
     * Counts a rating of a unit by a rater. A rater should rate a unit once; what is added twice counts as two raters' word.
     *
     * @return this tally
     * @throws IllegalArgumentException as {@link #add(int, int)}, or if the rater is negative
     */
    public CategoryTally add(int unit, int rater, int category) {
        if (rater < 0 || (rater + 1L) * categories > byRater.length) {
            extendRaters(rater);
        }
        add(unit, category);
        byRater[rater * categories + category]++;
        return this;
    }

    private void extend(int unit) {
        Arguments.inRange(unit, 0, MOST_CELLS / Math.max(1, categories) - 1, "unit");
        units = unit + 1;
        if (units * categories > byUnit.length) {
            byUnit = Arrays.copyOf(byUnit, (int) Math.min(MOST_CELLS, 2L * units * categories));
        }
    }

    private void extendRaters(int rater) {
        Arguments.inRange(rater, 0, MOST_CELLS / Math.max(1, categories) - 1, "rater");
        byRater = Arrays.copyOf(byRater, (int) Math.min(MOST_CELLS, 2L * (rater + 1) * categories));
    }

    /**
     * Adds all that {@code other} has counted; unit for unit and rater for rater. {@code other} keeps its counts.
     *
     * @return this tally
     * @throws IllegalArgumentException if the scales differ
     */
    public CategoryTally merge(CategoryTally other) {
        Arguments.that(
                scale.equals(Arguments.notNull(other, "tally").scale),
                "scale",
                other.scale,
                "must be that of this tally");
        refusal = refusal == null ? other.refusal : refusal;
        ratings += other.ratings;
        patterns = null;
        if (other.units > units) {
            extend(other.units - 1);
        }
        for (int i = 0; i < other.units * categories; i++) {
            byUnit[i] += other.byUnit[i];
        }
        if (other.byRater.length > byRater.length) {
            byRater = Arrays.copyOf(byRater, other.byRater.length);
        }
        for (int i = 0; i < other.byRater.length; i++) {
            byRater[i] += other.byRater[i];
        }
        return this;
    }

    /** Returns the categories. */
    public CategoryScale scale() {
        return scale;
    }

    /** Returns the highest number of a unit plus 1; units without any rating are counted here. */
    public int units() {
        return units;
    }

    /** Returns how many ratings were added. */
    public long ratings() {
        return ratings;
    }

    /** Returns how often a unit was given a category, 0 if nothing of it was added. */
    public int count(int unit, int category) {
        Arguments.inRange(category, 0, categories - 1, "category");
        return unit >= 0 && unit < units ? byUnit[unit * categories + category] : 0;
    }

    @Nullable
    Reason refusal() {
        return refusal;
    }

    /** The different units and how often each occurs. */
    UnitCounts unitCounts() {
        if (patterns == null) {
            DistinctRows rows = new DistinctRows(byUnit, categories, units * categories);
            patterns = new UnitCounts(scale, rows.rows(), rows.times(), refusal);
        }
        return patterns;
    }

    /** Each unit apart, by its number. */
    UnitCounts eachUnit() {
        return new UnitCounts(scale, byUnit, new long[0], refusal);
    }

    /** How often each rater gave each category, rater by rater; only raters who gave any. */
    long[][] raters() {
        List<long[]> rows = new ArrayList<>();
        for (int from = 0; from < byRater.length; from += categories) {
            long[] row = Arrays.copyOfRange(byRater, from, from + categories);
            if (Arrays.stream(row).sum() > 0) {
                rows.add(row);
            }
        }
        return rows.toArray(long[][]::new);
    }

    /** Whether a rater gave any rating. */
    boolean hasRated(int rater) {
        for (int i = rater * categories; i < (rater + 1) * categories; i++) {
            if (byRater[i] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether it was said of every rating who gave it. */
    boolean knowsRaters() {
        return Arrays.stream(byRater).sum() == ratings;
    }

    /** Returns whether {@code other} has counted the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CategoryTally that
                && scale.equals(that.scale)
                && refusal == that.refusal
                && Arrays.equals(byUnit, 0, units * categories, that.byUnit, 0, that.units * categories)
                && Arrays.equals(trimmed(byRater), trimmed(that.byRater));
    }

    private static long[] trimmed(long[] counts) {
        int size = counts.length;
        while (size > 0 && counts[size - 1] == 0) {
            size--;
        }
        return Arrays.copyOf(counts, size);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scale.hashCode() + units) + Long.hashCode(ratings);
    }

    /** Returns the size only, for instance {@code CategoryTally (40 ratings of 12 units, 5 categories)}. */
    @Override
    public String toString() {
        return "CategoryTally (" + ratings + " ratings of " + units + " units, " + categories + " categories)";
    }
}
