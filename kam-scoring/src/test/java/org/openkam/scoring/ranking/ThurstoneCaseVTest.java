package org.openkam.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class ThurstoneCaseVTest {
    private static final double NA = Double.NaN;

    /** Shares made from values give the values back, and fit perfectly. */
    @Property(tries = 50)
    void sharesOfTheModelGiveItsValuesBack(@ForAll Random random) {
        double[] values = random.doubles(5, -1, 1).toArray();
        double mean = (values[0] + values[1] + values[2] + values[3] + values[4]) / 5;
        double[][] shares = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                shares[i][j] = Distributions.normalCumulative(values[i] - values[j]);
            }
        }
        ThurstoneCaseV scale = ThurstoneCaseV.of(RatingMatrix.of(shares));
        for (int i = 0; i < 5; i++) {
            assertThat(scale.scale().get(i).value()).isCloseTo(values[i] - mean, within(1e-12));
        }
        assertThat(scale.goodnessOfFit().value()).isCloseTo(1, within(1e-14));
        assertThat(scale.fromLowest().stream().mapToDouble(Estimate::value).min())
                .hasValue(0);
    }

    @Test
    void twoObjectsInClosedForm() {
        ThurstoneCaseV scale =
                ThurstoneCaseV.of(new PairwiseWins(2).add(0, 1, 84).add(1, 0, 16));
        assertThat(scale.scale().get(0).value()).isCloseTo(Distributions.normalQuantile(0.84) / 2, within(1e-15));
    }

    @Test
    void unanimousPairs() {
        PairwiseWins wins = new PairwiseWins(2).add(0, 1, 10);
        assertReason(ThurstoneCaseV.of(wins), Reason.SEPARATED);
        ThurstoneCaseV kept = ThurstoneCaseV.of(wins, Unanimous.HALF_A_WIN);
        assertThat(kept.scale().get(0).value()).isCloseTo(Distributions.normalQuantile(0.95) / 2, within(1e-15));
        assertReason(ThurstoneCaseV.of(RatingMatrix.of(new double[][] {{NA, 1}, {0, NA}})), Reason.SEPARATED);
    }

    @Test
    void degenerateTables() {
        assertReason(ThurstoneCaseV.of(new PairwiseWins(0)), Reason.NO_DATA);
        assertReason(ThurstoneCaseV.of(new PairwiseWins(1)), Reason.TOO_FEW_UNITS);
        assertReason(ThurstoneCaseV.of(new PairwiseWins(3).add(0, 1, 2).add(1, 0, 2)), Reason.INCOMPLETE_DATA);
        assertReason(ThurstoneCaseV.of(new PairwiseWins(2), Unanimous.HALF_A_WIN), Reason.INCOMPLETE_DATA);
        assertReason(ThurstoneCaseV.of(RatingMatrix.of(new double[][] {{NA, 1.5}, {-.5, NA}})), Reason.OUT_OF_DOMAIN);
        assertReason(ThurstoneCaseV.of(RatingMatrix.of(new double[][] {{.5, .5}})), Reason.OUT_OF_DOMAIN);
        assertReason(ThurstoneCaseV.of(RatingMatrix.of(new double[1][1_000_000])), Reason.TOO_LARGE);
        assertThat(ThurstoneCaseV.of(new PairwiseWins(1)))
                .hasToString(
                        "Thurstone case V: not computable (TOO_FEW_UNITS) (1 objects, fit not computable (TOO_FEW_UNITS))");
        assertThat(ThurstoneCaseV.of(new PairwiseWins(1)).fromLowest())
                .containsExactly(Estimate.notComputable(Reason.TOO_FEW_UNITS));
    }

    private static void assertReason(ThurstoneCaseV scale, Reason reason) {
        assertThat(scale.goodnessOfFit()).isEqualTo(Estimate.notComputable(reason));
        assertThat(scale.scale()).allMatch(s -> s.equals(Estimate.notComputable(reason)));
    }
}
