package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
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

    private static Fraction whole(BigInteger top, BigInteger bottom) {
        return Fraction.of(top, bottom);
    }

    /** With numbers of one machine word and beyond: whatever way it takes, the result is that of whole numbers of any length. */
    @Property
    void wayOfReckoningLeavesNoTrace(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
        BigInteger top = BigInteger.valueOf(a);
        BigInteger bottom = BigInteger.valueOf(b == 0 ? 1 : b);
        BigInteger otherTop = BigInteger.valueOf(c);
        BigInteger otherBottom = BigInteger.valueOf(d == 0 ? 1 : d);
        Fraction x = Fraction.of(a, b == 0 ? 1 : b);
        Fraction y = Fraction.of(c, d == 0 ? 1 : d);
        assertSame(x, whole(top, bottom));
        BigInteger cross = otherTop.multiply(bottom);
        assertSame(x.plus(y), whole(top.multiply(otherBottom).add(cross), bottom.multiply(otherBottom)));
        assertSame(x.minus(y), whole(top.multiply(otherBottom).subtract(cross), bottom.multiply(otherBottom)));
        assertSame(x.times(y), whole(top.multiply(otherTop), bottom.multiply(otherBottom)));
        if (c != 0) {
            assertSame(x.dividedBy(y), whole(top.multiply(otherBottom), bottom.multiply(otherTop)));
        }
        // Back from what is long: the same as if it had never been.
        assertSame(x.times(x).times(y).dividedBy(c == 0 ? Fraction.ONE : y), c == 0 ? Fraction.ZERO : x.times(x));
        int sign = top.multiply(otherBottom).compareTo(cross) * bottom.signum() * otherBottom.signum();
        assertThat(Integer.signum(x.compareTo(y))).isEqualTo(sign);
    }

    /** Equal, same hash, same text, same double; and the text is that of a fraction that can't be reduced. */
    private static void assertSame(Fraction actual, Fraction expected) {
        assertThat(actual).isEqualTo(expected).hasSameHashCodeAs(expected).hasToString(expected.toString());
        assertThat(actual.compareTo(expected)).isZero();
        assertThat(actual.toDouble()).isEqualTo(expected.toDouble());
        String[] parts = (actual + "/1").split("/");
        BigInteger top = new BigInteger(parts[0]);
        BigInteger bottom = new BigInteger(parts[1]);
        assertThat(top.gcd(bottom)).isEqualTo(BigInteger.ONE.max(top.signum() == 0 ? bottom : BigInteger.ONE));
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
