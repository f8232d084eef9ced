package org.openkam.scoring.reliability;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.Reason;

/**
 * Reliability of a weighted sum of scores of known reliability, such as an overall score from competencies. A number
 * without unit, at most 1.
 *
 * <p>{@code 1 - sum(w_i^2 s_i^2 (1 - r_i)) / w'Cw}, with weights {@code w}, covariances {@code C} of the components
 * over the <em>same persons</em>, their variances {@code s^2} and reliabilities {@code r}; errors of different
 * components are taken as uncorrelated. Weights of 1 with Cronbach's alpha of each component give
 * {@link StratifiedAlpha}.
 * <ul>
 *   <li>A reliability that couldn't be computed, or covariances that couldn't: not computable for the same reason.
 *   <li>A sum that doesn't vary, or weights all 0: {@link Reason#ZERO_VARIANCE}.
 *   <li>Negative values are kept. One component is allowed: the value is its reliability.
 * </ul>
 * The order of components leaves no trace. Immutable.
 *
 * <p>Source: Mosier, C. I. (1943). On the reliability of a weighted composite. Psychometrika 8, 161-168.
 * doi:10.1007/BF02288700
 *
 * @param estimate the reliability, or why there is none
 * @param variance of the weighted sum, or why there is none
 * @param persons {@code n}
 * @param components how many
 */
public record CompositeReliability(Estimate estimate, Estimate variance, long persons, int components)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that both are there. */
    public CompositeReliability {
        Arguments.notNull(estimate, "estimate");
        Arguments.notNull(variance, "variance");
    }

    /**
     * Computes the reliability; never throws for data.
     *
     * @param components covariances of the component scores; {@link ItemCovariances#sums} makes them of items
     * @param weights one for each component, finite
     * @param reliabilities one for each component, at most 1
     */
    public static CompositeReliability of(ItemCovariances components, double[] weights, double... reliabilities) {
        return of(
                components,
                weights,
                Arrays.stream(Arguments.notNull(reliabilities, "reliabilities"))
                        .mapToObj(Estimate::of)
                        .toArray(Estimate[]::new));
    }

    /**
     * Computes the reliability; never throws for data.
     *
     * @param components covariances of the component scores
     * @param weights one for each component, finite
     * @param reliabilities one for each component, at most 1 where there is one
     */
    public static CompositeReliability of(ItemCovariances components, double[] weights, Estimate... reliabilities) {
        int size = components.items();
        Arguments.that(
                Arguments.notNull(weights, "weights").length == size,
                "number of weights",
                weights.length,
                "must be that of the components, " + size);
        Arguments.that(
                Arguments.notNull(reliabilities, "reliabilities").length == size,
                "number of reliabilities",
                reliabilities.length,
                "must be that of the components, " + size);
        for (int i = 0; i < size; i++) {
            Arguments.finite(weights[i], "weight of component " + i);
            double r = reliabilities[i].fold(Estimate.Computed::value, reason -> 0d);
            Arguments.that(r <= 1, "reliability of component " + i, r, "must not exceed 1");
        }
        Estimate variance =
                components.reason().map(Estimate::notComputable).orElseGet(() -> positive(components, weights.clone()));
        Estimate estimate = firstMissing(reliabilities, variance);
        if (estimate instanceof Estimate.Computed) {
            double[] errors = new double[size];
            for (int i = 0; i < size; i++) {
                double unreliable = 1 - reliabilities[i].value();
                errors[i] = weights[i] * weights[i] * components.covariance(i, i) * unreliable;
            }
            estimate = Estimate.of(1 - ExactSum.of(errors) / variance.value());
        }
        return new CompositeReliability(estimate, variance, components.persons(), size);
    }

    private static Estimate firstMissing(Estimate[] reliabilities, Estimate variance) {
        for (Estimate reliability : reliabilities) {
            if (reliability instanceof Estimate.NotComputable) {
                return reliability;
            }
        }
        return variance;
    }

    private static Estimate positive(ItemCovariances components, double[] weights) {
        ExactSum sum = new ExactSum();
        double size = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                double term = weights[i] * weights[j] * components.covariance(i, j);
                if (!(Math.abs(term) < 1e300)) {
                    return Estimate.notComputable(Reason.OUT_OF_DOMAIN);
                }
                sum.add(term);
                size += Math.abs(term);
            }
        }
        double variance = sum.value();
        if (Math.abs(variance) <= size * 0x1p-44) { // nothing but the rounding of terms that cancel
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        return variance < 0 ? Estimate.notComputable(Reason.NEGATIVE_VARIANCE) : Estimate.of(variance);
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

    /** Returns one line for each value. */
    public String render() {
        return this + "\n" + Line.of("Variance of the composite", variance) + "\n";
    }

    /** Returns for instance {@code Composite reliability = 0.8123 (921 persons, 3 components)}. */
    @Override
    public String toString() {
        return Line.of("Composite reliability", estimate) + " (" + persons + " persons, " + components + " components)";
    }
}
