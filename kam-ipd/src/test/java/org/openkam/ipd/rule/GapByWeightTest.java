package org.openkam.ipd.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.Needs;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;
import org.openkam.scoring.policy.Claim;

/** Source case rule R10. */
class GapByWeightTest {
    private static final PriorityRule PRIORITY = PriorityRule.gapByWeight();

    private static double priority(double score, Claim claim, DevelopmentVerb verb, double relevance) {
        NeedEvidence evidence = Needs.evidence(Needs.gap("REL", score, claim), 4);
        String strength = verb == DevelopmentVerb.COMPENSATE ? "COM" : null;
        NeedDecision decision =
                new NeedDecision(NeedKind.DEVELOPMENT_AREA, verb, LocalizedText.of("because"), strength);
        return PRIORITY.priority(evidence, decision, relevance);
    }

    /** A target of 4 with a weight of 20 percent. */
    @ParameterizedTest
    @EnumSource
    void r10IsGapTimesWeightTimesRelevanceForWhatCallsForAGoal(DevelopmentVerb verb) {
        assertThat(priority(2.5, Claim.BELOW, verb, 2)).isEqualTo(verb.callsForGoal() ? 1.5 * 20 * 2 : 0);
        assertThat(priority(2.5, Claim.BELOW, verb, 0)).isZero();
        assertThat(priority(5, Claim.ABOVE, verb, 1)).isZero();
        assertThat(priority(0, Claim.NO_CLAIM, verb, 1)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void r10CountsOnlyWhatIsBeyondError(Claim claim) {
        assertThat(priority(2.5, claim, DevelopmentVerb.DEVELOP, 1)).isEqualTo(claim == Claim.BELOW ? 30 : 0);
    }
}
