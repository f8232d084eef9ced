package org.openkam.scoring.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two to three for a vacancy at a turnover of 40 to 60 percent, and the risk that nobody stays. */
class C10OverHireTest {
    @Test
    void twoAndThree() {
        assertThat(OverHire.of(0.4).hires()).isEqualTo(2);
        assertThat(OverHire.of(0.6).hires()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0.4, 2, 0.84", "0.6, 2, 0.64", "0.4, 3, 0.936", "0.6, 3, 0.784"})
    void atLeastOneStays(double turnover, int hires, double probability) {
        assertThat(new OverHire(turnover, hires).atLeastOneStays()).isEqualTo(probability);
    }

    /** 1 - 0.8 isn't 0.2 in binary; five are needed and not six. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0.5, 2", "0.8, 5", "0.9, 10", "0.95, 20", "0.99, 100", "0.999, 1000", "0.1, 2"})
    void wholeNumbersAreExact(double turnover, int hires) {
        assertThat(OverHire.of(turnover).hires()).isEqualTo(hires);
    }

    /** 0.6^5 = 0.07776, 0.6^6 = 0.046656. */
    @Test
    void hiresForAWantedProbability() {
        assertThat(OverHire.of(0.6).hiresFor(0.95)).hasValue(6);
        assertThat(OverHire.of(0.4).hiresFor(0.84)).hasValue(2);
        assertThat(OverHire.of(0.4).hiresFor(0.85)).hasValue(3);
        assertThat(OverHire.of(0.999).hiresFor(0.999999)).isEmpty();
        assertThat(OverHire.of(0).hiresFor(0.99)).hasValue(1);
    }

    @Test
    void expectedAndText() {
        assertThat(OverHire.of(0.4).expectedStaying()).isEqualTo(1.2);
        assertThat(OverHire.of(0.4)).hasToString("2 hires at turnover 0.4: at least one stays with probability 0.84");
        assertThatIllegalArgumentException().isThrownBy(() -> OverHire.of(1));
        assertThatIllegalArgumentException().isThrownBy(() -> OverHire.of(Double.NaN));
    }

    /** Four tosses of a fair coin: 1, 4, 6, 4, 1 of 16. */
    @Test
    void fairCoin() {
        BinomialCount coin = new BinomialCount(4, 0.5);
        assertThat(coin.exactly(2)).isEqualTo(6.0 / 16);
        assertThat(coin.atLeast(3)).isEqualTo(5.0 / 16);
        assertThat(coin.atLeast(1)).isEqualTo(15.0 / 16);
        assertThat(coin.atLeast(0)).isEqualTo(1);
        assertThat(coin.atLeast(5)).isZero();
        assertThat(coin.exactly(-1)).isZero();
        assertThat(new BinomialCount(0, 0.3).atLeast(1)).isZero();
        assertThat(new BinomialCount(3, 0).exactly(0)).isEqualTo(1);
        assertThat(new BinomialCount(3, 1).exactly(3)).isEqualTo(1);
    }

    @Property(tries = 100)
    void probabilitiesSumToOne(
            @ForAll @IntRange(min = 0, max = 60) int people,
            @ForAll @DoubleRange(min = 0, max = 1) double probability) {
        BinomialCount count = new BinomialCount(people, probability);
        double sum = 0;
        double mean = 0;
        for (int k = 0; k <= people; k++) {
            sum += count.exactly(k);
            mean += k * count.exactly(k);
            assertThat(count.atLeast(k) - count.atLeast(k + 1)).isCloseTo(count.exactly(k), within(1e-12));
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(mean).isCloseTo(count.expected(), within(1e-10));
    }

    @Property(tries = 100)
    void oneStaysOnAverage(@ForAll @DoubleRange(min = 0, max = 0.99) double turnover) {
        OverHire plan = OverHire.of(turnover);
        assertThat(plan.expectedStaying()).isGreaterThan(1 - 1e-8);
        if (plan.hires() > 1) {
            assertThat(new OverHire(turnover, plan.hires() - 1).expectedStaying())
                    .isLessThan(1);
        }
    }
}
