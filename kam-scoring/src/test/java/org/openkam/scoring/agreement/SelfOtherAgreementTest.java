package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

class SelfOtherAgreementTest {
    private static final double NA = Double.NaN;

    /** Anscombe, F. J. (1973). Graphs in statistical analysis. American Statistician 27, 17-21. doi:10.2307/2682899: first set. */
    private static final double[] X = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};

    private static final double[] Y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};

    /** Python, SciPy 1.17.1: {@code pearsonr(x, y).confidence_interval()}, {@code t.interval} of the differences. */
    @Test
    void anscombe1973() {
        SelfOtherAgreement agreement = SelfOtherAgreement.of(X, Y);
        Estimate.Computed r = (Estimate.Computed) agreement.estimate();
        assertThat(r.value()).isCloseTo(0.8164205163448395, within(1e-14));
        assertThat(r.interval().lower()).isCloseTo(0.4243912133932152, within(1e-12));
        assertThat(r.interval().upper()).isCloseTo(0.9506932537865604, within(1e-12));
        Estimate.Computed gap = (Estimate.Computed) agreement.meanGap();
        assertThat(gap.value()).isCloseTo(1.4990909090909093, within(1e-14));
        assertThat(gap.interval().lower()).isCloseTo(0.1345955895561548, within(1e-12));
        assertThat(gap.interval().upper()).isCloseTo(2.863586228625664, within(1e-12));
        assertThat(agreement.gapDeviation().value()).isCloseTo(2.031075845681074, within(1e-14));
        assertThat(agreement.toString())
                .startsWith("self-other r = 0.8164 [0.4244, 0.9507], mean gap 1.4991")
                .endsWith("(11 pairs)");
    }

    @Test
    void whatDoesNotSuffice() {
        SelfOtherAgreement none = SelfOtherAgreement.of(new double[] {1, NA}, new double[] {NA, 2});
        assertThat(none.pairs()).isZero();
        assertThat(none.meanGap()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        SelfOtherAgreement one = SelfOtherAgreement.of(new double[] {4, 1}, new double[] {3, NA});
        assertThat(one.meanGap()).isEqualTo(Estimate.of(1));
        assertThat(one.correlation()).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        SelfOtherAgreement flat = SelfOtherAgreement.of(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 3});
        assertThat(flat.correlation()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(flat.gapDeviation().value()).isCloseTo(1, within(1e-15));
        SelfOtherAgreement huge = SelfOtherAgreement.of(new double[] {Double.MAX_VALUE, 1}, new double[] {0, 1});
        assertThat(huge.meanGap()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(SelfOtherAgreement.of(new double[] {1, 2, 3, 4}, new double[] {2, 3, 4, 5})
                        .correlation())
                .isEqualTo(Estimate.of(1));
    }

    @Property(tries = 100)
    void orderLeavesNoTraceAndNumbersAreInRange(@ForAll Random random, @ForAll @IntRange(min = 2, max = 12) int n) {
        double[] self = random.doubles(n).toArray();
        double[] others = random.doubles(n).toArray();
        SelfOtherAgreement before = SelfOtherAgreement.of(self, others);
        double[] turnedSelf = new double[n];
        double[] turnedOthers = new double[n];
        for (int i = 0; i < n; i++) {
            turnedSelf[i] = self[n - 1 - i];
            turnedOthers[i] = others[n - 1 - i];
        }
        assertThat(SelfOtherAgreement.of(turnedSelf, turnedOthers)).isEqualTo(before);
        assertThat(before.value()).isBetween(-1.0, 1.0);
        SelfOtherAgreement swapped = SelfOtherAgreement.of(others, self);
        assertThat(swapped.correlation()).isEqualTo(before.correlation());
        assertThat(swapped.meanGap().value()).isEqualTo(-before.meanGap().value());
    }

    /** Normal scores with the correlation 0.5 and the mean gap 0.3; 20 people. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        Random random = new Random(1921);
        int heldByCorrelation = 0;
        int heldByGap = 0;
        double[] self = new double[20];
        double[] others = new double[20];
        for (int study = 0; study < 2000; study++) {
            for (int i = 0; i < 20; i++) {
                double common = random.nextGaussian();
                self[i] = 0.3 + (common + random.nextGaussian()) / Math.sqrt(2);
                others[i] = (common + random.nextGaussian()) / Math.sqrt(2);
            }
            SelfOtherAgreement agreement = SelfOtherAgreement.of(self, others);
            heldByCorrelation += holds(agreement.correlation(), 0.5);
            heldByGap += holds(agreement.meanGap(), 0.3);
        }
        assertThat(heldByCorrelation / 2000.0).isBetween(0.935, 0.965);
        assertThat(heldByGap / 2000.0).isBetween(0.935, 0.965);
    }

    private static int holds(Estimate estimate, double truth) {
        return ((Estimate.Computed) estimate).interval().contains(truth) ? 1 : 0;
    }

    @Test
    void argumentsAreChecked() {
        assertThatThrownBy(() -> SelfOtherAgreement.of(X, new double[3]))
                .hasMessageContaining("Number of self scores (11)");
        assertThatThrownBy(() -> SelfOtherAgreement.of(X, Y, 0)).hasMessageContaining("Confidence (0.0)");
        assertThatThrownBy(() -> SelfOtherAgreement.of(new double[] {Double.POSITIVE_INFINITY}, new double[1]))
                .hasMessageContaining("Self score (Infinity)");
    }
}
