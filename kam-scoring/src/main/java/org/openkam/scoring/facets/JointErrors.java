package org.openkam.scoring.facets;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.Cholesky;

/**
 * Standard errors of measures with the origin that the model asks for, from the inverse of the whole information. With V the
 * inverse of what is left after eliminating the largest facet, d an eliminated element's information and c its information
 * shared with the others over d: its variance is {@code 1 / d + c' V c}, and its covariances with the others are {@code -V c}.
 */
final class JointErrors {
    private final FacetData data;
    private final JointSolver solution;
    private final ExtremeScores extremes;
    private final double[][] inverse;
    private final int[] place; // by parameter, its place in the inverse; negative if held still
    private final double[][] means; // by facet, what its mean is made of, over the inverse
    private double meanOwn; // what the eliminated facet's mean has of its own, as a variance

    JointErrors(FacetData data, JointSolver solution, ExtremeScores extremes) {
        this.data = data;
        this.solution = solution;
        this.extremes = extremes;
        @Nullable Cholesky factor = solution.factor;
        inverse = factor == null ? new double[0][0] : factor.inverse();
        place = new int[solution.layout.size];
        Arrays.fill(place, -1);
        for (int i = 0; i < solution.layout.free.length; i++) {
            place[solution.layout.free[i]] = i;
        }
        means = new double[data.size.length][inverse.length];
        for (int k = 0; k < data.others.length; k++) {
            int facet = data.others[k];
            for (int e = 0; e < data.size[facet]; e++) {
                int at = place[solution.layout.offset[k] + e];
                if (at >= 0) {
                    means[facet][at] += 1.0 / measurable(facet);
                }
            }
        }
        int own = data.eliminated;
        for (int p = 0; p < data.size[own]; p++) {
            if (extremes.state[own][p] == ExtremeScores.MEASURABLE) {
                addShared(means[own], p, -1.0 / measurable(own));
                meanOwn += 1 / solution.ownInformation[p] / measurable(own) / measurable(own);
            }
        }
    }

    private int measurable(int facet) {
        int count = 0;
        for (byte state : extremes.state[facet]) {
            count += state == ExtremeScores.MEASURABLE ? 1 : 0;
        }
        return count;
    }

    /** Adds c, so weighted. */
    private void addShared(double[] contrast, int p, double weight) {
        for (int t = solution.touched.start[p]; t < solution.touched.start[p + 1]; t++) {
            int at = place[solution.touched.parameter[t]];
            if (at >= 0) {
                contrast[at] += weight * solution.cross[t] / solution.ownInformation[p];
            }
        }
    }

    /** Replaces the errors of all that was estimated. */
    void into(MeasureColumns[] facets, double shrink) {
        for (int f = 0; f < facets.length; f++) {
            boolean free = f == data.model.nonCentred();
            double[] origin = new double[inverse.length];
            for (int g = 0; g < facets.length; g++) {
                double weight = free ? g == f ? 0 : 1 : g == f ? -1 : 0;
                for (int i = 0; i < origin.length; i++) {
                    origin[i] += weight * means[g][i];
                }
            }
            double[] product = product(origin);
            double common = dot(origin, product);
            for (int e = 0; e < data.size[f]; e++) {
                if (extremes.state[f][e] == ExtremeScores.MEASURABLE) {
                    double variance =
                            f == data.eliminated ? ownVariance(e, free, product) : otherVariance(f, e, product);
                    facets[f].error[e] = shrink * Math.sqrt(Math.max(0, common + variance));
                }
            }
        }
    }

    /** Beyond what the origin has alone. */
    private double otherVariance(int facet, int e, double[] product) {
        int at = place[solution.layout.offset[Arrays.binarySearch(data.others, facet)] + e];
        boolean withOwn = facet == data.model.nonCentred();
        return (at < 0 ? 0 : inverse[at][at] + 2 * product[at]) + (withOwn ? meanOwn : 0);
    }

    private double ownVariance(int p, boolean free, double[] product) {
        double own = 1 / solution.ownInformation[p];
        double variance = free ? own : own - 2 * own / measurable(data.eliminated) + meanOwn;
        int end = solution.touched.start[p + 1];
        for (int t = solution.touched.start[p]; t < end; t++) {
            int a = place[solution.touched.parameter[t]];
            double share = solution.cross[t] * own;
            variance -= a < 0 ? 0 : 2 * share * product[a];
            for (int u = solution.touched.start[p]; u < end && a >= 0; u++) {
                int b = place[solution.touched.parameter[u]];
                variance += b < 0 ? 0 : share * solution.cross[u] * own * inverse[a][b];
            }
        }
        return variance;
    }

    private double[] product(double[] contrast) {
        double[] product = new double[contrast.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = dot(inverse[i], contrast);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
