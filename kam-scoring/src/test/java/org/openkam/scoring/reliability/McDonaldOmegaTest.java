package org.openkam.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.RatingMatrix;

class McDonaldOmegaTest {

    @Property(tries = 60)
    void aMatrixOfOneFactorGivesTheFactorBack(@ForAll Random random, @ForAll @IntRange(min = 3, max = 12) int items) {
        double[] loadings = random.doubles(items, 0.3, 3).toArray();
        double[] own = random.doubles(items, 0.3, 4).toArray();
        ItemCovariances c = ItemCovariances.ofMatrix(matrix(loadings, own), 1_000_000_000L);
        McDonaldOmega omega = McDonaldOmega.of(c, OmegaMethod.MAXIMUM_LIKELIHOOD);
        double sum = 0;
        double error = 0;
        for (int i = 0; i < items; i++) {
            sum += loadings[i];
            error += own[i];
        }
        assertThat(omega.value()).isCloseTo(sum * sum / (sum * sum + error), within(1e-7));
        assertThat(omega.observed().value()).isCloseTo(omega.value(), within(1e-7));
        for (int i = 0; i < items; i++) {
            assertThat(omega.factor().orElseThrow().loadings().get(i))
                    .isCloseTo(loadings[i], within(1e-6 * loadings[i]));
        }
        if (items > 3) {
            assertThat(omega.factor().orElseThrow().test().statistic()).isLessThan(1);
        }
    }

    @Property(tries = 60)
    void leastSquaresGiveTheFactorBackToo(@ForAll Random random, @ForAll @IntRange(min = 3, max = 12) int items) {
        double[] loadings = random.doubles(items, 0.3, 0.9).toArray();
        double[] own = new double[items];
        double sum = 0;
        double error = 0;
        for (int i = 0; i < items; i++) {
            own[i] = 1 - loadings[i] * loadings[i];
            sum += loadings[i];
            error += own[i];
        }
        ItemCovariances r = ItemCovariances.ofMatrix(matrix(loadings, own), 100);
        double expected = sum * sum / (sum * sum + error);
        assertThat(McDonaldOmega.of(r, OmegaMethod.MINIMUM_RESIDUALS).value()).isCloseTo(expected, within(1e-8));
        assertThat(McDonaldOmega.of(r, OmegaMethod.MAXIMUM_LIKELIHOOD).value()).isCloseTo(expected, within(1e-6));
    }

    /** With three items l1^2 = r12 r13 / r23 and so on. */
    @Test
    void threeItemsFitExactly() {
        ItemCovariances r = ItemCovariances.ofMatrix(new double[][] {{1, 0.6, 0.5}, {0.6, 1, 0.4}, {0.5, 0.4, 1}}, 200);
        McDonaldOmega omega = McDonaldOmega.of(r, OmegaMethod.MAXIMUM_LIKELIHOOD);
        OneFactor factor = omega.factor().orElseThrow();
        double shrink = Math.sqrt(199 / 200.0);
        assertThat(factor.loadings().get(0)).isCloseTo(Math.sqrt(0.75) * shrink, within(1e-9));
        assertThat(factor.loadings().get(1)).isCloseTo(Math.sqrt(0.48) * shrink, within(1e-9));
        assertThat(factor.loadings().get(2)).isCloseTo(Math.sqrt(1.0 / 3) * shrink, within(1e-9));
        assertThat(factor.test()).isNull();
        assertThat(((Estimate.Computed) omega.estimate()).interval()).isNotNull();
    }

    /** l1^2 = 0.8 * 0.8 / 0.5 = 1.28 would leave item 1 a negative variance of its own. */
    @Test
    void heywoodCaseIsHeldAtItsBoundAndFlagged() {
        ItemCovariances r = ItemCovariances.ofMatrix(new double[][] {{1, 0.8, 0.8}, {0.8, 1, 0.5}, {0.8, 0.5, 1}}, 200);
        for (OmegaMethod method : OmegaMethod.values()) {
            McDonaldOmega omega = McDonaldOmega.of(r, method);
            OneFactor factor = omega.factor().orElseThrow();
            assertThat(factor.isHeywood()).isTrue();
            assertThat(factor.uniquenesses().get(0)).isCloseTo(0.005, within(1e-4));
            assertThat(omega.value()).isBetween(0.0, 1.0);
            assertThat(((Estimate.Computed) omega.estimate()).interval()).isNull();
            assertThat(omega.render()).contains("Heywood");
        }
    }

    @Property(tries = 100)
    void itemsWithoutAnythingInCommonStillGiveANumber(
            @ForAll Random random, @ForAll @IntRange(min = 3, max = 9) int items) {
        RatingMatrix x = RatingMatrix.of(Simulated.items(random, 30, new double[items], ones(items)));
        McDonaldOmega omega = McDonaldOmega.of(x);
        assertThat(omega.value()).isBetween(0.0, 1.0);
        assertThat(omega.render()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Property(tries = 40)
    void turnedItemsCancel(@ForAll Random random) {
        double[] loadings = {0.8, -0.8, 0.7, -0.7};
        RatingMatrix x = RatingMatrix.of(Simulated.items(random, 200, loadings, ones(4)));
        McDonaldOmega omega = McDonaldOmega.of(x);
        assertThat(omega.value()).isLessThan(0.35);
        assertThat(omega.factor().orElseThrow().loadings().stream()
                        .mapToDouble(l -> l)
                        .sum())
                .isGreaterThanOrEqualTo(0);
    }

    /** Of 300 samples of 200 persons, 285 are expected to hold the truth; standard deviation 3.8. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        Random random = new Random(20260101);
        double[] loadings = {0.9, 0.8, 0.7, 0.6, 0.5};
        double truth = 3.5 * 3.5 / (3.5 * 3.5 + 5);
        int held = 0;
        for (int sample = 0; sample < 300; sample++) {
            RatingMatrix x = RatingMatrix.of(Simulated.items(random, 200, loadings, ones(5)));
            Interval interval = ((Estimate.Computed) McDonaldOmega.of(x).estimate()).interval();
            held += interval.contains(truth) ? 1 : 0;
        }
        assertThat(held).isBetween(273, 297);
    }

    private static double[] ones(int items) {
        double[] ones = new double[items];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[][] matrix(double[] loadings, double[] own) {
        double[][] c = new double[loadings.length][loadings.length];
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c.length; j++) {
                c[i][j] = loadings[i] * loadings[j] + (i == j ? own[i] : 0);
            }
        }
        return c;
    }
}
