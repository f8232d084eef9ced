package org.openkam.scoring.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class PersonFitTest {
    private static final double[][] LADDER = {{1, 0, 0}, {1, 1, 0}, {1, 1, 1}, {1, 1, 0}, {0, 0, 0}};
    private static final PassRates GROUP = PassRates.of(RatingMatrix.of(LADDER)); // passed 4, 3, 1 of 5

    @Test
    void guttmanErrors() {
        assertThat(GuttmanErrors.of(GROUP, 1, 1, 0).value()).isZero();
        GuttmanErrors turned = GuttmanErrors.of(GROUP, 0, 1, 1);
        assertThat(turned.value()).isEqualTo(2);
        assertThat(turned.normed()).isEqualTo(Estimate.of(1));
        assertThat(GuttmanErrors.of(GROUP, 1, 0, 1))
                .hasToString("Guttman errors = 1, normed 0.5000 (2 of 3 items passed)");
        assertThat(GuttmanErrors.of(GROUP, 1, 1, 1).normed()).isEqualTo(Estimate.of(0));
        assertThat(GROUP.passed(1)).isEqualTo(3);
    }

    @Test
    void u3IsZeroForTheEasiestAndOneForTheHardest() {
        assertThat(VanDerFlierU3.of(GROUP, 1, 1, 0).value()).isZero();
        assertThat(VanDerFlierU3.of(GROUP, 0, 1, 1).value()).isEqualTo(1);
        // Logits ln 4, ln 1.5, -ln 4; passed are the first and the last.
        double expected = (Math.log(1.5) + Math.log(4)) / (2 * Math.log(4));
        assertThat(VanDerFlierU3.of(GROUP, 1, 0, 1).value()).isCloseTo(expected, within(1e-14));
        assertThat(VanDerFlierU3.of(GROUP, 0, 0, 0).value()).isZero();
        assertThat(VanDerFlierU3.of(GROUP, 1, 0, 1)).hasToString("U3 = 0.6462 (3 items)");
    }

    private static double[][] table(Random random, int rows, int columns) {
        double[][] x = new double[rows][columns];
        for (double[] row : x) {
            double ability = random.nextGaussian();
            Arrays.setAll(row, i -> random.nextGaussian() + i * 0.3 - 1 < ability ? 1 : 0);
        }
        return x;
    }

    @Property(tries = 60)
    void everythingEqualsItsDefinition(@ForAll Random random) {
        double[][] x = table(random, 9, 6);
        PassRates group = PassRates.of(RatingMatrix.of(x));
        for (int i = 0; i < x.length; i++) {
            GuttmanErrors errors = GuttmanErrors.of(group, x[i]);
            assertThat(errors.value()).isEqualTo(naiveErrors(x, i));
            assertThat(errors.normed().value()).isBetween(0.0, 1.0);
            Estimate ht = SijtsmaHt.of(group, x[i]).estimate();
            double naive = naiveHt(x, i);
            if (ht instanceof Estimate.Computed computed) {
                assertThat(computed.value()).isCloseTo(naive, within(1e-12)).isLessThanOrEqualTo(1);
            } else {
                assertThat(naive).isNaN();
            }
            VanDerFlierU3.of(group, x[i])
                    .estimate()
                    .fold(u -> assertThat(u.value()).isBetween(0.0, 1.0), r -> null);
        }
    }

    private static int naiveErrors(double[][] x, int person) {
        int errors = 0;
        for (int a = 0; a < x[0].length; a++) {
            for (int b = 0; b < x[0].length; b++) {
                double easier = sum(x, a) - sum(x, b);
                if ((easier > 0 || easier == 0 && a < b) && x[person][a] == 0 && x[person][b] == 1) {
                    errors++;
                }
            }
        }
        return errors;
    }

    private static double sum(double[][] x, int item) {
        return Arrays.stream(x).mapToDouble(row -> row[item]).sum();
    }

    private static double naiveHt(double[][] x, int person) {
        double k = x[0].length;
        double together = 0;
        double possible = 0;
        for (int other = 0; other < x.length; other++) {
            if (other != person) {
                double a = Arrays.stream(x[person]).sum() / k;
                double b = Arrays.stream(x[other]).sum() / k;
                double both = 0;
                for (int i = 0; i < k; i++) {
                    both += x[person][i] * x[other][i] / k;
                }
                together += both - a * b;
                possible += Math.min(a, b) - a * b;
            }
        }
        return possible < 1e-12 ? Double.NaN : together / possible;
    }

    @Property(tries = 30)
    void partsMakeTheWholeAndOrderLeavesNoTrace(@ForAll Random random) {
        double[][] x = table(random, 12, 5);
        PassTally first = new PassTally(5);
        PassTally second = new PassTally(5);
        for (int i = x.length - 1; i >= 0; i--) {
            (random.nextBoolean() ? first : second).add(x[i]);
        }
        PassRates merged = second.merge(first).finish();
        PassRates whole = PassRates.of(RatingMatrix.of(x));
        assertThat(VanDerFlierU3.of(merged, x[2])).isEqualTo(VanDerFlierU3.of(whole, x[2]));
        assertThat(SijtsmaHt.of(merged, x[2])).isEqualTo(SijtsmaHt.of(whole, x[2]));
        assertThat(GuttmanErrors.of(merged, x[2])).isEqualTo(GuttmanErrors.of(whole, x[2]));
    }

    @Test
    void whatCannotBeComputed() {
        double nan = Double.NaN;
        assertThat(GuttmanErrors.of(GROUP, 1, nan, 0).estimate()).isEqualTo(none(Reason.INCOMPLETE_DATA));
        assertThat(GuttmanErrors.of(GROUP, 1, 2, 0).estimate()).isEqualTo(none(Reason.OUT_OF_DOMAIN));
        assertThat(SijtsmaHt.of(GROUP, 1, 1, 1).estimate()).isEqualTo(none(Reason.ZERO_VARIANCE));
        PassRates empty = PassRates.of(RatingMatrix.of(new double[0][]));
        assertThat(GuttmanErrors.of(empty).estimate()).isEqualTo(none(Reason.NO_DATA));
        PassRates scale = PassRates.of(RatingMatrix.of(new double[][] {{1, 5}, {0, 1}}));
        assertThat(VanDerFlierU3.of(scale, 1, 0).estimate()).isEqualTo(none(Reason.OUT_OF_DOMAIN));
        PassRates level = PassRates.of(RatingMatrix.of(new double[][] {{1, 0}, {0, 1}}));
        assertThat(VanDerFlierU3.of(level, 1, 0).estimate()).isEqualTo(none(Reason.ZERO_VARIANCE));
        PassRates all = PassRates.of(RatingMatrix.of(new double[][] {{1, 1}, {1, 1}}));
        assertThat(VanDerFlierU3.of(all, 1, 0).estimate()).isEqualTo(none(Reason.ZERO_VARIANCE));
        PassRates gaps = PassRates.of(RatingMatrix.of(new double[][] {{1, nan}, {0, nan}}));
        assertThat(gaps.respondents()).isZero();
        assertThat(SijtsmaHt.of(gaps, 1, 0)).hasToString("Ht: not computable (NO_DATA) (0 others)");
        assertThatThrownBy(() -> GuttmanErrors.of(GROUP, 1)).hasMessageContaining("umber of answers");
    }

    @Test
    void aMillionItemsAreNoMatrix() {
        double[][] wide = new double[2][1_000_000];
        Arrays.fill(wide[0], 0, 500_000, 1);
        PassRates group = PassRates.of(RatingMatrix.of(wide));
        assertThat(GuttmanErrors.of(group, wide[0]).value()).isZero();
        assertThat(SijtsmaHt.of(group, wide[0]).estimate()).isEqualTo(none(Reason.ZERO_VARIANCE));
    }

    private static Estimate none(Reason reason) {
        return Estimate.notComputable(reason);
    }
}
