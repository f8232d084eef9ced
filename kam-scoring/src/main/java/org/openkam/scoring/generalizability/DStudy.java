package org.openkam.scoring.generalizability;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;

/**
 * D-study: how far mean ratings may be trusted if each object (person) gets so many raters, items, tasks. The generalizability
 * coefficient is for comparing objects with each other, the index of dependability for the height of the mean itself; both are
 * numbers without unit, at most 1.
 *
 * <pre>
 * E rho^2 = universe / (universe + relative)        Phi = universe / (universe + absolute)
 * </pre>
 *
 * {@code universe} is the variance of objects over all conditions that might have been sampled, {@code relative} that of
 * effects of the object with a random facet, each divided by the numbers of conditions of its facets; {@code absolute} adds the
 * random facets' own effects. With fixed facets, the object's effects with these alone are universe score. In a crossed p x r
 * study of k raters, {@code E rho^2} for k raters is Cronbach's alpha and ICC(3,k), {@code Phi} is ICC(2,k).
 * <ul>
 *   <li>Components that aren't computable: their reason.
 *   <li>Nothing varies, or nothing that counts: {@link Reason#ZERO_VARIANCE}. With {@link NegativeRule#KEPT} a denominator or an
 *       error variance may come out negative: {@link Reason#NEGATIVE_VARIANCE}.
 *   <li>Intervals: only where mean squares are independent, that is for balanced data under analysis of variance. They hold the
 *       values at which the interval of Ting et al. for {@code (1 - v) universe - v error} holds 0; where two mean squares are
 *       involved, as for {@code E rho^2} of p x r, that is the exact interval by the F distribution (Feldt). Cut to 0 to 1.
 * </ul>
 * Immutable.
 *
 * <p>Source: Brennan, R. L. (2001). Generalizability Theory, ch. 4, 5. doi:10.1007/978-1-4757-3456-0; Feldt, L. S. (1965).
 * Psychometrika 30, 357-370. doi:10.1007/BF02289499
 *
 * @param decision what was asked
 * @param universe variance of universe scores, squared points
 * @param relativeError variance of relative error of a mean rating, squared points
 * @param absoluteError variance of absolute error of a mean rating, squared points
 * @param generalizability {@code E rho^2}
 * @param dependability {@code Phi}
 */
public record DStudy(
        Decision decision,
        Estimate universe,
        Estimate relativeError,
        Estimate absoluteError,
        Estimate generalizability,
        Estimate dependability)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Confidence of the intervals if none is asked for. */
    public static final double STANDARD_CONFIDENCE = 0.95;

    /** Answers a decision, with intervals at 95 percent where there are any; never throws for data. */
    public static DStudy of(VarianceComponents components, Decision decision) {
        return of(components, decision, STANDARD_CONFIDENCE);
    }

    /**
     * Answers a decision.
     *
     * @throws IllegalArgumentException if the decision names a facet that the design lacks, or {@code confidence} isn't between 0
     *     and 1
     */
    public static DStudy of(VarianceComponents components, Decision decision, double confidence) {
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        ErrorShares shares = new ErrorShares(components, decision);
        return components.balanced() && components.isComputable() && components.method() == ComponentMethod.HENDERSON
                ? plain(components, shares, decision, new CoefficientLimits(components, shares, confidence))
                : plain(components, shares, decision, null);
    }

    /** Without intervals, which take most of the time. */
    static DStudy withoutIntervals(VarianceComponents components, Decision decision) {
        return plain(components, new ErrorShares(components, decision), decision, null);
    }

    private static DStudy plain(
            VarianceComponents components, ErrorShares shares, Decision decision, @Nullable CoefficientLimits limits) {
        for (VarianceComponent component : components.components()) {
            if (component.estimate() instanceof Estimate.NotComputable missing) {
                return new DStudy(decision, missing, missing, missing, missing, missing);
            }
        }
        double universe = shares.sum(shares.universe());
        double relative = shares.sum(shares.relative());
        double absolute = shares.sum(shares.absolute());
        return new DStudy(
                decision,
                Estimate.of(universe),
                Estimate.of(relative),
                Estimate.of(absolute),
                coefficient(universe, relative, limits == null ? null : limits.relative()),
                coefficient(universe, absolute, limits == null ? null : limits.absolute()));
    }

    private static Estimate coefficient(double universe, double error, @Nullable Interval interval) {
        double total = universe + error;
        if (total < 0 || error < 0) {
            return Estimate.notComputable(Reason.NEGATIVE_VARIANCE);
        }
        double value = universe / total;
        if (total == 0 || !Double.isFinite(value)) {
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        return interval == null ? Estimate.of(value) : Estimate.of(value, around(value, interval));
    }

    private static Interval around(double value, Interval interval) {
        return new Interval(
                Math.min(value, interval.lower()), Math.max(value, interval.upper()), interval.confidence());
    }

    /** Returns {@code E rho^2}; throws {@code NotComputableException} if there is none. */
    public double value() {
        return generalizability.value();
    }

    /** Returns the standard deviation of relative error, points: how far comparisons of objects are off. */
    public Estimate relativeErrorDeviation() {
        return root(relativeError);
    }

    /** Returns the standard deviation of absolute error, points: how far a mean rating is off. */
    public Estimate absoluteErrorDeviation() {
        return root(absoluteError);
    }

    private static Estimate root(Estimate variance) {
        return variance.fold(
                c -> c.value() < 0
                        ? Estimate.notComputable(Reason.NEGATIVE_VARIANCE)
                        : Estimate.of(Math.sqrt(c.value())),
                Estimate::notComputable);
    }

    /** Returns for instance {@code G = 0.4192, Phi = 0.3861 (p; i = 5, r = 3)}. */
    @Override
    public String toString() {
        return named("G", generalizability) + ", " + named("Phi", dependability) + " (" + asked() + ")";
    }

    private static String named(String name, Estimate estimate) {
        return name + (estimate instanceof Estimate.Computed ? " = " : ": ") + estimate;
    }

    private String asked() {
        StringBuilder text = new StringBuilder(decision.object());
        String separator = "; ";
        for (var size : decision.sizes().entrySet()) {
            String number = Decimals.shortest(size.getValue());
            text.append(separator).append(size.getKey()).append(" = ").append(number);
            text.append(decision.fixed().contains(size.getKey()) ? " fixed" : "");
            separator = ", ";
        }
        return text.toString();
    }

    /** Returns coefficients and errors, a line for each. */
    public String render() {
        return String.join(
                System.lineSeparator(),
                "D-study of " + asked(),
                named("  Generalizability coefficient", generalizability),
                named("  Index of dependability", dependability),
                named("  Variance of universe scores", universe),
                named("  Standard deviation of relative error", relativeErrorDeviation()),
                named("  Standard deviation of absolute error", absoluteErrorDeviation()));
    }
}
