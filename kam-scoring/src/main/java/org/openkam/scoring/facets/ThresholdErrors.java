package org.openkam.scoring.facets;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.Cholesky;

/** Variances of thresholds from the inverse of the information, all other parameters being estimated too. */
final class ThresholdErrors {
    /** Beyond it the inverse would take longer than the solution. */
    private static final double MOST_WORK = 4e9;

    private final ParameterLayout layout;
    private final @Nullable Cholesky factor;
    private final int steps;

    ThresholdErrors(ParameterLayout layout, @Nullable Cholesky factor) {
        this.layout = layout;
        this.factor = factor;
        this.steps = layout.size - layout.elements;
    }

    /** Returns the variance of the threshold below each step of a scale, or null where there is none. */
    double @Nullable [] of(int g, StepScale scale) {
        int n = scale.free();
        double size = layout.free.length;
        if (factor == null || n == 0 || steps * size * size > MOST_WORK) {
            return null;
        }
        double[][] covariance = new double[n][n];
        int first = Arrays.binarySearch(layout.free, layout.stepOffset[g]);
        for (int j = 0; j < n; j++) {
            double[] unit = new double[layout.free.length];
            unit[first + j] = 1;
            System.arraycopy(factor.solve(unit), first, covariance[j], 0, n);
        }
        return of(covariance, 0, n);
    }

    /**
     * Returns the variance of the threshold below each step, or null without free thresholds.
     *
     * @param covariance of the free parameters
     * @param first where the first free cumulative threshold stands among them
     * @param n how many there are: F_0 and F_(n+1) are 0
     */
    static double @Nullable [] of(double[][] covariance, int first, int n) {
        if (n == 0) {
            return null;
        }
        double[] variances = new double[n + 2];
        for (int j = 1; j < n + 2; j++) {
            double upper = j <= n ? covariance[first + j - 1][first + j - 1] : 0;
            double lower = j > 1 ? covariance[first + j - 2][first + j - 2] : 0;
            double both = j > 1 && j <= n ? covariance[first + j - 1][first + j - 2] : 0;
            variances[j] = upper + lower - 2 * both;
        }
        return variances;
    }
}
