package org.openkam.scoring.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class StudentTailTest {

    /** Against the quantile that is solved for; both are right to about 12 digits. */
    @Property(tries = 200)
    void isTheQuantile(
            @ForAll @DoubleRange(min = 0.5, max = 20_000) double degrees,
            @ForAll @DoubleRange(min = 0.01, max = 0.49) double tail) {
        double t = StudentTail.quantile(tail, degrees);
        assertThat(t).isCloseTo(-Distributions.studentTQuantile(tail, degrees), withinPercentage(2e-10));
    }

    @Test
    void smallTailsToo() {
        for (double tail : new double[] {1e-3, 1e-5, 1e-6, 1e-7, 1e-12}) {
            for (double degrees : new double[] {1, 3.9, 4, 4.1, 7, 33.3, 250, 9_999, 10_000, 1e6}) {
                assertThat(StudentTail.quantile(tail, degrees))
                        .isCloseTo(-Distributions.studentTQuantile(tail, degrees), withinPercentage(2e-10));
            }
        }
    }

    @Test
    void theMiddleIsZero() {
        assertThat(StudentTail.quantile(0.5, 10)).isZero();
    }

    /** More tails than are kept, and the same ones again: the same bits. */
    @Test
    void whatWasAskedBeforeDoesNotMatter() {
        double first = StudentTail.quantile(0.025, 17.3);
        for (int i = 1; i <= 300; i++) {
            StudentTail.quantile(i / 1000.0, 17.3);
        }
        assertThat(StudentTail.quantile(0.025, 17.3)).isEqualTo(first);
    }
}
