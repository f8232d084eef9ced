package org.openkam.ipd.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openkam.core.scale.RatingScale;
import org.openkam.ipd.Needs;
import org.openkam.ipd.need.NeedKind;
import org.openkam.scoring.policy.Claim;

class EffectivenessByMotivationTest {
    private static final NeedRule RULE = NeedRule.effectivenessByMotivation();
    private static final PriorityRule PRIORITY = PriorityRule.gapByWeight();
    private static final RatingScale SCALE = RatingScale.of(1, 5);

    /** The whole table: claim by motivation; 0 is unknown, 2.5 is half a point below the middle and so low. */
    @ParameterizedTest
    @CsvSource({
        "BELOW, 0, DEVELOPMENT_AREA",
        "BELOW, 5, DEVELOPMENT_AREA",
        "BELOW, 2.51, DEVELOPMENT_AREA",
        "BELOW, 2.5, LIMITATION",
        "BELOW, 1, LIMITATION",
        "ABOVE, 0, STRENGTH",
        "ABOVE, 3, STRENGTH",
        "ABOVE, 2.5, DRAIN_RISK",
        "NO_RELIABLE_DIFFERENCE, 0, ON_TARGET",
        "NO_RELIABLE_DIFFERENCE, 1, ON_TARGET",
        "NO_RELIABLE_DIFFERENCE, 5, ON_TARGET",
        "NO_CLAIM, 0, NOT_ENOUGH_EVIDENCE",
        "NO_CLAIM, 1, NOT_ENOUGH_EVIDENCE",
        "NO_CLAIM, 5, NOT_ENOUGH_EVIDENCE"
    })
    void table(Claim claim, double motivation, NeedKind kind) {
        assertThat(RULE.kind(Needs.gap("REL", 3, claim), Needs.perspective(motivation), SCALE))
                .isEqualTo(kind);
    }

    @Test
    void theMiddleMovesWithTheScale() {
        var gap = Needs.gap("REL", 3, Claim.BELOW);
        assertThat(RULE.kind(gap, Needs.perspective(4.9), RatingScale.of(0, 10)))
                .isEqualTo(NeedKind.DEVELOPMENT_AREA);
        assertThat(RULE.kind(gap, Needs.perspective(4.5), RatingScale.of(0, 10)))
                .isEqualTo(NeedKind.LIMITATION);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsReliablyBelowCallsForAGoal(Claim claim) {
        for (double motivation : new double[] {0, 1, 3, 5}) {
            NeedKind kind = RULE.kind(Needs.gap("REL", 3, claim), Needs.perspective(motivation), SCALE);
            assertThat(kind.callsForGoal()).isEqualTo(claim == Claim.BELOW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void priorityIsGapTimesWeightForWhatCallsForAGoal(NeedKind kind) {
        assertThat(PRIORITY.priority(Needs.gap("REL", 2.5, Claim.BELOW), kind))
                .isEqualTo(kind.callsForGoal() ? 1.5 * 20 : 0);
        assertThat(PRIORITY.priority(Needs.gap("REL", 5, Claim.ABOVE), kind)).isZero();
        assertThat(PRIORITY.priority(Needs.gap("REL", 0, Claim.NO_CLAIM), kind)).isZero();
    }
}
