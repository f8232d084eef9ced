package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OneWayAnovaTest {

    /** Means 5, 9 and 10; between 84 on 2, within 68 on 15 degrees of freedom. */
    @Test
    void byHand() {
        OneWayAnova anova =
                OneWayAnova.of(new double[][] {{6, 8, 4, 5, 3, 4}, {8, 12, 9, 11, 6, 8}, {13, 9, 11, 8, 7, 12}});
        assertThat(anova.between()).hasToString("84");
        assertThat(anova.within()).hasToString("68");
        assertThat(anova.f().value()).isEqualTo(42 / (68.0 / 15), within(1e-15));
        assertThat(anova.rSquared().value()).isEqualTo(84.0 / 152);
        assertThat(anova.residualDeviation().value()).isEqualTo(Math.sqrt(68.0 / 15));
        assertThat(anova).hasToString("F(2, 15) = 9.2647");
    }

    @Test
    void whatCannotBeComputed() {
        assertThat(OneWayAnova.of(new double[][] {}).f()).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(OneWayAnova.of(new double[][] {{1}, {2}}).f())
                .isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(OneWayAnova.of(new double[][] {{1, 1}, {2, 2}, {}}).f())
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(OneWayAnova.of(new double[][] {{1, 1}, {1, 1}}).rSquared())
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThatThrownBy(() -> OneWayAnova.of(new double[][] {{Double.NaN}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Moments.of(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Moments.of().mean()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(Moments.of(3).mean().value()).isEqualTo(3);
        assertThat(Moments.of(3).deviation()).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(Moments.of(3, 3).deviation().value()).isZero();
        assertThat(Moments.of(3, 3).autocorrelation()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
    }

    /** A tenth is exact as text, and only nearly so as a double. */
    @Test
    void decimalsAreTakenAsTheyAreWritten() {
        List<BigDecimal> tenths = List.of(new BigDecimal("0.1"), new BigDecimal("0.2"), new BigDecimal("0.30"));
        assertThat(Moments.of(tenths).mean().value()).isEqualTo(0.2);
        assertThat(Moments.of(tenths).deviation().value()).isEqualTo(0.1);
    }

    @Property
    void orderOfGroupsAndNumbersDoesNotMatter(
            @ForAll @Size(min = 2, max = 8) List<@DoubleRange(min = -1e9, max = 1e9) Double> a,
            @ForAll @Size(min = 2, max = 8) List<@DoubleRange(min = -1, max = 1) Double> b) {
        OneWayAnova anova = OneWayAnova.of(new double[][] {array(a), array(b)});
        assertThat(OneWayAnova.of(new double[][] {turned(array(b)), turned(array(a))}))
                .isEqualTo(anova);
        double[] all = array(a);
        Moments moments = Moments.of(all);
        assertThat(Moments.of(turned(all))).isEqualTo(moments);
        Fraction total = OneWayAnova.of(new double[][] {all}).within();
        assertThat(moments.deviation().value())
                .isEqualTo(Moments.root(total.dividedBy(Fraction.of(all.length - 1, 1))));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] turned(double[] values) {
        double[] turned = new double[values.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = values[values.length - 1 - i];
        }
        return turned;
    }
}
