package org.openkam.scoring.change;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.PairedMoments;
import org.openkam.scoring.statistic.Reason;

/**
 * Standardised mean difference of two groups of different people (Cohen's {@code d_s}, Hedges's {@code g}), a number without
 * unit.
 *
 * <p>{@code d = (mean of the second - mean of the first) / s}, {@code s^2 = ((n_1 - 1) s_1^2 + (n_2 - 1) s_2^2) / (n_1 + n_2 -
 * 2)}; {@code g = J d} takes off the bias of few people, with Hedges's exact factor {@code J}. The standard error is {@code
 * sqrt(1/n_1 + 1/n_2 + d^2 / (2 (n_1 + n_2 - 2)))}, the interval that of the noncentral t distribution, exact for normal scores
 * of one variance. All of {@code g} is that of {@code d} times {@code J}.
 * <ul>
 *   <li>Missing values ({@code NaN}) are left out. A group without any: {@link Reason#NO_DATA}; fewer than two degrees of
 *       freedom: {@link Reason#TOO_FEW_UNITS}.
 *   <li>Both groups constant: {@link Reason#ZERO_VARIANCE}.
 *   <li>A value beyond 1e100 in size: {@link Reason#OUT_OF_DOMAIN}.
 * </ul>
 * Any order of the people gives the same bits. Immutable and thread-safe.
 *
 * <p>Sources: Hedges, L. V. (1981). Journal of Educational Statistics 6, 107-128. doi:10.3102/10769986006002107; Hedges, L. V.
 * &amp; Olkin, I. (1985). Statistical methods for meta-analysis, ch. 5. ISBN 978-0-12-336380-0
 *
 * @param first people of the first group
 * @param second people of the second group
 * @param estimate {@code d} with standard error and interval; positive if the second group is higher
 * @param corrected {@code g}, likewise
 */
public record IndependentEffectSize(int first, int second, Estimate estimate, Estimate corrected)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Confidence of the interval if none is asked for. */
    public static final double STANDARD_CONFIDENCE = 0.95;

    /** Returns the effect size with an interval at 95 percent; never throws for data. */
    public static IndependentEffectSize of(double[] first, double[] second) {
        return of(first, second, STANDARD_CONFIDENCE);
    }

    /**
     * Returns the effect size; never throws for data.
     *
     * @param first one value a person, {@code NaN} where missing
     * @param second of other people
     * @param confidence of the interval, between 0 and 1, both exclusive
     * @throws IllegalArgumentException if a value is infinite
     */
    public static IndependentEffectSize of(double[] first, double[] second, double confidence) {
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        double[] a = observed(Arguments.notNull(first, "first group"));
        double[] b = observed(Arguments.notNull(second, "second group"));
        Reason reason = reason(a, b);
        return reason == null ? of(PairedMoments.of(a, a), PairedMoments.of(b, b), confidence) : missing(a, b, reason);
    }

    private static double[] observed(double[] values) {
        Arrays.stream(values).forEach(Pairs::notInfinite);
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    }

    private static @Nullable Reason reason(double[] a, double[] b) {
        if (a.length == 0 || b.length == 0) {
            return Reason.NO_DATA;
        }
        if (a.length + b.length < 4) {
            return Reason.TOO_FEW_UNITS;
        }
        boolean large = Arrays.stream(a).anyMatch(v -> Math.abs(v) > Pairs.LARGEST)
                || Arrays.stream(b).anyMatch(v -> Math.abs(v) > Pairs.LARGEST);
        return large ? Reason.OUT_OF_DOMAIN : null;
    }

    private static IndependentEffectSize missing(double[] a, double[] b, Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        return new IndependentEffectSize(a.length, b.length, none, none);
    }

    private static IndependentEffectSize of(PairedMoments a, PairedMoments b, double confidence) {
        int df = a.n() + b.n() - 2;
        double s = StrictMath.sqrt((squares(a) + squares(b)) / df);
        double d = (b.meanX().value() - a.meanX().value()) / s;
        if (!Double.isFinite(d)) {
            Estimate none = Estimate.notComputable(Reason.ZERO_VARIANCE);
            return new IndependentEffectSize(a.n(), b.n(), none, none);
        }
        Standardized size = new Standardized(d, df, confidence);
        double ofMean = 1.0 / a.n() + 1.0 / b.n();
        Estimate estimate = size.exact(StrictMath.sqrt(ofMean), ofMean);
        return new IndependentEffectSize(a.n(), b.n(), estimate, size.corrected(estimate));
    }

    private static double squares(PairedMoments group) {
        return group.deviationX().<Double>fold(e -> e.value() * e.value() * (group.n() - 1), reason -> 0d);
    }

    /**
     * Returns {@code d}.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code d_s = 0.8000 ± 0.4100 [0.0200, 1.5600] (20 and 10 people)}. */
    @Override
    public String toString() {
        String sign = estimate instanceof Estimate.Computed ? " = " : ": ";
        return "d_s" + sign + estimate + " (" + first + " and " + second + " people)";
    }

    /** Returns {@code d} and {@code g}, one a line. */
    public String render() {
        return this + "\ncorrected for few people " + corrected;
    }
}
