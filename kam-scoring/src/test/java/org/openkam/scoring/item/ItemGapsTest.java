package org.openkam.scoring.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/** What can't be computed, and says why. */
class ItemGapsTest {
    private static final double NA = Double.NaN;

    @Test
    void tooFew() {
        assertThat(ItemAnalysis.of(RatingMatrix.of(new double[0][])).items()).isEmpty();
        assertThat(ItemAnalysis.of(RatingMatrix.of(new double[][] {{NA, 1}}))
                        .item(0)
                        .mean())
                .isEqualTo(none(Reason.NO_DATA));
        assertThat(ItemAnalysis.of(RatingMatrix.of(new double[][] {{0, 1}}))
                        .item(0)
                        .itemRest())
                .isEqualTo(none(Reason.TOO_FEW_UNITS));
        RatingMatrix three = RatingMatrix.of(new double[][] {{0, 1}, {1, 1}, {0, 0}});
        assertThat(UpperLowerDiscrimination.of(three).estimate(0)).isEqualTo(none(Reason.TOO_FEW_UNITS));
        assertThat(UpperLowerDiscrimination.of(RatingMatrix.of(new double[][] {{NA, 1}}))
                        .estimate(1))
                .isEqualTo(none(Reason.NO_DATA));
    }

    @Test
    void nothingVaries() {
        RatingMatrix x = RatingMatrix.of(new double[][] {{1, 0}, {1, 1}, {1, 0}, {1, 1}});
        ItemStatistics constant = ItemAnalysis.of(x).item(0);
        assertThat(constant.difficulty()).isEqualTo(Estimate.of(1));
        assertThat(constant.itemTotal()).isEqualTo(none(Reason.ZERO_VARIANCE));
        assertThat(constant.biserial()).isEqualTo(none(Reason.ZERO_VARIANCE));
        assertThat(ItemAnalysis.of(x).item(1).itemTotal()).isEqualTo(Estimate.of(1));
        assertThat(ItemAnalysis.of(x).item(1).itemRest()).isEqualTo(none(Reason.ZERO_VARIANCE));
        RatingMatrix same = RatingMatrix.of(new double[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}});
        assertThat(UpperLowerDiscrimination.of(same).value(0)).isZero();
    }

    @Test
    void scoresBetweenOrOutsideTheEnds() {
        RatingMatrix x = RatingMatrix.of(new double[][] {{1, 3}, {2, 5}, {5, 1}, {4, 6}});
        ItemAnalysis analysis = ItemAnalysis.of(x, 1, 5);
        assertThat(analysis.item(0).difficulty()).isEqualTo(Estimate.of(0.5));
        assertThat(analysis.item(0).biserial()).isEqualTo(none(Reason.OUT_OF_DOMAIN));
        assertThat(ItemAnalysis.of(x, 5, 6).item(0).difficulty()).isEqualTo(none(Reason.OUT_OF_DOMAIN));
        assertThat(UpperLowerDiscrimination.of(x, TieRule.SHARED, 1, 5).estimate(1))
                .isEqualTo(none(Reason.OUT_OF_DOMAIN));
    }

    @Test
    void optionsThatNobodyChose() {
        DistractorAnalysis analysis =
                DistractorAnalysis.of(new int[][] {{0, 1}, {2, DistractorTally.OMITTED}, {0, 0}}, new int[] {0, 1}, 3);
        OptionStatistics never = analysis.item(0).option(1);
        assertThat(never.count()).isZero();
        assertThat(never.proportion()).isEqualTo(Estimate.of(0));
        assertThat(never.restCorrelation()).isEqualTo(none(Reason.ZERO_VARIANCE));
        assertThat(never.meanTotal()).isEqualTo(none(Reason.NO_DATA));
        assertThat(analysis.item(1).omitted().count()).isEqualTo(1);
        assertThat(analysis.item(1).omitted().meanTotal()).isEqualTo(Estimate.of(0));
        assertThat(analysis.render()).contains("item 0, option 0 (right): 2 chose it");
    }

    @Test
    void nobodyAndOnePerson() {
        DistractorTally tally = new DistractorTally(new int[] {0}, 2);
        assertThat(DistractorAnalysis.of(tally).item(0).option(0).proportion()).isEqualTo(none(Reason.NO_DATA));
        assertThat(DistractorAnalysis.of(tally.add(0)).item(0).option(0).restCorrelation())
                .isEqualTo(none(Reason.TOO_FEW_UNITS));
    }

    @Test
    void wrongArguments() {
        assertThatThrownBy(() -> new DistractorTally(new int[] {4}, 4)).hasMessageContaining("Right option (4)");
        assertThatThrownBy(() -> new DistractorTally(new int[] {0}, 4).add(4))
                .hasMessageContaining("Chosen option (4)");
        assertThatThrownBy(() -> new DistractorTally(new int[] {0}, 4).merge(new DistractorTally(new int[] {1}, 4)))
                .hasMessageContaining("Key of the other tally");
        RatingMatrix x = RatingMatrix.of(new double[][] {{1}});
        assertThatThrownBy(() -> ItemAnalysis.of(x, 1, 1)).hasMessageContaining("Highest score (1.0)");
        assertThatThrownBy(() -> UpperLowerDiscrimination.of(x, TieRule.SHARED, 0, NA))
                .hasMessageContaining("Highest score (NaN)");
    }

    private static Estimate none(Reason reason) {
        return Estimate.notComputable(reason);
    }
}
