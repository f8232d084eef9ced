package org.openkam.scoring.facets;

import java.util.stream.IntStream;

/**
 * The persons' distribution at the nodes, as a function of one parameter. Nodes that move with the standard deviation have
 * fixed weights, and the parameter is the standard deviation. Fixed nodes have weights {@code exp(-parameter node^2)}, scaled
 * to sum to 1, and the parameter is half the reciprocal of the variance, in which their logarithms are concave.
 */
final class PersonGrid {
    private final boolean fixed;
    private final double[] node;

    final double[] location; // on the line
    final double[] slope; // of the location by the parameter
    final double[] logWeight;
    final double[] score; // derivative of the logarithm of the weight by the parameter
    double information; // of one person about the parameter, from the weights

    PersonGrid(Quadrature quadrature, FacetData data) {
        fixed = quadrature.nodes() > 0;
        int nodes = fixed ? quadrature.nodes() : needed(data);
        double width = (quadrature.highest() - quadrature.lowest()) / (nodes - 1);
        node = IntStream.range(0, nodes)
                .mapToDouble(i -> fixed ? quadrature.lowest() + i * width : (i - nodes / 2) * width)
                .toArray();
        location = new double[nodes];
        slope = new double[nodes];
        logWeight = new double[nodes];
        score = new double[nodes];
        at(start());
    }

    /** So many that the narrowest posterior spans a node or more on either side; an odd number. */
    private static int needed(FacetData data) {
        double most = 1;
        for (int p = 0; p + 1 < data.start.length; p++) {
            double information = 0;
            for (int row = data.start[p]; row < data.start[p + 1]; row++) {
                double top = data.scales[data.group(row)].top();
                information += top * top / 4;
            }
            most = Math.max(most, information);
        }
        double width = Math.max(0.012, Math.min(0.1, 0.5 / Math.sqrt(most)));
        return 2 * (int) Math.ceil(6 / width) + 1;
    }

    int nodes() {
        return node.length;
    }

    /** The parameter for a standard deviation of 1. */
    double start() {
        return fixed ? 0.5 : 1;
    }

    double variance(double parameter) {
        return fixed ? 1 / (2 * parameter) : parameter * parameter;
    }

    /** Returns how much the variance changes with the parameter. */
    double varianceSlope(double parameter) {
        return fixed ? 1 / (2 * parameter * parameter) : 2 * parameter;
    }

    void at(double parameter) {
        double sum = 0;
        for (int q = 0; q < node.length; q++) {
            location[q] = fixed ? node[q] : parameter * node[q];
            slope[q] = fixed ? 0 : node[q];
            logWeight[q] = fixed ? -parameter * node[q] * node[q] : -node[q] * node[q] / 2;
            sum += StrictMath.exp(logWeight[q]);
        }
        double log = StrictMath.log(sum);
        double square = 0;
        double fourth = 0;
        for (int q = 0; q < node.length; q++) {
            logWeight[q] -= log;
            double w = StrictMath.exp(logWeight[q]);
            square += w * node[q] * node[q];
            fourth += w * node[q] * node[q] * node[q] * node[q];
        }
        for (int q = 0; q < node.length; q++) {
            score[q] = fixed ? square - node[q] * node[q] : 0;
        }
        information = fixed ? fourth - square * square : 0;
    }
}
