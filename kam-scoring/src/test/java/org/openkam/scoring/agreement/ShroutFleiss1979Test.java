package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * Shrout, P. E. and Fleiss, J. L. (1979). Intraclass correlations: uses in assessing rater reliability. Psychological
 * Bulletin 86, 420-428, table 2 (6 targets, 4 judges), table 3 and 4. doi:10.1037/0033-2909.86.2.420
 */
class ShroutFleiss1979Test {
    static final RatingMatrix TABLE_2 = RatingMatrix.of(
            new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});

    /** The reference prints 16 digits; both sides round in the last of them. */
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @CsvSource({"ICC_1_1, 0.17", "ICC_2_1, 0.29", "ICC_3_1, 0.71", "ICC_1_K, 0.44", "ICC_2_K, 0.62", "ICC_3_K, 0.91"})
    void valueIsThePublishedOne(IccForm form, double published) {
        assertThat(IntraclassCorrelation.of(TABLE_2, form).value()).isCloseTo(published, within(0.005));
    }

    /** R 4.2.2, psych 2.2.9, {@code ICC(x, lmer = FALSE)}: ICC, lower bound, upper bound, F, p. */
    @ParameterizedTest
    @CsvSource({
        "ICC_1_1, 0.1657417684054754, -0.13293232487475087, 0.7225600623281211, 1.794678492239469, 0.1647688083446396",
        "ICC_2_1, 0.28976377952755905, 0.018786513374712047, 0.7610843696489531, 11.027247956403272, 0.00013456651648433693",
        "ICC_3_1, 0.7148407148407151, 0.34246476503392537, 0.9458582599553595, 11.027247956403272, 0.00013456651648433693",
        "ICC_1_K, 0.4427971336792686, -0.884442155238119, 0.9124154203407756, 1.794678492239469, 0.1647688083446396",
        "ICC_2_K, 0.620050547598989, 0.07113681530250349, 0.927232040167722, 11.027247956403272, 0.00013456651648433693",
        "ICC_3_K, 0.9093155423770695, 0.6756747138163047, 0.9858916781690623, 11.027247956403272, 0.00013456651648433693"
    })
    void valueIntervalAndTestEqualPsych(IccForm form, double icc, double lower, double upper, double f, double p) {
        IntraclassCorrelation result = IntraclassCorrelation.of(TABLE_2, form);
        Interval interval = ((Estimate.Computed) result.estimate()).interval();
        assertThat(result.value()).isCloseTo(icc, within(ROUNDING));
        assertThat(interval.lower()).isCloseTo(lower, within(ROUNDING));
        assertThat(interval.upper()).isCloseTo(upper, within(ROUNDING));
        assertThat(result.test().statistic()).isCloseTo(f, within(ROUNDING));
        assertThat(result.test().probability()).isCloseTo(p, within(ROUNDING));
    }

    @Test
    void printsOneLine() {
        assertThat(IntraclassCorrelation.of(TABLE_2, IccForm.ICC_2_1))
                .hasToString("ICC(2,1) = 0.2898 [0.0188, 0.7611] (6 units, 4 raters)");
        assertThat(IntraclassCorrelation.of(TABLE_2, IccForm.ICC_3_K).test())
                .hasToString("F(5, 15) = 11.0272, p = 0.0001");
    }

    /**
     * irr 0.84.1 gives [0.0394, 0.9286]; psych 2.2.9, SPSS and McGraw and Wong step the limits of ICC(2,1) up: [0.0711, 0.9272].
     * irr puts the averaged correlation into the degrees of freedom where the formula has the single one. They are right: the mean
     * of k ratings is a function of the single rating's share, rising all along, so its limits are that function of the limits.
     */
    @Test
    void limitsOfAveragedAgreementAreStepUps() {
        Interval single = interval(IccForm.ICC_2_1);
        Interval averaged = interval(IccForm.ICC_2_K);
        assertThat(averaged.lower()).isCloseTo(4 * single.lower() / (1 + 3 * single.lower()), within(ROUNDING));
        assertThat(averaged.upper()).isCloseTo(4 * single.upper() / (1 + 3 * single.upper()), within(ROUNDING));
    }

    @Test
    void higherConfidenceIsWider() {
        Estimate wide = IntraclassCorrelation.of(TABLE_2, IccForm.ICC_2_1, 0.99).estimate();
        Interval interval = ((Estimate.Computed) wide).interval();
        assertThat(interval.lower()).isLessThan(interval(IccForm.ICC_2_1).lower());
        assertThat(interval.upper()).isGreaterThan(interval(IccForm.ICC_2_1).upper());
        assertThat(interval.confidence()).isEqualTo(0.99);
    }

    private static Interval interval(IccForm form) {
        return ((Estimate.Computed) IntraclassCorrelation.of(TABLE_2, form).estimate()).interval();
    }
}
