package org.openkam.ipd.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.Needs;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedKind;
import org.openkam.scoring.fit.CompetencyGap;
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
        assertThat(kind(Needs.gap("REL", 3, claim), motivation, SCALE)).isEqualTo(kind);
    }

    @Test
    void theMiddleMovesWithTheScale() {
        var gap = Needs.gap("REL", 3, Claim.BELOW);
        assertThat(kind(gap, 4.9, RatingScale.of(0, 10))).isEqualTo(NeedKind.DEVELOPMENT_AREA);
        assertThat(kind(gap, 4.5, RatingScale.of(0, 10))).isEqualTo(NeedKind.LIMITATION);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsReliablyBelowCallsForAGoal(Claim claim) {
        for (double motivation : new double[] {0, 1, 3, 5}) {
            NeedKind kind = kind(Needs.gap("REL", 3, claim), motivation, SCALE);
            assertThat(kind.isBelowTarget()).isEqualTo(claim == Claim.BELOW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void priorityIsGapTimesWeightTimesRelevanceForWhatCallsForAGoal(DevelopmentVerb verb) {
        NeedDecision decision = new NeedDecision(
                NeedKind.DEVELOPMENT_AREA,
                verb,
                LocalizedText.of("because"),
                verb == DevelopmentVerb.COMPENSATE ? "COM" : null);
        assertThat(PRIORITY.priority(Needs.evidence(Needs.gap("REL", 2.5, Claim.BELOW), 4), decision, 2))
                .isEqualTo(verb.callsForGoal() ? 1.5 * 20 * 2 : 0);
        assertThat(PRIORITY.priority(Needs.evidence(Needs.gap("REL", 5, Claim.ABOVE), 4), decision, 1))
                .isZero();
        assertThat(PRIORITY.priority(Needs.evidence(Needs.gap("REL", 0, Claim.NO_CLAIM), 4), decision, 1))
                .isZero();
    }

    private static NeedKind kind(CompetencyGap gap, double motivation, RatingScale scale) {
        return RULE.decide(List.of(Needs.evidence(gap, motivation)), scale)
                .get(0)
                .kind();
    }
}
