package org.openkam.scoring.facets;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Probabilities at each node for each combination of elements of the facets other than persons that occurs. Persons who met
 * the same combination share them, so a rating costs no exponential.
 */
final class MarginalTable {
    final PersonGrid grid;
    final int[] combination; // by row
    final int[] example; // by combination, a row that has it
    final double[][][] logProbability; // by combination, step, node
    final double[][][] probability;
    final double[][] expected; // by combination and node

    private final FacetData data;
    private final ParameterLayout layout;

    MarginalTable(FacetData data, ParameterLayout layout, PersonGrid grid) {
        this.grid = grid;
        this.data = data;
        this.layout = layout;
        combination = combinations(data);
        example = new int[Arrays.stream(combination).max().orElse(-1) + 1];
        for (int row = combination.length - 1; row >= 0; row--) {
            example[combination[row]] = row;
        }
        logProbability = new double[example.length][][];
        probability = new double[example.length][][];
        expected = new double[example.length][grid.nodes()];
        for (int c = 0; c < example.length; c++) {
            int steps = data.scales[data.group(example[c])].steps();
            logProbability[c] = new double[steps][grid.nodes()];
            probability[c] = new double[steps][grid.nodes()];
        }
    }

    private static int[] combinations(FacetData data) {
        long[] key = new long[data.rows()];
        for (int[] place : data.place) {
            for (int row = 0; row < key.length; row++) {
                key[row] = key[row] << 32 | place[row];
            }
            Numbering numbers = Numbering.of(LongStream.of(key));
            for (int row = 0; row < key.length; row++) {
                key[row] = numbers.place(key[row]);
            }
        }
        return Arrays.stream(key).mapToInt(k -> (int) k).toArray();
    }

    /** How many combinations times nodes there would be; to tell whether the tables fit. */
    static double cells(FacetData data, int nodes) {
        double combinations = 1;
        for (int k = 0; k < data.place.length; k++) {
            combinations *= data.size[data.others[k]];
        }
        return Math.min(combinations, data.rows()) * nodes;
    }

    /** Fills in the probabilities; the last parameter is that of the persons' distribution. */
    void fill(double[] parameters) {
        CategoryKernel kernel = new CategoryKernel(data.scales, layout.cumulative(parameters, data.scales));
        grid.at(parameters[layout.size]);
        for (int c = 0; c < example.length; c++) {
            int group = data.group(example[c]);
            double eta = 0;
            for (int k = 0; k < data.place.length; k++) {
                eta += parameters[layout.offset[k] + data.place[k][example[c]]];
            }
            for (int q = 0; q < grid.nodes(); q++) {
                kernel.at(eta + grid.location[q], group);
                expected[c][q] = kernel.expected;
                for (int j = 0; j < probability[c].length; j++) {
                    probability[c][j][q] = kernel.p[j];
                    logProbability[c][j][q] = StrictMath.log(Math.max(kernel.p[j], Double.MIN_NORMAL));
                }
            }
        }
    }
}
