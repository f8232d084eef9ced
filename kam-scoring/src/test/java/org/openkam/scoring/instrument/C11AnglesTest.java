package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.core.programme.InterviewRating;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.policy.InterviewPolicy;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;

/** Row C11 of the source cases: one theme from several angles shows what is inconsistent, and what was said to please (R18, R19). */
class C11AnglesTest {

    private static InstrumentScore score(InterviewPanel panel) {
        return CompetencyInterviewScorer.of(panel.programme()).scores("P").get(0);
    }

    private static InterviewPanel answer(InterviewPanel panel, String assessor, String angle, int value) {
        return panel.add(new InterviewRating("P", assessor, "PLN", angle, Answer.of(value)));
    }

    /** Means of the angles 2 and 7/2: exactly 1.5 apart is not more than 1.5. */
    @Test
    void spreadOfExactlyOneAndAHalfIsAllowed() {
        InterviewPanel panel = new InterviewPanel().rate("P", "X", 2, 3).rate("P", "Y", 2, 4);
        assertThat(score(panel).flags()).isEmpty();
        InterviewEvidence evidence =
                CompetencyInterviewScorer.of(panel.programme()).evidence("P", "PLN");
        assertThat(evidence.angleSpread()).contains(Fraction.of(3, 2));
        assertThat(evidence.assessorSpread()).contains(Fraction.of(1, 2));
        assertThat(evidence).hasToString("4 rated answers from 2 angles, 2 assessors");
    }

    /** Means of the angles 2 and 4. */
    @Test
    void moreIsFlaggedAndTheScoreStays() {
        InstrumentScore score = score(new InterviewPanel().rate("P", "X", 2, 4).rate("P", "Y", 2, 4));
        assertThat(score.flags()).containsExactly(EvidenceFlag.ANGLES_DIFFER);
        assertThat(score.estimate().value()).isEqualTo(3);
        assertThat(score.trace().render()).contains("the means of the angles lie 2.00 points apart, more than 1.50");
    }

    @Test
    void threeQuestionsFromTwoAnglesAreEnough() {
        assertThat(score(new InterviewPanel().rate("P", "X", 3, 3).rate("P", "Y", 3))
                        .flags())
                .isEmpty();
        assertThat(score(new InterviewPanel().rate("P", "X", 3).rate("P", "Y", 3))
                        .flags())
                .containsExactlyInAnyOrder(EvidenceFlag.FEW_QUESTIONS, EvidenceFlag.ONE_ANGLE);
        InterviewPanel oneAngle = new InterviewPanel();
        for (String assessor : new String[] {"X", "Y", "Z"}) {
            answer(oneAngle, assessor, "A", 4);
        }
        assertThat(score(oneAngle).flags())
                .containsExactlyInAnyOrder(EvidenceFlag.FEW_QUESTIONS, EvidenceFlag.ONE_ANGLE);
    }

    /** Assessors' means 2 and 3.5 lie more than a point apart; 3 and 4 don't. */
    @Test
    void assessorsWhoDifferAreFlagged() {
        assertThat(score(new InterviewPanel().rate("P", "X", 2, 2).rate("P", "Y", 3, 4))
                        .flags())
                .containsExactly(EvidenceFlag.ASSESSORS_DIFFER);
        assertThat(score(new InterviewPanel().rate("P", "X", 3, 3).rate("P", "Y", 4, 4))
                        .flags())
                .isEmpty();
    }

    private static InterviewPanel ten() {
        InterviewPanel panel = new InterviewPanel().rate("P", "X", 2, 3).rate("P", "Y", 3, 3);
        for (int p = 0; p < 9; p++) {
            panel.rate("P" + p, "X", 2, 3).rate("P" + p, "Y", 3, 3);
        }
        return panel;
    }

    /** A mean of 13/3 on the desirability items, beyond 4.2: half the weight, so the error times the root of 2. */
    @Test
    void answersToPleaseWidenTheErrorAndNeverMoveTheScore() {
        InstrumentScore plain = score(ten());
        InstrumentScore pleasing = score(ten().pleases("P", 4, 5, 4));
        Computed before = (Computed) plain.estimate();
        Computed after = (Computed) pleasing.estimate();

        assertThat(after.value()).isEqualTo(before.value());
        assertThat(after.standardError().value())
                .isCloseTo(Math.sqrt(2) * before.standardError().value(), within(1e-15));
        assertThat(after.interval().lower()).isLessThan(before.interval().lower());
        assertThat(pleasing.flags()).contains(EvidenceFlag.DESIRABILITY);
        assertThat(plain.flags()).doesNotContain(EvidenceFlag.DESIRABILITY);
        assertThat(pleasing.trace().render())
                .contains("the person answers to please (mean 4.33): the interview keeps 0.5 of its weight,"
                        + " its error is multiplied by 1.41; the score stays as it is");
    }

    @Test
    void belowTheCutOrWithTooFewItemsNothingIsSaid() {
        assertThat(score(ten().pleases("P", 4, 4, 4))).isEqualTo(score(ten()));
        assertThat(score(ten().pleases("P", 5, 5)).flags()).doesNotContain(EvidenceFlag.DESIRABILITY);
    }

    @Test
    void withoutAnErrorTheWeightCantBeLoweredAndTheTraceSaysSo() {
        InstrumentScore score = score(
                new InterviewPanel().rate("P", "X", 4, 4).rate("P", "Y", 4).pleases("P", 5, 5, 5));
        assertThat(score.flags()).containsExactly(EvidenceFlag.DESIRABILITY);
        assertThat(score.trace().render()).contains("without an error the weight can't be lowered");
    }

    @Test
    void policyRefusesWhatIsNoShare() {
        var pleases = InterviewPolicy.Desirability.standard();
        assertThatThrownBy(() -> new InterviewPolicy(0, 0.25, 10, pleases))
                .hasMessage("Spread of angles (0.0) must be above 0 and at most 1.");
        assertThatThrownBy(() -> new InterviewPolicy(0.375, 1.5, 10, pleases))
                .hasMessageStartingWith("Spread of assessors (1.5)");
        assertThatThrownBy(() -> new InterviewPolicy(0.375, 0.25, 1, pleases))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InterviewPolicy.Desirability(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InterviewPolicy.Desirability(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
