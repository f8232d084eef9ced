package org.openkam.scoring.facets;

import java.util.Arrays;

/**
 * One walk over all ratings at given effects: log-likelihood, scores (first derivatives) and information (negative second
 * derivatives). The eliminated facet's block of the information is diagonal, so what is left of the system after eliminating
 * it, the Schur complement, is summed element by element on the way.
 *
 * <p>Sums run in one fixed order. Mutable and not thread-safe.
 */
final class JointPass {
    private static final double SMALL = 1e-250;

    private final FacetData data;
    private final ParameterLayout layout;
    private final Touched touched;
    private final int[] at; // of one rating: the parameters of its elements
    private final double[] sums; // of one eliminated element: its cross information with the others

    final double[] ownScore; // by eliminated element
    final double[] ownInformation;
    final double[] cross; // as touched
    final double[] score; // by other parameter
    final double[] reducedScore;
    final double[][] reduced; // lower triangle

    double logLikelihood;
    private double product;

    JointPass(FacetData data, ParameterLayout layout, Touched touched) {
        this.data = data;
        this.layout = layout;
        this.touched = touched;
        at = new int[data.place.length];
        sums = new double[layout.size];
        ownScore = new double[data.start.length - 1];
        ownInformation = new double[ownScore.length];
        cross = new double[touched.parameter.length];
        score = new double[layout.size];
        reducedScore = new double[layout.size];
        reduced = new double[layout.size][];
        Arrays.setAll(reduced, i -> new double[i + 1]);
    }

    /** Walks; {@code own} are the effects of the eliminated facet, {@code parameters} all others. */
    JointPass at(double[] own, double[] parameters) {
        CategoryKernel kernel = new CategoryKernel(data.scales, layout.cumulative(parameters, data.scales));
        Arrays.fill(score, 0);
        Arrays.fill(reducedScore, 0);
        for (double[] row : reduced) {
            Arrays.fill(row, 0);
        }
        logLikelihood = 0;
        product = 1;
        double[] factors = exponentials(parameters);
        for (int p = 0; p < own.length; p++) {
            walk(kernel, p, own[p], parameters, factors);
            eliminate(p);
        }
        logLikelihood += StrictMath.log(product);
        for (int i = 0; i < score.length; i++) {
            reducedScore[i] += score[i];
        }
        return this;
    }

    /** Of the effects only. */
    private double[] exponentials(double[] parameters) {
        double[] factors = new double[layout.elements];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = StrictMath.exp(parameters[i]);
        }
        return factors;
    }

    private void walk(CategoryKernel kernel, int p, double own, double[] parameters, double[] factors) {
        int facets = data.place.length;
        double ownFactor = StrictMath.exp(own);
        double scoreSum = 0;
        double informationSum = 0;
        double likelihood = product;
        for (int row = data.start[p]; row < data.start[p + 1]; row++) {
            double eta = own;
            double base = ownFactor;
            for (int k = 0; k < facets; k++) {
                int i = layout.offset[k] + data.place[k][row];
                at[k] = i;
                eta += parameters[i];
                base *= factors[i];
            }
            int group = data.group(row);
            kernel.at(eta, base, group);
            int step = data.step[row] & 0xFF;
            double variance = kernel.variance;
            double residual = data.scales[group].score[step] - kernel.expected;
            scoreSum += residual;
            informationSum += variance;
            addElements(residual, variance);
            if (kernel.p.length > 2) {
                addSteps(kernel, group, step);
            }
            likelihood *= kernel.p[step];
            if (likelihood < SMALL) { // one logarithm for many ratings
                logLikelihood += StrictMath.log(likelihood);
                likelihood = 1;
            }
        }
        product = likelihood;
        ownScore[p] = scoreSum;
        ownInformation[p] = informationSum;
    }

    private void addElements(double residual, double variance) {
        for (int k = 0; k < at.length; k++) {
            int i = at[k];
            score[i] += residual;
            sums[i] += variance;
            double[] line = reduced[i];
            for (int l = 0; l <= k; l++) {
                line[at[l]] += variance;
            }
        }
    }

    private void addSteps(CategoryKernel kernel, int group, int step) {
        double[] values = data.scales[group].score;
        int before = layout.stepOffset[group] - 1;
        for (int j = 1; j < values.length - 1; j++) {
            double p = kernel.p[j];
            double[] line = reduced[before + j];
            double withEta = -p * (values[j] - kernel.expected);
            score[before + j] += p - (step == j ? 1 : 0);
            sums[before + j] += withEta;
            for (int i : at) {
                line[i] += withEta;
            }
            for (int l = 1; l < j; l++) {
                line[before + l] -= p * kernel.p[l];
            }
            line[before + j] += p * (1 - p);
        }
    }

    private void eliminate(int p) {
        double information = ownInformation[p];
        int first = touched.start[p];
        int end = touched.start[p + 1];
        for (int t = first; t < end; t++) {
            int i = touched.parameter[t];
            cross[t] = sums[i];
            sums[i] = 0;
        }
        for (int t = first; t < end && information > 0; t++) {
            int i = touched.parameter[t];
            double share = cross[t] / information;
            double[] line = reduced[i];
            reducedScore[i] -= share * ownScore[p];
            for (int u = first; u <= t; u++) {
                line[touched.parameter[u]] -= share * cross[u];
            }
        }
    }

    /** Returns how far the eliminated effects move when the others move by so much. */
    double[] ownStep(double[] step) {
        double[] own = new double[ownScore.length];
        for (int p = 0; p < own.length; p++) {
            double rest = ownScore[p];
            for (int t = touched.start[p]; t < touched.start[p + 1]; t++) {
                rest -= cross[t] * step[touched.parameter[t]];
            }
            own[p] = ownInformation[p] > 0 ? rest / ownInformation[p] : 0;
        }
        return own;
    }

    /** Returns the largest score residual: of an element in rating points, of a threshold in ratings. */
    double largestScore() {
        double largest = 0;
        for (double residual : ownScore) {
            largest = Math.max(largest, Math.abs(residual));
        }
        for (double residual : score) {
            largest = Math.max(largest, Math.abs(residual));
        }
        return largest;
    }
}
