package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.scoring.statistic.Estimate;

/**
 * Landis, J. R. &amp; Koch, G. G. (1977). The measurement of observer agreement for categorical data. Biometrics 33, 159-174,
 * table 1: 149 patients of Winnipeg, diagnosis of multiple sclerosis by two neurologists, certain to doubtful.
 * doi:10.2307/2529310
 */
class LandisKoch1977Test {
    static final PairTally TABLE_1 =
            PairTally.of(new long[][] {{38, 5, 0, 1}, {33, 11, 3, 0}, {10, 14, 5, 6}, {3, 7, 3, 10}});

    /** Base R 4.2.2 by the formulas of Fleiss, Cohen and Everitt; vcd {@code Kappa} and psych agree to 1e-15. */
    @ParameterizedTest
    @CsvSource({
        "UNWEIGHTED, 0.20794246404002503, 0.05045536524087698, 0.04560758374954355",
        "LINEAR, 0.37973054798667877, 0.05166682621833396, 0.0530204607135819",
        "QUADRATIC, 0.5245764643318392, 0.06005509883179564, 0.07290611558524315"
    })
    void kappaEqualsVcd(AgreementWeights.Kind kind, double value, double error, double errorUnderChance) {
        AgreementWeights weights = switch (kind) {
            case LINEAR -> AgreementWeights.LINEAR;
            case QUADRATIC -> AgreementWeights.QUADRATIC;
            default -> AgreementWeights.UNWEIGHTED;
        };
        CohenKappa kappa = CohenKappa.of(TABLE_1, AgreementSettings.of(weights));
        Estimate.Computed computed = (Estimate.Computed) kappa.estimate();
        assertThat(computed.value()).isCloseTo(value, within(1e-14));
        assertThat(computed.standardError().value()).isCloseTo(error, within(1e-14));
        assertThat(kappa.test().standardError()).isCloseTo(errorUnderChance, within(1e-14));
        assertThat(kappa.test().statistic()).isCloseTo(value / errorUnderChance, within(1e-11));
    }

    /** dkpro 2.2.1; its {@code WeightedKappaAgreement} with {@code IntervalDistanceFunction} has quadratic weights. */
    @Test
    void valuesEqualDkpro() {
        AgreementSettings plain = AgreementSettings.STANDARD;
        assertThat(CohenKappa.of(TABLE_1, plain).value()).isCloseTo(0.207942464040025, within(1e-14));
        assertThat(CohenKappa.of(TABLE_1, AgreementSettings.of(AgreementWeights.QUADRATIC))
                        .value())
                .isCloseTo(0.5245764643318392, within(1e-14));
        assertThat(ScottPi.of(TABLE_1, plain).value()).isCloseTo(0.17823773682844538, within(1e-14));
        assertThat(BennettS.of(TABLE_1, plain).value()).isCloseTo(0.23937360178970915, within(1e-14));
        assertThat(PercentAgreement.of(TABLE_1, plain).value()).isCloseTo(0.42953020134228187, within(1e-14));
    }

    /** Base R 4.2.2: {@code (sum(pmin(row, column)) / n - pe) / (1 - pe)}. */
    @Test
    void maximumOfTheseMarginals() {
        assertThat(CohenKappa.of(TABLE_1, AgreementSettings.STANDARD).maximum().value())
                .isCloseTo(0.6272670419011883, within(1e-14));
    }

    @Test
    void printsWhatItIs() {
        CohenKappa kappa = CohenKappa.of(TABLE_1, AgreementSettings.of(AgreementWeights.QUADRATIC));
        assertThat(kappa).hasToString("Cohen kappa (quadratic) = 0.5246 ± 0.0601 [0.4069, 0.6423] (149 units)");
        assertThat(CohenKappa.of(TABLE_1, AgreementSettings.STANDARD).render())
                .contains(
                        "observed agreement: 0.4295", "greatest kappa with these distributions: 0.6273", "z = 4.5594");
        assertThat(ScottPi.of(TABLE_1, AgreementSettings.STANDARD).toString()).startsWith("Scott pi = 0.1782 ±");
        assertThat(BennettS.of(TABLE_1, AgreementSettings.STANDARD).toString()).startsWith("Bennett S = 0.2394 ±");
    }
}
