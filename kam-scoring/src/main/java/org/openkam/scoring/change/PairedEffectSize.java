package org.openkam.scoring.change;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Standardised mean change of the same people between two measurements, a number without unit.
 *
 * <p>{@code d = mean(post - pre) / s} with the {@link PairedStandardizer} {@code s}; {@code g = J d} takes off the bias of few
 * people, with the exact factor {@code J} of Hedges for {@code n - 1} degrees of freedom.
 *
 * <p><b>Error and interval.</b> For {@code d_z}: standard error {@code sqrt(1/n + d^2 / (2 (n - 1)))}, and the exact interval by
 * the noncentral t distribution. For the others the standard errors of Bonett, {@code v} being the variance of the differences
 * over {@code n - 1}: {@code d_av}: {@code d^2 (s_1^4 + s_2^4 + 2 s_12^2) / (8 s^4 (n - 1)) + v / s^2}; {@code delta_pre}: {@code
 * d^2 / (2 (n - 1)) + v / s_1^2}; {@code d_rm}: {@code v / s^2 + d^2 / (2 (n - 1))}; squared each, and the interval by the normal
 * distribution, which for less than about 20 people is somewhat too narrow. All of {@code g} is that of {@code d} times {@code J}.
 * <ul>
 *   <li>A person with one measurement missing ({@code NaN}) is left out; none left: {@link Reason#NO_DATA}, one:
 *       {@link Reason#TOO_FEW_UNITS}. Two have no {@code J}, so {@code g} needs three.
 *   <li>Standardizer 0 (all differences equal, or nobody differed before), and for {@code d_rm} a
 *       perfect correlation: {@link Reason#ZERO_VARIANCE}.
 *   <li>A value beyond 1e100 in size: {@link Reason#OUT_OF_DOMAIN}.
 * </ul>
 * Any order of the people gives the same bits. Immutable and thread-safe.
 *
 * <p>Sources: Bonett, D. G. (2008). Confidence intervals for standardized linear contrasts of means. Psychological Methods 13,
 * 99-109. doi:10.1037/1082-989X.13.2.99; Hedges, L. V. (1981). Journal of Educational Statistics 6, 107-128.
 * doi:10.3102/10769986006002107; Lakens, D. (2013). Frontiers in Psychology 4, 863. doi:10.3389/fpsyg.2013.00863
 *
 * @param standardizer what the mean change is divided by
 * @param pairs {@code n}, people with both measurements
 * @param estimate {@code d} with standard error and interval; positive if scores rose
 * @param corrected {@code g}, likewise
 */
public record PairedEffectSize(PairedStandardizer standardizer, int pairs, Estimate estimate, Estimate corrected)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final double ROUNDING = 1e-12;

    /** Confidence of the interval if none is asked for. */
    public static final double STANDARD_CONFIDENCE = 0.95;

    /** Returns the effect size with an interval at 95 percent; never throws for data. */
    public static PairedEffectSize of(double[] pre, double[] post, PairedStandardizer standardizer) {
        return of(pre, post, standardizer, STANDARD_CONFIDENCE);
    }

    /**
     * Returns the effect size; never throws for data.
     *
     * @param pre one value a person, {@code NaN} where missing
     * @param post as many values
     * @param standardizer what the mean change is divided by
     * @param confidence of the interval, between 0 and 1, both exclusive
     * @throws IllegalArgumentException if lengths differ or a value is infinite
     */
    public static PairedEffectSize of(double[] pre, double[] post, PairedStandardizer standardizer, double confidence) {
        Arguments.notNull(standardizer, "standardizer");
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        Pairs pairs = Pairs.of(pre, post);
        if (pairs.reason() != null) {
            return missing(standardizer, pairs.n(), pairs.reason());
        }
        double s = deviation(pairs, standardizer);
        double d = pairs.meanChange() / s;
        if (!Double.isFinite(d)) {
            return missing(standardizer, pairs.n(), Reason.ZERO_VARIANCE);
        }
        Standardized size = new Standardized(d, pairs.n() - 1, confidence);
        Estimate estimate = standardizer == PairedStandardizer.DIFFERENCE
                ? size.exact(1 / StrictMath.sqrt(pairs.n()), 1.0 / pairs.n())
                : size.normal(variance(pairs, standardizer, s, d));
        return new PairedEffectSize(standardizer, pairs.n(), estimate, size.corrected(estimate));
    }

    private static PairedEffectSize missing(PairedStandardizer standardizer, int n, Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        return new PairedEffectSize(standardizer, n, none, none);
    }

    private static double deviation(Pairs pairs, PairedStandardizer standardizer) {
        double before = pairs.deviationBefore();
        double after = pairs.deviationAfter();
        return switch (standardizer) {
            case DIFFERENCE -> pairs.deviationOfChange();
            case AVERAGE -> StrictMath.sqrt((before * before + after * after) / 2);
            case REPEATED_MEASURES -> pairs.deviationOfChange() / StrictMath.sqrt(2 * uncorrelated(pairs));
            case BEFORE -> before;
        };
    }

    /** {@code 1 - r}; {@code NaN} where there is no correlation or nothing is left. */
    private static double uncorrelated(Pairs pairs) {
        double rest = 1 - pairs.covariance() / (pairs.deviationBefore() * pairs.deviationAfter());
        return rest > ROUNDING ? rest : Double.NaN;
    }

    private static double variance(Pairs pairs, PairedStandardizer standardizer, double s, double d) {
        double df = pairs.n() - 1;
        double change = pairs.deviationOfChange() / s;
        double ofMean = change * change / df;
        if (standardizer != PairedStandardizer.AVERAGE) {
            return ofMean + d * d / (2 * df);
        }
        double first = pairs.deviationBefore() / s;
        double second = pairs.deviationAfter() / s;
        double both = pairs.covariance() / s / s;
        double fourth = first * first * first * first + second * second * second * second + 2 * both * both;
        return ofMean + d * d * fourth / (8 * df);
    }

    /**
     * Returns {@code d}.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code d_z = 1.2846 ± 0.4271 [0.4146, 2.1180] (10 pairs)}. */
    @Override
    public String toString() {
        String sign = estimate instanceof Estimate.Computed ? " = " : ": ";
        return standardizer.label() + sign + estimate + " (" + pairs + " pairs)";
    }

    /** Returns {@code d} and {@code g}, one a line. */
    public String render() {
        return this + "\ncorrected for few people " + corrected;
    }
}
