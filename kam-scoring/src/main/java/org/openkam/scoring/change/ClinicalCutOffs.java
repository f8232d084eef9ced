package org.openkam.scoring.change;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * The three scores of Jacobson and Truax from which on somebody belongs to the functional rather than to the dysfunctional
 * group: {@code a}, two standard deviations of the dysfunctional group beyond its mean, toward the functional one; {@code b},
 * two standard deviations of the functional group short of its mean; {@code c}, where both groups are equally likely if they
 * are normal and of one size and spread.
 *
 * <p>{@code a = M_d + 2 s_d u}, {@code b = M_f - 2 s_f u}, {@code c = (s_d M_f + s_f M_d) / (s_d + s_f)}; {@code u} is 1 if the
 * functional mean is the higher one, else -1. Use {@code c} where groups overlap, else {@code b}, and {@code a} where nothing
 * is known of the functional group.
 * <ul>
 *   <li>Means are equal, so that neither side is the better one: {@link Reason#OUT_OF_DOMAIN}.
 *   <li>Both standard deviations are zero: {@code c} has {@link Reason#ZERO_VARIANCE}.
 *   <li>Nothing is known of the functional group: {@code b} and {@code c} have {@link Reason#NO_DATA}.
 * </ul>
 * Immutable and thread-safe. Source: see {@link ReliableChange}.
 *
 * @param a by the dysfunctional group alone
 * @param b by the functional group alone
 * @param c by both
 * @param higherIsBetter whether the functional mean is the higher one
 */
public record ClinicalCutOffs(Estimate a, Estimate b, Estimate c, boolean higherIsBetter) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Mean and standard deviation of a group, in points of the score.
     *
     * @param mean its mean, finite
     * @param deviation its standard deviation, finite, 0 or more
     */
    public record Group(double mean, double deviation) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Checks the ranges. */
        public Group {
            Arguments.finite(mean, "mean");
            Arguments.finite(deviation, "standard deviation");
            Arguments.that(deviation >= 0, "standard deviation", deviation, "must not be negative");
        }
    }

    /** Returns the cut-offs between two groups; never throws for data. */
    public static ClinicalCutOffs of(Group functional, Group dysfunctional) {
        Arguments.notNull(functional, "functional group");
        Arguments.notNull(dysfunctional, "dysfunctional group");
        boolean higher = functional.mean > dysfunctional.mean;
        if (functional.mean == dysfunctional.mean) {
            Estimate none = Estimate.notComputable(Reason.OUT_OF_DOMAIN);
            return new ClinicalCutOffs(none, none, none, higher);
        }
        double toward = higher ? 1 : -1;
        return new ClinicalCutOffs(
                Finite.estimate(dysfunctional.mean + 2 * dysfunctional.deviation * toward),
                Finite.estimate(functional.mean - 2 * functional.deviation * toward),
                between(functional, dysfunctional),
                higher);
    }

    /** Returns the cut-off {@code a} where only the dysfunctional group is known. */
    public static ClinicalCutOffs ofDysfunctional(Group dysfunctional, boolean higherIsBetter) {
        double reach = 2 * Arguments.notNull(dysfunctional, "dysfunctional group").deviation;
        Estimate unknown = Estimate.notComputable(Reason.NO_DATA);
        Estimate a = Finite.estimate(higherIsBetter ? dysfunctional.mean + reach : dysfunctional.mean - reach);
        return new ClinicalCutOffs(a, unknown, unknown, higherIsBetter);
    }

    private static Estimate between(Group functional, Group dysfunctional) {
        double both = functional.deviation + dysfunctional.deviation;
        return both == 0
                ? Estimate.notComputable(Reason.ZERO_VARIANCE)
                : Finite.estimate(
                        (dysfunctional.deviation * functional.mean + functional.deviation * dysfunctional.mean) / both);
    }

    /**
     * Says what became of a person: first whether the change is reliable, then whether it crossed a cut-off.
     *
     * @param change the person's change
     * @param cutOff {@link #a()}, {@link #b()} or {@link #c()}, or a published one; a score on it belongs to the functional side
     * @param confidence from which on a change is reliable, two-sided, between 0 and 1, both exclusive
     */
    public ChangeOutcome outcome(ReliableChange change, Estimate cutOff, double confidence) {
        boolean reliable = change.isReliable(confidence);
        if (!(change.estimate() instanceof Estimate.Computed index)) {
            return ChangeOutcome.NOT_KNOWN;
        }
        if (!reliable) {
            return ChangeOutcome.UNCHANGED;
        }
        if (index.value() > 0 != higherIsBetter) {
            return ChangeOutcome.DETERIORATED;
        }
        return cutOff.fold(
                cut -> isFunctional(change.post().value(), cut.value())
                                && !isFunctional(change.pre().value(), cut.value())
                        ? ChangeOutcome.RECOVERED
                        : ChangeOutcome.IMPROVED,
                reason -> ChangeOutcome.IMPROVED);
    }

    private boolean isFunctional(double score, double cutOff) {
        return higherIsBetter ? score >= cutOff : score <= cutOff;
    }

    /** Returns for instance {@code cut-offs a 55.0000, b 45.0000, c 50.0000 (higher is better)}. */
    @Override
    public String toString() {
        return "cut-offs a " + a + ", b " + b + ", c " + c + (higherIsBetter ? " (higher" : " (lower") + " is better)";
    }
}
