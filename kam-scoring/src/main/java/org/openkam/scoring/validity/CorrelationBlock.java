package org.openkam.scoring.validity;

import java.io.Serializable;
import java.util.Arrays;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.PearsonCorrelation;
import org.openkam.scoring.statistic.Reason;

/**
 * Correlations of one kind, such as all of one trait by two methods. Immutable.
 *
 * @param mean arithmetic mean; {@link Reason#NO_DATA} if there is none
 * @param fisherMean mean by way of Fisher's transform, {@code tanh(mean(atanh r))}; {@link Reason#OUT_OF_DOMAIN} if one is 1 or -1
 * @param lowest the lowest
 * @param highest the highest
 * @param count how many
 */
public record CorrelationBlock(Estimate mean, Estimate fisherMean, Estimate lowest, Estimate highest, int count)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that all parts are there. */
    public CorrelationBlock {
        Arguments.notNull(mean, "mean");
        Arguments.notNull(fisherMean, "mean by Fisher's transform");
        Arguments.notNull(lowest, "lowest");
        Arguments.notNull(highest, "highest");
    }

    static CorrelationBlock of(double[] correlations) {
        if (correlations.length == 0) {
            return notComputable(Reason.NO_DATA);
        }
        double[] sorted = correlations.clone();
        Arrays.sort(sorted);
        boolean isPerfect = sorted[0] == -1 || sorted[sorted.length - 1] == 1;
        return new CorrelationBlock(
                Estimate.of(ExactSum.of(sorted) / sorted.length),
                isPerfect ? Estimate.notComputable(Reason.OUT_OF_DOMAIN) : Estimate.of(fisherMean(sorted)),
                Estimate.of(sorted[0]),
                Estimate.of(sorted[sorted.length - 1]),
                sorted.length);
    }

    static CorrelationBlock notComputable(Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        return new CorrelationBlock(none, none, none, none, 0);
    }

    private static double fisherMean(double[] correlations) {
        double[] z =
                Arrays.stream(correlations).map(PearsonCorrelation::fisherZ).toArray();
        return PearsonCorrelation.fisherR(ExactSum.of(z) / z.length);
    }

    /** Returns for instance {@code mean 0.5667, from 0.4500 to 0.6700 (9 correlations)}. */
    @Override
    public String toString() {
        return mean instanceof Estimate.Computed
                ? "mean " + mean + ", from " + lowest + " to " + highest + " (" + count + " correlations)"
                : mean.toString();
    }
}
