package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class GroupComponentsTest {
    /** Davies, O. L. &amp; Goldsmith, P. L. (1972). Statistical methods in research and production, 4th ed.: yield of dyestuff. */
    private static final RatingMatrix DYESTUFF = RatingMatrix.of(new double[][] {
        {1545, 1440, 1440, 1520, 1580},
        {1540, 1555, 1490, 1560, 1495},
        {1595, 1550, 1605, 1510, 1560},
        {1445, 1440, 1595, 1465, 1545},
        {1595, 1630, 1515, 1635, 1625},
        {1520, 1455, 1450, 1480, 1445}
    });

    /** Box, G. E. P. &amp; Tiao, G. C. (1973). Bayesian inference in statistical analysis, table 5.1.4: simulated. */
    private static final RatingMatrix DYESTUFF_2 = RatingMatrix.of(new double[][] {
        {7.298, 3.846, 2.434, 9.566, 7.990},
        {5.220, 6.556, 0.608, 11.788, -0.892},
        {0.110, 10.386, 13.434, 5.510, 8.166},
        {2.212, 4.852, 7.092, 9.288, 4.980},
        {0.282, 9.014, 4.458, 9.446, 7.198},
        {1.722, 4.782, 8.106, 0.758, 3.758}
    });

    /**
     * Bates, D., Maechler, M., Bolker, B. &amp; Walker, S. (2015). Journal of Statistical Software 67(1). doi:10.18637/jss.v067.i01;
     * lme4's documentation prints {@code lmer(Yield ~ 1 + (1 | Batch), Dyestuff)}: 1764, 2451, 1527.50, standard error 19.38. More
     * digits by SciPy 1.17.1 from the likelihood with its full matrices.
     */
    @Test
    void dyestuff() {
        for (GroupComponents.Method method : GroupComponents.Method.values()) {
            GroupComponents components = GroupComponents.of(DYESTUFF, method);
            assertThat(components.between().value()).isCloseTo(1764.05, within(1e-9));
            assertThat(components.within().value()).isCloseTo(2451.25, within(1e-9));
            Estimate.Computed mean = (Estimate.Computed) components.mean();
            assertThat(mean.value()).isCloseTo(1527.5, within(1e-9));
            assertThat(mean.standardError().value()).isCloseTo(19.3834, within(1e-4));
            assertThat(mean.standardError().degreesOfFreedom()).isEqualTo(5);
        }
    }

    /** lme4 prints variance 0 of batches, 13.81 of the residual, mean 5.6656 with standard error 0.6784. */
    @Test
    void dyestuff2StopsAtZero() {
        GroupComponents reml = GroupComponents.of(DYESTUFF_2, GroupComponents.Method.REML);
        assertThat(reml.between()).isEqualTo(Estimate.of(0));
        assertThat(reml.within().value()).isCloseTo(13.806309627586206, within(1e-12));
        assertThat(reml.mean().value()).isCloseTo(5.6656, within(1e-12));
        assertThat(((Estimate.Computed) reml.mean()).standardError().value())
                .isCloseTo(0.6783880312325241, within(1e-12));
        assertThat(GroupComponents.of(DYESTUFF_2, GroupComponents.Method.ANOVA)
                        .between()
                        .value())
                .isNegative();
    }

    /** Python, SciPy 1.17.1: {@code minimize_scalar} of the restricted likelihood with its full matrices. */
    @Test
    void groupsOfUnequalSize() {
        int[] group = {1, 1, 2, 2, 2, 2, 3, 4, 4, 4, 5, 5, 5, 5, 5};
        double[] value = {1, 2, 4, 5, 6, 5, 3, 7, 8, 7, 2, 3, 2, 1, 4};
        GroupComponents reml = GroupComponents.of(group, value, GroupComponents.Method.REML);
        assertThat(reml.between().value()).isCloseTo(5.196305429666999, within(1e-5));
        assertThat(reml.within().value()).isCloseTo(0.8330568617506461, within(1e-6));
        assertThat(reml.mean().value()).isCloseTo(3.871253832977139, within(1e-6));
        GroupComponents ebel = GroupComponents.of(GroupIccTest.EBEL, GroupComponents.Method.REML);
        assertThat(ebel.between().value()).isCloseTo(1.0254994834382947, within(1e-5));
        assertThat(ebel.within().value()).isCloseTo(5.185572133710553, within(1e-5));
    }

    /** 1764.05 / (1764.05 + 2451.25), and with the residual by 5. */
    @Test
    void sharesOfTheComponents() {
        GroupComponents reml = GroupComponents.of(DYESTUFF, GroupComponents.Method.REML);
        assertThat(reml.correlation().value()).isCloseTo(1764.05 / 4215.30, within(1e-12));
        assertThat(reml.reliability(5).value()).isCloseTo(1764.05 / (1764.05 + 490.25), within(1e-12));
        GroupComponents negative = GroupComponents.of(DYESTUFF_2, GroupComponents.Method.ANOVA);
        assertThat(negative.correlation().value())
                .isCloseTo(GroupIcc.of(DYESTUFF_2).value(), within(1e-15));
        assertThat(negative.reliability(1e9)).isEqualTo(Estimate.notComputable(Reason.NEGATIVE_VARIANCE));
        assertThat(GroupComponents.of(DYESTUFF_2, GroupComponents.Method.REML).reliability(5))
                .isEqualTo(Estimate.of(0));
        assertThatThrownBy(() -> reml.reliability(0)).hasMessageContaining("Number of raters (0.0)");
        RatingMatrix flat = RatingMatrix.of(new double[][] {{1, 1}, {1, 1}});
        assertThat(GroupComponents.of(flat, GroupComponents.Method.ANOVA).correlation())
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
    }

    @Test
    void whatDoesNotSuffice() {
        assertReason(Reason.NO_DATA, new double[][] {{Double.NaN}});
        assertReason(Reason.TOO_FEW_UNITS, new double[][] {{1, 2}});
        assertReason(Reason.TOO_FEW_UNITS, new double[][] {{1}, {2}});
        assertReason(Reason.ZERO_VARIANCE, new double[][] {{1, 1}, {2, 2}});
    }

    private static void assertReason(Reason reason, double[][] x) {
        GroupComponents reml = GroupComponents.of(RatingMatrix.of(x), GroupComponents.Method.REML);
        assertThat(reml.between()).isEqualTo(Estimate.notComputable(reason));
        assertThat(reml.mean()).isEqualTo(Estimate.notComputable(reason));
        assertThat(reml.toString()).contains(reason.name());
    }
}
