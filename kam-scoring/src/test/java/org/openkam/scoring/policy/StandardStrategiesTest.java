package org.openkam.scoring.policy;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.tck.GapRuleContract;
import org.openkam.scoring.tck.IntervalMethodContract;
import org.openkam.scoring.tck.NormRuleContract;
import org.openkam.scoring.tck.RatingAggregationContract;
import org.openkam.scoring.tck.ReadinessRuleContract;
import org.openkam.scoring.tck.ScoreAdjustmentContract;
import org.openkam.scoring.tck.SmallGroupRuleContract;
import org.openkam.scoring.tck.SourceCombinationContract;
import org.openkam.scoring.tck.TriangulationRuleContract;

/** The library's own strategies keep the contracts that others must keep. */
class StandardStrategiesTest {
    private static final Map<String, Fraction> WEIGHTS = Map.of(
            RaterSource.MANAGER.code(), Fraction.of(2, 5),
            RaterSource.PEER.code(), Fraction.of(3, 10),
            RaterSource.DIRECT_REPORT.code(), Fraction.of(1, 5),
            RaterSource.CLIENT.code(), Fraction.of(1, 10));
    private static final Map<String, Fraction> INSTRUMENTS = Map.of(
            "360", Fraction.of(1, 2),
            "ASSESSMENT_CENTRE", Fraction.of(1, 3),
            "INTERVIEW", Fraction.of(1, 6),
            "TEST", Fraction.ONE);

    @Nested
    class MeanOfItemMeans extends RatingAggregationContract {
        @Override
        protected RatingAggregation strategy() {
            return RatingAggregation.meanOfItemMeans();
        }
    }

    @Nested
    class Median extends RatingAggregationContract {
        @Override
        protected RatingAggregation strategy() {
            return RatingAggregation.median();
        }
    }

    @Nested
    class TrimmedMean extends RatingAggregationContract {
        @Override
        protected RatingAggregation strategy() {
            return RatingAggregation.trimmedMean(Fraction.of(1, 5));
        }
    }

    @Nested
    class ShareAtOrAbove extends RatingAggregationContract {
        @Override
        protected RatingAggregation strategy() {
            return RatingAggregation.shareAtOrAbove(Fraction.of(4, 1));
        }
    }

    @Nested
    class EqualSourceWeights extends SourceCombinationContract {
        @Override
        protected SourceCombination strategy() {
            return SourceCombination.equalSourceWeights();
        }
    }

    @Nested
    class PooledRaters extends SourceCombinationContract {
        @Override
        protected SourceCombination strategy() {
            return SourceCombination.pooledRaters();
        }
    }

    @Nested
    class GivenSourceWeights extends SourceCombinationContract {
        @Override
        protected SourceCombination strategy() {
            return SourceCombination.givenWeights(WEIGHTS);
        }
    }

    @Nested
    class SmallestMerges extends SmallGroupRuleContract {
        @Override
        protected SmallGroupRule strategy() {
            return SmallGroupRule.smallestMerges();
        }
    }

    @Nested
    class Withhold extends SmallGroupRuleContract {
        @Override
        protected SmallGroupRule strategy() {
            return SmallGroupRule.withhold();
        }
    }

    @Nested
    class ExceedsError extends GapRuleContract {
        @Override
        protected GapRule strategy() {
            return GapRule.exceedsError();
        }
    }

    @Nested
    class ExceedsErrorHolm extends GapRuleContract {
        @Override
        protected GapRule strategy() {
            return GapRule.exceedsErrorHolm();
        }
    }

    @Nested
    class ShareOfRange extends GapRuleContract {
        @Override
        protected GapRule strategy() {
            return GapRule.shareOfRange(Fraction.of(1, 4));
        }
    }

    @Nested
    class ShareOfPoints extends GapRuleContract {
        @Override
        protected GapRule strategy() {
            return GapRule.shareOfPoints(Fraction.of(1, 3));
        }
    }

    @Nested
    class FixedPoints extends GapRuleContract {
        @Override
        protected GapRule strategy() {
            return GapRule.fixedPoints(Fraction.of(3, 4));
        }
    }

    @Nested
    class LargestFive extends GapRuleContract {
        @Override
        protected GapRule strategy() {
            return GapRule.largestFive();
        }
    }

    @Nested
    class StudentT extends IntervalMethodContract {
        @Override
        protected IntervalMethod strategy() {
            return IntervalMethod.studentT();
        }
    }

    @Nested
    class Normal extends IntervalMethodContract {
        @Override
        protected IntervalMethod strategy() {
            return IntervalMethod.normal();
        }
    }

    @Nested
    class NoInterval extends IntervalMethodContract {
        @Override
        protected IntervalMethod strategy() {
            return IntervalMethod.none();
        }
    }

    @Nested
    class WeightedCappedAttainment extends ReadinessRuleContract {
        @Override
        protected ReadinessRule strategy() {
            return ReadinessRule.weightedCappedAttainment();
        }
    }

    @Nested
    class CappedAttainment extends ReadinessRuleContract {
        @Override
        protected ReadinessRule strategy() {
            return ReadinessRule.cappedAttainment();
        }
    }

    @Nested
    class ShareMet extends ReadinessRuleContract {
        @Override
        protected ReadinessRule strategy() {
            return ReadinessRule.shareMet();
        }
    }

    @Nested
    class Minimum extends ReadinessRuleContract {
        @Override
        protected ReadinessRule strategy() {
            return ReadinessRule.minimum();
        }
    }

    @Nested
    class NoAdjustment extends ScoreAdjustmentContract {
        @Override
        protected ScoreAdjustment strategy() {
            return ScoreAdjustment.none();
        }
    }

    @Nested
    class Shrunken extends ScoreAdjustmentContract {
        @Override
        protected ScoreAdjustment strategy() {
            return ScoreAdjustment.shrunken();
        }
    }

    @Nested
    class SeverityAdjusted extends ScoreAdjustmentContract {
        @Override
        protected ScoreAdjustment strategy() {
            return ScoreAdjustment.severityAdjusted();
        }
    }

    @Nested
    class PrecisionWeighted extends TriangulationRuleContract {
        @Override
        protected TriangulationRule strategy() {
            return TriangulationRule.precisionWeighted();
        }
    }

    @Nested
    class Latest extends TriangulationRuleContract {
        @Override
        protected TriangulationRule strategy() {
            return TriangulationRule.latest();
        }
    }

    @Nested
    class GivenInstrumentWeights extends TriangulationRuleContract {
        @Override
        protected TriangulationRule strategy() {
            return TriangulationRule.givenWeights(INSTRUMENTS);
        }
    }

    @Nested
    class HalfOpenBands extends NormRuleContract {
        @Override
        protected NormRule strategy() {
            return NormRule.halfOpenBands();
        }
    }

    @Nested
    class RankBased extends NormRuleContract {
        @Override
        protected NormRule strategy() {
            return NormRule.rankBased();
        }
    }
}
