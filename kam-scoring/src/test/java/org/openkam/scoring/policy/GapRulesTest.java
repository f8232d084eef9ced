package org.openkam.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

class GapRulesTest {
    private static final RatingScale FIVE = RatingScale.of(1, 5);

    private static boolean counts(GapRule rule, double difference, RatingScale scale) {
        return rule.claim(Estimate.of(difference), scale) == Claim.ABOVE;
    }

    /** SAP KBA 2069226: 25 % on a 1 to 5 scale means more than 1 point. */
    @ParameterizedTest
    @CsvSource({"1..5, 1.0, false", "1..5, 1.01, true", "0..10, 2.5, false", "0..10, 2.51, true"})
    void aQuarterOfTheRange(String scale, double difference, boolean counts) {
        GapRule rule = GapRule.shareOfRange(Fraction.of(1, 4));
        assertThat(counts(rule, difference, RatingScale.parse(scale))).isEqualTo(counts);
    }

    /** Primalogik: more than 1.67 on 1 to 5, more than 2 on 1 to 6. */
    @ParameterizedTest
    @CsvSource({"1..5, 1.66, false", "1..5, 1.67, true", "1..6, 2.0, false", "1..6, 2.01, true"})
    void aThirdOfThePoints(String scale, double difference, boolean counts) {
        GapRule rule = GapRule.shareOfPoints(Fraction.of(1, 3));
        assertThat(counts(rule, difference, RatingScale.parse(scale))).isEqualTo(counts);
        assertThat(counts(rule, 5.0 / 3, FIVE)).isFalse();
    }

    @Test
    void theLastBitDecidesNothing() {
        double difference = 4 - 3.3;
        assertThat(difference).isGreaterThan(0.7);
        assertThat(counts(GapRule.fixedPoints(Fraction.parse("0.7")), difference, FIVE))
                .isFalse();
        assertThat(counts(GapRule.fixedPoints(Fraction.parse("0.699")), difference, FIVE))
                .isTrue();
    }

    @Test
    void theFiveLargestToEachSideAndWhatTiesWithTheFifth() {
        List<Estimate> differences = estimates(3, 2, 1, 0.5, 0.25, 0.25, 0.125, 0, -1, -2);
        assertThat(GapRule.largestFive().claims(differences, FIVE))
                .containsExactly(
                        Claim.ABOVE,
                        Claim.ABOVE,
                        Claim.ABOVE,
                        Claim.ABOVE,
                        Claim.ABOVE,
                        Claim.ABOVE,
                        Claim.NO_RELIABLE_DIFFERENCE,
                        Claim.NO_RELIABLE_DIFFERENCE,
                        Claim.BELOW,
                        Claim.BELOW);
    }

    @Test
    void theLargestAloneAndNothingWithoutValue() {
        List<Estimate> differences = List.of(
                Estimate.of(0.5), Estimate.notComputable(Reason.NO_DATA), Estimate.of(-0.25), Estimate.of(0.25));
        assertThat(GapRule.largest(1).claims(differences, FIVE))
                .containsExactly(Claim.ABOVE, Claim.NO_CLAIM, Claim.BELOW, Claim.NO_RELIABLE_DIFFERENCE);
    }

    private static List<Estimate> estimates(double... values) {
        return Arrays.stream(values).mapToObj(Estimate::of).toList();
    }

    @Test
    void thresholdsMustBePossible() {
        for (String share : List.of("0", "-1/4", "5/4")) {
            assertThatThrownBy(() -> GapRule.shareOfRange(Fraction.parse(share)))
                    .hasMessageContaining("must be above 0 and at most 1");
        }
        assertThatThrownBy(() -> GapRule.fixedPoints(Fraction.ZERO)).hasMessageContaining("must be above 0");
        assertThatThrownBy(() -> GapRule.largest(0)).hasMessageContaining("must lie between 1 and 1000");
    }
}
