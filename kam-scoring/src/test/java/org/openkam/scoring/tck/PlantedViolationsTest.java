package org.openkam.scoring.tck;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.Attainment;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.InstrumentEstimate;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.NormGroup;
import org.openkam.scoring.policy.NormRule;
import org.openkam.scoring.policy.NormScale;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.Readiness;
import org.openkam.scoring.policy.ReadinessRule;
import org.openkam.scoring.policy.ScoreAdjustment;
import org.openkam.scoring.policy.ScoreStatistics;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.policy.SourceCombination;
import org.openkam.scoring.policy.Triangulation;
import org.openkam.scoring.policy.TriangulationRule;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingTally;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Each contract sees the fault that is planted for it. */
class PlantedViolationsTest {
    private static final AtomicInteger CALLS = new AtomicInteger();

    private static void fails(ThrowingCallable... rules) {
        for (ThrowingCallable rule : rules) {
            assertThatThrownBy(rule).isInstanceOf(AssertionError.class);
        }
    }

    /** Weights by the mean rating, more than one in sum. */
    record ByRating() implements RatingAggregation {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "by rating";
        }

        @Override
        public FigureForm form() {
            return FigureForm.LINEAR;
        }

        @Override
        public Fraction[] itemWeights(RatingTally tally) {
            Fraction[] weights = new Fraction[tally.items()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = tally.mean(i);
            }
            return weights;
        }
    }

    @Test
    void ofAnAggregation() {
        var contract = new RatingAggregationContract() {
            @Override
            protected RatingAggregation strategy() {
                return new ByRating();
            }
        };
        fails(contract::x1, contract::a1, contract::a2, contract::a4);
        assertThatCode(contract::x4).doesNotThrowAnyException();
    }

    /** Another weight at each call. */
    record Changing() implements SourceCombination {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "changing";
        }

        @Override
        public Fraction weight(Set<RaterSource> sources, int raters) {
            return Fraction.of(CALLS.getAndIncrement() - 1000L, 1);
        }
    }

    @Test
    void ofACombination() {
        var contract = new SourceCombinationContract() {
            @Override
            protected SourceCombination strategy() {
                return new Changing();
            }
        };
        fails(contract::c1, contract::c2, contract::sameInputSameAnswer, contract::x4);
    }

    /** Every source alone, in the order of the map, one twice. */
    record Alone() implements SmallGroupRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "alone";
        }

        @Override
        public List<Set<RaterSource>> partition(Map<RaterSource, Integer> raters, int k) {
            List<Set<RaterSource>> groups = new ArrayList<>();
            raters.keySet().forEach(source -> groups.add(Set.of(source)));
            groups.addAll(groups.subList(0, Math.min(1, groups.size())).stream().toList());
            return groups;
        }
    }

    @Test
    void ofAPartition() {
        var contract = new SmallGroupRuleContract() {
            @Override
            protected SmallGroupRule strategy() {
                return new Alone();
            }
        };
        fails(contract::s1, contract::s2, contract::s3);
    }

    /** Claims the first, whatever it is. */
    record First() implements GapRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "first";
        }

        @Override
        public List<Claim> claims(List<Estimate> differences, RatingScale scale) {
            List<Claim> claims = new ArrayList<>();
            differences.forEach(d -> claims.add(claims.isEmpty() ? Claim.ABOVE : Claim.NO_CLAIM));
            return claims;
        }
    }

    @Test
    void ofAGapRule() {
        var contract = new GapRuleContract() {
            @Override
            protected GapRule strategy() {
                return new First();
            }
        };
        fails(contract::g1, contract::g2, contract::g3, contract::g4);
    }

    /** Shorter for larger errors, and beside the value. */
    record Shrinking() implements IntervalMethod {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "shrinking";
        }

        @Override
        public Interval interval(double value, StandardError error, double confidence) {
            return new Interval(value + 1, value + 3 - Math.min(2, error.value()), confidence);
        }
    }

    @Test
    void ofAnIntervalMethod() {
        var contract = new IntervalMethodContract() {
            @Override
            protected IntervalMethod strategy() {
                return new Shrinking();
            }
        };
        fails(contract::i1, contract::i2);
    }

    /** The first attainment, what isn't scored as 0, turned round. */
    record FirstCounts() implements ReadinessRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "first-counts";
        }

        @Override
        public Estimate fit(List<Attainment> attainments) {
            return Estimate.of(
                    attainments.isEmpty()
                            ? 0
                            : 1 - attainments.get(0).attained().fold(a -> a.value(), reason -> 0.0));
        }

        @Override
        public Readiness readiness(List<Attainment> attainments) {
            return Readiness.READY;
        }
    }

    @Test
    void ofAReadinessRule() {
        var contract = new ReadinessRuleContract() {
            @Override
            protected ReadinessRule strategy() {
                return new FirstCounts();
            }
        };
        fails(contract::r1, contract::r2, contract::r3, contract::r4);
    }

    /** Makes scores of nothing and spoils the statistics. */
    record Spoiling() implements ScoreAdjustment {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "spoiling";
        }

        @Override
        public Prepared prepare(ScoreStatistics programme) {
            programme.add("REL", Estimate.of(1));
            double start = CALLS.getAndIncrement();
            return (assessee, competency, observed) -> Estimate.of(start);
        }
    }

    @Test
    void ofAnAdjustment() {
        var contract = new ScoreAdjustmentContract() {
            @Override
            protected ScoreAdjustment strategy() {
                return new Spoiling();
            }
        };
        fails(contract::j1, contract::j2, contract::j3, contract::j5);
    }

    /** The first and one point more, contradicted or not. */
    record FirstAndMore() implements TriangulationRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "first-and-more";
        }

        @Override
        public Triangulation combine(List<InstrumentEstimate> estimates, double confidence) {
            double first = estimates.isEmpty() ? 0 : estimates.get(0).estimate().fold(e -> e.value(), reason -> 0.0);
            return new Triangulation(Estimate.of(first + 1), true, Estimate.notComputable(Reason.NOT_REQUESTED));
        }
    }

    @Test
    void ofATriangulation() {
        var contract = new TriangulationRuleContract() {
            @Override
            protected TriangulationRule strategy() {
                return new FirstAndMore();
            }
        };
        fails(contract::t1, contract::t2, contract::t3, contract::t4);
    }

    /** Falling and out of bounds. */
    record Falling() implements NormRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "falling";
        }

        @Override
        public Estimate norm(double raw, NormGroup group, NormScale scale) {
            return Estimate.of(20 - raw);
        }
    }

    @Test
    void ofANorm() {
        var contract = new NormRuleContract() {
            @Override
            protected NormRule strategy() {
                return new Falling();
            }
        };
        fails(contract::n1, contract::n2, contract::n3);
    }
}
