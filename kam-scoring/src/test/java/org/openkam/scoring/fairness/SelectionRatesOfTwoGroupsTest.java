package org.openkam.scoring.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Two comparisons. Computed with Python 3 in exact fractions: z from the pooled rate, and Fisher's p as the sum of
 * {@code comb(n_f, k) comb(n_r, K - k) / comb(N, K)} over all tables no likelier than the observed one.
 */
class SelectionRatesOfTwoGroupsTest {

    @Test
    void twoOfTenAgainstFifteenOfTwentyFive() {
        AdverseImpact impact = AdverseImpact.of(new Selection(15, 25), new Selection(2, 10));
        assertThat(impact.value()).isCloseTo(0.3333, within(5e-5));
        assertThat(impact.tests().z().value()).isCloseTo(-2.138963, within(5e-7));
        assertThat(impact.tests().fisherTwoSided().value()).isCloseTo(0.0599, within(5e-5));
        assertThat(impact.advice()).isEqualTo(SampleAdvice.EXACT_TEST);
        // 5 of 10 would be 0.5 / 0.6 = 0.83; 4 of 10 only 0.67: three decisions more.
        assertThat(impact.decisionsToFlip()).hasValue(3);
    }

    @Test
    void fortyEightOfEightyAgainstTwelveOfFortyEight() {
        AdverseImpact impact = AdverseImpact.of(new Selection(12, 48), new Selection(48, 80));
        assertThat(impact.tests().z().value()).isCloseTo(3.8416, within(5e-5));
        assertThat(impact.tests().fisherTwoSided().value()).isCloseTo(1.26921e-4, within(5e-10));
        assertThat(impact.advice()).isEqualTo(SampleAdvice.ANY_TEST);
    }
}
