package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.ChiSquareTest;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.FTest;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Kendall's coefficient of concordance: how far raters put units into the same order, from 0 (rank sums all equal) to 1 (one
 * order). Only ranks count: a rater's level and spread don't.
 *
 * <p>Each of {@code m} raters' values of the {@code n} units are ranked, ties by their mean rank; with {@code S} the sum of
 * squared deviations of the units' rank sums from their mean, {@code W = 12 S / (m^2 (n^3 - n) - m sum(T))}, where {@code T} of
 * a rater is the sum of {@code t^3 - t} over its groups of {@code t} tied values.
 * <ul>
 *   <li>Fewer than two units or two raters: {@link Reason#TOO_FEW_UNITS}.
 *   <li>A missing cell: {@link Reason#INCOMPLETE_DATA}; a rank among fewer units is another rank.
 *   <li>Every rater ties all units: {@link Reason#ZERO_VARIANCE}.
 *   <li>A rater who ties all units: no mean rank correlation ({@link Reason#ZERO_VARIANCE}); {@code W} stands.
 * </ul>
 * No interval is defined for it. Ranks and their sums are whole numbers, so any order of units and of raters gives the same
 * bits. Immutable.
 *
 * <p>Sources: Kendall, M. G. &amp; Babington Smith, B. (1939). Annals of Mathematical Statistics 10, 275-287.
 * doi:10.1214/aoms/1177732186; Legendre, P. (2005). Journal of Agricultural, Biological, and Environmental Statistics 10,
 * 226-245. doi:10.1198/108571105X46642
 *
 * @param estimate {@code W}, corrected for ties, or why there is none
 * @param uncorrected {@code 12 S / (m^2 (n^3 - n))}, the same if there are no ties, otherwise smaller
 * @param meanRankCorrelation the mean of Spearman's correlation over all pairs of raters; {@code (m W - 1) / (m - 1)} if there
 *     are no ties
 * @param test of the hypothesis that raters rank at random: {@code m (n - 1) W} with {@code n - 1} degrees of freedom, which is
 *     Friedman's; for more than about 7 units
 * @param fTest the same by {@code F = (m - 1) W / (1 - W)} with {@code n - 1 - 2 / m} and {@code m - 1} times as many degrees of
 *     freedom, better for few raters; null for {@code W = 1}
 * @param units {@code n}
 * @param raters {@code m}
 */
public record KendallW(
        Estimate estimate,
        Estimate uncorrected,
        Estimate meanRankCorrelation,
        @Nullable ChiSquareTest test,
        @Nullable FTest fTest,
        int units,
        int raters)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Computes the coefficient; never throws for data.
     *
     * @param ratings units in rows, raters in columns, none missing; the order of the values alone counts
     */
    public static KendallW of(RatingMatrix ratings) {
        int n = Arguments.notNull(ratings, "ratings").units();
        int m = ratings.raters();
        if (n < 2 || m < 2) {
            return missing(ratings, Reason.TOO_FEW_UNITS);
        }
        if (!ratings.complete()) {
            return missing(ratings, Reason.INCOMPLETE_DATA);
        }
        RankSums ranks = new RankSums(ratings);
        if (ranks.spread().signum() == 0) {
            return missing(ratings, Reason.ZERO_VARIANCE);
        }
        double w = ranks.concordance(true);
        double degreesOfFreedom = n - 1 - 2.0 / m;
        FTest fTest = w < 1 && degreesOfFreedom > 0 ? fTest(w, degreesOfFreedom, m - 1) : null;
        ChiSquareTest test = ChiSquareTest.of(m * (n - 1.0) * w, n - 1);
        Estimate uncorrected = Estimate.of(ranks.concordance(false));
        return new KendallW(Estimate.of(w), uncorrected, ranks.meanCorrelation(), test, fTest, n, m);
    }

    private static FTest fTest(double w, double degreesOfFreedom, double others) {
        double f = others * w / (1 - w);
        double denominator = others * degreesOfFreedom;
        double probability = Distributions.fSurvival(f, degreesOfFreedom, denominator);
        return new FTest(f, degreesOfFreedom, denominator, probability);
    }

    private static KendallW missing(RatingMatrix ratings, Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        return new KendallW(none, none, none, null, null, ratings.units(), ratings.raters());
    }

    /**
     * Returns the value, corrected for ties.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns the value, the mean rank correlation and the tests, a line each. */
    public String render() {
        return String.join(
                "\n",
                toString(),
                "  without correction for ties: " + uncorrected,
                "  mean rank correlation: " + meanRankCorrelation,
                "  test: " + (test == null ? "none" : test),
                "  F test: " + (fTest == null ? "none" : fTest));
    }

    /** Returns for instance {@code Kendall W = 0.8870 (6 units, 4 raters)}. */
    @Override
    public String toString() {
        String sign = estimate instanceof Estimate.Computed ? " = " : ": ";
        return "Kendall W" + sign + estimate + " (" + units + " units, " + raters + " raters)";
    }
}
