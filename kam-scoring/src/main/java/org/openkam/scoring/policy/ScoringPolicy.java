package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.RaterError;

/**
 * One choice for every rule on which systems disagree. Immutable and thread-safe.
 *
 * @param code names the policy in reports
 * @param smallGroups which anonymous sources are released together
 * @param aggregation ratings of a group to its score
 * @param combination groups to "others"
 * @param error intervals and claims
 * @param readiness attainments to fit
 */
public record ScoringPolicy(
        String code,
        SmallGroupRule smallGroups,
        RatingAggregation aggregation,
        SourceCombination combination,
        ErrorPolicy error,
        ReadinessRule readiness)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * How error is shown and used.
     *
     * @param intervals makes intervals
     * @param gaps decides when a difference counts
     * @param confidence of every interval and claim, between 0 and 1
     * @param priorOrNull components of error for programmes too small to estimate them, with a source the host can name; null
     *     for none: such scores then stand without error
     */
    public record ErrorPolicy(
            IntervalMethod intervals,
            GapRule gaps,
            double confidence,
            @Nullable RaterError priorOrNull) implements Serializable {
        private static final long serialVersionUID = 1L;

        public ErrorPolicy {
            Arguments.notNull(intervals, "interval method");
            Arguments.notNull(gaps, "gap rule");
            Arguments.that(confidence > 0 && confidence < 1, "confidence", confidence, "must lie between 0 and 1");
        }

        /** Returns the components stated for small programmes. */
        public Optional<RaterError> prior() {
            return Optional.ofNullable(priorOrNull);
        }
    }

    public ScoringPolicy {
        Arguments.code(code, "code of policy");
        Arguments.notNull(smallGroups, "small group rule");
        Arguments.notNull(aggregation, "rating aggregation");
        Arguments.notNull(combination, "source combination");
        Arguments.notNull(error, "error policy");
        Arguments.notNull(readiness, "readiness rule");
    }

    /**
     * Returns the standard policy: small groups merge, every item and every source weighs the same, Student t intervals of
     * 95 %, differences count beyond their error, weighted capped attainment with must-haves.
     */
    public static ScoringPolicy standard() {
        return new ScoringPolicy(
                "standard",
                SmallGroupRule.smallestMerges(),
                RatingAggregation.meanOfItemMeans(),
                SourceCombination.equalSourceWeights(),
                new ErrorPolicy(IntervalMethod.studentT(), GapRule.exceedsError(), 0.95, null),
                ReadinessRule.weightedCappedAttainment());
    }

    /** Returns this policy with other rules of error, under another code. */
    public ScoringPolicy with(String newCode, ErrorPolicy newError) {
        return new ScoringPolicy(newCode, smallGroups, aggregation, combination, newError, readiness);
    }

    /** Returns code and the codes of its rules. */
    @Override
    public String toString() {
        return code + " (" + smallGroups.code() + ", " + aggregation.code() + ", " + combination.code() + ", "
                + error.intervals.code() + ", " + error.gaps.code() + ", " + readiness.code() + ")";
    }
}
