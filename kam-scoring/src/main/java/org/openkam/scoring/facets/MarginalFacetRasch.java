package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * The many-facet Rasch model by marginal maximum likelihood: persons are taken as a random sample of a normal population, so
 * that the other facets are estimated without the bias that joint estimation has where each person has few ratings. See {@link
 * ManyFacetRasch} for the model itself.
 *
 * <p>If the model leaves the persons' facet non-centred, the mean of the population is estimated and all other facets have the
 * mean 0. If another facet is non-centred, the mean of the population is 0. The likelihood is integrated over evenly spaced
 * nodes, close enough for the narrowest posterior; EM and then Newton's method find its maximum.
 * <ul>
 *   <li>Persons with extreme scores take part. Elements of other facets with extreme scores are left out, {@link
 *       Reason#EXTREME_SCORE}.
 *   <li>Persons and raters needn't be linked: that persons are drawn at random makes groups of raters comparable. If groups of
 *       persons differ in truth, so that this doesn't hold, that is seen as severity. Links between the other facets are
 *       needed: {@link Reason#NOT_LINKED}.
 *   <li>Persons who differ no more than chance makes them: {@link Reason#ZERO_VARIANCE}.
 *   <li>Empty: {@link Reason#NO_DATA}; too many combinations of the other facets or too many parameters: {@link
 *       Reason#TOO_LARGE}; no finite maximum: {@link Reason#NOT_CONVERGED}.
 * </ul>
 * Standard errors come from the observed information of all parameters together. Order of rows leaves no trace. Immutable.
 *
 * <p>Sources: Bock, R. D., Aitkin, M. (1981). Marginal maximum likelihood estimation of item parameters: application of an EM
 * algorithm. Psychometrika 46, 443-459. doi:10.1007/BF02293801; Adams, R. J., Wilson, M., Wang, W. (1997). The multidimensional
 * random coefficients multinomial logit model. Applied Psychological Measurement 21, 1-23. doi:10.1177/0146621697211001
 *
 * @param deviance minus two log-likelihoods, or why there is no solution
 * @param population the persons' distribution, and how well it can be told where they stand
 * @param facets the other facets, in the order of the model
 * @param steps the rating scales; empty without solution
 * @param persons where each person stands
 */
public record MarginalFacetRasch(
        Estimate deviance,
        Population population,
        List<MarginalFacet> facets,
        List<StepStructure> steps,
        PersonEstimates persons)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public MarginalFacetRasch {
        facets = List.copyOf(facets);
        steps = List.copyOf(steps);
    }

    /**
     * The persons' distribution.
     *
     * @param mean in logits; 0 if another facet carries the origin
     * @param variance in squared logits, with its standard error
     * @param reliability variance of the EAP estimates (divisor n) over itself plus the mean posterior variance
     * @param parameters how many were estimated freely
     */
    public record Population(Estimate mean, Estimate variance, Estimate reliability, int parameters)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Another facet.
     *
     * @param name its name
     * @param elements its elements, by number
     */
    public record MarginalFacet(String name, List<MarginalElement> elements) implements Serializable {
        private static final long serialVersionUID = 1L;

        public MarginalFacet {
            elements = List.copyOf(elements);
        }
    }

    /**
     * An element of another facet.
     *
     * @param element its number
     * @param measure where it stands, logits, with its standard error
     */
    public record MarginalElement(int element, Estimate measure) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Measures all with {@link Quadrature#FITTED}; see {@link #of(FacetRatings, FacetModel, String, Quadrature)}. */
    public static MarginalFacetRasch of(FacetRatings ratings, FacetModel model, String persons) {
        return of(ratings, model, persons, Quadrature.FITTED);
    }

    /**
     * Measures all; never throws for data.
     *
     * @param ratings long form; facets that the model doesn't name are passed over
     * @param model the facets, two or more
     * @param persons the facet that is a random sample; it has no steps of its own
     * @param quadrature where the likelihood looks at the persons' distribution
     * @throws IllegalArgumentException if the model has no such facet, or no other one, or the columns lack one
     */
    public static MarginalFacetRasch of(FacetRatings ratings, FacetModel model, String persons, Quadrature quadrature) {
        Arguments.notNull(quadrature, "quadrature");
        Arguments.notNull(ratings, "ratings");
        int place = Arguments.notNull(model, "model").indexOf(persons);
        Arguments.that(place >= 0, "facet of persons", persons, "must be one of the model");
        Arguments.that(place != model.stepsOf(), "facet of persons", persons, "must have no steps of its own");
        Arguments.that(
                model.facets().size() > 1, "number of facets", model.facets().size(), "must be 2 or more");
        return new MarginalEstimation(ratings, model, place, quadrature).result();
    }

    /**
     * Returns another facet than the persons'.
     *
     * @throws IllegalArgumentException if there is no such facet
     */
    public MarginalFacet facet(String name) {
        return facets.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Facet (" + name + ") must be one of the model's, " + "the persons' not among them."));
    }

    /** Returns the deviance, or why there is no solution. */
    public Estimate estimate() {
        return deviance;
    }

    /**
     * Returns the deviance.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return deviance.value();
    }

    /** Returns the long form: population, rating scales, and each facet but the persons'. */
    public String render() {
        List<String> lines = new ArrayList<>();
        lines.add(toString());
        lines.add("Persons: mean " + population.mean() + ", variance " + population.variance());
        steps.forEach(s -> lines.add("Scale " + s));
        for (MarginalFacet facet : facets) {
            lines.add(facet.name());
            facet.elements().forEach(e -> lines.add("  " + e.element() + ": " + e.measure()));
        }
        return String.join("\n", lines);
    }

    /** Returns for instance {@code Marginal many-facet Rasch model: deviance 2573.2463, EAP reliability 0.8854 (135 persons)}. */
    @Override
    public String toString() {
        return "Marginal many-facet Rasch model: "
                + deviance.fold(
                        c -> "deviance " + Decimals.plain(c.value(), 4) + ", EAP reliability "
                                + population.reliability() + " (" + persons.size() + " persons)",
                        reason -> "not computable (" + reason + ")");
    }
}
