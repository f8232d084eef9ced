package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.NotComputableException;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class CategoricalAgreementTest {
    private static final double NA = Double.NaN;
    private static final AgreementSettings PLAIN = AgreementSettings.STANDARD;

    private static final List<Function<RatingMatrix, Estimate>> ANY_RATERS = List.of(
            x -> FleissKappa.of(x).estimate(),
            x -> CongerKappa.of(x).estimate(),
            x -> GwetAc.of(x).estimate(),
            x -> BrennanPrediger.of(x).estimate(),
            x -> WeightedAlpha.of(x, PLAIN).estimate());
    private static final List<Function<RatingMatrix, Estimate>> TWO_RATERS = List.of(
            x -> CohenKappa.of(x).estimate(),
            x -> ScottPi.of(x).estimate(),
            x -> BennettS.of(x).estimate(),
            x -> PercentAgreement.of(PairTally.of(x), PLAIN).estimate());

    private static void assertReason(double[][] x, Reason reason, List<Function<RatingMatrix, Estimate>> statistics) {
        statistics.forEach(s -> assertThat(s.apply(RatingMatrix.of(x))).isEqualTo(Estimate.notComputable(reason)));
    }

    @Test
    void nothingToPair() {
        assertReason(new double[][] {}, Reason.NO_DATA, ANY_RATERS);
        assertReason(new double[][] {{1}, {2}}, Reason.NO_DATA, ANY_RATERS);
        assertReason(new double[][] {{NA, NA}, {NA, NA}}, Reason.NO_DATA, ANY_RATERS);
        assertReason(new double[][] {{1, NA}, {NA, 2}}, Reason.NO_DATA, ANY_RATERS);
        assertReason(new double[][] {{1, NA}, {NA, 2}}, Reason.NO_DATA, TWO_RATERS);
        assertReason(
                new double[][] {{1, NA}, {NA, 2}},
                Reason.NO_DATA,
                List.of(x -> PercentAgreement.of(x).unanimous()));
    }

    @Test
    void oneCategoryIsNoAgreement() {
        double[][] x = {{3, 3}, {3, 3}, {3, NA}};
        assertReason(x, Reason.ZERO_VARIANCE, ANY_RATERS);
        assertReason(x, Reason.ZERO_VARIANCE, TWO_RATERS.subList(0, 3));
        assertThat(PercentAgreement.of(PairTally.of(RatingMatrix.of(x)), PLAIN).value())
                .isEqualTo(1);
    }

    /** With a scale that has more categories, agreement on one of them is agreement for those who take chance by the scale. */
    @Test
    void oneCategoryOfMany() {
        CategoryTally tally =
                CategoryTally.of(RatingMatrix.of(new double[][] {{3, 3}, {3, 3}}), CategoryScale.codes(1, 5));
        assertThat(GwetAc.of(tally, PLAIN).estimate()).isEqualTo(Estimate.of(1));
        assertThat(BrennanPrediger.of(tally, PLAIN).estimate()).isEqualTo(Estimate.of(1));
        assertThat(FleissKappa.of(tally, PLAIN).estimate()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
    }

    @Test
    void cohenNeedsTwoRaters() {
        assertReason(new double[][] {{1}, {2}}, Reason.TOO_FEW_UNITS, TWO_RATERS);
        assertReason(new double[][] {{1, 2, 2}, {2, 2, 1}}, Reason.OUT_OF_DOMAIN, TWO_RATERS);
    }

    @Test
    void valueOffTheScaleHasNoPlace() {
        RatingMatrix x = RatingMatrix.of(new double[][] {{1, 2}, {6, 5}});
        Estimate outside = Estimate.notComputable(Reason.OUT_OF_DOMAIN);
        CategoryScale scale = CategoryScale.codes(1, 5);
        assertThat(FleissKappa.of(CategoryTally.of(x, scale), PLAIN).estimate()).isEqualTo(outside);
        assertThat(CongerKappa.of(x, scale, PLAIN).estimate()).isEqualTo(outside);
        assertThat(CohenKappa.of(PairTally.of(x, scale), PLAIN).estimate()).isEqualTo(outside);
        assertThat(KrippendorffAlpha.of(CategoryTally.of(x, scale), Metric.ORDINAL, Bootstrap.NONE)
                        .estimate())
                .isEqualTo(outside);
    }

    @Test
    void weightsThatDontFitHaveNoPlace() {
        RatingMatrix x = RatingMatrix.of(new double[][] {{1, 2}, {3, 3}});
        AgreementSettings two = AgreementSettings.of(AgreementWeights.of(new double[][] {{1, 0.5}, {0.5, 1}}));
        assertThat(GwetAc.of(x, two).estimate()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(CohenKappa.of(x, two).estimate()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        RatingMatrix negative = RatingMatrix.of(new double[][] {{-1, 2}, {2, 2}});
        assertThat(GwetAc.of(negative, AgreementSettings.of(AgreementWeights.RATIO))
                        .estimate())
                .isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
    }

    @Test
    void perfectAgreementIsOneWithoutError() {
        double[][] x = {{1, 1}, {2, 2}, {5, 5}, {2, 2}};
        ANY_RATERS.forEach(s -> assertThat(s.apply(RatingMatrix.of(x))).isEqualTo(Estimate.of(1)));
        TWO_RATERS.forEach(s -> assertThat(s.apply(RatingMatrix.of(x))).isEqualTo(Estimate.of(1)));
        assertThat(CohenKappa.of(RatingMatrix.of(x)).maximum()).isEqualTo(Estimate.of(1));
    }

    @Test
    void oneUnitHasNoError() {
        double[][] x = {{1, 2, 2}};
        ANY_RATERS.forEach(s -> assertThat(s.apply(RatingMatrix.of(x)))
                .isInstanceOfSatisfying(Estimate.Computed.class, c -> {
                    assertThat(c.standardError()).isNull();
                    assertThat(c.interval()).isNull();
                }));
        assertThat(CohenKappa.of(RatingMatrix.of(new double[][] {{1, 2}})).value())
                .isZero();
    }

    @Test
    void millionRatersOrCategoriesDontBlowUp() {
        double[] row = new double[1_000_000];
        Arrays.setAll(row, i -> i);
        assertReason(new double[][] {row}, Reason.TOO_LARGE, ANY_RATERS);
        Arrays.setAll(row, i -> i % 2);
        assertThat(FleissKappa.of(RatingMatrix.of(new double[][] {row})).value())
                .isCloseTo(0, within(1e-5));
        assertThat(CongerKappa.of(RatingMatrix.of(new double[][] {row})).value())
                .isCloseTo(0, within(1e-5));
        double[][] column = new double[1000][];
        Arrays.setAll(column, i -> new double[] {i, i + 1});
        assertReason(column, Reason.TOO_LARGE, TWO_RATERS);
    }

    @Test
    void tallyWithoutRatersHasNoConger() {
        CategoryTally tally = new CategoryTally(CategoryScale.codes(1, 2))
                .add(0, 0)
                .add(0, 1)
                .add(1, 1)
                .add(1, 1);
        assertThat(CongerKappa.of(tally, PLAIN).estimate()).isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
    }

    @Test
    void unequalNumbersOfRatingsHaveNoTestUnderChance() {
        FleissKappa kappa = FleissKappa.of(Krippendorff2011Test.FOUR_OBSERVERS);
        assertThat(kappa.test()).isNull();
        assertThat(kappa.categories()).hasSize(5).allMatch(c -> c.test() == null);
        assertThat(FleissKappa.of(Fleiss1971Test.TABLE_1, AgreementSettings.of(AgreementWeights.LINEAR))
                        .test())
                .isNull();
    }

    @Test
    void categoryThatNobodyGaveHasNoKappa() {
        CategoryTally tally = CategoryTally.of(Fleiss1971Test.TABLE_1, CategoryScale.codes(1, 6));
        assertThat(FleissKappa.of(tally, PLAIN).categories().get(5).kappa())
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
    }

    /** By hand: 6 of 10 units agree; pe = 0.5; marginals 5:5 and 5:5, so kappa is 0.2 and its greatest is 1. */
    @Test
    void countsByHand() {
        CohenKappa kappa = CohenKappa.of(PairTally.of(new long[][] {{3, 2}, {2, 3}}), PLAIN);
        assertThat(kappa.value()).isCloseTo(0.2, within(1e-15));
        assertThat(kappa.maximum()).isEqualTo(Estimate.of(1));
        assertThat(PercentAgreement.of(PairTally.of(new long[][] {{3, 2}, {2, 3}}), PLAIN)
                        .value())
                .isCloseTo(0.6, within(1e-15));
    }

    /** The raters' ratings in ascending order meet as (1,1) (1,2) (2,2) (3,3): squares lost 1 of the 4 x 4 that chance loses. */
    @Test
    void greatestWeightedKappaPairsAscendingRatings() {
        RatingMatrix x = RatingMatrix.of(new double[][] {{1, 2}, {1, 3}, {2, 1}, {3, 2}});
        CohenKappa kappa = CohenKappa.of(x, AgreementSettings.of(AgreementWeights.QUADRATIC));
        RatingMatrix sorted = RatingMatrix.of(new double[][] {{1, 1}, {1, 2}, {2, 2}, {3, 3}});
        assertThat(kappa.maximum().value())
                .isCloseTo(
                        CohenKappa.of(sorted, AgreementSettings.of(AgreementWeights.QUADRATIC))
                                .value(),
                        within(1e-15));
        assertThat(CohenKappa.of(x, AgreementSettings.of(AgreementWeights.ORDINAL))
                        .maximum())
                .isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
    }

    @Test
    void confidenceSetsTheWidth() {
        assertThat(width(PLAIN.withConfidence(0.5))).isLessThan(width(PLAIN));
        assertThatThrownBy(() -> PLAIN.withConfidence(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PLAIN.withWeights(null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double width(AgreementSettings settings) {
        Estimate.Computed kappa = (Estimate.Computed)
                CohenKappa.of(LandisKoch1977Test.TABLE_1, settings).estimate();
        return kappa.interval().upper() - kappa.interval().lower();
    }

    @Test
    void failureShowsItsReason() {
        RatingMatrix none = RatingMatrix.of(new double[][] {{1, NA}});
        assertThat(GwetAc.of(none)).hasToString("Gwet AC1: not computable (NO_DATA) (1 units)");
        assertThat(CohenKappa.of(none)).hasToString("Cohen kappa: not computable (NO_DATA) (0 units)");
        assertThat(PercentAgreement.of(none)).hasToString("Agreement: not computable (NO_DATA) (0 units)");
        assertThat(FleissKappa.of(none).render()).contains("test under chance: none");
        assertThatThrownBy(() -> GwetAc.of(none).value()).isInstanceOf(NotComputableException.class);
    }
}
