package org.openkam.scoring.agreement;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Krippendorff's alpha: agreement beyond chance of any number of raters on any level of measurement, gaps allowed. A number
 * without unit; 1 is perfect agreement, 0 is chance, below 0 is systematic disagreement.
 *
 * <p>{@code alpha = 1 - D_o / D_e = 1 - (n - 1) * sum_ck(o_ck d_ck^2) / sum_ck(n_c n_k d_ck^2)}, where {@code o_ck} counts
 * the pairs of values {@code c} and {@code k} within units, each unit of {@code m_u} values with weight
 * {@code 1 / (m_u - 1)}; {@code n_c} is how often {@code c} occurs in such units, {@code n} the sum of these, and
 * {@code d_ck} the distance of the {@link Metric}. The weight is kept for complete data too (irr 0.84.1 drops it there).
 * <ul>
 *   <li>Missing values: a unit is compared by the values it has; a unit with fewer than two values plays no part at all.
 *   <li>No unit with two values: {@link Reason#NO_DATA}.
 *   <li>One category only: {@link Reason#ZERO_VARIANCE}, not 1: without variation agreement can't be told from habit
 *       (irr 0.84.1 gives 1, dkpro 2.2.1 throws an exception).
 *   <li>A negative value with {@link Metric#RATIO}: {@link Reason#OUT_OF_DOMAIN}.
 * </ul>
 *
 * <p><b>Interval.</b> The percentile bootstrap over units: as many units as there are pairable ones are drawn with
 * replacement, each with all its values, and all of alpha is computed anew from them, expected disagreement and ordinal
 * distances included; of {@code B} resamples the ends are the values of rank {@code floor((B + 1)(1 - confidence) / 2)} from
 * below and from above. This is <em>not</em> the bootstrap of Hayes and Krippendorff (2007), which draws single pairs as if
 * they were independent and holds {@code D_e} fixed: pairs of one unit share their raters' view of it, and units are what
 * another study would sample. With less than about 20 units the interval is somewhat too narrow. Resamples of one category
 * are left out; if they are more than 5 percent, or if the interval would have no width (as with perfect agreement),
 * there is no interval.
 *
 * <p>Sums run in an order given by the values alone, so any order of units and of raters gives the same bits, those of the
 * interval included. Up to 32 categories are counted as whole numbers in one pass over the values; with more, units are compared
 * one by one. Time of the interval grows with the number of ratings times resamples, with {@link Metric#RATIO} also with the square
 * of the number of distinct values; {@link Bootstrap#NONE} asks for the value alone. Immutable.
 *
 * <p>Sources: Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability.
 * https://repository.upenn.edu/asc_papers/43; Hayes, A. F. &amp; Krippendorff, K. (2007). Communication Methods and Measures
 * 1, 77-89. doi:10.1080/19312450709336664; Efron, B. &amp; Tibshirani, R. J. (1993). An introduction to the bootstrap,
 * ch. 13. doi:10.1007/978-1-4899-4541-9
 *
 * @param metric the level of measurement
 * @param estimate the value with its interval, or why there is none
 * @param units number of units with two values or more
 * @param pairableValues number of values in them, {@code n}
 */
public record KrippendorffAlpha(Metric metric, Estimate estimate, int units, long pairableValues)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Computes alpha with the interval of {@link Bootstrap#STANDARD}; never throws for data. */
    public static KrippendorffAlpha of(RatingMatrix ratings, Metric metric) {
        return of(ratings, metric, Bootstrap.STANDARD);
    }

    /**
     * Computes alpha; never throws for data.
     *
     * @param ratings units in rows, raters in columns, gaps allowed
     * @param metric the level of measurement
     * @param bootstrap how to find the interval, {@link Bootstrap#NONE} for none
     */
    public static KrippendorffAlpha of(RatingMatrix ratings, Metric metric, Bootstrap bootstrap) {
        Arguments.notNull(metric, "metric");
        Arguments.notNull(bootstrap, "bootstrap");
        CategoryScale scale = CategoryScale.observed(Arguments.notNull(ratings, "ratings"), 2);
        if (scale.size() <= Coincidences.MOST_CATEGORIES) {
            return of(Coincidences.of(ratings, scale), () -> PairableUnits.of(ratings), metric, bootstrap);
        }
        PairableUnits units = PairableUnits.of(ratings);
        double[] categories = units.categories();
        DoubleSupplier alpha = () -> new Disagreement(units, metric).alpha(units.multiplicities());
        Estimate estimate = estimate(categories, metric, alpha, () -> interval(units, metric, bootstrap));
        return new KrippendorffAlpha(metric, estimate, units.units(), units.values());
    }

    /**
     * Computes alpha from counts by unit; the same to the bit as from the matrix they were counted from. Never throws for data.
     *
     * @param tally counts of at most 32 categories; of more, {@link Reason#TOO_LARGE}
     * @param metric the level of measurement
     * @param bootstrap how to find the interval, {@link Bootstrap#NONE} for none
     */
    public static KrippendorffAlpha of(CategoryTally tally, Metric metric, Bootstrap bootstrap) {
        Arguments.notNull(metric, "metric");
        Arguments.notNull(bootstrap, "bootstrap");
        Reason refusal = refusal(tally);
        return refusal == null
                ? of(Coincidences.of(tally.unitCounts()), tally, metric, bootstrap)
                : new KrippendorffAlpha(metric, Estimate.notComputable(refusal), 0, 0);
    }

    /**
     * Computes alpha on every level of measurement in one pass over the units, without intervals; never throws for data.
     *
     * @param tally counts of at most 32 categories; of more, {@link Reason#TOO_LARGE}
     * @return one alpha for each metric, unmodifiable
     */
    public static Map<Metric, KrippendorffAlpha> all(CategoryTally tally) {
        Map<Metric, KrippendorffAlpha> all = new EnumMap<>(Metric.class);
        Reason refusal = refusal(tally);
        Coincidences coincidences = refusal == null ? Coincidences.of(tally.unitCounts()) : null;
        for (Metric metric : Metric.values()) {
            all.put(
                    metric,
                    coincidences == null
                            ? of(tally, metric, Bootstrap.NONE)
                            : of(coincidences, tally, metric, Bootstrap.NONE));
        }
        return Collections.unmodifiableMap(all);
    }

    private static @Nullable Reason refusal(CategoryTally tally) {
        boolean isTooLarge = Arguments.notNull(tally, "tally").scale().size() > Coincidences.MOST_CATEGORIES;
        return tally.refusal() == null && isTooLarge ? Reason.TOO_LARGE : tally.refusal();
    }

    private static KrippendorffAlpha of(
            Coincidences coincidences, CategoryTally tally, Metric metric, Bootstrap bootstrap) {
        return of(
                coincidences, () -> PairableUnits.of(tally.unitCounts(), coincidences.occurring()), metric, bootstrap);
    }

    private static KrippendorffAlpha of(
            Coincidences coincidences, Supplier<PairableUnits> units, Metric metric, Bootstrap bootstrap) {
        Estimate estimate = estimate(
                coincidences.occurring(),
                metric,
                () -> coincidences.alpha(metric),
                () -> bootstrap.resamples() == 0 ? null : interval(units.get(), metric, bootstrap));
        return new KrippendorffAlpha(metric, estimate, (int) coincidences.units(), coincidences.values());
    }

    private static @Nullable Interval interval(PairableUnits units, Metric metric, Bootstrap bootstrap) {
        return new UnitResampling(units, new Disagreement(units, metric), bootstrap).interval();
    }

    private static Estimate estimate(
            double[] categories, Metric metric, DoubleSupplier alpha, Supplier<@Nullable Interval> interval) {
        if (categories.length == 0) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        if (metric == Metric.RATIO && categories[0] < 0) {
            return Estimate.notComputable(Reason.OUT_OF_DOMAIN);
        }
        if (categories.length == 1) {
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        double value = alpha.getAsDouble();
        Interval found = interval.get();
        return found == null ? Estimate.of(value) : Estimate.of(value, found);
    }

    /**
     * Returns the value.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code Krippendorff alpha (interval) = 0.8491 [0.3403, 1.0000] (n = 40 pairable values in 11 units)}. */
    @Override
    public String toString() {
        String sign = estimate instanceof Estimate.Computed ? " = " : ": ";
        return "Krippendorff alpha (" + label() + ")" + sign + estimate + " (n = " + pairableValues
                + " pairable values in " + units + " units)";
    }

    private String label() {
        return metric.name().toLowerCase(Locale.ROOT);
    }
}
