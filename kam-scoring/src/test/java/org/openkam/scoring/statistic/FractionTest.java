package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void isAlwaysReduced() {
        assertThat(Fraction.of(6, 4)).hasToString("3/2").isEqualTo(Fraction.of(-9, -6));
        assertThat(Fraction.of(6, -3)).hasToString("-2");
        assertThat(Fraction.of(0, -7)).isEqualTo(Fraction.ZERO).hasSameHashCodeAs(Fraction.ZERO);
        assertThat(Fraction.of(new BigDecimal("12.50"))).hasToString("25/2");
        assertThat(Fraction.of(new BigDecimal("1E+3"))).hasToString("1000");
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).hasMessage("Denominator (0) must not be 0.");
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).hasMessage("Divisor (0) must not be 0.");
    }

    @Property
    void lawsOfArithmetic(
            @ForAll int a, @ForAll @IntRange(min = 1) int b, @ForAll int c, @ForAll @IntRange(min = 1) int d) {
        Fraction x = Fraction.of(a, b);
        Fraction y = Fraction.of(c, d);
        assertThat(x.plus(y)).isEqualTo(y.plus(x));
        assertThat(x.plus(y).minus(y)).isEqualTo(x);
        assertThat(x.times(y)).isEqualTo(y.times(x));
        assertThat(x.plus(y).times(x)).isEqualTo(x.times(x).plus(y.times(x)));
        if (c != 0) {
            assertThat(x.times(y).dividedBy(y)).isEqualTo(x);
        }
        assertThat(Integer.signum(x.compareTo(y))).isEqualTo(Long.signum((long) a * d - (long) c * b));
    }

    /** Against a quotient of 60 digits, far beyond a double. */
    @Property
    void becomesTheNearestDouble(
            @ForAll long top, @ForAll @IntRange(min = 1) int bottom, @ForAll @IntRange(min = 1) int more) {
        double expected = new BigDecimal(top)
                .divide(new BigDecimal(bottom).multiply(new BigDecimal(more)), new MathContext(60))
                .doubleValue();
        assertThat(Fraction.of(top, bottom).dividedBy(Fraction.of(more, 1)).toDouble())
                .isEqualTo(expected);
    }

    @Test
    void readsWhatItWritesAndDecimals() {
        for (String text : new String[] {"7/2", "-7/2", "3", "0", "-1/3"}) {
            assertThat(Fraction.parse(text)).hasToString(text);
        }
        assertThat(Fraction.parse("0.25")).isEqualTo(Fraction.of(1, 4));
        assertThat(Fraction.parse("1.5/3")).isEqualTo(Fraction.of(1, 2));
        for (String text : new String[] {"", "1/", "/2", "+1", "1e3", " 1", "1/-2", "0x1", "1.", "1/0"}) {
            assertThatThrownBy(() -> Fraction.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void floorGoesDownOnBothSides() {
        assertThat(Fraction.of(7, 2).floor()).isEqualTo(3);
        assertThat(Fraction.of(-7, 2).floor()).isEqualTo(-4);
        assertThat(Fraction.of(-4, 2).floor()).isEqualTo(-2);
        assertThat(Fraction.of(-1, 2).signum()).isEqualTo(-1);
    }
}
