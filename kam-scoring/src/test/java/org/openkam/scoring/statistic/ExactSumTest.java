package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExactSumTest {

    /** Any finite double, also subnormal ones, scaled down so that no sum overflows. */
    @Provide
    Arbitrary<List<Double>> values() {
        Arbitrary<Double> anyBits = Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .map(x -> x / 1024);
        Arbitrary<Double> ordinary = Arbitraries.doubles().between(-1000, 1000);
        Arbitrary<Double> edges =
                Arbitraries.of(Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, 1.0, 0x1p-53, 0x1p53);
        return Arbitraries.oneOf(anyBits, ordinary, edges).list().ofMaxSize(60);
    }

    @Property
    void equalsTheRoundedDecimalSum(@ForAll("values") List<Double> values) {
        BigDecimal sum = values.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum(values).value()).isEqualTo(sum.doubleValue() + 0d);
    }

    @Property
    void orderAndPartitionLeaveNoTrace(@ForAll("values") List<Double> values, @ForAll Random random) {
        double expected = sum(values).value();
        List<Double> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(shuffled.size() + 1);
        ExactSum first = sum(shuffled.subList(0, cut));
        ExactSum second = sum(shuffled.subList(cut, shuffled.size()));
        assertThat(sum(shuffled).value()).isEqualTo(expected);
        assertThat(second.merge(first).value()).isEqualTo(expected);
        assertThat(first.value()).isEqualTo(sum(shuffled.subList(0, cut)).value());
    }

    @Property
    void addingAtOnceIsAddingOneByOne(@ForAll("values") List<Double> values, @ForAll @IntRange(max = 40) int times) {
        ExactSum atOnce = new ExactSum();
        values.forEach(value -> atOnce.add(value, times));
        assertThat(atOnce.exact())
                .isEqualTo(sum(Collections.nCopies(times, values).stream()
                                .flatMap(List::stream)
                                .toList())
                        .exact());
    }

    @Test
    void addsAsOftenAsCountsGo() {
        assertThat(new ExactSum().add(0.1, 1L << 40).value()).isEqualTo(0.1 * 0x1p40);
        assertThat(new ExactSum().add(Double.MAX_VALUE, Long.MAX_VALUE).exact())
                .isEqualTo(new ExactSum().add(Double.MAX_VALUE).exact().multiply(BigInteger.valueOf(Long.MAX_VALUE)));
        assertThatThrownBy(() -> new ExactSum().add(1, -1)).hasMessage("Times (-1) must not be negative.");
    }

    @Test
    void losesNothing() {
        assertThat(ExactSum.of(1e300, 1, -1e300)).isEqualTo(1);
        assertThat(ExactSum.of(0.1, 0.2, 0.3)).isEqualTo(0.6);
        assertThat(ExactSum.of(1, 0x1p-53)).isEqualTo(1);
        assertThat(ExactSum.of(1, 0x1p-53, Double.MIN_VALUE)).isEqualTo(Math.nextUp(1.0));
        assertThat(ExactSum.of(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE))
                .isEqualTo(Double.MAX_VALUE);
        assertThat(ExactSum.of()).isEqualTo(0.0);
        assertThat(ExactSum.of(-0.0)).isEqualTo(0.0);
    }

    @Test
    void doublesWhenMergedWithItself() {
        ExactSum sum = new ExactSum().add(-1.5);
        assertThat(sum.merge(sum)).hasToString("ExactSum (-3.0)");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> ExactSum.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExactSum.of(Double.MAX_VALUE, Double.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void addsMillions() {
        double[] tenths = new double[3_000_000];
        Arrays.fill(tenths, 0.1);
        double expected =
                new BigDecimal(0.1).multiply(BigDecimal.valueOf(tenths.length)).doubleValue();
        assertThat(ExactSum.of(tenths)).isEqualTo(expected);
    }

    private static ExactSum sum(List<Double> values) {
        ExactSum sum = new ExactSum();
        values.forEach(sum::add);
        return sum;
    }
}
