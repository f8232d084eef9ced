package org.openkam.scoring.generalizability;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Variance components: how much each source of variation in a design (persons, raters, items, their interactions) adds to the
 * variance of a single rating, in squared points. The G-study of generalizability theory.
 *
 * <p>Model: a rating is the grand mean plus one random effect for each effect of the {@link FacetDesign} plus a residual, all
 * uncorrelated. {@link #of} uses Henderson's first method, also called analogous analysis of variance: with {@code y_a} the sum
 * and {@code n_a} the number of ratings at level a of an effect, and {@code n_ab} of those at level b of another one,
 *
 * <pre>
 * T_a = sum(y_a^2 / n_a)        E(T_a) = N mu^2 + sum over effects b of variance_b * sum over a of sum over b of n_ab^2 / n_a
 * </pre>
 *
 * each T is set equal to its expectation. For balanced data this is the analysis of variance with expected mean squares. It is
 * unbiased for any pattern of missing ratings that doesn't depend on the ratings. {@link #reml} uses restricted maximum
 * likelihood.
 * <ul>
 *   <li>Negative estimates are legal and kept; what a D-study makes of them says {@link NegativeRule}.
 *   <li>Balanced data: each component has a standard error (Brennan 2001, 6.1) and an interval, see {@link ComponentInterval}.
 *       Unbalanced data: mean squares aren't independent, so there is neither.
 *   <li>Counts of levels and degrees of freedom are those of the cells that occur. urGENOVA 2.1 counts an empty cell.
 *   <li>No rating: {@code NO_DATA}. An effect with one level: {@code TOO_FEW_UNITS}. An effect with a level for each rating:
 *       {@code SATURATED}. Effects that the data can't tell apart: {@code NOT_LINKED}.
 *   <li>Nothing varies: all components are 0. Ratings of 1e150 and more: {@code OUT_OF_DOMAIN}.
 *   <li>Ratings of one combination of all facets may repeat; the residual then is what is left within and between them. To
 *       tell both apart, name the combination as an effect: {@code FacetDesign.ofEffects("p", "r", "p*r")}.
 * </ul>
 *
 * Sums are exact and equations solved in 60 digits, so any order of rows and levels gives the same bits. Immutable.
 *
 * <p>Sources: Henderson, C. R. (1953). Estimation of variance and covariance components. Biometrics 9, 226-252.
 * doi:10.2307/3001853; Brennan, R. L. (2001). Generalizability Theory, ch. 3, 6, 7. doi:10.1007/978-1-4757-3456-0
 *
 * @param design the effects
 * @param method how the components were estimated
 * @param balanced whether every effect has as many ratings at each level and all are crossed completely
 * @param ratings how many ratings there are
 * @param mean the mean rating; for restricted maximum likelihood the weighted mean that goes with the components
 * @param components one for each effect of the design, the residual last
 */
public record VarianceComponents(
        FacetDesign design,
        ComponentMethod method,
        boolean balanced,
        long ratings,
        Estimate mean,
        List<VarianceComponent> components)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public VarianceComponents {
        Arguments.notNull(design, "design");
        Arguments.notNull(method, "method");
        Arguments.notNull(mean, "mean");
        components = List.copyOf(components);
    }

    /** Estimates the components of a design from ratings; never throws for data. Facets that the design doesn't name are ignored. */
    public static VarianceComponents of(FacetColumns ratings, FacetDesign design) {
        return of(ratings, design, ComponentInterval.STANDARD);
    }

    /**
     * Estimates the components of a design from ratings.
     *
     * @throws IllegalArgumentException if the ratings lack a facet of the design
     */
    public static VarianceComponents of(FacetColumns ratings, FacetDesign design, ComponentInterval interval) {
        Arguments.notNull(interval, "interval");
        int[][] columns = Arguments.notNull(ratings, "ratings").columns(Arguments.notNull(design, "design"));
        ScaledScores scaled = ScaledScores.of(ratings.values());
        EffectTally tally =
                Repeats.mayOccur(columns, ratings.size()) ? EffectTally.ofRepeated(design) : EffectTally.of(design);
        tally.addAll(columns, scaled.scores());
        HendersonComponents components = new HendersonComponents(tally, scaled.unit());
        return ScaledScores.areSquaresFinite(ratings.values())
                ? components.components(interval)
                : components.none(Reason.OUT_OF_DOMAIN, List.of(), false);
    }

    /** Estimates the components from a tally; the unit is that of its scores. Never throws for data. */
    public static VarianceComponents of(EffectTally tally) {
        return of(tally, ComponentInterval.STANDARD);
    }

    /** Estimates the components from a tally; the unit is that of its scores. Never throws for data. */
    public static VarianceComponents of(EffectTally tally, ComponentInterval interval) {
        return new HendersonComponents(Arguments.notNull(tally, "tally"), BigDecimal.ONE)
                .components(Arguments.notNull(interval, "interval"));
    }

    /**
     * Estimates the components by restricted maximum likelihood, under normal effects; never throws for data. A component that the
     * likelihood wants below 0 is 0, without error. Others have the standard error of the average information and Satterthwaite's
     * interval. For balanced data without a negative estimate the components are those of {@link #of}. Nothing varies, or nothing
     * beside the effects: {@code ZERO_VARIANCE}. More than 3000 levels of all effects but the largest: {@code TOO_LARGE}.
     *
     * <p>The search runs through rows in an order of their levels, so any order of rows gives the same bits.
     *
     * @throws IllegalArgumentException if the ratings lack a facet of the design
     */
    public static VarianceComponents reml(FacetColumns ratings, FacetDesign design) {
        return reml(ratings, design, DStudy.STANDARD_CONFIDENCE);
    }

    /** Estimates the components by restricted maximum likelihood, with intervals of a confidence between 0 and 1. */
    public static VarianceComponents reml(FacetColumns ratings, FacetDesign design, double confidence) {
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        Arguments.notNull(ratings, "ratings");
        return new RemlComponents(ratings, Arguments.notNull(design, "design"), confidence).components();
    }

    /**
     * Returns the component of an effect, named as in {@link FacetDesign#effect(String)}: {@code component("p")}, {@code
     * component("residual")}.
     *
     * @throws IllegalArgumentException if the design has no such effect
     */
    public VarianceComponent component(String effect) {
        Effect named = design.effect(effect);
        return named.equals(design.residual())
                ? components.get(components.size() - 1)
                : components.get(design.effects().indexOf(named));
    }

    /** Returns whether there is an estimate for every component. */
    public boolean isComputable() {
        return components.stream().allMatch(c -> c.estimate() instanceof Estimate.Computed);
    }

    /** Returns for instance {@code Variance components of p x r: p = 2.5556, r = 5.2444, pr = 1.0194 (24 ratings)}. */
    @Override
    public String toString() {
        return "Variance components of " + design + ": "
                + components.stream()
                        .map(c -> c.effect()
                                + c.estimate()
                                        .fold(
                                                e -> " = " + Decimals.plain(e.value(), 4),
                                                r -> ": not computable (" + r + ")"))
                        .collect(Collectors.joining(", "))
                + " (" + ratings + " ratings)";
    }

    /** Returns a line for the design and one for each component, with degrees of freedom, mean square and interval. */
    public String render() {
        return "Variance components of " + design + " by "
                + (method == ComponentMethod.REML
                        ? "restricted maximum likelihood"
                        : balanced ? "analysis of variance" : "Henderson's method 1")
                + ", " + ratings + " ratings, mean " + mean
                + components.stream()
                        .map(c -> System.lineSeparator() + "  " + c
                                + c.meanSquare()
                                        .fold(
                                                m -> "; mean square " + Decimals.plain(m.value(), 4) + " with "
                                                        + c.degreesOfFreedom() + " degrees of freedom",
                                                r -> ""))
                        .collect(Collectors.joining());
    }
}
