package org.openkam.scoring.policy;

import java.util.Arrays;
import java.util.List;

/** What a strategy decides, in the order in which a policy names its strategies. */
public enum StrategyKind {
    /** {@link SmallGroupRule}. */
    SMALL_GROUPS("smallGroups", SmallGroupRule.class),
    /** {@link RatingAggregation}. */
    AGGREGATION("aggregation", RatingAggregation.class),
    /** {@link SourceCombination}. */
    COMBINATION("combination", SourceCombination.class),
    /** {@link IntervalMethod}. */
    INTERVALS("intervals", IntervalMethod.class),
    /** {@link GapRule}. */
    GAPS("gaps", GapRule.class),
    /** {@link ReadinessRule}. */
    READINESS("readiness", ReadinessRule.class),
    /** {@link ScoreAdjustment}. */
    ADJUSTMENT("adjustment", ScoreAdjustment.class),
    /** {@link TriangulationRule}. */
    TRIANGULATION("triangulation", TriangulationRule.class),
    /** {@link NormRule}. */
    NORMS("norms", NormRule.class);

    private final String field;
    private final Class<? extends Strategy> type;

    StrategyKind(String field, Class<? extends Strategy> type) {
        this.field = field;
        this.type = type;
    }

    /** Returns the name of its field in a policy's document. */
    public String field() {
        return field;
    }

    /** Returns the interface of its strategies. */
    public Class<? extends Strategy> type() {
        return type;
    }

    /** Returns every kind that a strategy implements. */
    public static List<StrategyKind> of(Strategy strategy) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(strategy))
                .toList();
    }
}
