package org.openkam.scoring.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the same quantities written out with the dense covariance matrix of all ratings. */
class RestrictedLikelihoodTest {
    private static final double NAIVE = 1e-8;

    /** Twenty-two ratings of seven units by five raters with items nested in nothing; three kinds of effects. */
    private static final class Data {
        final int[][] levels;
        final double[] y;

        Data(long seed, double[] deviations) {
            SplitMix64 random = new SplitMix64(seed);
            int n = 26;
            levels = new int[3][n];
            y = new double[n];
            int[] sizes = {7, 5, 3};
            double[][] effects = new double[3][];
            for (int k = 0; k < 3; k++) {
                double deviation = deviations[k];
                effects[k] = IntStream.range(0, sizes[k])
                        .mapToDouble(i -> deviation * uniform(random))
                        .toArray();
            }
            for (int row = 0; row < n; row++) {
                y[row] = 3 + uniform(random);
                for (int k = 0; k < 3; k++) {
                    levels[k][row] = row < sizes[k] ? row : random.nextInt(sizes[k]);
                    y[row] += effects[k][levels[k][row]];
                }
            }
        }

        private static double uniform(SplitMix64 random) {
            return ((random.nextLong() >>> 11) * 0x1p-53 - 0.5) * Math.sqrt(12);
        }

        double[][] covariance(double... variances) {
            double[][] v = new double[y.length][y.length];
            for (int i = 0; i < y.length; i++) {
                for (int j = 0; j < y.length; j++) {
                    v[i][j] = i == j ? variances[3] : 0;
                    for (int k = 0; k < 3; k++) {
                        v[i][j] += levels[k][i] == levels[k][j] ? variances[k] : 0;
                    }
                }
            }
            return v;
        }

        double deviance(double... variances) {
            double[][] inverse = new double[y.length][];
            double logDeterminant = invert(covariance(variances), inverse);
            double[] ones = ones();
            double information = form(ones, inverse, ones);
            double mean = form(ones, inverse, y) / information;
            double[] rest = Arrays.stream(y).map(v -> v - mean).toArray();
            return (y.length - 1) * Math.log(2 * Math.PI)
                    + logDeterminant
                    + Math.log(information)
                    + form(rest, inverse, rest);
        }

        double[] ones() {
            double[] ones = new double[y.length];
            Arrays.fill(ones, 1);
            return ones;
        }
    }

    private static double form(double[] a, double[][] matrix, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum += a[i] * matrix[i][j] * b[j];
            }
        }
        return sum;
    }

    /** Gauss and Jordan without pivoting, for a positive definite matrix; returns the logarithm of its determinant. */
    private static double invert(double[][] a, double[][] inverse) {
        int n = a.length;
        double log = 0;
        for (int i = 0; i < n; i++) {
            inverse[i] = new double[n];
            inverse[i][i] = 1;
        }
        for (int c = 0; c < n; c++) {
            double pivot = a[c][c];
            log += Math.log(pivot);
            for (int j = 0; j < n; j++) {
                a[c][j] /= pivot;
                inverse[c][j] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                double factor = a[i][c];
                for (int j = 0; j < n && i != c; j++) {
                    a[i][j] -= factor * a[c][j];
                    inverse[i][j] -= factor * inverse[c][j];
                }
            }
        }
        return log;
    }

    private static double[] variances(RestrictedLikelihood fit) {
        return new double[] {fit.variance(0), fit.variance(1), fit.variance(2), fit.residual()};
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noVariancesNearbyAreMoreLikely(long seed) {
        Data data = new Data(seed, new double[] {1, seed % 3 == 0 ? 0 : 0.5, seed % 2 == 0 ? 0.1 : 2});
        RestrictedLikelihood fit = RestrictedLikelihood.fit(data.y, data.levels);
        assertThat(fit.outcome()).isEqualTo(RestrictedLikelihood.Outcome.FOUND);
        double best = data.deviance(variances(fit));
        assertThat(fit.deviance()).isCloseTo(best, within(NAIVE));
        for (int i = 0; i < 4; i++) {
            for (double change : new double[] {-0.3, -0.01, -0.001, 0.001, 0.01, 0.3}) {
                double[] other = variances(fit);
                other[i] = other[i] == 0 ? Math.abs(change) : other[i] * (1 + change);
                assertThat(data.deviance(other)).isGreaterThan(best);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void predictionsAreBestLinearUnbiased(long seed) {
        Data data = new Data(seed, new double[] {1, 0.7, 0.7});
        RestrictedLikelihood fit = RestrictedLikelihood.fit(data.y, data.levels);
        double[][] inverse = new double[data.y.length][];
        invert(data.covariance(variances(fit)), inverse);
        double[] ones = data.ones();
        double information = form(ones, inverse, ones);
        double mean = form(ones, inverse, data.y) / information;
        assertThat(fit.mean()).isCloseTo(mean, within(NAIVE));
        assertThat(fit.meanVariance()).isCloseTo(1 / information, within(NAIVE));
        double[] rest = Arrays.stream(data.y).map(v -> v - mean).toArray();
        for (int kind = 0; kind < 3; kind++) {
            int size = Arrays.stream(data.levels[kind]).max().orElseThrow() + 1;
            for (int level = 0; level < size; level++) {
                double[] with = new double[data.y.length];
                for (int row = 0; row < with.length; row++) {
                    with[row] = data.levels[kind][row] == level ? fit.variance(kind) : 0;
                }
                double known = form(with, inverse, with);
                double rise = 1 - form(ones, inverse, with);
                assertThat(fit.effect(kind, level)).isCloseTo(form(with, inverse, rest), within(NAIVE));
                assertThat(fit.conditionalVariance(kind, level)).isCloseTo(fit.variance(kind) - known, within(NAIVE));
                assertThat(fit.predictionVariance(kind, level))
                        .isCloseTo(fit.variance(kind) - known + rise * rise / information, within(NAIVE));
            }
        }
    }

    @Test
    void ratingsWithoutResidualHaveNoMaximum() {
        int[][] levels = {{0, 0, 0, 1, 1, 1, 2, 2, 2}, {0, 1, 2, 0, 1, 2, 0, 1, 2}};
        double[] additive = {1, 2, 4, 2, 3, 5, 4, 5, 7};
        assertThat(RestrictedLikelihood.fit(additive, levels).outcome())
                .isEqualTo(RestrictedLikelihood.Outcome.NO_RESIDUAL);
    }

    @Test
    void kindsThatAreTheSameCannotBeToldApart() {
        int[] kind = {0, 0, 0, 1, 1, 1, 2, 2, 2};
        double[] y = {1, 2, 1, 4, 5, 4, 8, 9, 9};
        assertThat(RestrictedLikelihood.fit(y, new int[][] {kind, kind}).outcome())
                .isEqualTo(RestrictedLikelihood.Outcome.NOT_IDENTIFIED);
    }
}
