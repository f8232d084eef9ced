package org.openkam.scoring.facets;

/**
 * Turns effects with persons of mean 0 into measures with the origin that the model asks for, and carries their errors along:
 * every measure is an effect less the mean of its facet, or plus the means of the others for the facet without centre.
 */
final class MarginalOrigin {
    private final FacetData data;
    private final ExtremeScores extremes;
    private final MarginalSolver solution;
    private final int[] freePlace; // by parameter, its place in the covariance; negative if held still
    private final double[] means; // by place in others

    MarginalOrigin(FacetData data, ExtremeScores extremes, MarginalSolver solution) {
        this.data = data;
        this.extremes = extremes;
        this.solution = solution;
        ParameterLayout layout = solution.layout;
        freePlace = new int[layout.size];
        java.util.Arrays.fill(freePlace, -1);
        for (int i = 0; i < layout.free.length; i++) {
            freePlace[layout.free[i]] = i;
        }
        means = new double[data.others.length];
        for (int k = 0; k < means.length; k++) {
            double[] share = share(k);
            for (int e = 0; e < share.length; e++) {
                means[k] += share[e] * solution.parameters[layout.offset[k] + e];
            }
        }
    }

    /** By element of a facet, what it counts for the facet's mean. */
    private double[] share(int k) {
        byte[] state = extremes.state[data.others[k]];
        int count = 0;
        for (byte s : state) {
            count += s == ExtremeScores.MEASURABLE ? 1 : 0;
        }
        double[] share = new double[state.length];
        for (int e = 0; e < state.length; e++) {
            share[e] = state[e] == ExtremeScores.MEASURABLE ? 1.0 / count : 0;
        }
        return share;
    }

    /** Whether the mean of the persons is estimated. */
    boolean isMeanFree() {
        return data.model.nonCentred() == data.eliminated;
    }

    /** The mean of the persons as an effect: 0 unless it is free. */
    double mean() {
        double sum = 0;
        for (double mean : means) {
            sum += mean;
        }
        return isMeanFree() ? sum : 0;
    }

    double errorOfMean() {
        double[] contrast = new double[solution.covariance.length];
        for (int k = 0; k < means.length; k++) {
            addMean(contrast, k, 1);
        }
        return Math.sqrt(Math.max(0, variance(contrast)));
    }

    double[] measures(int k) {
        int facet = data.others[k];
        double shift = -means[k];
        if (facet == data.model.nonCentred()) {
            shift = 0;
            for (int l = 0; l < means.length; l++) {
                shift += l == k ? 0 : means[l];
            }
        }
        double[] measures = new double[data.size[facet]];
        for (int e = 0; e < measures.length; e++) {
            double effect = solution.parameters[solution.layout.offset[k] + e] + shift;
            measures[e] = data.sign(facet) * effect + 0d;
        }
        return measures;
    }

    double[] errors(int k) {
        int facet = data.others[k];
        double[] contrast = new double[solution.covariance.length];
        if (facet == data.model.nonCentred()) {
            for (int l = 0; l < means.length; l++) {
                addMean(contrast, l, l == k ? 0 : 1);
            }
        } else {
            addMean(contrast, k, -1);
        }
        double[] product = product(contrast);
        double common = 0;
        for (int i = 0; i < contrast.length; i++) {
            common += contrast[i] * product[i];
        }
        double[] errors = new double[data.size[facet]];
        for (int e = 0; e < errors.length; e++) {
            int at = freePlace[solution.layout.offset[k] + e];
            double own = at < 0 ? 0 : solution.covariance[at][at] + 2 * product[at];
            errors[e] = Math.sqrt(Math.max(0, common + own));
        }
        return errors;
    }

    private void addMean(double[] contrast, int k, double weight) {
        double[] share = share(k);
        for (int e = 0; e < share.length; e++) {
            int at = freePlace[solution.layout.offset[k] + e];
            if (at >= 0) {
                contrast[at] += weight * share[e];
            }
        }
    }

    private double variance(double[] contrast) {
        double[] product = product(contrast);
        double sum = 0;
        for (int i = 0; i < contrast.length; i++) {
            sum += contrast[i] * product[i];
        }
        return sum;
    }

    private double[] product(double[] contrast) {
        double[] product = new double[contrast.length];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < product.length; j++) {
                product[i] += solution.covariance[i][j] * contrast[j];
            }
        }
        return product;
    }
}
