package org.openkam.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * The attitude of clerical employees in 30 departments, seven questions (percent favourable). Chatterjee, S. &amp;
 * Price, B. (1977). Regression analysis by example, section 3.7, p. 68 ff. New York: Wiley; the data set
 * {@code attitude} of R.
 */
class ChatterjeePrice1977Test {
    /** rating, complaints, privileges, learning, raises, critical, advance. */
    static final RatingMatrix ATTITUDE = RatingMatrix.of(new double[][] {
        {43, 51, 30, 39, 61, 92, 45}, {63, 64, 51, 54, 63, 73, 47}, {71, 70, 68, 69, 76, 86, 48},
        {61, 63, 45, 47, 54, 84, 35}, {81, 78, 56, 66, 71, 83, 47}, {43, 55, 49, 44, 54, 49, 34},
        {58, 67, 42, 56, 66, 68, 35}, {71, 75, 50, 55, 70, 66, 41}, {72, 82, 72, 67, 71, 83, 31},
        {67, 61, 45, 47, 62, 80, 41}, {64, 53, 53, 58, 58, 67, 34}, {67, 60, 47, 39, 59, 74, 41},
        {69, 62, 57, 42, 55, 63, 25}, {68, 83, 83, 45, 59, 77, 35}, {77, 77, 54, 72, 79, 77, 46},
        {81, 90, 50, 72, 60, 54, 36}, {74, 85, 64, 69, 79, 79, 63}, {65, 60, 65, 75, 55, 80, 60},
        {65, 70, 46, 57, 75, 85, 46}, {50, 58, 68, 54, 64, 78, 52}, {50, 40, 33, 34, 43, 64, 33},
        {64, 61, 52, 62, 66, 80, 41}, {53, 66, 52, 50, 63, 80, 37}, {40, 37, 42, 58, 50, 57, 49},
        {63, 54, 42, 48, 66, 75, 33}, {66, 77, 66, 63, 88, 76, 72}, {78, 75, 58, 74, 80, 78, 49},
        {48, 57, 44, 45, 51, 83, 38}, {85, 85, 71, 71, 77, 74, 55}, {82, 82, 39, 59, 64, 78, 39},
    });

    private static final ItemCovariances COVARIANCES = ItemCovariances.of(ATTITUDE);

    /** psych 2.2.9, {@code alpha(attitude)}; its help page prints 0.84, 0.84, 0.88. Interval: cocron 1.0.1. */
    @Test
    void alphaOfPsych() {
        CronbachAlpha alpha = CronbachAlpha.of(ATTITUDE);
        assertThat(alpha).hasToString("Cronbach alpha = 0.8431 [0.7394, 0.9158] (30 persons, 7 items)");
        assertThat(alpha.value()).isCloseTo(0.8431427695647599, within(1e-12));
        StandardizedAlpha standardized = StandardizedAlpha.of(ATTITUDE, Deletion.LISTWISE);
        assertThat(standardized.value()).isCloseTo(0.8390838030295106, within(1e-12));
        assertThat(standardized.averageCorrelation().value()).isCloseTo(0.42690664264971706, within(1e-12));
        assertThat(AlphaIfItemDeleted.of(ATTITUDE).value(5)).isCloseTo(0.8638723114464368, within(1e-12));
        ItemTotals totals = ItemTotals.of(ATTITUDE);
        assertThat(totals.itemRestCorrelation(5).value()).isCloseTo(0.26503433919667607, within(1e-12));
        assertThat(totals.itemTotalCorrelation(5).value()).isCloseTo(0.42070098853400534, within(1e-12));
    }

    /** R 4.2.2, from {@code cov(attitude)}. */
    @Test
    void boundsOfCovariances() {
        GuttmanLambdas lambdas = GuttmanLambdas.of(COVARIANCES);
        assertThat(lambdas.lambda1().value()).isCloseTo(0.7226938024840799, within(1e-12));
        assertThat(lambdas.lambda2().value()).isCloseTo(0.860272454217454, within(1e-12));
        assertThat(lambdas.lambda3().value()).isCloseTo(0.8431427695647599, within(1e-12));
        assertThat(lambdas.lambda4().value()).isCloseTo(0.9055352049179762, within(1e-12));
        assertThat(lambdas.lambda5().value()).isCloseTo(0.8499223196542375, within(1e-12));
        assertThat(lambdas.lambda6().value()).isCloseTo(0.8829021772868582, within(1e-12));
        assertThat(lambdas.splits())
                .hasToString("Split-half reliabilities: 0.6412 to 0.9055, mean 0.8259 (35 splits of 7 items)");
        assertThat(lambdas.render()).contains("Guttman lambda 4 (largest) = 0.9055");
    }

    /** psych computes lambda 6 from correlations: {@code alpha(attitude)} gives 0.8752 where covariances give 0.8829. */
    @Test
    void lambda6OfPsychIsThatOfCorrelations() {
        assertThat(GuttmanLambdas.of(COVARIANCES.correlations()).lambda6().value())
                .isCloseTo(0.8752151373603486, within(1e-12));
    }

    /**
     * psych 2.2.9, {@code splitHalf(attitude)}: the largest agrees, the smallest is 0.7433 there and 0.6750 here. Of an
     * odd number of items psych tries the first half of the splits only, as if the others were their complements: the
     * split of items 3, 5 and 7 from the rest, which has less, is none of them.
     */
    @Test
    void smallestSplitOfPsychIsNotTheSmallest() {
        Splits splits = Splits.of(COVARIANCES.correlations());
        assertThat(splits.largest().value()).isCloseTo(0.892632206338469, within(1e-12));
        double of123 = SplitHalf.of(COVARIANCES.correlations(), 0, 1, 2)
                .flanaganRulon()
                .value();
        assertThat(of123).isCloseTo(0.7433438377334847, within(1e-12));
        assertThat(splits.smallest().value()).isLessThan(of123 - 0.06);
    }

    /** R 4.2.2, sums of items 1, 3, 5, 7 and of 2, 4, 6. */
    @Test
    void oddEven() {
        SplitHalf halves = SplitHalf.oddEven(COVARIANCES);
        assertThat(halves.correlation().value()).isCloseTo(0.8562073502258603, within(1e-12));
        assertThat(halves.spearmanBrown().value()).isCloseTo(0.922534166370668, within(1e-12));
        assertThat(halves.flanaganRulon().value()).isCloseTo(0.9052318984640285, within(1e-12));
        assertThat(halves).hasToString("Split-half reliability (Spearman-Brown) = 0.9225 (30 persons, 7 items)");
    }

    /**
     * lavaan 0.6.14, {@code cfa("f =~ ...", std.lv = TRUE)}, whose search stops at a slope of 4e-7: uniquenesses are
     * met to 4e-7 of their size. Its chi-square is n times the discrepancy; most programs take n - 1.
     */
    @Test
    void omegaOfLavaan() {
        McDonaldOmega omega = McDonaldOmega.of(ATTITUDE);
        assertThat(omega.value()).isCloseTo(0.8563267793034856, within(1e-7));
        assertThat(omega.observed().value()).isCloseTo(0.8263179148660842, within(1e-6));
        OneFactor factor = omega.factor().orElseThrow();
        List<Double> loadings = List.of(10.2024205, 11.8112054, 7.1301157, 8.4320485, 7.8201313, 2.3941369, 3.8221976);
        List<Double> own = List.of(39.1428308, 31.8687608, 93.8769788, 62.0661174, 43.3444379, 88.9136968, 87.7197233);
        for (int i = 0; i < 7; i++) {
            assertThat(factor.loadings().get(i)).isCloseTo(loadings.get(i), within(1e-6));
            assertThat(factor.uniquenesses().get(i)).isCloseTo(own.get(i), within(4e-7 * own.get(i)));
        }
        assertThat(factor.test()).hasToString("chi-square(14) = 29.4337, p = 0.0091");
        assertThat(factor.isHeywood()).isFalse();
        assertThat(omega.render()).contains("item 0: loading 10.2024, uniqueness 39.1428");
    }

    /** psych 2.2.9, {@code fa(attitude, fm = "minres")}: on correlations, another number. */
    @Test
    void omegaOfPsych() {
        assertThat(McDonaldOmega.of(COVARIANCES, OmegaMethod.MINIMUM_RESIDUALS).value())
                .isCloseTo(0.8509924650784053, within(1e-6));
    }

    /** psychometric 2.3, {@code SE.Meas}, {@code SE.Est}, {@code SE.Pred}, {@code Est.true}. */
    @Test
    void errorsOfMeasurement() {
        StandardErrorOfMeasurement error = StandardErrorOfMeasurement.of(ItemTotals.of(ATTITUDE));
        assertThat(error.measurement().value()).isCloseTo(22.87142137491267, within(1e-9));
        assertThat(error.estimation().value()).isCloseTo(21.001180870973887, within(1e-9));
        assertThat(error.prediction().value()).isCloseTo(31.050789260245406, within(1e-9));
        Estimate first = error.trueScore(361, 0.95);
        assertThat(first.value()).isCloseTo(370.73560543568055, within(1e-9));
        Interval interval = ((Estimate.Computed) first).interval();
        assertThat(interval.lower()).isCloseTo(329.57404729576024, within(1e-8));
        assertThat(interval.upper()).isCloseTo(411.89716357560087, within(1e-8));
        assertThat(error.band(361, 0.95).toString())
                .isEqualTo("361.0000 [316.1728, 405.8272]"); // 361 -+ 1.95996 * 22.87142
        assertThat(error.render()).startsWith("Standard error of measurement = 22.8714\n");
    }
}
