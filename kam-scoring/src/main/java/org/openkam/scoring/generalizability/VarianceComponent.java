package org.openkam.scoring.generalizability;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * The variance of one effect, squared points.
 *
 * @param effect whose variance
 * @param levels how many levels the effect has in the data; for the residual the number of ratings
 * @param degreesOfFreedom of the mean square; in unbalanced data found by the same subtraction as sums of squares, so that it may
 *     be 0 or less
 * @param meanSquare squared points; not computable without degrees of freedom, and for restricted maximum likelihood. In
 *     unbalanced data the analogue of a mean square, which may be negative
 * @param estimate the variance as it came out, negative if so, or why there is none
 * @param carried the variance by Cronbach's algorithm, see {@link NegativeRule#CARRIED}
 * @param weights of the mean squares of all effects, residual last, whose sum the estimate is; empty if it is none
 */
public record VarianceComponent(
        Effect effect,
        long levels,
        long degreesOfFreedom,
        Estimate meanSquare,
        Estimate estimate,
        Estimate carried,
        List<Double> weights)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public VarianceComponent {
        Arguments.notNull(effect, "effect");
        Arguments.notNull(meanSquare, "mean square");
        Arguments.notNull(estimate, "estimate");
        Arguments.notNull(carried, "carried estimate");
        weights = List.copyOf(weights);
    }

    /**
     * Returns the variance.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none
     */
    public double value() {
        return estimate.value();
    }

    /** Returns the estimate as a rule takes it. */
    public Estimate under(NegativeRule rule) {
        return switch (rule) {
            case KEPT -> estimate;
            case CARRIED -> carried;
            case ZERO -> estimate.fold(c -> c.value() < 0 ? Estimate.of(0) : estimate, reason -> estimate);
        };
    }

    /** Returns for instance {@code pr = 1.0194 [0.5563, 2.4420]}. */
    @Override
    public String toString() {
        return effect + (estimate instanceof Estimate.Computed ? " = " : ": ") + estimate;
    }
}
