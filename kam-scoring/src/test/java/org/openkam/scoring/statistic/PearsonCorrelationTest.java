package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PearsonCorrelationTest {
    private static final double NA = Double.NaN;

    /** SciPy 1.17.1, {@code pearsonr(x, y)} and its {@code confidence_interval()}. */
    @Test
    void equalsScipy() {
        PearsonCorrelation r = PearsonCorrelation.of(new double[] {1, 2, 3, 4, 5, 6}, new double[] {2, 1, 4, 3, 7, 5});
        Estimate.Computed known = (Estimate.Computed) r.estimate();
        assertThat(known.value()).isCloseTo(0.7917946548886295, within(1e-15));
        assertThat(known.interval().lower()).isCloseTo(-0.055305159673339724, within(1e-14));
        assertThat(known.interval().upper()).isCloseTo(0.9761145801153426, within(1e-14));
        assertThat(r).hasToString("r = 0.7918 [-0.0553, 0.9761] (6 pairs)");
    }

    @Property(tries = 100)
    void orderUnitAndDirection(@ForAll Random random) {
        double[] x = random.doubles(12, -1, 1).toArray();
        double[] y = random.doubles(12, -1, 1).toArray();
        double[] backwards = new double[12];
        double[] yBackwards = new double[12];
        double[] shifted = new double[12];
        for (int i = 0; i < 12; i++) {
            backwards[i] = x[11 - i];
            yBackwards[i] = y[11 - i];
            shifted[i] = -x[i] * 0x1p900;
        }
        PearsonCorrelation r = PearsonCorrelation.of(x, y);
        assertThat(PearsonCorrelation.of(backwards, yBackwards)).isEqualTo(r);
        assertThat(PearsonCorrelation.of(y, x)).isEqualTo(r);
        assertThat(PearsonCorrelation.of(shifted, y).value()).isEqualTo(-r.value());
        assertThat(r.value()).isBetween(-1.0, 1.0);
        assertThat(PearsonCorrelation.of(x, x).value()).isCloseTo(1, within(1e-15));
    }

    @Test
    void degenerateColumns() {
        assertReason(new double[0], new double[0], Reason.NO_DATA);
        assertReason(new double[] {1, NA}, new double[] {NA, 2}, Reason.NO_DATA);
        assertReason(new double[] {1, 5}, new double[] {NA, 2}, Reason.TOO_FEW_UNITS);
        assertReason(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 3}, Reason.ZERO_VARIANCE);
        assertThat(PearsonCorrelation.of(new double[] {1, 2, 4}, new double[] {3, 2, 0})
                        .estimate())
                .isEqualTo(Estimate.of(-1));
        assertThat(PearsonCorrelation.of(
                                new double[] {Double.MAX_VALUE, -Double.MAX_VALUE, 0},
                                new double[] {1e-320, 3e-320, 9e-320})
                        .value())
                .isBetween(-1.0, 0.0);
    }

    @Test
    void wrongArgumentsFailAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> PearsonCorrelation.of(new double[1], new double[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PearsonCorrelation.of(new double[] {1 / 0d}, new double[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> PearsonCorrelation.of(new double[2], new double[2], 0));
        assertThatIllegalArgumentException().isThrownBy(() -> PearsonCorrelation.fisherZ(1));
    }

    private static void assertReason(double[] x, double[] y, Reason reason) {
        assertThat(PearsonCorrelation.of(x, y).estimate()).isEqualTo(Estimate.notComputable(reason));
    }
}
