package org.openkam.scoring.internal.math;

import org.openkam.core.internal.Arguments;

/**
 * A symmetric positive definite matrix taken apart once: logarithm of its determinant, solutions, inverse. Works row by row in one
 * fixed order, so the same matrix gives the same bits. Takes 4 n^2 bytes, 4 n^2 more for the inverse, and n^3 / 2 multiplications
 * for all. Not thread-safe while the inverse is made.
 *
 * <p>Source: Golub, G. H., Van Loan, C. F. (2013). Matrix Computations, 4th ed., 4.2. ISBN 978-1-4214-0794-4
 */
final class SymmetricInverse {
    private final double[][] factor;

    /** Takes a lower triangle apart, which it overwrites. */
    SymmetricInverse(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            double[] row = lower[i];
            for (int j = 0; j <= i; j++) {
                double rest = row[j] - dot(row, lower[j], j);
                if (i == j) {
                    Arguments.that(rest > 0, "pivot " + i, rest, "must be positive");
                }
                row[j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        factor = lower;
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < factor.length; i++) {
            sum += 2 * StrictMath.log(factor[i][i]);
        }
        return sum;
    }

    /** Returns x of {@code A x = b}. */
    double[] solve(double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] - dot(factor[i], x, i)) / factor[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= factor[i][i];
            for (int k = 0; k < i; k++) {
                x[k] -= factor[i][k] * x[i];
            }
        }
        return x;
    }

    /** Returns the lower triangle of the inverse. */
    double[][] inverse() {
        double[][] inverse = new double[factor.length][];
        for (int i = 0; i < factor.length; i++) {
            inverse[i] = new double[i + 1];
        }
        double[][] rows = inverseFactor();
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                add(row[i], row, inverse[i], i + 1);
            }
        }
        return inverse;
    }

    private double[][] inverseFactor() {
        double[][] rows = new double[factor.length][];
        for (int i = 0; i < factor.length; i++) {
            rows[i] = new double[i + 1];
            for (int k = 0; k < i; k++) {
                add(factor[i][k], rows[k], rows[i], k + 1);
            }
            for (int j = 0; j < i; j++) {
                rows[i][j] /= -factor[i][i];
            }
            rows[i][i] = 1 / factor[i][i];
        }
        return rows;
    }

    private static void add(double times, double[] from, double[] to, int length) {
        for (int j = 0; j < length; j++) {
            to[j] += times * from[j];
        }
    }
}
