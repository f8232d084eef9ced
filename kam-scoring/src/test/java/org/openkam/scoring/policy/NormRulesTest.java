package org.openkam.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

class NormRulesTest {
    private static final NormRule BANDS = NormRule.halfOpenBands();
    private static final NormRule RANKS = NormRule.rankBased();
    private static final NormGroup MANUAL = NormGroup.stated(3, 0.6);
    private static final NormGroup HUNDRED =
            NormGroup.of(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());

    /**
     * Canfield (1951): stens are half a standard deviation wide, 5 and 6 meet at the mean. 2.7 is half a standard deviation below
     * it; R's rounding of 4.5, 5.5 and 6.5 would give 4, 6 and 6.
     */
    @ParameterizedTest
    @CsvSource({
        "1.79, 1", "1.8, 2", "2.1, 3", "2.4, 4", "2.69, 4", "2.7, 5", "2.99, 5", "3, 6", "3.29, 6", "3.3, 7", "3.6, 8",
        "3.9, 9", "4.19, 9", "4.2, 10", "5, 10", "1, 1"
    })
    void stens(double raw, int sten) {
        assertThat(BANDS.norm(raw, MANUAL, NormScale.STEN)).isEqualTo(Estimate.of(sten));
    }

    /** Stanines are half a standard deviation wide, and 5 reaches a quarter of one to each side of the mean. */
    @ParameterizedTest
    @CsvSource({
        "1.94, 1", "1.95, 2", "2.25, 3", "2.55, 4", "2.84, 4", "2.85, 5", "3.14, 5", "3.15, 6", "4.05, 9", "9, 9"
    })
    void stanines(double raw, int stanine) {
        assertThat(BANDS.norm(raw, MANUAL, NormScale.STANINE)).isEqualTo(Estimate.of(stanine));
    }

    @Test
    void tAndPercentile() {
        assertThat(BANDS.norm(3.6, MANUAL, NormScale.T)).isEqualTo(Estimate.of(60));
        assertThat(BANDS.norm(3.3, MANUAL, NormScale.T)).isEqualTo(Estimate.of(55));
        // Abramowitz and Stegun (1964), table 26.1.
        assertThat(BANDS.norm(3.6, MANUAL, NormScale.PERCENTILE).value()).isCloseTo(84.1344746068543, within(1e-12));
        assertThat(BANDS.norm(3, MANUAL, NormScale.PERCENTILE)).isEqualTo(Estimate.of(50));
    }

    private static Map<Double, Integer> byRank(NormScale scale) {
        Map<Double, Integer> counts = new TreeMap<>();
        for (int raw = 1; raw <= 100; raw++) {
            counts.merge(RANKS.norm(raw, HUNDRED, scale).value(), 1, Integer::sum);
        }
        return counts;
    }

    /** The published shares of the stanines, 4 7 12 17 20 17 12 7 4 percent, come out of a hundred people to the person. */
    @Test
    void publishedSharesOfTheStanines() {
        assertThat(byRank(NormScale.STANINE).values()).containsExactly(4, 7, 12, 17, 20, 17, 12, 7, 4);
    }

    /** Of the stens: 2.28, 4.41, 9.18, 14.99 and 19.15 percent to each side of the mean. */
    @Test
    void publishedSharesOfTheStens() {
        assertThat(byRank(NormScale.STEN).values()).containsExactly(2, 5, 9, 15, 19, 19, 15, 9, 5, 2);
    }

    /** Below 1 2 2 3: 2 has one below and two level, (1 + 2/2) / 4. */
    @Test
    void midRanks() {
        NormGroup group = NormGroup.of(2, 3, 1, 2);
        assertThat(RANKS.norm(2, group, NormScale.PERCENTILE)).isEqualTo(Estimate.of(50));
        assertThat(RANKS.norm(2.5, group, NormScale.PERCENTILE)).isEqualTo(Estimate.of(75));
        assertThat(RANKS.norm(9, group, NormScale.PERCENTILE)).isEqualTo(Estimate.of(87.5));
        assertThat(RANKS.norm(0, group, NormScale.PERCENTILE)).isEqualTo(Estimate.of(12.5));
        assertThat(RANKS.norm(2, group, NormScale.T)).isEqualTo(Estimate.of(50));
    }

    /** 2 4 4 4 5 5 7 9 have mean 5 and squared deviations of 32; 32 / 7 with divisor n - 1. */
    @Test
    void meanAndDeviationOfAGroup() {
        NormGroup group = NormGroup.of(9, 2, 4, 5, 4, 7, 4, 5);
        assertThat(group.mean()).isEqualTo(5);
        assertThat(group.standardDeviation()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-15));
        assertThat(group.size()).isEqualTo(8);
        assertThat(NormGroup.of(3).standardDeviation()).isZero();
    }

    @Test
    void whatAGroupDoesNotAllow() {
        assertThat(BANDS.norm(3, NormGroup.of(3, 3), NormScale.STEN))
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(RANKS.norm(3, MANUAL, NormScale.STEN)).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThatThrownBy(() -> NormGroup.stated(3, -1)).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> BANDS.norm(Double.NaN, MANUAL, NormScale.T)).hasMessageContaining("finite");
    }
}
