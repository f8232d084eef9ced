package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * Raters who see the true category of a unit with a known chance and otherwise name any of the four: with equal categories two
 * agree with chance {@code c^2 + (1 - c^2) / 4}, so each coefficient beyond chance is {@code c^2}.
 */
class AgreementCoverageTest {
    private static final int SAMPLES = 400;
    private static final double KNOWN = 0.8;
    private static final double TRUTH = KNOWN * KNOWN;

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        assertCoverage(x -> FleissKappa.of(x).estimate(), 3, 0);
        assertCoverage(x -> FleissKappa.of(x).estimate(), 5, 0.3);
        assertCoverage(x -> GwetAc.of(x).estimate(), 3, 0);
        assertCoverage(x -> GwetAc.of(x).estimate(), 5, 0.3);
        assertCoverage(x -> BrennanPrediger.of(x).estimate(), 5, 0.3);
        assertCoverage(x -> CongerKappa.of(x).estimate(), 5, 0.3);
        assertCoverage(x -> WeightedAlpha.of(x, AgreementSettings.STANDARD).estimate(), 5, 0.3);
        assertCoverage(x -> CohenKappa.of(x).estimate(), 2, 0);
    }

    @Test
    void resampledIntervalsHoldTheTruthToo() {
        Bootstrap few = Bootstrap.STANDARD.withResamples(199);
        assertCoverage(x -> KrippendorffAlpha.of(x, Metric.NOMINAL, few).estimate(), 4, 0.2);
    }

    /** Raters who know nothing agree by chance, and a test at 5 percent says otherwise in 5 of 100 samples. */
    @Test
    void testsUnderChanceRejectAsOftenAsTheySay() {
        assertRejections(x -> FleissKappa.of(x).test().probability(), 4);
        assertRejections(x -> FleissKappa.of(x).categories().get(1).test().probability(), 4);
        assertRejections(x -> CohenKappa.of(x).test().probability(), 2);
        assertRejections(x -> GwetAc.of(x).agreement().test().probability(), 4);
        assertRejections(x -> KendallW.of(x).test().probability(), 8);
        assertRejections(x -> KendallW.of(x).fTest().probability(), 8);
    }

    private static void assertRejections(ToDoubleFunction<RatingMatrix> probability, int raters) {
        Random random = new Random(4);
        int rejected = 0;
        for (int i = 0; i < 1000; i++) {
            double[][] x = new double[60][raters];
            for (double[] unit : x) {
                Arrays.setAll(unit, rater -> random.nextInt(4));
            }
            rejected += probability.applyAsDouble(RatingMatrix.of(x)) < 0.05 ? 1 : 0;
        }
        assertThat(rejected).isBetween(30, 72);
    }

    private static void assertCoverage(Function<RatingMatrix, Estimate> statistic, int raters, double missing) {
        Random random = new Random(20);
        int held = 0;
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            Estimate.Computed estimate = (Estimate.Computed) statistic.apply(sample(random, raters, missing));
            held += estimate.interval().contains(TRUTH) ? 1 : 0;
            sum += estimate.value();
        }
        assertThat((double) held / SAMPLES).isBetween(0.92, 0.98);
        assertThat(sum / SAMPLES).isCloseTo(TRUTH, within(0.02));
    }

    private static RatingMatrix sample(Random random, int raters, double missing) {
        double[][] x = new double[80][raters];
        for (double[] unit : x) {
            int truth = random.nextInt(4);
            for (int rater = 0; rater < raters; rater++) {
                int given = random.nextDouble() < KNOWN ? truth : random.nextInt(4);
                unit[rater] = random.nextDouble() < missing ? Double.NaN : given;
            }
        }
        return RatingMatrix.of(x);
    }
}
