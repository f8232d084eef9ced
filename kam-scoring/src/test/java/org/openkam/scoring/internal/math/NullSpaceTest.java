package org.openkam.scoring.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NullSpaceTest {
    @Test
    void definiteMatrixLeavesNothingOpen() {
        assertThat(NullSpace.of(new double[][] {{2}, {1, 2}})).isEmpty();
        assertThat(NullSpace.of(new double[0][])).isEmpty();
    }

    /** The Laplacian of two separate edges: each pair may move as one. */
    @Test
    void laplacianLeavesOneVectorAComponent() {
        double[][] basis = NullSpace.of(new double[][] {{1}, {-1, 1}, {0, 0, 1}, {0, 0, -1, 1}});
        assertThat(basis).hasDimensions(2, 4);
        for (double[] x : basis) {
            assertThat(x[0]).isCloseTo(x[1], within(1e-15));
            assertThat(x[2]).isCloseTo(x[3], within(1e-15));
        }
    }

    @Test
    void zeroMatrixLeavesAllOpen() {
        assertThat(NullSpace.of(new double[][] {{0}, {0, 0}})).isDeepEqualTo(new double[][] {{1, 0}, {0, 1}});
    }
}
