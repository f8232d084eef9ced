package org.openkam.scoring.facets;

/** What a person's unknown place costs in information: the covariance, over the posterior, of the derivatives at each node. */
final class PersonScores {
    private final FacetData data;
    private final ParameterLayout layout;
    private final MarginalTable table;
    private final Touched touched;
    private final int[] slot; // by parameter, its place among those that a person touches

    PersonScores(FacetData data, ParameterLayout layout, MarginalTable table, Touched touched) {
        this.data = data;
        this.layout = layout;
        this.table = table;
        this.touched = touched;
        this.slot = new int[layout.size];
    }

    void subtract(int p, double[] posterior, double[][] information) {
        int first = touched.start[p];
        int count = touched.start[p + 1] - first;
        for (int t = 0; t < count; t++) {
            slot[touched.parameter[first + t]] = t;
        }
        double[][] derivative = new double[count + 1][posterior.length]; // the last one by the distribution's parameter
        System.arraycopy(table.grid.score, 0, derivative[count], 0, posterior.length);
        for (int row = data.start[p]; row < data.start[p + 1]; row++) {
            add(row, derivative);
        }
        double[] mean = new double[count + 1];
        for (int a = 0; a <= count; a++) {
            mean[a] = dot(posterior, derivative[a]);
            for (int q = 0; q < posterior.length; q++) {
                derivative[a][q] -= mean[a];
            }
        }
        for (int a = 0; a <= count; a++) {
            double[] weighted = new double[posterior.length];
            for (int q = 0; q < weighted.length; q++) {
                weighted[q] = posterior[q] * derivative[a][q];
            }
            double[] line = information[a == count ? layout.size : touched.parameter[first + a]];
            for (int b = 0; b <= a; b++) {
                line[b == count ? layout.size : touched.parameter[first + b]] -= dot(weighted, derivative[b]);
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private void add(int row, double[][] derivative) {
        int c = table.combination[row];
        int group = data.group(row);
        int step = data.step[row] & 0xFF;
        double score = data.score(row);
        double[] bySigma = derivative[derivative.length - 1];
        for (int q = 0; q < bySigma.length; q++) {
            double residual = score - table.expected[c][q];
            bySigma[q] += residual * table.grid.slope[q];
            for (int k = 0; k < data.place.length; k++) {
                derivative[slot[layout.offset[k] + data.place[k][row]]][q] += residual;
            }
        }
        for (int j = 1; j <= data.scales[group].free(); j++) {
            double[] own = derivative[slot[layout.stepOffset[group] + j - 1]];
            double[] probability = table.probability[c][j];
            for (int q = 0; q < own.length; q++) {
                own[q] += probability[q] - (step == j ? 1 : 0);
            }
        }
    }
}
