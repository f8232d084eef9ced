package org.openkam.scoring.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SmallSolversTest {

    /** SciPy 1.17.1: scipy.stats.chi2.ppf(p, df). */
    @Test
    void quantilesOfChiSquare() {
        assertThat(ChiSquareQuantile.of(0.95, 1)).isCloseTo(3.841458820694124, within(1e-12));
        assertThat(ChiSquareQuantile.of(0.025, 10)).isCloseTo(3.246972780236842, within(1e-12));
        assertThat(ChiSquareQuantile.of(0.975, 10)).isCloseTo(20.483177350807388, within(1e-11));
        assertThat(ChiSquareQuantile.of(0.5, 2)).isCloseTo(2 * Math.log(2), within(1e-13));
    }

    /** The inverse of the Hilbert matrix is known: whole numbers; a double keeps none of its digits at order 12. */
    @Test
    void hilbertMatrixIsInvertedToTheLastDigit() {
        int n = 12;
        BigDecimal[][] hilbert = new BigDecimal[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                hilbert[i][j] = PreciseEquations.ratio(BigInteger.ONE, BigInteger.valueOf(i + j + 1L));
            }
        }
        BigDecimal[][] inverse = Objects.requireNonNull(PreciseEquations.inverse(hilbert));
        assertThat(inverse[0][0].doubleValue()).isEqualTo(144.0);
        assertThat(inverse[1][0].doubleValue()).isEqualTo(-10296.0);
        assertThat(inverse[1][1].doubleValue()).isEqualTo(981552.0);
    }

    @Test
    void singularMatrixHasNoInverse() {
        BigDecimal two = BigDecimal.valueOf(2);
        BigDecimal[][] singular = {{BigDecimal.ONE, two}, {two, two.add(two)}};
        assertThat(PreciseEquations.inverse(singular)).isNull();
    }

    @Test
    void inverseTimesMatrixIsOne() {
        double[][] a = {{4, 2, 1}, {2, 5, 3}, {1, 3, 6}};
        SymmetricInverse taken = new SymmetricInverse(new double[][] {{4}, {2, 5}, {1, 3, 6}});
        double[][] inverse = taken.inverse();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += a[i][k] * (k >= j ? inverse[k][j] : inverse[j][k]);
                }
                assertThat(sum).isCloseTo(i == j ? 1 : 0, within(1e-14));
            }
        }
        assertThat(taken.logDeterminant()).isCloseTo(Math.log(67), within(1e-14));
        assertThat(taken.solve(new double[] {7, 10, 10})).containsExactly(new double[] {1, 1, 1}, within(1e-14));
    }
}
