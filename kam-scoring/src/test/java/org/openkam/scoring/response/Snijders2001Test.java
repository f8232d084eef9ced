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
import org.openkam.scoring.statistic.Reason;

/**
 * Snijders, T. A. B. (2001). Asymptotic null distribution of person fit statistics with estimated person parameter. Psychometrika 66,
 * 331-342. doi:10.1007/BF02294437: l_z with an estimated ability varies less than a standard normal variable, l_z* doesn't.
 */
class Snijders2001Test {
    private static final double[] SPREAD = new double[40];

    static {
        Arrays.setAll(SPREAD, i -> (i - 19.5) / 8);
    }

    private static double[] answers(double[] difficulties, double ability, Random random) {
        return Arrays.stream(difficulties)
                .map(b -> random.nextDouble() < 1 / (1 + Math.exp(b - ability)) ? 1 : 0)
                .toArray();
    }

    /** The log-likelihood less its expectation over its standard deviation, as Drasgow, Levine and Williams (1985) write it. */
    @Property(tries = 60)
    void equalsTheDefinition(@ForAll Random random) {
        double[] b = random.doubles(7).map(u -> 4 * u - 2).toArray();
        double[] x = answers(b, 0, random);
        LogLikelihoodFit fit = RaschItems.of(b).fit(x);
        double total = Arrays.stream(x).sum();
        if (total == 0 || total == x.length) {
            assertThat(fit.lz()).isEqualTo(Estimate.notComputable(Reason.EXTREME_SCORE));
            return;
        }
        double theta = fit.theta().value();
        double likelihood = 0;
        double expected = 0;
        double variance = 0;
        double passed = 0;
        for (int i = 0; i < b.length; i++) {
            double p = 1 / (1 + Math.exp(b[i] - theta));
            passed += p;
            likelihood += x[i] * Math.log(p) + (1 - x[i]) * Math.log(1 - p);
            expected += p * Math.log(p) + (1 - p) * Math.log(1 - p);
            variance += p * (1 - p) * Math.pow(Math.log(p / (1 - p)), 2);
        }
        assertThat(passed).isCloseTo(total, within(1e-12));
        assertThat(fit.lz().value()).isCloseTo((likelihood - expected) / Math.sqrt(variance), within(1e-10));
        assertThat(Math.abs(fit.lzStar().value()))
                .isGreaterThanOrEqualTo(Math.abs(fit.lz().value()) - 1e-12);
    }

    @Test
    void correctionRestoresTheVariance() {
        Random random = new Random(2001);
        RaschItems items = RaschItems.of(SPREAD);
        double lz = 0;
        double star = 0;
        int below = 0;
        int people = 4000;
        for (int i = 0; i < people; i++) {
            LogLikelihoodFit fit = items.fit(answers(SPREAD, 1.5, random));
            lz += fit.lz().value() * fit.lz().value() / people;
            star += fit.lzStar().value() * fit.lzStar().value() / people;
            below += fit.lzStar().value() < -1.645 ? 1 : 0;
        }
        assertThat(star).isCloseTo(1, within(0.12));
        assertThat(lz).isLessThan(0.93 * star);
        assertThat(below / (double) people).isBetween(0.03, 0.08);
    }

    /** The hardest passed and the easiest failed fits worst, the other way round best. */
    @Test
    void turnedPatternsFitWorst() {
        RaschItems items = RaschItems.of(-2, -1, 0, 1, 2);
        LogLikelihoodFit best = items.fit(1, 1, 0, 0, 0);
        LogLikelihoodFit worst = items.fit(0, 0, 0, 1, 1);
        assertThat(best.lz().value()).isPositive();
        assertThat(worst.lz().value()).isLessThan(-2);
        assertThat(worst.theta()).isEqualTo(best.theta());
    }

    @Property(tries = 40)
    void orderOfTheItemsLeavesNoTrace(@ForAll Random random) {
        double[] b = random.doubles(8).map(u -> 4 * u - 2).toArray();
        double[] x = answers(b, 0.5, random);
        x[2] = random.nextBoolean() ? Double.NaN : x[2];
        double[] turnedB = new double[8];
        double[] turnedX = new double[8];
        for (int i = 0; i < 8; i++) {
            turnedB[i] = b[7 - i];
            turnedX[i] = x[7 - i];
        }
        assertThat(RaschItems.of(turnedB).fit(turnedX))
                .isEqualTo(RaschItems.of(b).fit(x));
    }

    @Test
    void missingAnswersAreNotFailures() {
        LogLikelihoodFit some = RaschItems.of(-1, 0, 1, 9).fit(1, 1, 0, Double.NaN);
        assertThat(some).isEqualTo(RaschItems.of(-1, 0, 1).fit(1, 1, 0));
        assertThat(some.items()).isEqualTo(3);
    }

    @Test
    void whatCannotBeComputed() {
        RaschItems items = RaschItems.of(-1, 0, 1);
        assertThat(items.fit(1, 1, 1).theta()).isEqualTo(Estimate.notComputable(Reason.EXTREME_SCORE));
        assertThat(items.fit(1, 3, 1).lz()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        double nan = Double.NaN;
        assertThat(items.fit(nan, nan, nan)).hasToString("l_z: not computable (NO_DATA) (0 items)");
        LogLikelihoodFit equal = RaschItems.of(1, 1, 1, 1).fit(1, 1, 0, 0);
        assertThat(equal.theta().value()).isCloseTo(1, within(1e-15));
        assertThat(equal.lz()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(RaschItems.of(1, 1, 1).fit(1, 1, 0).lzStar())
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThatThrownBy(() -> items.fit(1)).hasMessageContaining("umber of answers");
        assertThatThrownBy(() -> RaschItems.of(Double.NaN)).hasMessageContaining("between -100 and 100");
        assertThat(RaschItems.of(-100, -100, 100, 100).fit(1, 0, 1, 1).render()).doesNotContain("NaN");
    }
}
