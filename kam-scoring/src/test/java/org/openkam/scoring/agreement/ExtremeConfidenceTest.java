package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.scoring.statistic.RatingMatrix;

/** Every confidence between 0 and 1 is answered, even one whose tail vanishes beside 1. */
class ExtremeConfidenceTest {
    private static final RatingMatrix X = ShroutFleiss1979Test.TABLE_2;

    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE, 1e-10, 1 - 1e-10, 0.9999999999999999})
    void everyConfidenceIsAnswered(double confidence) {
        assertNumbers(IntraclassCorrelations.of(X, confidence).render());
        assertNumbers(GroupIcc.of(X, confidence).render());
        double[] self = {1, 2, 4, 3, 5};
        double[] others = {2, 2, 3, 5, 4};
        assertNumbers(SelfOtherAgreement.of(self, others, confidence).toString());
    }

    private static void assertNumbers(String text) {
        assertThat(text).doesNotContain("NaN").doesNotContain("Infinity");
    }
}
