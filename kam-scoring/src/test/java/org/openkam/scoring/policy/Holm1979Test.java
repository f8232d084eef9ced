package org.openkam.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openkam.scoring.policy.Claim.ABOVE;
import static org.openkam.scoring.policy.Claim.BELOW;
import static org.openkam.scoring.policy.Claim.NO_CLAIM;
import static org.openkam.scoring.policy.Claim.NO_RELIABLE_DIFFERENCE;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Holm's step-down procedure, with two degrees of freedom, where Student's t has a closed form: p = 1 - t / sqrt(2 + t^2). */
class Holm1979Test {
    private static final RatingScale FIVE = RatingScale.of(1, 5);

    /** Returns a difference with this two-sided probability: t = (1 - p) sqrt(2 / (p (2 - p))) from the closed form. */
    private static Estimate withProbability(double p, int sign) {
        return difference(sign * (1 - p) * Math.sqrt(2 / (p * (2 - p))));
    }

    private static Estimate difference(double t) {
        StandardError error = new StandardError(1, 2, false);
        return new Computed(t, error, IntervalMethod.studentT().interval(t, error, 0.95));
    }

    /** The smallest of four is held against .05 / 4, the next against .05 / 3, and there it ends, though .04 is below .05. */
    @Test
    void stopsAtTheFirstThatIsTooLarge() {
        List<Estimate> differences = List.of(
                withProbability(0.04, 1),
                withProbability(0.01, -1),
                withProbability(0.03, 1),
                withProbability(0.02, 1));
        assertThat(GapRule.exceedsErrorHolm().claims(differences, FIVE))
                .containsExactly(NO_RELIABLE_DIFFERENCE, BELOW, NO_RELIABLE_DIFFERENCE, NO_RELIABLE_DIFFERENCE);
        assertThat(GapRule.exceedsError().claims(differences, FIVE)).containsExactly(ABOVE, BELOW, ABOVE, ABOVE);
    }

    @Test
    void whatComesAfterAClaimHasMoreRoom() {
        List<Estimate> differences =
                List.of(withProbability(0.02, 1), withProbability(0.001, 1), withProbability(0.045, 1));
        assertThat(GapRule.exceedsErrorHolm().claims(differences, FIVE)).containsExactly(ABOVE, ABOVE, ABOVE);
    }

    @Test
    void onlyWhatCanBeTestedCounts() {
        List<Estimate> differences = List.of(
                Estimate.notComputable(Reason.NO_DATA), withProbability(0.04, 1), Estimate.of(3.0), difference(0));
        assertThat(GapRule.exceedsErrorHolm().claims(differences, FIVE))
                .containsExactly(NO_CLAIM, NO_RELIABLE_DIFFERENCE, NO_CLAIM, NO_RELIABLE_DIFFERENCE);
        assertThat(GapRule.exceedsErrorHolm().claim(withProbability(0.04, 1), FIVE))
                .isEqualTo(ABOVE);
    }

    @Property
    void claimsNoMoreThanEachDifferenceByItself(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = -40, max = 40) Double> values) {
        List<Estimate> differences = new ArrayList<>();
        values.forEach(t -> differences.add(difference(t)));
        List<Claim> together = GapRule.exceedsErrorHolm().claims(differences, FIVE);
        List<Claim> alone = GapRule.exceedsError().claims(differences, FIVE);
        for (int i = 0; i < values.size(); i++) {
            assertThat(together.get(i)).isIn(alone.get(i), NO_RELIABLE_DIFFERENCE);
        }
    }
}
