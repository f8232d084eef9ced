package org.openkam.scoring.generalizability;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Dependability of a decision by a cut score, {@code Phi(lambda)}: how far mean ratings may be trusted for saying on which side
 * of the cut a person stands. A number without unit, from 0 to 1; it is least, {@code Phi}, where the cut is at the mean.
 *
 * <pre>
 * Phi(lambda) = (universe + d) / (universe + d + absolute),     d = (mean - lambda)^2 - variance of the mean
 * </pre>
 *
 * The observed distance overstates the true one by the variance of the grand mean: the sum of all components, each divided by
 * the numbers of conditions of its facets and, for the object's own effects, by the number of objects in the study. A {@code d}
 * below 0 is taken as 0, and the value is then {@code Phi}. Reasons why there is none are those of {@link DStudy}. Immutable.
 *
 * <p>Sources: Brennan, R. L., Kane, M. T. (1977). An index of dependability for mastery tests. Journal of Educational
 * Measurement 14, 277-289.
 *
 * @param cut {@code lambda}, points
 * @param estimate the value, or why there is none
 */
public record CutScoreDependability(double cut, Estimate estimate) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Computes the dependability for a cut score; never throws for data.
     *
     * @param components of the G-study, whose mean is the mean rating
     * @param decision how many conditions of each facet
     * @param cut finite, points
     */
    public static CutScoreDependability of(VarianceComponents components, Decision decision, double cut) {
        Arguments.finite(cut, "cut score");
        DStudy study = DStudy.withoutIntervals(components, decision);
        return new CutScoreDependability(
                cut, study.dependability().fold(c -> estimate(components, study, cut), Estimate::notComputable));
    }

    private static Estimate estimate(VarianceComponents components, DStudy study, double cut) {
        double distance = components.mean().value() - cut;
        double ofMean = varianceOfMean(components, study.decision());
        double near = study.universe().value() + Math.max(0, distance * distance - ofMean);
        double value = near / (near + study.absoluteError().value());
        return Double.isFinite(value) ? Estimate.of(value) : Estimate.notComputable(Reason.ZERO_VARIANCE);
    }

    private static double varianceOfMean(VarianceComponents components, Decision decision) {
        FacetDesign design = components.design();
        int object = design.closure(decision.object());
        double objects = levels(components, object);
        double sum = 0;
        for (VarianceComponent component : components.components()) {
            int own = component.effect().mask() & object;
            double divisor = own == 0 ? 1 : own == object ? objects : levels(components, own);
            for (String facet : component.effect().facets()) {
                divisor *= (design.bit(facet) & object) != 0 ? 1 : decision.size(facet);
            }
            boolean random = component.effect().facets().stream()
                    .anyMatch(f -> !decision.fixed().contains(f));
            sum += random ? component.under(decision.negatives()).value() / divisor : 0;
        }
        return sum;
    }

    /** How many levels a set of facets has in the data; 1 if it is no effect. */
    private static double levels(VarianceComponents components, int mask) {
        return components.components().stream()
                .filter(c -> c.effect().mask() == mask)
                .mapToDouble(VarianceComponent::levels)
                .findFirst()
                .orElse(1);
    }

    /** Returns the value; throws {@code NotComputableException} if there is none. */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code Phi(3.5) = 0.7313}. */
    @Override
    public String toString() {
        return "Phi(" + Decimals.shortest(cut) + ")" + (estimate instanceof Estimate.Computed ? " = " : ": ")
                + estimate;
    }
}
