package org.openkam.scoring.internal.math;

import java.util.ArrayList;
import java.util.List;

/**
 * What a symmetric positive semidefinite matrix leaves undetermined: vectors x with {@code A x = 0}. Gaussian elimination with
 * the largest remaining diagonal element as pivot; a pivot below 1e-9 of the largest diagonal element counts as zero. Takes
 * n^3 / 3 multiplications. Stateless and thread-safe.
 *
 * <p>Source: Higham, N. J. (2002). Accuracy and Stability of Numerical Algorithms, 2nd ed., 10.3.
 * doi:10.1137/1.9780898718027
 */
public final class NullSpace {
    private static final double NEGLIGIBLE = 1e-9;

    private NullSpace() {}

    /**
     * Returns a basis, one vector a row; empty if the matrix is positive definite.
     *
     * @param matrix symmetric; its lower triangle is read
     */
    public static double[][] of(double[][] matrix) {
        int n = matrix.length;
        double[][] a = full(matrix);
        boolean[] used = new boolean[n];
        List<Integer> pivots = new ArrayList<>();
        double floor = NEGLIGIBLE * largest(a, used).value;
        for (Pivot pivot = largest(a, used); pivot.value > floor; pivot = largest(a, used)) {
            used[pivot.place] = true;
            pivots.add(pivot.place);
            eliminate(a, used, pivot.place);
        }
        List<double[]> basis = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (!used[i]) {
                basis.add(vector(a, pivots, i));
            }
        }
        return basis.toArray(new double[0][]);
    }

    private record Pivot(int place, double value) {}

    private static double[][] full(double[][] lower) {
        double[][] a = new double[lower.length][lower.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j <= i; j++) {
                a[i][j] = lower[i][j];
                a[j][i] = lower[i][j];
            }
        }
        return a;
    }

    private static Pivot largest(double[][] a, boolean[] used) {
        int place = -1;
        double value = 0;
        for (int i = 0; i < a.length; i++) {
            if (!used[i] && a[i][i] > value) {
                place = i;
                value = a[i][i];
            }
        }
        return new Pivot(place, value);
    }

    /** Takes the pivot's row out of the rows not yet used; rows that were used stay as they were. */
    private static void eliminate(double[][] a, boolean[] used, int pivot) {
        double[] row = a[pivot];
        for (int i = 0; i < a.length; i++) {
            double share = used[i] ? 0 : a[i][pivot] / row[pivot];
            if (share != 0) {
                for (int j = 0; j < a.length; j++) {
                    a[i][j] -= used[j] ? 0 : share * row[j];
                }
            }
        }
    }

    /** Sets one undetermined unknown to 1, the others to 0, and solves backwards for those with a pivot. */
    private static double[] vector(double[][] a, List<Integer> pivots, int free) {
        double[] x = new double[a.length];
        x[free] = 1;
        for (int k = pivots.size() - 1; k >= 0; k--) {
            int row = pivots.get(k);
            double sum = a[row][free];
            for (int l = k + 1; l < pivots.size(); l++) {
                sum += a[row][pivots.get(l)] * x[pivots.get(l)];
            }
            x[row] = -sum / a[row][row];
        }
        return x;
    }
}
