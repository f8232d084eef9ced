package org.openkam.ipd.tck;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.rule.NeedRule;
import org.openkam.ipd.rule.PriorityRule;

/** Each contract sees the fault that is planted for it. */
class PlantedRuleViolationsTest {
    private static final AtomicInteger CALLS = new AtomicInteger();

    private static void fails(ThrowingCallable... rules) {
        for (ThrowingCallable rule : rules) {
            assertThatThrownBy(rule).isInstanceOf(AssertionError.class);
        }
    }

    /** Develops everything, whatever is known, and compensates by what isn't there. */
    record Zealous() implements NeedRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "zealous";
        }

        @Override
        public List<NeedDecision> decide(List<NeedEvidence> evidence, RatingScale scale) {
            String reason = "reason " + CALLS.getAndIncrement();
            NeedDecision decision = new NeedDecision(
                    NeedKind.LIMITATION, DevelopmentVerb.COMPENSATE, LocalizedText.of(reason), "NOTHING");
            return evidence.stream().skip(1).map(e -> decision).toList();
        }
    }

    /** The same with a decision for each. */
    record Complete() implements NeedRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "complete";
        }

        @Override
        public List<NeedDecision> decide(List<NeedEvidence> evidence, RatingScale scale) {
            NeedDecision decision = new NeedDecision(
                    NeedKind.LIMITATION, DevelopmentVerb.COMPENSATE, LocalizedText.of("reason"), "NOTHING");
            return evidence.stream().map(e -> decision).toList();
        }
    }

    @Test
    void ofANeedRule() {
        var incomplete = new NeedRuleContract() {
            @Override
            protected NeedRule rule() {
                return new Zealous();
            }
        };
        var complete = new NeedRuleContract() {
            @Override
            protected NeedRule rule() {
                return new Complete();
            }
        };
        fails(incomplete::n1, incomplete::n5, complete::n2, complete::n3, complete::n4);
    }

    /** Smaller for larger gaps, below 0, and another at each call. */
    record Backwards() implements PriorityRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "back wards";
        }

        @Override
        public double priority(NeedEvidence evidence, NeedDecision decision, double businessRelevance) {
            return -evidence.gap().requirement().weight().doubleValue() - CALLS.getAndIncrement();
        }
    }

    @Test
    void ofAPriorityRule() {
        var contract = new PriorityRuleContract() {
            @Override
            protected PriorityRule rule() {
                return new Backwards();
            }
        };
        fails(contract::p1, contract::p2, contract::p3);
    }
}
