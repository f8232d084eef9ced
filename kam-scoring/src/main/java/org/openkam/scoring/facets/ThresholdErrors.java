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
        double[][] covariance = new double[n + 2][n + 2]; // of F_0 = 0, F_1 ... F_n, F_(n+1) = 0
        int first = Arrays.binarySearch(layout.free, layout.stepOffset[g]);
        for (int j = 0; j < n; j++) {
            double[] unit = new double[layout.free.length];
            unit[first + j] = 1;
            System.arraycopy(factor.solve(unit), first, covariance[j + 1], 1, n);
        }
        double[] variances = new double[n + 2];
        for (int j = 1; j < n + 2; j++) {
            variances[j] = covariance[j][j] + covariance[j - 1][j - 1] - 2 * covariance[j][j - 1];
        }
        return variances;
    }
}
