package org.openkam.scoring.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HypergeometricTest {
    @Property(tries = 200)
    void chancesSumToOne(
            @ForAll @IntRange(max = 80) int population,
            @ForAll @IntRange(max = 80) int a,
            @ForAll @IntRange(max = 80) int b) {
        int drawn = a % (population + 1);
        int marked = b % (population + 1);
        double sum = 0;
        for (int x = Math.max(0, drawn + marked - population); x <= Math.min(drawn, marked); x++) {
            Hypergeometric at = Hypergeometric.of(x, drawn, marked, population);
            sum += at.equal();
            assertThat(at.atMost()).isCloseTo(sum, within(1e-12));
            assertThat(at.atLeast()).isCloseTo(1 - sum + at.equal(), within(1e-12));
            assertThat(at.asUnlikely()).isBetween(at.equal() - 1e-15, 1.0);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    /** Far in the tail nothing cancels: 1 / C(1000, 500), by Python's {@code fractions}. */
    @Test
    void smallTailsKeepTheirDigits() {
        Hypergeometric none = Hypergeometric.of(0, 500, 500, 1000);
        assertThat(none.atMost()).isEqualTo(none.equal()).isCloseTo(3.699753997814027e-300, within(1e-312));
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hypergeometric.of(3, 2, 5, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> Hypergeometric.of(0, 8, 5, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> Hypergeometric.of(0, 8, 10, 9));
    }
}
