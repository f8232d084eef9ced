package org.openkam.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class MeanRanksTest {
    private static final double NA = Double.NaN;

    @Test
    void meansByHand() {
        MeanRanks ranks = MeanRanks.of(RatingMatrix.of(new double[][] {{1, 2, 3}, {2, 1, 3}, {1.5, 1.5, 3}}));
        assertThat(ranks.means()).containsExactly(Estimate.of(1.5), Estimate.of(1.5), Estimate.of(3));
        assertThat(ranks.complete()).isTrue();
        assertThat(ranks).hasToString("Mean ranks = [1.5000, 1.5000, 3.0000] (3 objects, 3 judges)");
    }

    @Test
    void partialRankingsAreSaidToBe() {
        MeanRanks ranks = MeanRanks.of(RatingMatrix.of(new double[][] {{1, 2, NA}, {NA, 1, NA}, {NA, NA, NA}}));
        assertThat(ranks.means())
                .containsExactly(Estimate.of(1), Estimate.of(1.5), Estimate.notComputable(Reason.NO_DATA));
        assertThat(ranks.judges()).isEqualTo(2);
        assertThat(ranks.complete()).isFalse();
        assertThat(ranks.toString()).endsWith("(3 objects, 2 judges, partial rankings)");
        assertThat(MeanRanks.of(RatingMatrix.of(new double[0][])).means()).isEmpty();
    }

    @Test
    void anyNumbersDo() {
        MeanRanks ranks = MeanRanks.of(RatingMatrix.of(new double[][] {{1e300, -3}, {0.5, 4e6}, {1, 2}}));
        assertThat(ranks.means().get(0).value()).isEqualTo(1e300 / 3);
        assertThat(ranks.means().get(1).value()).isEqualTo((4e6 - 1) / 3);
    }
}
