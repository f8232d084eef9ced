package org.openkam.scoring.fit;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * How probable it is that the level behind a score reaches a target, given nothing but the score and its error.
 *
 * <p>{@code P = F((score - target) / SE)}, F the distribution function of Student's t with the error's degrees of freedom. This is
 * the confidence distribution of the level, the same figures as the posterior under a flat prior; 0.975 exactly where the lower
 * end of the 95 % interval touches the target. The ends of the scale are not taken into account.
 *
 * <ul>
 *   <li>No score, or no error: not computable, {@link Reason#NO_DATA} or {@link Reason#TOO_FEW_ASSESSEES}.
 *   <li>An error of 0: 1 if the score reaches the target, else 0.
 * </ul>
 *
 * <p>Source: Schweder, T., Hjort, N. L. (2016). Confidence, Likelihood, Probability, ch. 3. doi:10.1017/CBO9781139046671
 *
 * @param target the target, points of the scale
 * @param probability 0 to 1
 */
public record TargetProbability(double target, Estimate probability) implements Serializable {
    private static final long serialVersionUID = 1L;

    public TargetProbability {
        Arguments.finite(target, "target");
        Arguments.notNull(probability, "probability");
    }

    /** Returns the probability that the level behind a score is at least {@code target}. */
    public static TargetProbability of(Estimate score, double target) {
        return new TargetProbability(
                target,
                score.<Estimate>fold(s -> probability(s, target), reason -> Estimate.notComputable(Reason.NO_DATA)));
    }

    /** Returns the probability that a requirement is met. */
    public static TargetProbability of(CompetencyGap gap) {
        return of(gap.score(), gap.requirement().targetLevel());
    }

    private static Estimate probability(Computed score, double target) {
        StandardError error = score.standardError();
        if (error == null) {
            return Estimate.notComputable(Reason.TOO_FEW_ASSESSEES);
        }
        double distance = score.value() - target;
        if (error.value() == 0) {
            return Estimate.of(distance >= 0 ? 1 : 0);
        }
        double t = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, distance / error.value()));
        return Estimate.of(Distributions.studentTCumulative(t, error.degreesOfFreedom()));
    }

    @Override
    public String toString() {
        return "reaches " + Decimals.plain(target, 2) + " with probability "
                + probability.<String>fold(p -> Decimals.plain(p.value(), 3), Reason::name);
    }
}
