package org.openkam.scoring.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NaturalSplineTest {
    @Test
    void passesThroughItsPoints() {
        NaturalSpline spline = NaturalSpline.of(new double[] {0, 1, 3, 4}, new double[] {1, 0, 2, 5});
        assertThat(spline.value(1)).isCloseTo(0, within(1e-15));
        assertThat(spline.value(4)).isCloseTo(5, within(1e-14));
    }

    @Test
    void aLineStaysALine() {
        NaturalSpline line = NaturalSpline.of(new double[] {0, 1, 2}, new double[] {3, 5, 7});
        assertThat(line.value(-2)).isCloseTo(-1, within(1e-14));
        assertThat(line.value(0.5)).isCloseTo(4, within(1e-14));
        assertThat(line.value(10)).isCloseTo(23, within(1e-13));
    }

    /** By hand: the second derivative at 2 is 3, so the slopes at 1 and 3 are 1 - 3/6 and 3 + 3/6. */
    @Test
    void continuesStraight() {
        NaturalSpline spline = NaturalSpline.of(new double[] {1, 2, 3}, new double[] {0, 1, 4});
        assertThat(spline.value(0)).isCloseTo(-0.5, within(1e-14));
        assertThat(spline.value(5)).isCloseTo(11, within(1e-13));
    }

    @Test
    void twoPointsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> NaturalSpline.of(new double[2], new double[2]));
    }
}
