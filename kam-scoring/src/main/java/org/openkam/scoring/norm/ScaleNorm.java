package org.openkam.scoring.norm;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * The norm of one scale of an instrument.
 *
 * @param distribution of the raw scores in the group
 * @param reliability of the raw score in the group, at most 1, or why it isn't known; it gives an error to a score where the
 *     programme itself is too small for one
 */
public record ScaleNorm(NormDistribution distribution, Estimate reliability) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the parts. */
    public ScaleNorm {
        Arguments.notNull(distribution, "distribution");
        double r = Arguments.notNull(reliability, "reliability").fold(Estimate.Computed::value, reason -> 0d);
        Arguments.that(r <= 1, "reliability", r, "must not exceed 1");
    }

    /** Returns the norm that a manual states as mean and standard deviation. */
    public static ScaleNorm stated(long n, double mean, double deviation) {
        return of(new NormDistribution.Stated(n, mean, deviation));
    }

    /** Returns a norm without a known reliability. */
    public static ScaleNorm of(NormDistribution distribution) {
        return new ScaleNorm(distribution, Estimate.notComputable(Reason.NOT_REQUESTED));
    }

    /** Returns this norm with the reliability that its manual states, at most 1. */
    public ScaleNorm withReliability(double stated) {
        return new ScaleNorm(distribution, Estimate.of(stated));
    }
}
