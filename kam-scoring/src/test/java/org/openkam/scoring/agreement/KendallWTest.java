package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class KendallWTest {
    private static final KendallW SHROUT_FLEISS = KendallW.of(ShroutFleiss1979Test.TABLE_2);

    /** irr 0.84.1 {@code kendall(x)} and {@code kendall(x, correct = TRUE)}; R 4.2.2 {@code friedman.test(t(x))}. */
    @Test
    void valueEqualsIrr() {
        assertThat(SHROUT_FLEISS.uncorrected().value()).isCloseTo(0.8553571428571428, within(1e-15));
        assertThat(SHROUT_FLEISS.value()).isCloseTo(0.8870370370370371, within(1e-15));
        assertThat(SHROUT_FLEISS.test().statistic()).isCloseTo(17.74074074074074, within(1e-13));
        assertThat(SHROUT_FLEISS.test().degreesOfFreedom()).isEqualTo(5);
        assertThat(SHROUT_FLEISS.test().probability()).isCloseTo(0.0032895092436802816, within(1e-13));
    }

    /** R 4.2.2: mean of {@code cor(x, method = "spearman")}; not irr's {@code meanrho}, which averages Fisher's z. */
    @Test
    void meanRankCorrelationEqualsR() {
        assertThat(SHROUT_FLEISS.meanRankCorrelation().value()).isCloseTo(0.8495875652521894, within(1e-14));
    }

    /** SciPy 1.17.1 {@code stats.f.sf(23.55737704918035, 4.5, 13.5)}. */
    @Test
    void fTestEqualsSciPy() {
        assertThat(SHROUT_FLEISS.fTest().statistic()).isCloseTo(23.55737704918035, within(1e-11));
        assertThat(SHROUT_FLEISS.fTest().numeratorDegreesOfFreedom()).isEqualTo(4.5);
        assertThat(SHROUT_FLEISS.fTest().denominatorDegreesOfFreedom()).isEqualTo(13.5);
        assertThat(SHROUT_FLEISS.fTest().probability()).isCloseTo(4.139848072290817e-06, within(1e-15));
    }

    @Test
    void oneOrderIsOne() {
        KendallW w = KendallW.of(RatingMatrix.of(new double[][] {{1, 10}, {2, 20}, {3, 40}}));
        assertThat(w.estimate()).isEqualTo(Estimate.of(1));
        assertThat(w.fTest()).isNull();
        assertThat(w.meanRankCorrelation().value()).isCloseTo(1, within(1e-15));
    }

    @Test
    void oppositeOrdersAreZero() {
        KendallW w = KendallW.of(RatingMatrix.of(new double[][] {{1, 3}, {2, 2}, {3, 1}}));
        assertThat(w.value()).isZero();
        assertThat(w.meanRankCorrelation().value()).isCloseTo(-1, within(1e-15));
        assertThat(w.test().probability()).isEqualTo(1);
    }

    @Test
    void whatCannotBeComputedSaysWhy() {
        assertReason(new double[][] {}, Reason.TOO_FEW_UNITS);
        assertReason(new double[][] {{1, 2, 3}}, Reason.TOO_FEW_UNITS);
        assertReason(new double[][] {{1}, {2}}, Reason.TOO_FEW_UNITS);
        assertReason(new double[][] {{1, 2}, {Double.NaN, 3}}, Reason.INCOMPLETE_DATA);
        assertReason(new double[][] {{4, 4}, {4, 4}}, Reason.ZERO_VARIANCE);
        assertReason(new double[][] {{4, 7}, {4, 7}}, Reason.ZERO_VARIANCE);
    }

    @Test
    void raterWhoTiesAllHasNoRankCorrelation() {
        KendallW w = KendallW.of(RatingMatrix.of(new double[][] {{4, 1, 1}, {4, 2, 2}, {4, 3, 3}}));
        assertThat(w.value()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(w.meanRankCorrelation()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
    }

    @Test
    void extremeNumbersAreRanksToo() {
        double[][] x = {{Double.MAX_VALUE, 3}, {-Double.MAX_VALUE, 1}, {Double.MIN_VALUE, 2}};
        assertThat(KendallW.of(RatingMatrix.of(x)).value()).isEqualTo(1);
    }

    @Test
    void printsWhatItIs() {
        assertThat(SHROUT_FLEISS).hasToString("Kendall W = 0.8870 (6 units, 4 raters)");
        assertThat(SHROUT_FLEISS.render())
                .contains(
                        "without correction for ties: 0.8554", "chi-square(5) = 17.7407, p = 0.0033", "F(4.50, 13.50)");
        assertThat(KendallW.of(RatingMatrix.of(new double[][] {{1}})))
                .hasToString("Kendall W: not computable (TOO_FEW_UNITS) (1 units, 1 raters)");
    }

    private static void assertReason(double[][] x, Reason reason) {
        assertThat(KendallW.of(RatingMatrix.of(x)).estimate()).isEqualTo(Estimate.notComputable(reason));
    }
}
