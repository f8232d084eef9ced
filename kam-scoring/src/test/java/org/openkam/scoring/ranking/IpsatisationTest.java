package org.openkam.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.PearsonCorrelation;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class IpsatisationTest {
    private static final double NA = Double.NaN;

    private static double[][] scores(Random random, int persons, int scales) {
        double[][] scores = new double[persons][scales];
        for (double[] row : scores) {
            double level = random.nextGaussian();
            for (int i = 0; i < scales; i++) {
                row[i] = level + random.nextGaussian();
            }
        }
        return scores;
    }

    @Property(tries = 50)
    void rowsAndCovariancesHaveSumZero(@ForAll Random random, @ForAll @IntRange(min = 2, max = 8) int scales) {
        Ipsatisation ipsative = Ipsatisation.of(RatingMatrix.of(scores(random, 30, scales)));
        assertThat(ipsative.largestRowSum().value()).isCloseTo(0, within(1e-13));
        assertThat(ipsative.largestCovarianceRowSum().value()).isCloseTo(0, within(1e-13));
    }

    @Property(tries = 30)
    void meanCorrelationIsThatOfThePairs(@ForAll Random random, @ForAll @IntRange(min = 2, max = 6) int scales) {
        Ipsatisation ipsative = Ipsatisation.of(RatingMatrix.of(scores(random, 25, scales)));
        double sum = 0;
        for (int i = 0; i < scales; i++) {
            for (int j = 0; j < i; j++) {
                sum += PearsonCorrelation.of(column(ipsative, i), column(ipsative, j))
                        .value();
            }
        }
        assertThat(ipsative.meanCorrelation().value()).isCloseTo(sum / (scales * (scales - 1) / 2.0), within(1e-12));
    }

    private static double[] column(Ipsatisation ipsative, int scale) {
        double[] column = new double[ipsative.scores().units()];
        for (int p = 0; p < column.length; p++) {
            column[p] = ipsative.scores().value(p, scale);
        }
        return column;
    }

    /** Clemans (1966): scales of equal variance correlate -1 / (k - 1) on average; here all but exactly, with 4000 persons. */
    @Test
    void equalVariancesCorrelateAsExpected() {
        Ipsatisation ipsative = Ipsatisation.of(RatingMatrix.of(scores(new Random(5), 4000, 5)));
        assertThat(ipsative.expectedMeanCorrelation()).isEqualTo(Estimate.of(-0.25));
        assertThat(ipsative.meanCorrelation().value()).isCloseTo(-0.25, within(0.001));
    }

    /** Two scales are mirror images whatever they measure. */
    @Test
    void twoScalesCorrelateMinusOne() {
        Ipsatisation ipsative = Ipsatisation.of(RatingMatrix.of(new double[][] {{3, 4}, {5, 1}, {2, 2}}));
        assertThat(ipsative.meanCorrelation().value()).isCloseTo(-1, within(1e-15));
    }

    @Property(tries = 30)
    void levelOfAPersonLeavesNoTrace(@ForAll Random random) {
        double[][] x = new double[10][4];
        double[][] raised = new double[10][4];
        for (int p = 0; p < 10; p++) {
            for (int i = 0; i < 4; i++) {
                x[p][i] = random.nextInt(5);
                raised[p][i] = x[p][i] + p;
            }
        }
        assertThat(Ipsatisation.of(RatingMatrix.of(raised)).scores())
                .isEqualTo(Ipsatisation.of(RatingMatrix.of(x)).scores());
    }

    @Test
    void missingScoresStayMissing() {
        Ipsatisation ipsative = Ipsatisation.of(RatingMatrix.of(new double[][] {{1, 3, NA}, {NA, NA, NA}, {1, 2, 6}}));
        assertThat(ipsative.scores()).isEqualTo(RatingMatrix.of(new double[][] {{-1, 1, NA}, {NA, NA, NA}, {-2, -1, 3}
        }));
        assertThat(ipsative.meanCorrelation()).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(ipsative.largestRowSum()).isEqualTo(Estimate.of(0));
    }

    @Test
    void degenerateScores() {
        assertReason(new double[0][], Reason.NO_DATA);
        assertReason(new double[][] {{NA, 1}, {2, NA}}, Reason.NO_DATA);
        assertReason(new double[][] {{1, 2}}, Reason.TOO_FEW_UNITS);
        assertReason(new double[][] {{1}, {2}}, Reason.TOO_FEW_UNITS);
        assertReason(new double[][] {{2, 2, 2}, {3, 3, 3}}, Reason.ZERO_VARIANCE);
        assertReason(new double[][] {{0.1, 0.2, 0.3}, {0.2, 0.4, 0.6}, {0.3, 0.9, 1.5}}, Reason.ZERO_VARIANCE);
        double[][] wide = new double[2][1_000_000];
        assertReason(wide, Reason.ZERO_VARIANCE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ipsatisation.of(RatingMatrix.of(new double[][] {{1e200, 0}})));
    }

    @Test
    void reportWarnsOfClassicalReliability() {
        Ipsatisation ipsative = Ipsatisation.of(RatingMatrix.of(new double[][] {{3, 4}, {5, 1}, {2, 2}}));
        assertThat(ipsative).hasToString("Ipsative scores (3 persons, 2 scales, mean correlation -1.0000)");
        assertThat(ipsative.render()).contains("Classical reliability").contains("don't apply");
    }

    private static void assertReason(double[][] raw, Reason reason) {
        assertThat(Ipsatisation.of(RatingMatrix.of(raw)).meanCorrelation()).isEqualTo(Estimate.notComputable(reason));
    }
}
