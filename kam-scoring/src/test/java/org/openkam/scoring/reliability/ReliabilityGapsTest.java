package org.openkam.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.ItemTotalsTally;
import org.openkam.scoring.statistic.NotComputableException;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/** What can't be computed, and says why. */
class ReliabilityGapsTest {
    private static final double NA = Double.NaN;

    @Test
    void tooFew() {
        assertAll(Reason.NO_DATA, new double[0][]);
        assertAll(Reason.NO_DATA, new double[][] {{NA, NA, NA}, {NA, NA, NA}});
        assertAll(Reason.TOO_FEW_UNITS, new double[][] {{1, 2, 3}});
        assertAll(Reason.TOO_FEW_UNITS, new double[][] {{1}, {2}, {3}});
    }

    @Test
    void nothingVaries() {
        assertAll(Reason.ZERO_VARIANCE, new double[][] {{3, 3, 3}, {3, 3, 3}, {3, 3, 3}});
        assertAll(Reason.ZERO_VARIANCE, new double[][] {{0.1, 0.2, 0.7}, {0.2, 0.7, 0.1}, {0.7, 0.1, 0.2}});
    }

    @Test
    void twoItemsHaveAlphaAndNoOmega() {
        RatingMatrix two = RatingMatrix.of(new double[][] {{1, 2}, {2, 2}, {3, 5}, {4, 4}});
        assertThat(CronbachAlpha.of(two).estimate()).isInstanceOf(Estimate.Computed.class);
        assertThat(McDonaldOmega.of(two).estimate()).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(AlphaIfItemDeleted.of(two).estimate(0)).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
    }

    @Test
    void anItemThatDoesNotVary() {
        RatingMatrix x = RatingMatrix.of(new double[][] {{1, 2, 3, 2}, {2, 3, 3, 1}, {3, 4, 3, 5}, {5, 4, 3, 4}});
        assertThat(CronbachAlpha.of(x).estimate()).isInstanceOf(Estimate.Computed.class);
        assertThat(StandardizedAlpha.of(x, Deletion.LISTWISE).estimate())
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        GuttmanLambdas lambdas = GuttmanLambdas.of(x, Deletion.LISTWISE);
        GuttmanLambdas others = GuttmanLambdas.of(ItemCovariances.of(x).without(2));
        assertThat(lambdas.lambda6()).isEqualTo(others.lambda6());
        assertThat(McDonaldOmega.of(x).estimate()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
    }

    @Test
    void perfectItemsHaveNoInterval() {
        RatingMatrix x = RatingMatrix.of(new double[][] {{1, 1, 1}, {2, 2, 2}, {4, 4, 4}});
        assertThat(CronbachAlpha.of(x)).hasToString("Cronbach alpha = 1.0000 (3 persons, 3 items)");
        assertThat(GuttmanLambdas.of(x, Deletion.LISTWISE).lambda6())
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(McDonaldOmega.of(x))
                .hasToString("McDonald omega: not computable (ZERO_VARIANCE) (3 persons, 3 items)");
    }

    @Test
    void itemsThatOpposeEachOtherKeepTheirSign() {
        RatingMatrix x = RatingMatrix.of(new double[][] {{1, 5}, {2, 3}, {3, 4}, {5, 1}});
        assertThat(CronbachAlpha.of(x).value()).isNegative();
        assertThat(SplitHalf.oddEven(ItemCovariances.of(x)).spearmanBrown().value())
                .isLessThan(-1);
    }

    @Test
    void halvesThatMirrorEachOther() {
        RatingMatrix x = RatingMatrix.of(new double[][] {{1, 5}, {2, 4}, {5, 1}});
        SplitHalf halves = SplitHalf.oddEven(ItemCovariances.of(x));
        assertThat(halves.correlation()).isEqualTo(Estimate.of(-1));
        assertThat(halves.spearmanBrown()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(halves.flanaganRulon()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
    }

    @Test
    void missingRatingsAreLeftOutOrPaired() {
        double[][] x = {{1, 2, 1}, {2, 2, 3}, {3, NA, 3}, {4, 4, NA}, {5, 5, 4}, {NA, 1, 2}, {NA, NA, NA}};
        RatingMatrix gaps = RatingMatrix.of(x);
        CronbachAlpha listwise = CronbachAlpha.of(gaps);
        CronbachAlpha pairwise = CronbachAlpha.of(gaps, Deletion.PAIRWISE, 0.95);
        assertThat(listwise.persons()).isEqualTo(3);
        assertThat(listwise).isEqualTo(CronbachAlpha.of(RatingMatrix.of(new double[][] {{1, 2, 1}, {2, 2, 3}, {5, 5, 4}
        })));
        assertThat(pairwise.persons()).isEqualTo(6);
        assertThat(pairwise.estimate())
                .isInstanceOfSatisfying(
                        Estimate.Computed.class, e -> assertThat(e.interval()).isNull());
        assertThat(McDonaldOmega.of(ItemCovariances.of(gaps, Deletion.PAIRWISE), OmegaMethod.MINIMUM_RESIDUALS)
                        .factor()
                        .orElseThrow()
                        .test())
                .isNull();
    }

    @Test
    void itemsThatNobodyRatedTogether() {
        RatingMatrix apart = RatingMatrix.of(new double[][] {{1, NA}, {2, NA}, {NA, 3}, {NA, 4}});
        assertThat(CronbachAlpha.of(apart).estimate()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(CronbachAlpha.of(apart, Deletion.PAIRWISE, 0.9).estimate())
                .isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
    }

    @Test
    void aMillionItems() {
        RatingMatrix wide = RatingMatrix.of(new double[3][1_000_000]);
        assertThat(CronbachAlpha.of(wide).estimate()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(GuttmanLambdas.of(wide, Deletion.LISTWISE).lambda2())
                .isEqualTo(Estimate.notComputable(Reason.TOO_LARGE));
        assertThat(McDonaldOmega.of(wide).estimate()).isEqualTo(Estimate.notComputable(Reason.TOO_LARGE));
    }

    @Test
    void splitsOfManyItemsHaveAMeanOnly() {
        double[][] x = new double[40][17];
        for (int p = 0; p < 40; p++) {
            for (int i = 0; i < 17; i++) {
                x[p][i] = (p * 7 + i * p % 5) % 11;
            }
        }
        GuttmanLambdas lambdas = GuttmanLambdas.of(RatingMatrix.of(x), Deletion.LISTWISE);
        assertThat(lambdas.lambda4()).isEqualTo(Estimate.notComputable(Reason.TOO_LARGE));
        assertThat(lambdas.splits().mean()).isInstanceOf(Estimate.Computed.class);
    }

    @Test
    void answersThatAreNotZeroOrOne() {
        ItemTotalsTally tally = new ItemTotalsTally(2).add(0, 1).add(1, 1).add(2, 0);
        assertThat(KuderRichardson.of(tally).kr20()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(KuderRichardson.of(new ItemTotalsTally(2)).kr21()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    @Test
    void errorsWithoutReliability() {
        StandardErrorOfMeasurement none = StandardErrorOfMeasurement.of(new ItemTotalsTally(3).totals());
        assertThat(none)
                .hasToString(
                        "Standard error of measurement: not computable (NO_DATA) (reliability not computable (NO_DATA))");
        assertThat(none.trueScore(3, 0.95)).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        StandardErrorOfMeasurement negative = StandardErrorOfMeasurement.of(50, 10, -0.4);
        assertThat(negative.trueScore(80, 0.95)).isEqualTo(Estimate.of(50));
        assertThat(negative.measurement().value()).isEqualTo(10);
        assertThat(StandardErrorOfMeasurement.of(50, 10, 1).band(60, 0.95)).isEqualTo(Estimate.of(60));
        assertThat(ConditionalStandardError.lord(1, 1).estimate())
                .isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(ConditionalStandardError.lord(0, 20).value()).isZero();
    }

    @Test
    void compositesThatCancel() {
        ItemCovariances c = ItemCovariances.ofMatrix(new double[][] {{1, 1}, {1, 1}}, 20);
        assertThat(CompositeReliability.of(c, new double[] {1, -1}, 0.8, 0.8).estimate())
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(StratifiedAlpha.of(c, new int[] {0}, new int[] {1}).estimate())
                .isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
    }

    @Test
    void partsOfNothing() {
        ItemCovariances nothing = ItemCovariances.of(RatingMatrix.of(new double[0][]));
        assertThat(SplitHalf.of(nothing, 0, 1).correlation()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(StratifiedAlpha.of(nothing, new int[] {0, 1}, new int[] {2, 3})
                        .estimate())
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    @Test
    void veryLargeNumbersKeepTheirBounds() {
        double[][] x = {{1e140, 3e140}, {2e140, 3.5e140}, {4e140, 3.7e140}};
        GuttmanLambdas lambdas = GuttmanLambdas.of(RatingMatrix.of(x), Deletion.LISTWISE);
        double[][] small = {{1, 3}, {2, 3.5}, {4, 3.7}};
        GuttmanLambdas expected = GuttmanLambdas.of(RatingMatrix.of(small), Deletion.LISTWISE);
        assertThat(lambdas.lambda2().value()).isCloseTo(expected.lambda2().value(), within(1e-12));
        assertThat(lambdas.lambda4().value()).isCloseTo(expected.lambda4().value(), within(1e-12));
    }

    @Test
    void wrongArguments() {
        RatingMatrix x = RatingMatrix.of(new double[][] {{1, 2}, {2, 3}});
        assertThatThrownBy(() -> CronbachAlpha.of(x, Deletion.LISTWISE, 95))
                .hasMessageContaining("Confidence (95.0) must lie between 0 and 1");
        assertThatThrownBy(() -> SplitHalf.of(ItemCovariances.of(x), 0, 1)).hasMessageContaining("leave some");
        assertThatThrownBy(() -> SplitHalf.of(ItemCovariances.of(x), 2))
                .hasMessageContaining("(2) must lie between 0 and 1");
        assertThatThrownBy(() -> StandardErrorOfMeasurement.of(0, 1, 1.2)).hasMessageContaining("must not exceed 1");
        assertThatThrownBy(() -> CompositeReliability.of(ItemCovariances.of(x), new double[] {1}, 0.5, 0.5))
                .hasMessageContaining("Number of weights (1)");
        assertThatThrownBy(() -> CronbachAlpha.of(new ItemTotalsTally(2)).value())
                .isInstanceOf(NotComputableException.class);
    }

    private static void assertAll(Reason reason, double[][] x) {
        Estimate none = Estimate.notComputable(reason);
        RatingMatrix ratings = RatingMatrix.of(x);
        assertThat(CronbachAlpha.of(ratings).estimate()).isEqualTo(none);
        assertThat(CronbachAlpha.of(ratings, Deletion.PAIRWISE, 0.9).estimate()).isEqualTo(none);
        GuttmanLambdas lambdas = GuttmanLambdas.of(ratings, Deletion.LISTWISE);
        assertThat(lambdas.lambda1()).isEqualTo(none);
        assertThat(lambdas.lambda4()).isEqualTo(none);
        assertThat(lambdas.lambda6()).isEqualTo(none);
        assertThat(McDonaldOmega.of(ratings).estimate()).isEqualTo(none);
        assertThat(StandardErrorOfMeasurement.of(ItemTotals.of(ratings)).measurement())
                .isEqualTo(none);
        assertThat(lambdas.toString()
                        + CronbachAlpha.of(ratings)
                        + McDonaldOmega.of(ratings).render())
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
    }
}
