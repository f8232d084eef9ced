package org.openkam.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

class TriangulationRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final double EXACT = 1e-15;

    private static InstrumentEstimate estimate(String instrument, double value, double error, double degrees) {
        return new InstrumentEstimate(
                instrument, new Computed(value, new StandardError(error, degrees, false), null), DAY);
    }

    private static InstrumentEstimate bare(String instrument, double value, LocalDate date) {
        return new InstrumentEstimate(instrument, Estimate.of(value), date);
    }

    private static Triangulation precision(InstrumentEstimate... estimates) {
        return TriangulationRule.precisionWeighted().combine(List.of(estimates), 0.95);
    }

    /**
     * 3 with error 1/2 weighs 4, 4 with error 1 weighs 1: (12 + 4) / 5 = 16/5, variance 1/5, Q = 4 (1/5)^2 + (4/5)^2 = 4/5, less
     * than its 1 degree of freedom. Satterthwaite: (1/5)^2 / ((4/25)^2 / 16 + (1/25)^2 / 4) = 20.
     */
    @Test
    void precisionWeightedByHand() {
        Triangulation result = precision(estimate("A", 3, 0.5, 16), estimate("B", 4, 1, 4));
        Computed combined = (Computed) result.combined();
        assertThat(combined.value()).isCloseTo(16.0 / 5, within(EXACT));
        assertThat(combined.standardError().value()).isCloseTo(Math.sqrt(1.0 / 5), within(EXACT));
        assertThat(combined.standardError().degreesOfFreedom()).isCloseTo(20, within(1e-12));
        assertThat(result.heterogeneity().value()).isCloseTo(4.0 / 5, within(EXACT));
        assertThat(result.contradiction()).isFalse();
    }

    /** 3 and 4 with errors of 1/2: mean 7/2, variance 1/8, Q = 2 over 1 degree of freedom, so the error is sqrt(2/8) = 1/2. */
    @Test
    void whatDiffersMoreThanItShouldWidensTheError() {
        Computed combined = (Computed)
                precision(estimate("A", 3, 0.5, 30), estimate("B", 4, 0.5, 30)).combined();
        assertThat(combined.value()).isEqualTo(3.5);
        assertThat(combined.standardError().value()).isCloseTo(0.5, within(EXACT));
        assertThat(combined.standardError().degreesOfFreedom()).isEqualTo(1);
    }

    /** 2 and 4 with errors of 1/2: Q = 8, above 3.841, the 95 % point of chi-square with 1 degree of freedom. */
    @Test
    void whatContradictsIsNotCombined() {
        Triangulation result = precision(estimate("A", 2, 0.5, 30), estimate("B", 4, 0.5, 30));
        assertThat(result.contradiction()).isTrue();
        assertThat(result.combined()).isInstanceOf(Estimate.NotComputable.class);
        assertThat(result.heterogeneity().value()).isEqualTo(8);
        Triangulation surer = TriangulationRule.precisionWeighted()
                .combine(List.of(estimate("A", 2, 0.5, 30), estimate("B", 4, 0.5, 30)), 0.999);
        assertThat(surer.contradiction()).isFalse();
    }

    @Test
    void whatHasNoErrorCannotBeWeighed() {
        assertThat(precision(estimate("A", 3, 0.5, 9), bare("B", 4, DAY)).combined())
                .isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(precision(estimate("A", 3, 0.5, 9), estimate("B", 4, 0, 9)).combined())
                .isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(precision(bare("B", 4, DAY)).combined()).isEqualTo(Estimate.of(4));
        assertThat(precision().combined()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    @Test
    void extremeErrorsStayFinite() {
        assertThat(precision(estimate("A", 3, 1e-200, 9), estimate("B", 4, 1, 9))
                        .combined())
                .isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(precision(estimate("A", 3, 1e200, 9), estimate("B", 4, 1e200, 9))
                        .combined())
                .isNotNull();
    }

    @Test
    void theLatestWinsAndTiesGoByInstrument() {
        TriangulationRule rule = TriangulationRule.latest();
        var early = bare("A", 2, DAY);
        var late = bare("C", 4, DAY.plusDays(1));
        var alsoLate = bare("B", 3, DAY.plusDays(1));
        assertThat(rule.combine(List.of(early, late), 0.95).combined()).isEqualTo(Estimate.of(4));
        assertThat(rule.combine(List.of(late, alsoLate, early), 0.95).combined())
                .isEqualTo(Estimate.of(3));
    }

    /** Weights 3 and 1: 3/4 of 2 and 1/4 of 4 are 5/2; errors 0.4 and 0.8: sqrt(0.3^2 + 0.2^2). TEST has no weight. */
    @Test
    void givenWeightsByHand() {
        TriangulationRule rule =
                TriangulationRule.givenWeights(Map.of("A", Fraction.of(3, 1), "B", Fraction.ONE, "C", Fraction.ONE));
        Computed combined = (Computed) rule.combine(
                        List.of(estimate("B", 4, 0.8, 9), estimate("A", 2, 0.4, 9), estimate("TEST", 1, 0.1, 9)), 0.95)
                .combined();
        assertThat(combined.value()).isEqualTo(2.5);
        assertThat(combined.standardError().value()).isCloseTo(Math.sqrt(0.13), within(EXACT));
        Estimate withoutError = rule.combine(List.of(estimate("A", 2, 0.4, 9), bare("B", 4, DAY)), 0.95)
                .combined();
        assertThat(withoutError).isEqualTo(Estimate.of(2.5));
        assertThatThrownBy(() -> TriangulationRule.givenWeights(Map.of("A", Fraction.ZERO)))
                .hasMessageContaining("must be positive");
    }
}
