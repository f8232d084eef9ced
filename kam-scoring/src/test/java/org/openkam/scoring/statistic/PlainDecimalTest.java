package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PlainDecimalTest {
    /** The definition: the shortest decimal, rounded half to even. */
    private static String defined(double value, int digits) {
        return BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    @Property(tries = 5_000)
    void anyNumberIsRoundedByTheDefinition(
            @ForAll @DoubleRange(min = -200_000, max = 200_000) double value, @ForAll @IntRange(max = 6) int digits) {
        assertThat(Decimals.plain(value, digits)).isEqualTo(defined(value, digits));
    }

    /** Ties, and what lies a few steps of the binary scale beside them. */
    @Property(tries = 5_000)
    void soIsWhatLiesNearATie(
            @ForAll @LongRange(min = -2_000_000_000, max = 2_000_000_000) long units,
            @ForAll @IntRange(max = 4) int digits,
            @ForAll @IntRange(min = -3, max = 3) int steps) {
        double value = BigDecimal.valueOf(10 * units + 5, digits + 1).doubleValue();
        for (int i = 0; i < Math.abs(steps); i++) {
            value = steps < 0 ? Math.nextDown(value) : Math.nextUp(value);
        }
        assertThat(Decimals.plain(value, digits)).isEqualTo(defined(value, digits));
    }

    @Test
    void shortDecimalsByHand() {
        assertThat(Decimals.plain(2.00625, 4)).isEqualTo("2.0062"); // a tie, to the even digit
        assertThat(Decimals.plain(2.00635, 4)).isEqualTo("2.0064");
        assertThat(Decimals.plain(0.5, 0)).isEqualTo("0");
        assertThat(Decimals.plain(1.5, 0)).isEqualTo("2");
        assertThat(Decimals.plain(0.07, 1)).isEqualTo("0.1");
        assertThat(Decimals.plain(99_999.99996, 4)).isEqualTo("100000.0000");
        assertThat(Decimals.plain(-0.00001, 4)).isEqualTo("0.0000");
        assertThat(Decimals.plain(-0.0, 2)).isEqualTo("0.00");
        assertThat(Decimals.plain(-3.25, 1)).isEqualTo("-3.2");
        assertThat(Decimals.plain(1e300, 1)).isEqualTo(defined(1e300, 1));
    }
}
