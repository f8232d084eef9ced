package org.openkam.scoring.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;

class PositiveDefiniteTest {
    @Property(tries = 100)
    void inverseSolutionAndDeterminantAreThoseOfCommonsMath(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int n) {
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                a[i][j] = i == j ? n + random.nextDouble() : random.nextDouble() * 2 - 1;
                a[j][i] = a[i][j];
            }
        }
        PositiveDefinite matrix = PositiveDefinite.of(a);
        LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(a));
        double[][] inverse = matrix.inverse();
        double[] b = random.doubles(n).toArray();
        double[] x = matrix.solve(b);
        for (int i = 0; i < n; i++) {
            double product = 0;
            for (int j = 0; j < n; j++) {
                assertThat(inverse[i][j]).isCloseTo(lu.getSolver().getInverse().getEntry(i, j), within(1e-12));
                assertThat(inverse[i][j]).isEqualTo(inverse[j][i]);
                product += a[i][j] * x[j];
            }
            assertThat(product).isCloseTo(b[i], within(1e-12));
        }
        assertThat(matrix.logDeterminant()).isCloseTo(StrictMath.log(lu.getDeterminant()), within(1e-10));
    }

    @Test
    void whatIsSingularOrIndefiniteIsNone() {
        assertThat(PositiveDefinite.of(new double[][] {{1, 1}, {1, 1}})).isNull();
        assertThat(PositiveDefinite.of(new double[][] {{1, 2}, {2, 1}})).isNull();
        assertThat(PositiveDefinite.of(new double[][] {{0}})).isNull();
        assertThat(PositiveDefinite.of(new double[][] {{1e-200, 0}, {0, 1e200}}).logDeterminant())
                .isCloseTo(0, within(1e-10));
    }
}
