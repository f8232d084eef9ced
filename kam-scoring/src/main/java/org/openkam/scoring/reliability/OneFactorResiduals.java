package org.openkam.scoring.reliability;

import org.jspecify.annotations.Nullable;

/**
 * Least squares fit of one common factor to the correlations off the diagonal (minres). Each loading in turn takes the
 * value that is best given the others, {@code l_i = sum_j(r_ij l_j) / sum_j(l_j^2), j != i}, but no more than leaves
 * the least uniqueness; the sum of squares never rises.
 *
 * <p>Source: Harman, H. H. &amp; Jones, W. H. (1966). Factor analysis by minimizing residuals (minres). Psychometrika
 * 31, 351-368. doi:10.1007/BF02289468
 */
final class OneFactorResiduals {
    private static final int MOST_SWEEPS = 100_000;
    private static final double SETTLED = 1e-13;
    private static final double LARGEST = Math.sqrt(1 - OneFactorLikelihood.LEAST_UNIQUENESS);

    private OneFactorResiduals() {}

    /** Returns the loadings; null if the search didn't settle, as where nothing correlates. */
    static double @Nullable [] loadings(double[][] r) {
        double[] l = start(r);
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double moved = 0;
            for (int i = 0; i < l.length; i++) {
                double next = best(r[i], l, i);
                moved = Math.max(moved, Math.abs(next - l[i]));
                l[i] = next;
            }
            if (moved < SETTLED) {
                return l;
            }
        }
        return null;
    }

    /** The row of the item that correlates most, halved: of the right signs. */
    private static double[] start(double[][] r) {
        int heaviest = 0;
        double most = 0;
        for (int i = 0; i < r.length; i++) {
            double squares = 0;
            for (double correlation : r[i]) {
                squares += correlation * correlation;
            }
            heaviest = squares > most ? i : heaviest;
            most = Math.max(most, squares);
        }
        double[] l = r[heaviest].clone();
        l[heaviest] = Math.sqrt(0.5);
        return l;
    }

    private static double best(double[] row, double[] l, int i) {
        double top = 0;
        double bottom = 0;
        for (int j = 0; j < l.length; j++) {
            if (j != i) {
                top += row[j] * l[j];
                bottom += l[j] * l[j];
            }
        }
        return bottom == 0 ? 0 : Math.max(-LARGEST, Math.min(LARGEST, top / bottom));
    }
}
