package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.agreement.AverageDeviation.Centre;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.GroupTally;
import org.openkam.scoring.statistic.NotComputableException;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.RatingTally;
import org.openkam.scoring.statistic.Reason;

class WithinGroupAgreementTest {
    private static final int NONE = RatingTally.MISSING;
    private static final NullVariance UNIFORM = NullVariance.uniform(5);

    private static GroupTally items(int[]... ratersByItem) {
        GroupTally tally = GroupTally.ofCodes(ratersByItem.length, 1, 5);
        for (int item = 0; item < ratersByItem.length; item++) {
            for (int code : ratersByItem[item]) {
                tally.add(0, item, code);
            }
        }
        return tally;
    }

    private static RatingMatrix table(double[]... ratersByItem) {
        return RatingMatrix.of(ratersByItem);
    }

    /** Variances 1 and 2/3 by hand: s^2 of 3, 4, 5 is 1; of 2, 3, 3, 4 it is 2/3. */
    @Test
    void jamesDemareeWolf1984() {
        assertThat(Rwg.of(items(new int[] {3, 4, 5}), 0, UNIFORM).value()).isEqualTo(0.5);
        assertThat(Rwg.of(items(new int[] {2, 3, 3, 4}), 0, UNIFORM).value()).isCloseTo(2.0 / 3, within(1e-15));
        Rwg both = Rwg.of(items(new int[] {3, 4, 5}, new int[] {2, 3, 3, 4}), 0, UNIFORM);
        double share = (1 + 2.0 / 3) / 2 / 2;
        assertThat(both.value()).isCloseTo(2 * (1 - share) / (2 * (1 - share) + share), within(1e-15));
        assertThat(both.raw()).isEqualTo(both.estimate());
    }

    /** James, Demaree and Wolf (1984) and LeBreton and Senter (2008), table 2. */
    @Test
    void nullVariancesOfFivePoints() {
        assertThat(UNIFORM.value()).isEqualTo(2);
        assertThat(NullVariance.SLIGHT_SKEW_OF_5.value()).isEqualTo(1.34);
        assertThat(NullVariance.MODERATE_SKEW_OF_5.value()).isEqualTo(0.90);
        assertThat(NullVariance.HEAVY_SKEW_OF_5.value()).isEqualTo(0.44);
        assertThat(NullVariance.TRIANGULAR_OF_5.value()).isEqualTo(1.32);
        assertThat(NullVariance.NORMAL_OF_5.value()).isEqualTo(1.04);
        assertThat(NullVariance.maximum(1, 5).value()).isEqualTo(4);
        assertThat(NullVariance.uniform(7).value()).isEqualTo(4);
        assertThat(UNIFORM).hasToString("uniform 2.0000");
    }

    /** The distributions themselves: skewed ones give the points 1 to 5 these shares; rounded, their variances are the published ones. */
    @Test
    void publishedVariancesFollowFromTheirDistributions() {
        assertShares(NullVariance.SLIGHT_SKEW_OF_5, .05, .15, .20, .35, .25);
        assertShares(NullVariance.MODERATE_SKEW_OF_5, .00, .10, .15, .40, .35);
        assertShares(NullVariance.HEAVY_SKEW_OF_5, .00, .00, .10, .40, .50);
        assertShares(NullVariance.TRIANGULAR_OF_5, .11, .22, .34, .22, .11);
        assertShares(NullVariance.NORMAL_OF_5, .07, .24, .38, .24, .07);
        assertShares(UNIFORM, .2, .2, .2, .2, .2);
    }

    private static void assertShares(NullVariance published, double... shares) {
        NullVariance computed = NullVariance.ofShares(published.name(), shares);
        assertThat(computed.value()).isCloseTo(published.value(), within(0.005));
    }

    /**
     * multilevel 2.7's {@code rwg} and {@code rwg.j} put the null variance in the place of a larger one, so that more disagreement
     * than by chance is 0. So is the estimate here, as James, Demaree and Wolf advise; but the number is kept as {@code raw}, since
     * groups cut to 0 raise the mean over groups, and -1 (two camps) and -0.01 (chance) aren't the same news.
     */
    @Test
    void moreThanChanceIsZeroAndKeptRaw() {
        Rwg camps = Rwg.of(items(new int[] {1, 1, 5, 5}), 0, UNIFORM);
        assertThat(camps.estimate()).isEqualTo(Estimate.of(0));
        assertThat(camps.raw().value()).isCloseTo(1 - 16.0 / 3 / 2, within(1e-15));
        Rwg several = Rwg.of(items(new int[] {1, 3, 5}, new int[] {2, 2, 4}), 0, UNIFORM);
        double share = (4 + 4.0 / 3) / 2 / 2;
        assertThat(several.estimate()).isEqualTo(Estimate.of(0));
        assertThat(several.raw().value()).isCloseTo(2 * (1 - share) / (2 - share), within(1e-14));
        Rwg beyond = Rwg.of(items(new int[] {1, 1, 5, 5}, new int[] {1, 5, 1, 5}), 0, UNIFORM);
        assertThat(beyond.estimate()).isEqualTo(Estimate.of(0));
        assertThat(beyond.raw()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
    }

    /** The step-up takes camps on many items for more than perfect agreement; r* of the same group is negative. */
    @Test
    void lindellBrandtWhitney1999() {
        GroupTally camps = items(new int[] {1, 1, 5, 5}, new int[] {1, 5, 1, 5});
        assertThat(RStarWg.of(camps, 0, UNIFORM).value()).isCloseTo(1 - 16.0 / 3 / 2, within(1e-15));
        assertThat(RStarWg.of(camps, 0, NullVariance.maximum(1, 5)).value()).isCloseTo(1 - 16.0 / 3 / 4, within(1e-15));
        assertThat(RStarWg.of(items(new int[] {3, 4, 5}, new int[] {3, 3, 3}), 0, UNIFORM)
                        .value())
                .isEqualTo(0.75);
    }

    /** By hand: the ratings 2, 3, 4 have mean 3, variance 1 and at most ((1 + 5) 3 - 9 - 5) 3/2 = 6. */
    @Test
    void brownHauenstein2005() {
        assertThat(Awg.of(items(new int[] {2, 3, 4}), 0).value()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(Awg.of(items(new int[] {1, 5}), 0).value()).isEqualTo(-1);
        assertThat(Awg.of(items(new int[] {5, 5, 5}), 0).value()).isEqualTo(1);
        assertThat(Awg.of(items(new int[] {2, 3, 4}, new int[] {5, 5, 5}), 0).value())
                .isCloseTo(5 / 6.0, within(1e-15));
    }

    /**
     * Three ratings can't have the mean 14/3 and one of them at the other end; multilevel 2.7's {@code awg} has NA there too. A mean
     * exactly at the bound, one rating at the other end, is inside.
     */
    @Test
    void meansNextToAnEndAreOutOfTheDomain() {
        Estimate out = Estimate.notComputable(Reason.OUT_OF_DOMAIN);
        assertThat(Awg.of(items(new int[] {5, 5, 4}), 0).estimate()).isEqualTo(out);
        assertThat(Awg.of(items(new int[] {1, 1, 2}), 0).estimate()).isEqualTo(out);
        assertThat(Awg.of(items(new int[] {5, 5, 1}), 0).value()).isEqualTo(-1);
        assertThat(Awg.of(items(new int[] {5, 5, 4}, new int[] {3, 3, 3}), 0).estimate())
                .isEqualTo(out);
        assertThat(Awg.of(table(new double[] {5, 5, 4}), 1, 5).estimate()).isEqualTo(out);
        assertThat(Awg.of(table(new double[] {6, 7, 7}), 1, 5).estimate()).isEqualTo(out);
    }

    /** By hand: 1, 2, 2, 4 lie on average 7/8 from their mean 9/4, and 3/4 from their median 2. */
    @Test
    void burkeFinkelsteinDusig1999() {
        GroupTally one = items(new int[] {1, 2, 2, 4});
        assertThat(AverageDeviation.of(one, 0, Centre.MEAN).value()).isEqualTo(0.875);
        assertThat(AverageDeviation.of(one, 0, Centre.MEDIAN).value()).isEqualTo(0.75);
        assertThat(AverageDeviation.of(items(new int[] {1, 2, 2, 4}, new int[] {3, 3}), 0, Centre.MEAN)
                        .value())
                .isEqualTo(0.4375);
        assertThat(AverageDeviation.of(items(new int[] {1, 2}), 0, Centre.MEDIAN)
                        .value())
                .isEqualTo(0.5);
        assertThat(AverageDeviation.practicalCutOff(5)).isCloseTo(0.83, within(0.005));
        assertThat(AverageDeviation.practicalCutOff(7)).isCloseTo(1.17, within(0.005));
    }

    @Test
    void whatDoesNotSuffice() {
        GroupTally tally = GroupTally.ofCodes(2, 1, 5)
                .addSheet(1, 3, 4)
                .addSheet(2, 3, NONE)
                .addSheet(2, 4, 5);
        assertReasons(tally, 0, Reason.NO_DATA);
        assertReasons(tally, 1, Reason.TOO_FEW_UNITS);
        Rwg left = Rwg.of(tally, 2, UNIFORM);
        assertThat(left.items()).isOne();
        assertThat(left.ratings()).isEqualTo(3);
        assertThat(left.value()).isEqualTo(0.75);
        assertThat(Rwg.of(RatingMatrix.of(new double[0][]), UNIFORM).estimate())
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(Awg.of(GroupTally.ofCodes(1, 3, 3).add(0, 0, 3).add(0, 0, 3), 0)
                        .estimate())
                .isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThatThrownBy(() -> Rwg.of(tally, 0, UNIFORM).value()).isInstanceOf(NotComputableException.class);
    }

    private static void assertReasons(GroupTally tally, int group, Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        assertThat(Rwg.of(tally, group, UNIFORM).estimate()).isEqualTo(none);
        assertThat(Rwg.of(tally, group, UNIFORM).raw()).isEqualTo(none);
        assertThat(RStarWg.of(tally, group, UNIFORM).estimate()).isEqualTo(none);
        assertThat(Awg.of(tally, group).estimate()).isEqualTo(none);
        assertThat(AverageDeviation.of(tally, group, Centre.MEAN).estimate()).isEqualTo(none);
    }

    @Test
    void sumsTellAllButDistances() {
        GroupTally sums = GroupTally.ofSums(1, 1, 5).add(0, 0, 3).add(0, 0, 4);
        GroupTally counts = GroupTally.ofCodes(1, 1, 5).add(0, 0, 3).add(0, 0, 4);
        assertThat(Rwg.of(sums, 0, UNIFORM)).isEqualTo(Rwg.of(counts, 0, UNIFORM));
        assertThat(Awg.of(sums, 0)).isEqualTo(Awg.of(counts, 0));
        assertThatThrownBy(() -> AverageDeviation.of(sums, 0, Centre.MEAN)).hasMessageContaining("must count codes");
    }

    @Test
    void extremeNumbersStayNumbers() {
        RatingMatrix extreme = table(new double[] {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE});
        Estimate out = Estimate.notComputable(Reason.OUT_OF_DOMAIN);
        assertThat(Rwg.of(extreme, UNIFORM).estimate()).isEqualTo(out);
        assertThat(RStarWg.of(extreme, UNIFORM).estimate()).isEqualTo(out);
        assertThat(AverageDeviation.of(extreme, Centre.MEAN).toString()).doesNotContain("NaN");
    }

    /** Far more ratings than products of 63 bits hold; half at each end. */
    @Test
    void largeGroupsStayExact() {
        GroupTally tally = GroupTally.ofSums(1, -30_000, 30_000);
        GroupTally counts = GroupTally.ofCodes(1, 1, 2);
        for (int i = 0; i < 100_000; i++) {
            tally.add(0, 0, i % 2 == 0 ? -30_000 : 30_000);
            counts.add(0, 0, 1 + i % 2);
        }
        NullVariance maximum = NullVariance.maximum(-30_000, 30_000);
        assertThat(RStarWg.of(tally, 0, maximum).value()).isCloseTo(-1 / 99_999.0, within(1e-15));
        assertThat(Awg.of(tally, 0).value()).isEqualTo(-1);
        assertThat(AverageDeviation.of(counts, 0, Centre.MEAN).value()).isEqualTo(0.5);
        assertThat(AverageDeviation.of(counts, 0, Centre.MEDIAN).value()).isEqualTo(0.5);
    }

    @Test
    void printsOneLine() {
        GroupTally tally = items(new int[] {3, 4, 5}, new int[] {3, 3, 3});
        assertThat(Rwg.of(tally, 0, UNIFORM))
                .hasToString("r_wg(J) = 0.8571 (2 items, 6 ratings, null variance uniform 2.0000)");
        assertThat(Rwg.of(items(new int[] {3}), 0, UNIFORM))
                .hasToString(
                        "r_wg(J): not computable (TOO_FEW_UNITS) (0 items, 1 rating, null variance uniform 2.0000)");
        assertThat(RStarWg.of(tally, 0, UNIFORM))
                .hasToString("r*_wg = 0.7500 (2 items, 6 ratings, null variance uniform 2.0000)");
        assertThat(Awg.of(tally.only(1), 0)).hasToString("a_wg = 1.0000 (1 item, 3 ratings)");
        assertThat(AverageDeviation.of(tally, 0, Centre.MEDIAN)).hasToString("AD_Md(J) = 0.3333 (2 items, 6 ratings)");
    }

    @Test
    void groupsAreSummarised() {
        GroupTally tally = GroupTally.ofCodes(1, 1, 5);
        for (int[] rating : new int[][] {{0, 3}, {0, 4}, {1, 3}, {1, 3}, {2, 1}, {2, 5}, {3, 5}}) {
            tally.add(rating[0], 0, rating[1]);
        }
        List<Estimate> groups =
                Rwg.ofGroups(tally, UNIFORM).stream().map(Rwg::estimate).toList();
        AgreementSummary summary = AgreementSummary.of(groups); // 0.75, 1, 0 and none
        assertThat(summary.groups()).isEqualTo(3);
        assertThat(summary.without()).isOne();
        assertThat(summary.mean().value()).isCloseTo(1.75 / 3, within(1e-15));
        assertThat(summary.median()).isEqualTo(Estimate.of(0.75));
        assertThat(summary.lowest()).isEqualTo(Estimate.of(0));
        assertThat(summary.highest()).isEqualTo(Estimate.of(1));
        assertThat(summary.shareAtOrAbove().value()).isEqualTo(2 / 3.0);
        assertThat(AgreementSummary.of(groups, 1).shareAtOrBelow()).isEqualTo(Estimate.of(1));
        assertThat(summary).hasToString("mean 0.5833, median 0.7500, range 0.0000 to 1.0000 (3 groups, 1 without)");
        assertThat(summary.render().lines()).contains("  share >= 0.7000  0.6667");
        assertThat(AgreementSummary.of(List.of()).mean()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    @Test
    void argumentsAreChecked() {
        assertThatThrownBy(() -> new NullVariance("none", 0))
                .hasMessageContaining("Null variance (0.0) must be positive");
        assertThatThrownBy(() -> new NullVariance("none", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NullVariance.ofShares("half", 0.2, 0.3)).hasMessageContaining("Sum of shares (0.5)");
        assertThatThrownBy(() -> NullVariance.ofShares("less", -0.2, 1.2))
                .hasMessageContaining("Share of a point (-0.2)");
        assertThatThrownBy(() -> NullVariance.uniform(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NullVariance.maximum(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rwg.of(items(new int[] {1}), 0, null)).hasMessageContaining("Null variance (null)");
        assertThatThrownBy(() -> Rwg.of(items(new int[] {1}), 7, UNIFORM))
                .hasMessageContaining("Number of the group (7)");
    }
}
