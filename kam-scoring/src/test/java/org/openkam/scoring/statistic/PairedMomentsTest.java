package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PairedMomentsTest {
    /** Anscombe, F. J. (1973). Graphs in statistical analysis. American Statistician 27, 17-21, first set. doi:10.2307/2682899 */
    @Test
    void anscombe1973() {
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
        PairedMoments moments = PairedMoments.of(x, y);
        assertThat(moments.meanX()).isEqualTo(Estimate.of(9));
        assertThat(moments.meanY().value()).isCloseTo(7.5, within(0.01));
        assertThat(moments.slope().value()).isCloseTo(0.5, within(0.001));
        assertThat(moments.deviationX().value()).isCloseTo(Math.sqrt(11), within(1e-14));
        assertThat(moments.correlation().value()).isCloseTo(0.816, within(0.001));
    }

    @Property(tries = 100)
    void orderAndSwapLeaveNoTrace(
            @ForAll @Size(min = 2, max = 12) List<@DoubleRange(min = -9, max = 9) Double> x, @ForAll Random random) {
        double[] a = x.stream().mapToDouble(Double::doubleValue).toArray();
        double[] b = Arrays.stream(a)
                .map(v -> random.nextInt(5) == 0 ? Double.NaN : Math.rint(v) + random.nextInt(3))
                .toArray();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, a.length).boxed().toList());
        Collections.shuffle(order, random);
        double[] c = order.stream().mapToDouble(i -> a[i]).toArray();
        double[] d = order.stream().mapToDouble(i -> b[i]).toArray();
        assertThat(PairedMoments.of(c, d).correlation())
                .isEqualTo(PairedMoments.of(a, b).correlation());
        assertThat(PairedMoments.of(d, c).covariance())
                .isEqualTo(PairedMoments.of(a, b).covariance());
        assertThat(PairedMoments.of(c, d).slope())
                .isEqualTo(PairedMoments.of(a, b).slope());
    }

    @Property(tries = 100)
    void wholeNumbersAndTheirHalvesAgree(@ForAll @Size(min = 3, max = 9) List<Byte> x, @ForAll Random random) {
        double[] a = x.stream().mapToDouble(Byte::doubleValue).toArray();
        double[] b = Arrays.stream(a).map(v -> v / 2 + random.nextInt(7)).toArray();
        PairedMoments whole =
                PairedMoments.of(a, Arrays.stream(b).map(v -> 2 * v).toArray());
        PairedMoments any = PairedMoments.of(Arrays.stream(a).map(v -> v / 4).toArray(), b);
        assertThat(any.n()).isEqualTo(whole.n());
        if (whole.correlation() instanceof Estimate.Computed r) {
            assertThat(any.correlation().value()).isCloseTo(r.value(), within(1e-13));
            assertThat(any.covariance().value()).isCloseTo(whole.covariance().value() / 8, within(1e-10));
        } else {
            assertThat(any.correlation()).isEqualTo(whole.correlation());
        }
    }

    @Test
    void aLineCorrelatesPerfectly() {
        double[] x = {1, 2, 4, 7};
        assertThat(PairedMoments.of(x, Arrays.stream(x).map(v -> 3 - 2 * v).toArray())
                        .correlation())
                .isEqualTo(Estimate.of(-1));
        double[] tenths = {0.1, 0.2, 0.4};
        assertThat(PairedMoments.of(tenths, tenths).correlation()).isEqualTo(Estimate.of(1));
    }

    @Test
    void sizesAtTheEndsOfTheRange() {
        double[] huge = {1e308, -1e308, 5e307};
        assertThat(PairedMoments.of(huge, huge).correlation()).isEqualTo(Estimate.of(1));
        assertThat(PairedMoments.of(huge, huge).covariance()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        double[] tiny = {1e-300, 3e-300, 2e-300};
        assertThat(PairedMoments.of(tiny, huge).correlation().value()).isBetween(-1.0, 1.0);
        assertThat(PairedMoments.of(tiny, tiny).deviationX().value()).isCloseTo(1e-300, within(1e-314));
    }

    @Test
    void whatIsMissing() {
        double nan = Double.NaN;
        assertThat(PairedMoments.of(new double[0], new double[0]).meanX())
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(PairedMoments.of(new double[] {1, nan}, new double[] {2, 3}).correlation())
                .isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        PairedMoments constant = PairedMoments.of(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 3});
        assertThat(constant.correlation()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(constant.slope()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(constant.deviationX()).isEqualTo(Estimate.of(0));
        assertThat(constant).hasToString("r: not computable (ZERO_VARIANCE) (3 units)");
        assertThatThrownBy(() -> PairedMoments.of(new double[1], new double[2]))
                .hasMessageContaining("Number of values");
    }
}
