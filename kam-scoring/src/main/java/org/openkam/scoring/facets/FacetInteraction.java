package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Bias of an element of one facet towards an element of another: a rater who favours one person, an item that is harder for one
 * group. The main measures stay as they are; for each pair of elements that met, the bias is what must be added on the line so
 * that the pair's expected score equals its observed one.
 *
 * <p>With {@code x} the observed and {@code E(eta)} the expected score of a rating at place {@code eta}, the bias b solves
 * {@code sum (x - E(eta + b)) = 0} over the ratings of the pair; its standard error is {@code 1 / sqrt(sum of variances)}
 * there. A positive bias means higher ratings than expected, whichever way the facets are oriented.
 * <ul>
 *   <li>All ratings of a pair at one end of the scale: {@link Reason#EXTREME_SCORE}.
 *   <li>A single rating: the bias stands, its probability is {@link Reason#TOO_FEW_UNITS}.
 *   <li>Ratings of elements that weren't estimated play no part.
 *   <li>An analysis without solution: no terms, and its reason.
 * </ul>
 * With many pairs some look biased by chance; {@code chiSquare} judges them together. Immutable.
 *
 * <p>Sources: Linacre, J. M. (1989). Many-facet Rasch measurement, ch. 9. MESA Press. Myford, C. M., Wolfe, E. W. (2004).
 * Detecting and measuring rater effects using many-facet Rasch measurement: part II. Journal of Applied Measurement 5, 189-227.
 *
 * @param first the facet named first
 * @param second the facet named second
 * @param terms every pair that met, by first element, then second
 * @param chiSquare sum of the squared t, approximately chi-square with one degree of freedom a term if there is no bias
 * @param degreesOfFreedom how many terms have a bias
 */
public record FacetInteraction(String first, String second, List<Term> terms, Estimate chiSquare, int degreesOfFreedom)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 100;

    public FacetInteraction {
        terms = List.copyOf(terms);
    }

    /**
     * A pair of elements.
     *
     * @param first the element of the first facet
     * @param second the element of the second facet
     * @param ratings how many ratings they have together
     * @param surplus the mean of observed less expected score, in steps of the scale
     * @param bias in logits, with its standard error of {@code ratings - 1} degrees of freedom
     * @param t bias over standard error
     * @param probability of a t at least as far from 0 if there is no bias
     */
    public record Term(
            int first, int second, int ratings, double surplus, Estimate bias, Estimate t, Estimate probability)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        static Term of(int[] pair, int ratings, double surplus, double[] biasAndError) {
            double t = biasAndError[0] / biasAndError[1];
            int degrees = Math.max(1, ratings - 1);
            Estimate bias =
                    new Estimate.Computed(biasAndError[0], new StandardError(biasAndError[1], degrees, false), null);
            Estimate probability = ratings < 2
                    ? Estimate.notComputable(Reason.TOO_FEW_UNITS)
                    : Estimate.of(Math.min(1, 2 * Distributions.studentTCumulative(-Math.abs(t), degrees)));
            return new Term(pair[0], pair[1], ratings, surplus, bias, Estimate.of(t), probability);
        }

        static Term extreme(int[] pair, int ratings, double surplus) {
            Estimate none = Estimate.notComputable(Reason.EXTREME_SCORE);
            return new Term(pair[0], pair[1], ratings, surplus, none, none, none);
        }

        @Override
        public String toString() {
            return first + " x " + second + ": bias " + bias + ", t " + text(t) + ", p " + text(probability)
                    + ", surplus " + Decimals.plain(surplus, 2) + " (" + ratings + " ratings)";
        }

        private static String text(Estimate estimate) {
            return estimate.fold(c -> Decimals.plain(c.value(), 2), reason -> "-");
        }
    }

    /**
     * Finds the bias of each pair; never throws for data.
     *
     * @param ratings the ratings that were analysed
     * @param rasch their analysis
     * @param first a facet of the model
     * @param second another one
     * @throws IllegalArgumentException if the model has no such facet, both are the same, or the ratings aren't those of the
     *     analysis
     */
    public static FacetInteraction of(FacetRatings ratings, ManyFacetRasch rasch, String first, String second) {
        Arguments.notNull(ratings, "ratings");
        Arguments.notNull(rasch, "analysis").facet(first);
        rasch.facet(second);
        Arguments.that(!first.equals(second), "second facet", second, "must differ from the first");
        if (rasch.estimate() instanceof Estimate.NotComputable missing) {
            return new FacetInteraction(first, second, List.of(), missing, 0);
        }
        List<Term> terms = new InteractionSearch(ratings, rasch).terms(first, second);
        double sum = 0;
        int degrees = 0;
        for (Term term : terms) {
            sum += term.t.fold(t -> t.value() * t.value(), reason -> 0d);
            degrees += term.t instanceof Estimate.Computed ? 1 : 0;
        }
        Estimate chiSquare = degrees == 0 ? Estimate.notComputable(Reason.EXTREME_SCORE) : Estimate.of(sum);
        return new FacetInteraction(first, second, terms, chiSquare, degrees);
    }

    /** Returns the probability of a chi-square at least as large if there is no bias. */
    public Estimate probability() {
        return chiSquare.fold(
                c -> Estimate.of(Distributions.chiSquareSurvival(c.value(), degreesOfFreedom)),
                Estimate::notComputable);
    }

    /** Returns the long form: one line a pair, the largest t first, at most 100, then the joint test. */
    public String render() {
        List<String> lines = new ArrayList<>();
        lines.add("Bias " + first + " x " + second);
        terms.stream()
                .sorted(Comparator.comparingDouble((Term term) -> term.t.fold(t -> -Math.abs(t.value()), reason -> 0d)))
                .limit(MOST_SHOWN)
                .forEach(term -> lines.add("  " + term));
        if (terms.size() > MOST_SHOWN) {
            lines.add("  ... " + (terms.size() - MOST_SHOWN) + " more");
        }
        lines.add("  " + this);
        return String.join("\n", lines);
    }

    /** Returns for instance {@code Bias judge x examinee: chi-square = 45.1234 (df 21, p 0.0017)}. */
    @Override
    public String toString() {
        return "Bias " + first + " x " + second + ": chi-square "
                + chiSquare.fold(
                        c -> "= " + Decimals.plain(c.value(), 4) + " (df " + degreesOfFreedom + ", p "
                                + Decimals.plain(probability().value(), 4) + ")",
                        reason -> "not computable (" + reason + ")");
    }
}
