package org.openkam.scoring.internal.math;

import org.jspecify.annotations.Nullable;

/**
 * A symmetric positive definite matrix, brought to a unit diagonal and factored: {@code A = S C C' S}, S diagonal, C
 * lower triangular. In contrast to {@link Cholesky} a matrix that is singular, or so near to it that rounding would
 * decide, is an answer and no error; and units of measurement don't matter. The same matrix gives the same bits.
 * Immutable.
 *
 * <p>Source: Golub, G. H., Van Loan, C. F. (2013). Matrix Computations, 4th ed., 4.2. ISBN 978-1-4214-0794-4
 */
public final class PositiveDefinite {
    /** A row that the rows before it determine to this share of its variance can't be told from a dependent one. */
    private static final double LEAST_PIVOT = 1e-11;

    private final double[] scale;
    private final double[][] factor;

    private PositiveDefinite(double[] scale, double[][] factor) {
        this.scale = scale;
        this.factor = factor;
    }

    /**
     * Returns the matrix, factored.
     *
     * @param a square and symmetric, finite; its lower triangle is read
     * @return null if it isn't positive definite by a margin
     */
    public static @Nullable PositiveDefinite of(double[][] a) {
        int n = a.length;
        double[] scale = new double[n];
        double[][] factor = new double[n][];
        for (int i = 0; i < n; i++) {
            if (!(a[i][i] > 0)) {
                return null;
            }
            scale[i] = Math.sqrt(a[i][i]);
            factor[i] = new double[i + 1];
            double rest = 1;
            for (int j = 0; j < i; j++) {
                double entry = (a[i][j] / scale[i] / scale[j] - dot(factor[i], factor[j], j)) / factor[j][j];
                factor[i][j] = entry;
                rest -= entry * entry;
            }
            if (!(rest >= LEAST_PIVOT)) {
                return null;
            }
            factor[i][i] = Math.sqrt(rest);
        }
        return new PositiveDefinite(scale, factor);
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** Returns x of {@code A x = b}. */
    public double[] solve(double[] b) {
        int n = factor.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = (b[i] / scale[i] - dot(factor[i], x, i)) / factor[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            x[i] /= factor[i][i];
            for (int k = 0; k < i; k++) {
                x[k] -= factor[i][k] * x[i];
            }
        }
        for (int i = 0; i < n; i++) {
            x[i] /= scale[i];
        }
        return x;
    }

    /** Returns the inverse, exactly symmetric. */
    public double[][] inverse() {
        int n = factor.length;
        double[][] inverse = new double[n][n];
        for (int column = 0; column < n; column++) {
            double[] unit = new double[n];
            unit[column] = 1;
            double[] x = solve(unit);
            for (int row = column; row < n; row++) {
                inverse[row][column] = x[row];
                inverse[column][row] = x[row];
            }
        }
        return inverse;
    }

    /** Returns the natural logarithm of the determinant. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < factor.length; i++) {
            sum += 2 * (StrictMath.log(factor[i][i]) + StrictMath.log(scale[i]));
        }
        return sum;
    }
}
