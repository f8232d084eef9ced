package org.openkam.scoring.facets;

import java.io.Serializable;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * How well the ratings as a whole follow the model, and how exactly the solution was found.
 *
 * @param logLikelihood of the ratings estimated from, natural logarithm
 * @param pearsonChiSquare sum of the squared standardized residuals
 * @param ratings how many were estimated from; those of elements with extreme scores aren't
 * @param parameters how many were estimated freely
 * @param convergence how exactly
 */
public record ModelFit(
        Estimate logLikelihood, Estimate pearsonChiSquare, long ratings, int parameters, Convergence convergence)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * How exactly the solution was found. Both figures count: a stop when scores barely move, or when measures barely move, can
     * lie far from the solution.
     *
     * @param iterations steps taken
     * @param scoreResidual the largest difference between an observed and an expected score, in score points
     * @param change the largest change of an effect in the last step, logits
     */
    public record Convergence(int iterations, double scoreResidual, double change) implements Serializable {
        private static final long serialVersionUID = 1L;

        static final Convergence NONE = new Convergence(0, 0, 0);
    }

    static ModelFit notComputable(Reason reason, long ratings) {
        Estimate none = Estimate.notComputable(reason);
        return new ModelFit(none, none, ratings, 0, Convergence.NONE);
    }

    /** Returns ratings less parameters, 0 or less if nothing is left to tell errors by. */
    public long degreesOfFreedom() {
        return ratings - parameters;
    }

    @Override
    public String toString() {
        return logLikelihood.fold(
                c -> "log-likelihood " + Decimals.plain(c.value(), 4) + " (" + ratings + " ratings, " + parameters
                        + " parameters, " + convergence.iterations() + " iterations)",
                reason -> "not computable (" + reason + ") (" + ratings + " ratings)");
    }
}
