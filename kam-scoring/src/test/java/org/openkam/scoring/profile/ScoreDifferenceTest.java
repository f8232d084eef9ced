package org.openkam.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.Panel;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.RaterError;
import org.openkam.scoring.statistic.Reason;

/**
 * Errors stated by the policy: rater variance 0.16, no residual, 30 degrees of freedom. A cell of four has SE 0.2, so a difference
 * of two such scores has SE 0.2828, and t is 2.042 (NIST/SEMATECH e-Handbook, table 1.3.6.7.2).
 */
class ScoreDifferenceTest {
    private static final ScoringPolicy POLICY = ScoringPolicy.standard()
            .with(
                    "stated",
                    new ErrorPolicy(
                            IntervalMethod.studentT(), GapRule.exceedsError(), 0.95, new RaterError(0.16, 0, 30, 60)));

    private static Panel panel() {
        Panel panel = Panel.of(3, "REL-1", "PLN-1");
        for (String rater : new String[] {"a", "b", "c", "d"}) {
            panel.rate("A", rater, "PEER", 4, 3);
            panel.rate("B", rater, "PEER", 3, rater.equals("a") ? 2 : 3);
            panel.rate("C", rater, "PEER", 3, rater.equals("a") || rater.equals("b") ? 3 : 0);
        }
        return panel;
    }

    private static ScoreDifference difference(String first, String second, String competency) {
        ScoredProgramme scored = Scoring.with(POLICY).score(panel().programme());
        return ScoreDifference.of(scored.profile(first), scored.profile(second), competency);
    }

    @Test
    void aDifferenceBeyondItsErrorIsClaimed() {
        ScoreDifference rel = difference("A", "B", "REL");
        Computed estimate = (Computed) rel.difference();

        assertThat(estimate.value()).isEqualTo(1);
        assertThat(estimate.standardError().value()).isCloseTo(Math.sqrt(0.08), within(1e-15));
        assertThat(estimate.standardError().degreesOfFreedom()).isCloseTo(30, within(1e-9));
        assertThat(estimate.interval().lower()).isCloseTo(1 - 2.042 * 0.282843, within(2e-4));
        assertThat(estimate.interval().upper()).isCloseTo(1 + 2.042 * 0.282843, within(2e-4));
        assertThat(rel.claim()).isEqualTo(Claim.ABOVE);
        assertThat(difference("B", "A", "REL").claim()).isEqualTo(Claim.BELOW);
    }

    @Test
    void aSmallerOneIsNot() {
        assertThat(difference("A", "B", "PLN").difference().value()).isEqualTo(0.25);
        assertThat(difference("A", "B", "PLN").claim()).isEqualTo(Claim.NO_RELIABLE_DIFFERENCE);
    }

    @Test
    void saysWhyThereIsNone() {
        ScoredProgramme without = Scoring.standard().score(panel().programme());
        ScoreDifference noError = ScoreDifference.of(without.profile("A"), without.profile("B"), "REL");

        assertThat(difference("A", "C", "PLN").difference()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(noError.difference()).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_ASSESSEES));
        assertThat(noError.claim()).isEqualTo(Claim.NO_CLAIM);
    }

    @Test
    void profilesOfTwoPoliciesAreNotCompared() {
        CompetencyProfile one = Scoring.standard().score(panel().programme()).profile("A");
        CompetencyProfile other =
                Scoring.with(POLICY).score(panel().programme()).profile("B");

        assertThatThrownBy(() -> ScoreDifference.of(one, other, "REL"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Policy of B (stated) must be that of A.");
    }
}
