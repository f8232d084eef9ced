package org.openkam.scoring.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.scoring.policy.NormGroup;
import org.openkam.scoring.policy.NormRule;
import org.openkam.scoring.policy.NormScale;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

class StandardScoreTest {
    /** Canfield (1951): stens are half a standard deviation wide, 5 and 6 meet at the mean, which belongs to 6. */
    @ParameterizedTest
    @CsvSource({
        "1.79, 1", "1.8, 2", "2.1, 3", "2.4, 4", "2.69, 4", "2.7, 5", "2.99, 5", "3, 6", "3.29, 6", "3.3, 7", "3.6, 8",
        "3.9, 9", "4.19, 9", "4.2, 10", "5, 10", "1, 1"
    })
    void stens(double raw, int sten) {
        assertThat(StandardScore.of(3, 0.6, raw).sten()).isEqualTo(Estimate.of(sten));
    }

    @ParameterizedTest
    @CsvSource({
        "1.94, 1", "1.95, 2", "2.25, 3", "2.55, 4", "2.84, 4", "2.85, 5", "3.14, 5", "3.15, 6", "4.05, 9", "9, 9"
    })
    void stanines(double raw, int stanine) {
        assertThat(StandardScore.of(3, 0.6, raw).stanine()).isEqualTo(Estimate.of(stanine));
    }

    @Test
    void linearScales() {
        StandardScore score = StandardScore.of(30, 5, 35);
        assertThat(score.z()).isEqualTo(Estimate.of(1));
        assertThat(score.t()).isEqualTo(Estimate.of(60));
        assertThat(score.iq()).isEqualTo(Estimate.of(115));
        assertThat(score.stenUnrounded()).isEqualTo(Estimate.of(7.5));
        assertThat(score).hasToString("z = 1.0000 (T 60.0000, sten 8, stanine 7, IQ 115.0000)");
    }

    /** Borders are hit exactly although mean or deviation have no double. */
    @Test
    void bordersOfAGroupAreExact() {
        // Mean 1, variance 3.
        assertThat(StandardScore.of(NormSample.of(0, 0, 3), 1).sten()).isEqualTo(Estimate.of(6));
        // 0 0.3 0.6: mean 0.3, deviation 0.3; 0.45 lies exactly half a deviation above.
        NormSample tenths = NormSample.of(0, 0.3, 0.6);
        assertThat(StandardScore.of(tenths, 0.45).sten()).isEqualTo(Estimate.of(7));
        assertThat(StandardScore.of(tenths, 0.4499999).sten()).isEqualTo(Estimate.of(6));
        assertThat(StandardScore.of(tenths, 0.15).sten()).isEqualTo(Estimate.of(5));
        assertThat(StandardScore.of(tenths, 0.375).stanine()).isEqualTo(Estimate.of(6));
    }

    @Property(tries = 100)
    void scoresRiseAndTheMeanIsZero(@ForAll @Size(min = 2, max = 20) List<@IntRange(min = 0, max = 9) Integer> group) {
        NormSample sample =
                NormSample.of(group.stream().mapToDouble(Integer::doubleValue).toArray());
        if (sample.deviation().value() == 0) {
            return;
        }
        double sum = 0;
        for (int raw : group) {
            sum += StandardScore.of(sample, raw).z().value();
        }
        assertThat(sum).isCloseTo(0, within(1e-12));
        assertThat(StandardScore.of(sample, sample.mean().value()).z().value()).isCloseTo(0, within(1e-14));
        for (int raw = 0; raw < 9; raw++) {
            StandardScore lower = StandardScore.of(sample, raw);
            StandardScore higher = StandardScore.of(sample, raw + 1);
            assertThat(higher.sten().value())
                    .isGreaterThanOrEqualTo(lower.sten().value());
            assertThat(higher.stanine().value())
                    .isGreaterThanOrEqualTo(lower.stanine().value());
            assertThat(higher.t().value()).isGreaterThan(lower.t().value());
            double nearest = Math.floor(higher.stenUnrounded().value() + 0.5);
            assertThat(higher.sten().value()).isCloseTo(Math.max(1, Math.min(10, nearest)), within(1.0));
        }
    }

    /** The rule of a policy and the statistic use the same words and the same borders. */
    @Property(tries = 200)
    void policyByBandsAgrees(
            @ForAll @IntRange(min = 10, max = 50) int mean,
            @ForAll @IntRange(min = 1, max = 12) int deviation,
            @ForAll @IntRange(min = 0, max = 70) int raw) {
        StandardScore score = StandardScore.of(mean / 10.0, deviation / 10.0, raw / 10.0);
        NormGroup group = NormGroup.stated(mean / 10.0, deviation / 10.0);
        NormRule rule = NormRule.halfOpenBands();
        assertThat(rule.norm(raw / 10.0, group, NormScale.STEN)).isEqualTo(score.sten());
        assertThat(rule.norm(raw / 10.0, group, NormScale.STANINE)).isEqualTo(score.stanine());
        assertThat(rule.norm(raw / 10.0, group, NormScale.T).value())
                .isCloseTo(score.t().value(), within(1e-9));
    }

    @Test
    void whatTheGroupDoesNotAllow() {
        assertThat(StandardScore.of(NormSample.of(), 1).z()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(StandardScore.of(NormSample.of(1), 1).z()).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(StandardScore.of(NormSample.of(0.1, 0.1, 0.1), 1).iq())
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(StandardScore.of(3, 0, 1).sten()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(StandardScore.of(3, -1, 1).sten()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(StandardScore.of(3, 1e-300, 1e300).z()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(StandardScore.of(3, 1, Double.NaN)).hasToString("z: not computable (INCOMPLETE_DATA)");
        assertThatThrownBy(() -> StandardScore.of(Double.NaN, 1, 1)).hasMessageContaining("finite");
    }
}
