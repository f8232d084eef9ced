package org.openkam.scoring.reliability;

import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.PositiveDefinite;

/**
 * The likelihood of one common factor at one point: value, slope and expected curvature. With {@code P = Sigma^-1}, by
 * the formula of Sherman and Morrison, {@code W = P - P R P}, {@code q = P l} and {@code c = l' P l}: the slope is
 * {@code 2 W l} for loadings and {@code W_ii} for uniquenesses; the expected curvature is {@code 2 (q_i q_j + c P_ij)},
 * {@code 2 P_ij q_j} and {@code P_ij^2}. The curvature itself has with {@code Q = P R P}, {@code u = Q l} and
 * {@code d = l' Q l} besides twice what these become if one P is a Q, less what they are, and {@code 2 W_ij} for
 * loadings.
 */
final class OneFactorSlope {
    private final int k;
    private final double[][] p;
    private final double[][] prp;
    private final double[] q;
    private final double[] u;
    private final double c;
    private final double d;
    private final double value;
    private final double[] slope;

    /**
     * Takes a point.
     *
     * @param r correlations
     * @param at loadings, then uniquenesses, these positive
     */
    OneFactorSlope(double[][] r, double[] at) {
        k = r.length;
        double[] w = new double[k];
        double g = 0;
        double logs = 0;
        for (int i = 0; i < k; i++) {
            w[i] = at[i] / at[k + i];
            g += at[i] * w[i];
            logs += StrictMath.log(at[k + i]);
        }
        p = new double[k][k];
        q = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                p[i][j] = (i == j ? 1 / at[k + i] : 0) - w[i] * w[j] / (1 + g);
            }
            q[i] = w[i] / (1 + g);
        }
        c = g / (1 + g);
        double[][] rp = times(r, p);
        double trace = 0;
        for (int i = 0; i < k; i++) {
            trace += rp[i][i];
        }
        value = logs + StrictMath.log(1 + g) + trace;
        prp = times(p, rp);
        u = new double[k];
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                u[i] += prp[i][j] * at[j];
            }
            sum += u[i] * at[i];
        }
        d = sum;
        slope = slope(at);
    }

    private double[] slope(double[] at) {
        double[] of = new double[2 * k];
        for (int i = 0; i < k; i++) {
            double sum = 0;
            for (int j = 0; j < k; j++) {
                sum += (p[i][j] - prp[i][j]) * at[j];
            }
            of[i] = 2 * sum;
            of[k + i] = p[i][i] - prp[i][i];
        }
        return of;
    }

    private static double[][] times(double[][] a, double[][] b) {
        int n = a.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int m = 0; m < n; m++) {
                double factor = a[i][m];
                for (int j = 0; j < n; j++) {
                    product[i][j] += factor * b[m][j];
                }
            }
        }
        return product;
    }

    /** {@code log|Sigma| + tr(R Sigma^-1)}. */
    double value() {
        return value;
    }

    double of(int parameter) {
        return slope[parameter];
    }

    double largest(boolean[] free) {
        double largest = 0;
        for (int i = 0; i < slope.length; i++) {
            largest = free[i] ? Math.max(largest, Math.abs(slope[i])) : largest;
        }
        return largest;
    }

    /** Expected curvature, its diagonal raised by a share and by the same number for every parameter. */
    double[][] information(double ridge) {
        double[][] h = new double[2 * k][2 * k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                h[i][j] = 2 * (q[i] * q[j] + c * p[i][j]);
                h[i][k + j] = 2 * p[i][j] * q[j];
                h[k + j][i] = h[i][k + j];
                h[k + i][k + j] = p[i][j] * p[i][j];
            }
        }
        for (int i = 0; i < 2 * k; i++) {
            h[i][i] += ridge * (1 + h[i][i]);
        }
        return h;
    }

    /** Curvature as it is here; not always positive. */
    private double[][] curvature() {
        double[][] h = new double[2 * k][2 * k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double mixed = q[i] * u[j] + q[j] * u[i] + c * prp[i][j] + d * p[i][j];
                h[i][j] = 2 * (mixed - q[i] * q[j] - c * p[i][j] + p[i][j] - prp[i][j]);
                h[i][k + j] = 2 * (q[j] * prp[i][j] + p[i][j] * u[j] - p[i][j] * q[j]);
                h[k + j][i] = h[i][k + j];
                h[k + i][k + j] = p[i][j] * (2 * prp[i][j] - p[i][j]);
            }
        }
        return h;
    }

    /** Newton's step; null where the curvature isn't positive. */
    double @Nullable [] newton(boolean[] free) {
        return step(free, curvature());
    }

    /** A step down by the expected curvature; null if it is flat and the ridge too small to see it. */
    double @Nullable [] scoring(boolean[] free, double ridge) {
        return step(free, information(ridge));
    }

    private double @Nullable [] step(boolean[] free, double[][] h) {
        double[] down = new double[2 * k];
        for (int i = 0; i < down.length; i++) {
            down[i] = free[i] ? -slope[i] : 0;
            for (int j = 0; !free[i] && j < down.length; j++) {
                h[i][j] = i == j ? 1 : 0;
                h[j][i] = h[i][j];
            }
        }
        PositiveDefinite curvature = PositiveDefinite.of(h);
        return curvature == null ? null : curvature.solve(down);
    }
}
