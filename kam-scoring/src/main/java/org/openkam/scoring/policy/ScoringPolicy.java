package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
 * @param further what is computed from scores, beside the 360 itself
 */
public record ScoringPolicy(
        String code,
        SmallGroupRule smallGroups,
        RatingAggregation aggregation,
        SourceCombination combination,
        ErrorPolicy error,
        ReadinessRule readiness,
        FurtherPolicy further)
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

    /**
     * Rules for what is computed from scores.
     *
     * @param adjustment corrections that stand beside the scores, in the analyst's view
     * @param triangulation several instruments to one score
     * @param norms raw scores to their place in a group
     */
    public record FurtherPolicy(ScoreAdjustment adjustment, TriangulationRule triangulation, NormRule norms)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public FurtherPolicy {
            Arguments.notNull(adjustment, "score adjustment");
            Arguments.notNull(triangulation, "triangulation rule");
            Arguments.notNull(norms, "norm rule");
        }

        /** Returns the standard rules: no adjustment, precision-weighted, half-open bands. */
        public static FurtherPolicy standard() {
            return new FurtherPolicy(
                    ScoreAdjustment.none(), TriangulationRule.precisionWeighted(), NormRule.halfOpenBands());
        }
    }

    public ScoringPolicy {
        Arguments.code(code, "code of policy");
        Arguments.notNull(smallGroups, "small group rule");
        Arguments.notNull(aggregation, "rating aggregation");
        Arguments.notNull(combination, "source combination");
        Arguments.notNull(error, "error policy");
        Arguments.notNull(readiness, "readiness rule");
        Arguments.notNull(further, "further rules");
        strategies(smallGroups, aggregation, combination, error, readiness, further)
                .forEach(StrategyUse::of);
    }

    private static Map<StrategyKind, Strategy> strategies(
            SmallGroupRule smallGroups,
            RatingAggregation aggregation,
            SourceCombination combination,
            ErrorPolicy error,
            ReadinessRule readiness,
            FurtherPolicy further) {
        Map<StrategyKind, Strategy> strategies = new EnumMap<>(StrategyKind.class);
        strategies.put(StrategyKind.SMALL_GROUPS, smallGroups);
        strategies.put(StrategyKind.AGGREGATION, aggregation);
        strategies.put(StrategyKind.COMBINATION, combination);
        strategies.put(StrategyKind.INTERVALS, error.intervals);
        strategies.put(StrategyKind.GAPS, error.gaps);
        strategies.put(StrategyKind.READINESS, readiness);
        strategies.put(StrategyKind.ADJUSTMENT, further.adjustment);
        strategies.put(StrategyKind.TRIANGULATION, further.triangulation);
        strategies.put(StrategyKind.NORMS, further.norms);
        return strategies;
    }

    /** Returns the strategy of each kind, in the order of the kinds. */
    public Map<StrategyKind, Strategy> strategies() {
        return Collections.unmodifiableMap(
                strategies(smallGroups, aggregation, combination, error, readiness, further));
    }

    /** Returns code, version, class and parameters of every strategy, in the order of the kinds. */
    public List<StrategyUse> provenance() {
        return strategies().entrySet().stream()
                .map(entry -> StrategyUse.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns in what this policy and another differ, from this to that. */
    public PolicyDiff diff(ScoringPolicy other) {
        return PolicyDiff.of(this, other);
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
                ReadinessRule.weightedCappedAttainment(),
                FurtherPolicy.standard());
    }

    /** Returns this policy with other rules of error, under another code. */
    public ScoringPolicy with(String newCode, ErrorPolicy newError) {
        return new ScoringPolicy(newCode, smallGroups, aggregation, combination, newError, readiness, further);
    }

    /** Returns this policy with other rules for what is computed from scores, under another code. */
    public ScoringPolicy with(String newCode, FurtherPolicy newFurther) {
        return new ScoringPolicy(newCode, smallGroups, aggregation, combination, error, readiness, newFurther);
    }

    /** Returns this policy with another small group rule, under another code. */
    public ScoringPolicy with(String newCode, SmallGroupRule rule) {
        return new ScoringPolicy(newCode, rule, aggregation, combination, error, readiness, further);
    }

    /** Returns this policy with another aggregation, under another code. */
    public ScoringPolicy with(String newCode, RatingAggregation rule) {
        return new ScoringPolicy(newCode, smallGroups, rule, combination, error, readiness, further);
    }

    /** Returns this policy with another combination of sources, under another code. */
    public ScoringPolicy with(String newCode, SourceCombination rule) {
        return new ScoringPolicy(newCode, smallGroups, aggregation, rule, error, readiness, further);
    }

    /** Returns this policy with another readiness rule, under another code. */
    public ScoringPolicy with(String newCode, ReadinessRule rule) {
        return new ScoringPolicy(newCode, smallGroups, aggregation, combination, error, rule, further);
    }

    /** Returns this policy with another interval method, under another code. */
    public ScoringPolicy with(String newCode, IntervalMethod rule) {
        return with(newCode, new ErrorPolicy(rule, error.gaps, error.confidence, error.priorOrNull));
    }

    /** Returns this policy with another gap rule, under another code. */
    public ScoringPolicy with(String newCode, GapRule rule) {
        return with(newCode, new ErrorPolicy(error.intervals, rule, error.confidence, error.priorOrNull));
    }

    /** Returns code and the codes of its rules. */
    @Override
    public String toString() {
        return code + " (" + smallGroups.code() + ", " + aggregation.code() + ", " + combination.code() + ", "
                + error.intervals.code() + ", " + error.gaps.code() + ", " + readiness.code() + ")";
    }
}
