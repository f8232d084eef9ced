package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * How many ratings the groups of a one-way design have. Groups without any rating don't count. Immutable.
 *
 * <p>Three averages of the sizes {@code n_j} of {@code a} groups with {@code N} ratings; they agree if all sizes do:
 * <pre>
 * effective n0 = (N - sum(n_j^2) / N) / (a - 1)        mean = N / a        harmonic = a / sum(1 / n_j)
 * </pre>
 * {@code n0} is the one that makes {@code MSB = within + n0 * between} right on average.
 *
 * <p>Source: Donner, A. (1986). A review of inference procedures for the intraclass correlation coefficient in the one-way random
 * effects model. International Statistical Review 54, 67-82. doi:10.2307/1403259
 *
 * @param groups groups with a rating, {@code a}
 * @param ratings {@code N}
 * @param smallest size of the smallest group, 0 without groups
 * @param largest size of the largest group
 * @param effective {@code n0}; takes two groups
 * @param mean the mean size; takes a group
 * @param harmonic the harmonic mean size; takes a group
 */
public record GroupSizes(
        int groups, long ratings, int smallest, int largest, Estimate effective, Estimate mean, Estimate harmonic)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that nothing is null. */
    public GroupSizes {
        Arguments.notNull(effective, "effective size");
        Arguments.notNull(mean, "mean size");
        Arguments.notNull(harmonic, "harmonic mean size");
    }

    static GroupSizes of(SizeClasses classes) {
        int groups = Math.toIntExact(classes.groups());
        Estimate none = Estimate.notComputable(groups == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS);
        return new GroupSizes(
                groups,
                classes.ratings(),
                classes.smallest(),
                classes.largest(),
                groups > 1 ? Estimate.of(classes.effectiveSize().toDouble()) : none,
                groups > 0 ? Estimate.of(classes.meanSize().toDouble()) : none,
                groups > 0 ? Estimate.of(classes.harmonicSize().toDouble()) : none);
    }

    /** Returns for instance {@code 17 ratings in 3 groups of 3 to 9, n0 5.1176}. */
    @Override
    public String toString() {
        return ratings + " ratings in " + groups + " groups of " + smallest + " to " + largest + ", n0 " + effective;
    }
}
