package org.openkam.scoring.generalizability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.agreement.IccForm;
import org.openkam.scoring.agreement.IntraclassCorrelation;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.RatingMatrix;

class TwoWayIntraclassCorrelationTest {
    private static final double NA = Double.NaN;

    /** Ebel, R. L. (1951). Estimation of the reliability of ratings. Psychometrika 16, 407-424. */
    private static final RatingMatrix EBEL = RatingMatrix.of(new double[][] {
        {8, 6, 4, 4, 3, NA, NA, NA, NA}, {6, 9, 9, 4, 9, 6, 5, 10, 8}, {4, 9, 10, NA, NA, NA, NA, NA, NA}
    });

    private static final RatingMatrix SHROUT_FLEISS = RatingMatrix.of(
            new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});

    /** lme4 1.1.31: lmer(y ~ 1 + (1 | object) + (1 | rater)); raters end at a variance of 0. */
    @Test
    void likelihoodOfGappyRatings() {
        TwoWayIntraclassCorrelation icc = TwoWayIntraclassCorrelation.of(EBEL, ComponentMethod.REML);
        assertThat(icc.unit().value()).isCloseTo(1.0254995998, within(1e-6));
        assertThat(icc.rater().value()).isZero();
        assertThat(icc.residual().value()).isCloseTo(5.1855720952, within(1e-6));
        assertThat(icc.value()).isCloseTo(0.1651083178, within(1e-7));
        assertThat(icc.overlap().harmonicRaters()).isCloseTo(3 / (1 / 5.0 + 1 / 9.0 + 1 / 3.0), within(1e-14));
        assertThat(icc.isConnected()).isTrue();
        assertThat(icc).hasToString("ICC(A,1) = 0.1651 (3 units, 9 raters, 17 ratings)");
    }

    @Test
    void completeRatingsGiveTheOrdinaryForms() {
        for (ComponentMethod method : ComponentMethod.values()) {
            TwoWayIntraclassCorrelation icc = TwoWayIntraclassCorrelation.of(SHROUT_FLEISS, method);
            assertThat(icc.agreement().value()).isCloseTo(ordinary(IccForm.ICC_2_1), within(1e-8));
            assertThat(icc.averagedAgreement().value()).isCloseTo(ordinary(IccForm.ICC_2_K), within(1e-8));
            assertThat(icc.consistency().value()).isCloseTo(ordinary(IccForm.ICC_3_1), within(1e-8));
            assertThat(icc.averagedConsistency().value()).isCloseTo(ordinary(IccForm.ICC_3_K), within(1e-8));
            assertThat(icc.overlap().unshared()).isCloseTo(0, within(1e-15));
            assertThat(icc.designCoefficient().value())
                    .isCloseTo(icc.averagedConsistency().value(), within(1e-14));
        }
    }

    private static double ordinary(IccForm form) {
        return IntraclassCorrelation.of(SHROUT_FLEISS, form).value();
    }

    /** Putka, Le, McCloy and Diaz (2008): q is 1/k where raters are nested in units, and in between where they overlap. */
    @Test
    void overlapOfRaters() {
        RatingMatrix nested = RatingMatrix.of(new double[][] {{1, 2, NA, NA}, {NA, NA, 3, 5}});
        RaterOverlap none = TwoWayIntraclassCorrelation.of(nested, ComponentMethod.HENDERSON)
                .overlap();
        assertThat(none.unshared()).isCloseTo(0.5, within(1e-15));
        assertThat(none.groups()).isEqualTo(2);
        RatingMatrix partly = RatingMatrix.of(new double[][] {{1, 2, NA}, {NA, 3, 5}});
        RaterOverlap some = TwoWayIntraclassCorrelation.of(partly, ComponentMethod.HENDERSON)
                .overlap();
        assertThat(some.unshared()).isCloseTo(1 / 2.0 - 1 / 4.0, within(1e-15)); // one of two raters is shared
        assertThat(some.groups()).isEqualTo(1);
    }

    @Test
    void groupsWithoutSharedRatersAreReported() {
        double[][] blocks = new double[6][6];
        Arrays.stream(blocks).forEach(row -> Arrays.fill(row, NA));
        double[][] block = {{1, 2, 4}, {2, 4, 5}, {4, 4, 7}};
        for (int u = 0; u < 3; u++) {
            for (int r = 0; r < 3; r++) {
                blocks[u][r] = block[u][r];
                blocks[3 + u][3 + r] = block[r][u] + 1;
            }
        }
        TwoWayIntraclassCorrelation icc = TwoWayIntraclassCorrelation.of(RatingMatrix.of(blocks), ComponentMethod.REML);
        assertThat(icc.isConnected()).isFalse();
        assertThat(icc.render()).endsWith("Units fall into 2 groups that share no rater");
    }

    @Test
    void sheetsCountByTheirMeans() {
        RatingColumns.Rows rows = RatingColumns.rows();
        for (int u = 0; u < 6; u++) {
            for (int r = 0; r < 4; r++) {
                double mean = SHROUT_FLEISS.value(u, r);
                rows.sheet(u, 10 - r, 0).rate(1, mean - 1).rate(2, mean).rate(3, mean + 1);
            }
        }
        TwoWayIntraclassCorrelation icc = TwoWayIntraclassCorrelation.of(rows.build(), ComponentMethod.HENDERSON);
        assertThat(icc.value()).isCloseTo(ordinary(IccForm.ICC_2_1), within(1e-14));
        assertThat(icc.overlap().ratings()).isEqualTo(24);
    }
}
