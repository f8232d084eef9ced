package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;

/**
 * Fleiss, J. L. (1981). Statistical methods for rates and proportions, 2nd ed., ch. 13, table 13.1: 100 subjects, two raters,
 * psychotic, neurotic, organic. Kappa 0.68, standard error 0.076 under chance and 0.087 for an interval.
 */
class Fleiss1981Test {
    private static final PairTally TABLE_13_1 = PairTally.of(new long[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});

    @Test
    void kappaIsThePublishedOne() {
        CohenKappa kappa = CohenKappa.of(TABLE_13_1, AgreementSettings.STANDARD);
        Estimate.Computed computed = (Estimate.Computed) kappa.estimate();
        assertThat(kappa.observed().value()).isCloseTo(0.89, within(1e-15));
        assertThat(kappa.expected().value()).isCloseTo(0.66, within(1e-15));
        assertThat(computed.value()).isCloseTo(0.68, within(5e-3));
        assertThat(kappa.test().standardError()).isCloseTo(0.076, within(5e-4));
        assertThat(computed.standardError().value()).isCloseTo(0.087, within(1e-3));
    }
}
