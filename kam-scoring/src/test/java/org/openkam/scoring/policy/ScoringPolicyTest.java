package org.openkam.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RaterError;
import org.openkam.scoring.statistic.RatingTally;

class ScoringPolicyTest {

    @Test
    void theStandardPolicyNamesItsRules() {
        assertThat(ScoringPolicy.standard())
                .hasToString(
                        "standard (smallest-merges, mean-of-item-means, equal-source-weights, student-t, exceeds-error,"
                                + " weighted-capped-attainment)");
    }

    @Test
    void anotherErrorPolicyKeepsTheOtherRules() {
        var prior = new RaterError(0.3, 0.5, 30, 120);
        var error = new ScoringPolicy.ErrorPolicy(IntervalMethod.studentT(), GapRule.exceedsError(), 0.9, prior);
        ScoringPolicy policy = ScoringPolicy.standard().with("stated", error);
        assertThat(policy.code()).isEqualTo("stated");
        assertThat(policy.error().prior()).contains(prior);
        assertThat(policy.readiness()).isSameAs(ScoringPolicy.standard().readiness());
    }

    @Test
    void aMergedGroupCarriesTheWeightOfItsSources() {
        SourceCombination equal = SourceCombination.equalSourceWeights();
        assertThat(equal.weight(Set.of(RaterSource.MANAGER), 1)).isEqualTo(Fraction.ONE);
        assertThat(equal.weight(Set.of(RaterSource.PEER, RaterSource.CLIENT), 5))
                .isEqualTo(Fraction.of(2, 1));
    }

    @Test
    void everyItemWeighsTheSame() {
        RatingTally tally = RatingTally.of(new int[] {0, 1, 2}, new int[][] {{1, 2, 3}, {1, RatingTally.MISSING, 3}});
        assertThat(RatingAggregation.meanOfItemMeans().itemWeights(tally))
                .containsExactly(Fraction.of(1, 3), Fraction.of(1, 3), Fraction.of(1, 3));
    }
}
