package org.openkam.scoring.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;

/**
 * R. G. Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 857-872, table I:
 * Wilson's score method without continuity correction.
 */
class Newcombe1998Test {
    private static Interval interval(Proportion proportion) {
        return ((Computed) proportion.estimate()).interval();
    }

    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void tableOne(long count, long cases, double lower, double upper) {
        Interval interval = interval(Proportion.of(count, cases));
        assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
        assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
    }

    @Test
    void noCaseIsNoShare() {
        assertThat(Proportion.of(0, 0)).hasToString("0 of 0: not computable (NO_DATA)");
        assertThat(Proportion.of(15, 148)).hasToString("15 of 148 = 0.1014 [0.0624, 0.1605]");
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(1, 2, 1));
    }

    @Property(tries = 200)
    void holdsItsShareAndMirrors(
            @ForAll @IntRange(min = 0, max = 500) int count, @ForAll @IntRange(max = 500) int rest) {
        if (count + rest == 0) {
            return;
        }
        Interval interval = interval(Proportion.of(count, count + rest));
        Interval mirrored = interval(Proportion.of(rest, count + rest));
        assertThat(interval.contains((double) count / (count + rest))).isTrue();
        assertThat(interval.lower()).isBetween(0.0, 1.0);
        assertThat(interval.upper()).isCloseTo(1 - mirrored.lower(), within(1e-12));
    }
}
