package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.FTest;
import org.openkam.scoring.statistic.GroupTally;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class GroupIccTest {
    private static final double NA = Double.NaN;

    /** Ebel, R. L. (1951). Estimation of the reliability of ratings. Psychometrika 16, 407-424. doi:10.1007/BF02288803 */
    static final RatingMatrix EBEL = RatingMatrix.of(new double[][] {
        {8, 6, 4, 4, 3, NA, NA, NA, NA},
        {6, 9, 9, 4, 9, 6, 5, 10, 8},
        {4, 9, 10, NA, NA, NA, NA, NA, NA}
    });

    /** Made up; groups of 1 to 5. */
    private static final int[] GROUP = {1, 1, 2, 2, 2, 2, 3, 4, 4, 4, 5, 5, 5, 5, 5};

    private static final double[] VALUE = {1, 2, 4, 5, 6, 5, 3, 7, 8, 7, 2, 3, 2, 1, 4};

    /** R 4.2.2, {@code aov}; irrNA 0.2.3, {@code iccNA}: ICC(1) 0.164788, ICC(k) 0.502417. */
    @Test
    void ebel1951() {
        GroupIcc icc = GroupIcc.of(EBEL);
        assertThat(icc.value()).isCloseTo(0.16478774000352295, within(1e-14));
        assertThat(icc.averaged().value()).isCloseTo(0.5024167561761546, within(1e-14));
        assertThat(icc.sizes().effective().value()).isCloseTo(5.117647058823529, within(1e-14));
        assertThat(icc.sizes().harmonic().value()).isCloseTo(4.655172413793104, within(1e-14));
        assertThat(icc.variance().meanSquareBetween().value()).isCloseTo(10.431372549019606, within(1e-13));
        assertThat(icc.variance().meanSquareWithin().value()).isCloseTo(5.190476190476191, within(1e-13));
        assertThat(icc.variance().etaSquared().value()).isCloseTo(0.22306079664570228, within(1e-14));
        FTest test = icc.variance().test();
        assertThat(test.statistic()).isCloseTo(2.0097139773340524, within(1e-13));
        assertThat(test.probability()).isCloseTo(0.17088708892453877, within(1e-12));
    }

    /** Python, SciPy 1.17.1: {@code brentq} on the weighted sum of squares less {@code f.ppf(p, a - 1, N - a)}. */
    @Test
    void wald1940() {
        assertInterval(GroupIcc.of(EBEL), -0.11125876686705576, 0.9405253678037837);
        assertInterval(GroupIcc.of(GROUP, VALUE, 0.95), 0.5210873810270739, 0.9828292978957397);
        assertInterval(GroupIcc.of(GROUP, VALUE, 0.90), 0.600190836167392, 0.9746699693747126);
    }

    private static void assertInterval(GroupIcc icc, double lower, double upper) {
        Interval interval = ((Estimate.Computed) icc.estimate()).interval();
        assertThat(interval.lower()).isCloseTo(lower, within(1e-11));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-11));
    }

    /**
     * multilevel 2.7 puts the mean group size where the expectation of the mean square has n0, and gives 0.15123673007490432 here;
     * irrNA 0.2.3 gives 0.164788. With n0 the numerator estimates the variance between groups times the denominator's share of
     * it; with the mean size it is too small whenever sizes differ. So n0 is the estimate, and the other stands beside it.
     */
    @Test
    void groupsOfUnequalSizeNeedTheEffectiveSize() {
        GroupIcc icc = GroupIcc.of(EBEL);
        assertThat(icc.singleByMeanSize().value()).isCloseTo(0.15123673007490432, within(1e-14));
        assertThat(icc.estimate()).isEqualTo(icc.single());
        assertThat(icc.single().value()).isGreaterThan(icc.singleByMeanSize().value());
        GroupComponents anova = GroupComponents.of(EBEL, GroupComponents.Method.ANOVA);
        double between = anova.between().value();
        assertThat(icc.single().value())
                .isCloseTo(between / (between + anova.within().value()), within(1e-15));
    }

    /**
     * psych's {@code ICC} with its default {@code lmer = TRUE} says 0 where units differ less than chance makes them. A variance
     * can't be negative, but its unbiased estimate must be able to, or the mean of many studies is too high; so the number is kept
     * here, and only {@code REML} stops at 0.
     */
    @Test
    void negativeEstimatesAreKept() {
        double[][] alike = {{1, 5}, {5, 1}, {2, 4}};
        GroupIcc icc = GroupIcc.of(RatingMatrix.of(alike), 0.9);
        assertThat(icc.value()).isEqualTo(-1);
        assertThat(GroupIcc.of(RatingMatrix.of(new double[][] {{1, 5}, {4, 1}, {2, 5}}))
                        .value())
                .isNegative();
        assertThat(icc.averaged()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(GroupComponents.of(RatingMatrix.of(alike), GroupComponents.Method.REML)
                        .between())
                .isEqualTo(Estimate.of(0));
    }

    @Test
    void reliabilityGrowsWithTheGroup() {
        GroupIcc icc = GroupIcc.of(GROUP, VALUE, 0.95);
        assertThat(icc.reliability(1).value()).isEqualTo(icc.value());
        double previous = 0;
        double sum = 0;
        for (int raters = 1; raters <= 5; raters++) {
            double reliability = icc.reliability(raters).value();
            assertThat(reliability).isGreaterThan(previous);
            previous = reliability;
            sum += reliability; // there is one group of each size
        }
        assertThat(icc.meanReliability().value()).isCloseTo(sum / 5, within(1e-14));
        assertThatThrownBy(() -> icc.reliability(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatDoesNotSuffice() {
        assertReason(Reason.NO_DATA, new double[0][]);
        assertReason(Reason.NO_DATA, new double[][] {{NA, NA}, {NA, NA}});
        assertReason(Reason.TOO_FEW_UNITS, new double[][] {{1, 2, 3}});
        assertReason(Reason.TOO_FEW_UNITS, new double[][] {{1}, {2}, {3}});
        assertReason(Reason.TOO_FEW_UNITS, new double[][] {{1, NA}, {NA, 2}});
        assertReason(Reason.ZERO_VARIANCE, new double[][] {{0.1, 0.1}, {0.1, NA}, {0.1, 0.1}});
    }

    private static void assertReason(Reason reason, double[][] x) {
        GroupIcc icc = GroupIcc.of(RatingMatrix.of(x));
        assertThat(icc.single()).isEqualTo(Estimate.notComputable(reason));
        assertThat(icc.averaged()).isEqualTo(Estimate.notComputable(reason));
        assertThat(icc.reliability(3)).isEqualTo(Estimate.notComputable(reason));
        assertThat(icc.render() + icc).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void perfectAgreementIsOneWithoutIntervalOrTest() {
        GroupIcc icc = GroupIcc.of(RatingMatrix.of(new double[][] {{2, 2}, {3, NA}, {5, 5}}));
        assertThat(icc.single()).isEqualTo(Estimate.of(1));
        assertThat(icc.averaged()).isEqualTo(Estimate.of(1));
        assertThat(icc.variance().test()).isNull();
    }

    @Test
    void extremeNumbersStayNumbers() {
        double[][] x = {{Double.MAX_VALUE, -Double.MAX_VALUE}, {Double.MIN_VALUE, 1}, {2, 3}};
        GroupIcc icc = GroupIcc.of(RatingMatrix.of(x));
        assertThat(icc.variance().meanSquareWithin()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(icc.render()).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(GroupComponents.of(RatingMatrix.of(x), GroupComponents.Method.REML)
                        .toString())
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
    }

    @Test
    void everySourceGivesTheSame() {
        GroupTally tally = GroupTally.ofCodes(2, 1, 10);
        RatingColumns.Rows rows = RatingColumns.rows();
        int[] group = new int[EBEL.units() * EBEL.raters()];
        double[] value = new double[group.length];
        for (int unit = 0; unit < EBEL.units(); unit++) {
            for (int rater = 0; rater < EBEL.raters(); rater++) {
                int at = unit * EBEL.raters() + rater;
                group[at] = 100 - unit;
                value[at] = EBEL.get(unit, rater).orElse(NA);
                if (!EBEL.isMissing(unit, rater)) {
                    tally.add(2 * unit, 1, (int) value[at]);
                    rows.sheet(unit + 7, rater, 0).rate(0, value[at]);
                }
            }
        }
        GroupIcc expected = GroupIcc.of(EBEL);
        assertThat(GroupIcc.of(tally, 1)).isEqualTo(expected);
        assertThat(GroupIcc.of(rows.build(), 0.95)).isEqualTo(expected);
        assertThat(GroupIcc.of(group, value, 0.95)).isEqualTo(expected);
        GroupComponents.Method reml = GroupComponents.Method.REML;
        assertThat(GroupComponents.of(tally, 1, reml)).isEqualTo(GroupComponents.of(EBEL, reml));
        assertThat(GroupComponents.of(rows.build(), reml)).isEqualTo(GroupComponents.of(EBEL, reml));
    }

    @Test
    void printsItself() {
        GroupIcc icc = GroupIcc.of(EBEL);
        assertThat(icc).hasToString("ICC(1) = 0.1648 [-0.1113, 0.9405] (17 ratings in 3 groups of 3 to 9, n0 5.1176)");
        assertThat(icc.render().lines().toList())
                .contains(
                        "  ICC(1) by mean size          0.1512",
                        "  mean square between, within  10.4314, 5.1905",
                        "  test of no difference        F(2, 14) = 2.0097, p = 0.1709");
    }

    @Test
    void argumentsAreChecked() {
        assertThatThrownBy(() -> GroupIcc.of(EBEL, 1.0)).hasMessageContaining("Confidence (1.0)");
        assertThatThrownBy(() -> GroupIcc.of(new int[2], new double[3], 0.9))
                .hasMessageContaining("Number of groups (2)");
        assertThatThrownBy(() -> GroupIcc.of(new int[1], new double[] {Double.POSITIVE_INFINITY}, 0.9))
                .hasMessageContaining("Value (Infinity)");
        GroupTally tally = GroupTally.ofCodes(1, 1, 5);
        assertThatThrownBy(() -> GroupIcc.of(tally, 1)).hasMessageContaining("Number of the item (1)");
    }
}
