package org.openkam.scoring.fairness;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.ChiSquareTest;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.LargeSample;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Differential functioning of an item of two categories by Mantel and Haenszel: whether, among people of equal level, one
 * group has better odds of the affirmative answer. It finds uniform differences; one that changes its sign with the level
 * may stay hidden, see {@link LogisticDif}. It isn't impact: groups may differ in level and the item still work alike.
 *
 * <p>In stratum {@code k} of {@code T} people, {@code A} of the reference group and {@code C} of the focal group gave the
 * affirmative answer, {@code B} and {@code D} didn't:
 * <pre>
 * alpha = sum(A D / T) / sum(B C / T)           common odds ratio, reference over focal
 * Delta = -2.35 ln alpha                        negative where the item is harder for the focal group
 * chi-square = max(0, |sum(A - E(A))| - 1/2)^2 / sum(V(A)),   V = n_R n_F m_1 m_0 / (T^2 (T - 1))
 * P-DIF = sum(n_F (p_F - p_R)) / sum(n_F)       difference of proportions, standardized to the focal group
 * </pre>
 * The standard error of {@code ln alpha} is that of Robins, Breslow and Greenland. The continuity correction never turns
 * a difference below one half into a larger one (R's {@code mantelhaen.test} then drops the correction, difR 5.1 squares the
 * negative rest).
 * <ul>
 *   <li>Strata without people of one group play no part; without any other, {@link Reason#NO_DATA}.
 *   <li>No stratum with both groups and both answers: {@link Reason#ZERO_VARIANCE}.
 *   <li>One of the two sums of alpha is 0: {@link Reason#SEPARATED}; test and P-DIF stand.
 *   <li>More than two categories: {@link Reason#OUT_OF_DOMAIN}, see {@link MantelDif}.
 * </ul>
 * Sums run over strata in ascending order, so the order of people leaves no trace. Immutable and thread-safe.
 *
 * <p>Sources: Mantel, N. &amp; Haenszel, W. (1959). Journal of the National Cancer Institute 22, 719-748.
 * doi:10.1093/jnci/22.4.719; Robins, J., Breslow, N. &amp; Greenland, S. (1986). Biometrics 42, 311-323.
 * doi:10.2307/2531052; Dorans, N. J. &amp; Kulick, E. (1986). Journal of Educational Measurement 23, 355-368.
 * doi:10.1111/j.1745-3984.1986.tb00255.x; Holland, P. W. &amp; Thayer, D. T. (1988). In H. Wainer &amp; H. I. Braun (eds.),
 * Test validity, 129-145. ISBN 978-0-89859-994-7
 *
 * @param logOddsRatio {@code ln alpha}, with standard error and 95 percent interval
 * @param standardizedDifference P-DIF, -1 to 1; 0.05 and 0.10 in size are called worth a look and large
 * @param test that the odds are equal in every stratum; null without variance
 * @param people people in the strata that count
 * @param strata strata that count
 */
public record MantelHaenszelDif(
        Estimate logOddsRatio,
        Estimate standardizedDifference,
        @Nullable ChiSquareTest test,
        long people,
        int strata) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double DELTA = -2.35;

    /** Checks that all parts are there. */
    public MantelHaenszelDif {
        Arguments.notNull(logOddsRatio, "log odds ratio");
        Arguments.notNull(standardizedDifference, "standardized difference");
    }

    /** Computes the statistic; never throws for data. */
    public static MantelHaenszelDif of(DifTally tally) {
        if (Arguments.notNull(tally, "tally").categories() != 2) {
            return notComputable(Reason.OUT_OF_DOMAIN);
        }
        MantelHaenszelSums sums = new MantelHaenszelSums(tally);
        if (sums.strata() == 0) {
            return notComputable(Reason.NO_DATA);
        }
        return new MantelHaenszelDif(
                sums.logOddsRatio(), sums.standardizedDifference(), sums.test(), sums.people(), sums.strata());
    }

    static MantelHaenszelDif notComputable(Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        return new MantelHaenszelDif(none, none, null, 0, 0);
    }

    /** Returns the common odds ratio, reference over focal, above 0, with the interval of its logarithm carried over. */
    public Estimate oddsRatio() {
        return logOddsRatio.fold(
                log -> {
                    double lower = StrictMath.exp(log.interval().lower());
                    double upper = StrictMath.exp(log.interval().upper());
                    double value = StrictMath.exp(log.value());
                    return Double.isFinite(upper)
                            ? Estimate.of(
                                    value,
                                    new Interval(lower, upper, log.interval().confidence()))
                            : Estimate.of(value);
                },
                Estimate::notComputable);
    }

    /** Returns Delta, the odds ratio on the scale of ETS, with standard error and interval; negative against the focal group. */
    public Estimate delta() {
        return logOddsRatio.fold(
                log -> LargeSample.estimate(
                        DELTA * log.value() + 0d, -DELTA * log.standardError().value()),
                Estimate::notComputable);
    }

    /** Returns Delta. */
    public Estimate estimate() {
        return delta();
    }

    /**
     * Returns Delta.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none
     */
    public double value() {
        return delta().value();
    }

    /** Returns the class of the size; null where Delta isn't computable. */
    public @Nullable EtsClass etsClass() {
        if (delta() instanceof Estimate.Computed delta) {
            StandardError error = Arguments.notNull(delta.standardError(), "standard error");
            return EtsClass.ofDelta(delta.value(), error.value());
        }
        return null;
    }

    /** Returns all figures, one a line, in English. */
    public String render() {
        return String.join(
                System.lineSeparator(),
                toString(),
                "Common odds ratio (reference over focal): " + oddsRatio(),
                "Standardized P-DIF: " + standardizedDifference,
                "Equal odds: " + (test == null ? "no test" : test));
    }

    /** Returns for instance {@code MH Delta = -2.4861 ± 0.7924 [-4.0393, -0.9329] (class C, 316 people in 24 strata)}. */
    @Override
    public String toString() {
        String sign = logOddsRatio instanceof Estimate.Computed ? " = " : ": ";
        EtsClass size = etsClass();
        return "MH Delta" + sign + delta() + " (" + (size == null ? "no class" : "class " + size) + ", " + people
                + " people in " + strata + " strata)";
    }
}
