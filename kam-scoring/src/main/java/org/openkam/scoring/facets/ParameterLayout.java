package org.openkam.scoring.facets;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where the parameters stand that aren't eliminated: the effects of the elements of the other facets, facet by facet, then
 * the free cumulative thresholds, scale by scale. One element of each facet is held still, as only differences count.
 */
final class ParameterLayout {
    final int[] offset; // by place in others
    final int[] stepOffset; // by scale, where F_1 stands
    final int elements; // how many are effects
    final int size;
    final int[] free; // those that are solved for, ascending

    ParameterLayout(FacetData data, byte[][] state) {
        offset = new int[data.others.length];
        int next = 0;
        for (int k = 0; k < offset.length; k++) {
            offset[k] = next;
            next += data.size[data.others[k]];
        }
        elements = next;
        stepOffset = new int[data.scales.length];
        for (int g = 0; g < stepOffset.length; g++) {
            stepOffset[g] = next;
            next += data.scales[g].free();
        }
        size = next;
        boolean[] held = new boolean[size];
        for (int k = 0; k < offset.length; k++) {
            boolean still = true;
            byte[] states = state[data.others[k]];
            for (int e = 0; e < states.length; e++) {
                boolean measurable = states[e] == ExtremeScores.MEASURABLE;
                held[offset[k] + e] = !measurable || still;
                still &= !measurable;
            }
        }
        free = IntStream.range(0, size).filter(i -> !held[i]).toArray();
    }

    /** Returns the cumulative thresholds of each scale, the first and the last of each 0. */
    double[][] cumulative(double[] parameters, StepScale[] scales) {
        double[][] cumulative = new double[scales.length][];
        for (int g = 0; g < scales.length; g++) {
            cumulative[g] = new double[scales[g].steps()];
            System.arraycopy(parameters, stepOffset[g], cumulative[g], Math.min(1, scales[g].free()), scales[g].free());
        }
        return cumulative;
    }

    /** Returns those of a vector that are solved for. */
    double[] free(double[] vector) {
        return Arrays.stream(free).mapToDouble(i -> vector[i]).toArray();
    }

    /** Returns the lower triangle of those rows and columns of a matrix that are solved for. */
    double[][] free(double[][] lower) {
        double[][] part = new double[free.length][];
        for (int i = 0; i < part.length; i++) {
            part[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                part[i][j] = lower[free[i]][free[j]];
            }
        }
        return part;
    }
}
