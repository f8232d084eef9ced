package org.openkam.scoring.policy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openkam.scoring.policy.FixedGap.Unit;
import org.openkam.scoring.statistic.Fraction;

/** The strategies that come with the library. */
final class StandardStrategies {
    private static final String OWNER = "openkam";

    private StandardStrategies() {}

    static List<StrategyFactory> all() {
        return Stream.concat(fixed().map(StandardStrategies::ours), parameterised().stream())
                .toList();
    }

    private static Stream<Strategy> fixed() {
        return Stream.of(
                SmallGroupRule.smallestMerges(),
                SmallGroupRule.withhold(),
                RatingAggregation.meanOfItemMeans(),
                RatingAggregation.median(),
                SourceCombination.equalSourceWeights(),
                SourceCombination.pooledRaters(),
                IntervalMethod.studentT(),
                IntervalMethod.normal(),
                IntervalMethod.none(),
                GapRule.exceedsError(),
                GapRule.exceedsErrorHolm(),
                ReadinessRule.weightedCappedAttainment(),
                ReadinessRule.cappedAttainment(),
                ReadinessRule.shareMet(),
                ReadinessRule.minimum(),
                ScoreAdjustment.none(),
                ScoreAdjustment.shrunken(),
                ScoreAdjustment.severityAdjusted(),
                TriangulationRule.precisionWeighted(),
                TriangulationRule.latest(),
                NormRule.halfOpenBands(),
                NormRule.rankBased());
    }

    private static StrategyFactory ours(Strategy strategy) {
        StrategyFactory factory = StrategyFactory.of(strategy);
        return new StrategyFactory(factory.kind(), factory.code(), OWNER, factory.maker());
    }

    private static List<StrategyFactory> parameterised() {
        return List.of(
                maker(
                        StrategyKind.AGGREGATION,
                        ItemTrimmedMean.CODE,
                        p -> new ItemTrimmedMean(StrategyFactory.only(p, ItemTrimmedMean.SHARE))),
                maker(
                        StrategyKind.AGGREGATION,
                        ItemShare.CODE,
                        p -> new ItemShare(StrategyFactory.only(p, ItemShare.LEVEL))),
                maker(StrategyKind.COMBINATION, GivenSourceWeights.CODE, GivenSourceWeights::new),
                maker(StrategyKind.TRIANGULATION, GivenInstrumentWeights.CODE, GivenInstrumentWeights::new),
                gap(Unit.SHARE_OF_RANGE),
                gap(Unit.SHARE_OF_POINTS),
                gap(Unit.POINTS),
                maker(StrategyKind.GAPS, LargestGaps.CODE, StandardStrategies::largest));
    }

    private static GapRule largest(Map<String, Fraction> parameters) {
        Fraction number = StrategyFactory.only(parameters, LargestGaps.NUMBER);
        int whole = number.floor().intValueExact();
        if (!Fraction.of(whole, 1).equals(number)) {
            throw new IllegalArgumentException("Number of differences (" + number + ") must be whole.");
        }
        return GapRule.largest(whole);
    }

    private static StrategyFactory gap(Unit unit) {
        return maker(StrategyKind.GAPS, unit.code, p -> new FixedGap(unit, StrategyFactory.only(p, unit.parameter)));
    }

    private static StrategyFactory maker(
            StrategyKind kind, String code, Function<Map<String, Fraction>, ? extends Strategy> maker) {
        return new StrategyFactory(kind, code, OWNER, maker);
    }
}
