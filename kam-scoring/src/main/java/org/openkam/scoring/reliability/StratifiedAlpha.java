package org.openkam.scoring.reliability;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ItemCovariances;

/**
 * Stratified alpha: reliability of a sum of items that belong to several scales. Cronbach's alpha of all items would be
 * too low there, because items of different scales go together less.
 *
 * <p>{@code 1 - sum_s(v_s (1 - alpha_s)) / V}, where {@code v_s} and {@code alpha_s} are variance and Cronbach's alpha
 * of the sum of stratum {@code s}, and {@code V} is the variance of the sum of all items. With one stratum it is
 * Cronbach's alpha. Not computable where an alpha isn't (a stratum of one item has none), or where the total doesn't
 * vary. Missing ratings: as the covariances were made. Immutable.
 *
 * <p>Source: Cronbach, L. J., Sch&ouml;nemann, P. &amp; McKie, D. (1965). Alpha coefficients for stratified-parallel
 * tests. Educational and Psychological Measurement 25, 291-312. doi:10.1177/001316446502500201
 *
 * @param estimate the value, or why there is none
 * @param persons {@code n}
 * @param strata how many
 */
public record StratifiedAlpha(Estimate estimate, long persons, int strata) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that there is an estimate. */
    public StratifiedAlpha {
        Arguments.notNull(estimate, "estimate");
    }

    /**
     * Computes it; never throws for data.
     *
     * @param covariances of all items
     * @param strata for each stratum the numbers of its items; each item in one stratum at most
     */
    public static StratifiedAlpha of(ItemCovariances covariances, int[]... strata) {
        int[] all = Arrays.stream(strata).flatMapToInt(Arrays::stream).toArray();
        Arguments.that(
                Arrays.stream(all).distinct().count() == all.length,
                "items of strata",
                Arrays.toString(all),
                "must not have one twice");
        ItemCovariances sums = covariances.sums(strata);
        Estimate[] alphas = Arrays.stream(strata)
                .map(stratum -> CronbachAlpha.of(covariances.select(stratum)).estimate())
                .toArray(Estimate[]::new);
        double[] weights = new double[strata.length];
        Arrays.fill(weights, 1);
        CompositeReliability composite = CompositeReliability.of(sums, weights, alphas);
        return new StratifiedAlpha(composite.estimate(), composite.persons(), strata.length);
    }

    /**
     * Returns the value.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so
     *     without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code Stratified alpha = 0.8346 (921 persons, 3 strata)}. */
    @Override
    public String toString() {
        return Line.of("Stratified alpha", estimate) + " (" + persons + " persons, " + strata + " strata)";
    }
}
