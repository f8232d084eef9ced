package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.FTest;
import org.openkam.scoring.statistic.NotComputableException;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class IntraclassCorrelationTest {
    private static final double NA = Double.NaN;

    @ParameterizedTest
    @EnumSource
    void tooFewUnitsOrRaters(IccForm form) {
        assertReason(new double[][] {{1, 2, 3}}, form, Reason.TOO_FEW_UNITS);
        assertReason(new double[][] {{1}, {2}}, form, Reason.TOO_FEW_UNITS);
        assertReason(new double[0][], form, Reason.TOO_FEW_UNITS);
    }

    @ParameterizedTest
    @EnumSource
    void missingIsNeverFilled(IccForm form) {
        assertReason(new double[][] {{1, 2}, {NA, 2}, {3, 3}}, form, Reason.INCOMPLETE_DATA);
        assertReason(new double[][] {{NA, NA}, {NA, NA}}, form, Reason.INCOMPLETE_DATA);
    }

    @ParameterizedTest
    @EnumSource
    void allEqualHasNoVariance(IccForm form) {
        assertReason(new double[][] {{0.1, 0.1, 0.1}, {0.1, 0.1, 0.1}}, form, Reason.ZERO_VARIANCE);
        assertReason(new double[][] {{0, 0}, {-0.0, 0}}, form, Reason.ZERO_VARIANCE);
    }

    @ParameterizedTest
    @EnumSource
    void perfectAgreementIsOneWithoutIntervalOrTest(IccForm form) {
        IntraclassCorrelation result = of(new double[][] {{0.1, 0.1, 0.1}, {0.7, 0.7, 0.7}, {1, 1, 1}}, form);
        assertThat(result.estimate()).isEqualTo(Estimate.of(1));
        assertThat(result.test()).isNull();
        assertThat(result.toString()).endsWith(" = 1.0000 (3 units, 3 raters)");
    }

    @Test
    void perfectConsistencyIsNotAgreement() {
        double[][] severe = {{1, 2}, {2, 3}, {3, 4}, {4, 5}}; // MSB = 10/3, MSJ = 2, MSE = 0
        assertThat(of(severe, IccForm.ICC_3_1).estimate()).isEqualTo(Estimate.of(1));
        IntraclassCorrelation agreement = of(severe, IccForm.ICC_2_1);
        assertThat(agreement.value()).isEqualTo(10.0 / 13);
        assertThat(((Estimate.Computed) agreement.estimate()).interval()).isNotNull();
        assertThat(agreement.test()).isNull();
    }

    @Test
    void equalUnitMeans() {
        double[][] same = {{1, 3}, {3, 1}}; // MSB = MSJ = 0
        assertThat(of(same, IccForm.ICC_1_1).estimate()).isEqualTo(Estimate.of(-1));
        assertThat(of(same, IccForm.ICC_1_1).test()).isEqualTo(new FTest(0, 1, 2, 1));
        assertReason(same, IccForm.ICC_2_1, Reason.ZERO_VARIANCE);
        assertThat(of(same, IccForm.ICC_3_1).value()).isEqualTo(-1);
        assertReason(same, IccForm.ICC_1_K, Reason.ZERO_VARIANCE);
        assertReason(same, IccForm.ICC_2_K, Reason.NEGATIVE_VARIANCE);
        assertReason(same, IccForm.ICC_3_K, Reason.ZERO_VARIANCE);
    }

    /**
     * psych's {@code ICC} by default ({@code lmer = TRUE}) cuts the variance between units at 0 and says 0 here; with {@code lmer =
     * FALSE}, as irr, it says what is said here, but takes no table with gaps. Shrout and Fleiss define the forms by mean squares,
     * so the negative number is the estimate; cutting it hides that raters contradict each other, and a report can still do so.
     */
    @Test
    void negativeEstimatesAreNotCutAtZero() {
        double[][] x = {{1, 5, 3}, {5, 1, 2}, {2, 4, 3}}; // MSB = 1/9, MSW = 28/9
        assertThat(of(x, IccForm.ICC_1_1).value()).isEqualTo(-27.0 / 57);
        assertThat(of(x, IccForm.ICC_3_1).value()).isNegative();
        double[][] gap = {{1, 5, NA}, {5, 1, 2}, {2, 4, 3}};
        assertReason(gap, IccForm.ICC_1_1, Reason.INCOMPLETE_DATA);
        assertThat(GroupIcc.of(RatingMatrix.of(gap)).value()).isNegative();
    }

    @Test
    void ratersDifferAndUnitsDoNot() {
        double[][] x = {{1, 2}, {1, 2}}; // MSB = MSE = 0
        assertThat(of(x, IccForm.ICC_2_1).estimate()).isEqualTo(Estimate.of(0));
        assertThat(of(x, IccForm.ICC_2_K).estimate()).isEqualTo(Estimate.of(0));
        assertReason(x, IccForm.ICC_3_1, Reason.ZERO_VARIANCE);
        assertReason(x, IccForm.ICC_3_K, Reason.ZERO_VARIANCE);
    }

    @Test
    void extremeNumbersStayNumbers() {
        double[][] x = {{Double.MAX_VALUE, -Double.MAX_VALUE}, {Double.MIN_VALUE, 1}, {2, 3}};
        for (IccForm form : IccForm.values()) {
            assertThat(of(x, form).toString()).doesNotContain("NaN").doesNotContain("Infinity");
        }
        double[][] apart = {{Double.MAX_VALUE, Double.MAX_VALUE}, {0, Double.MIN_VALUE}};
        assertThat(of(apart, IccForm.ICC_1_1).estimate()).isEqualTo(Estimate.of(1));
    }

    @Test
    void failureShowsItsReason() {
        IntraclassCorrelation result = of(new double[][] {{1, NA}, {2, 3}}, IccForm.ICC_2_K);
        assertThat(result).hasToString("ICC(2,k): not computable (INCOMPLETE_DATA) (2 units, 2 raters)");
        assertThatThrownBy(result::value)
                .isInstanceOfSatisfying(
                        NotComputableException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.INCOMPLETE_DATA));
    }

    @Test
    void confidenceMustBeAShare() {
        RatingMatrix x = ShroutFleiss1979Test.TABLE_2;
        assertThatThrownBy(() -> IntraclassCorrelation.of(x, IccForm.ICC_1_1, 95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Confidence (95.0) must lie between 0 and 1");
    }

    private static void assertReason(double[][] x, IccForm form, Reason reason) {
        assertThat(of(x, form).estimate()).isEqualTo(Estimate.notComputable(reason));
    }

    private static IntraclassCorrelation of(double[][] x, IccForm form) {
        return IntraclassCorrelation.of(RatingMatrix.of(x), form);
    }
}
