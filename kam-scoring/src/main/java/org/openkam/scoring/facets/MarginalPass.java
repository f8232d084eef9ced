package org.openkam.scoring.facets;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Marginal log-likelihood at given parameters with its first derivatives, and two informations: the complete one, as if the
 * persons' places were known as far as their posteriors tell, which is all that EM needs; and the observed one, which is less
 * by what is lost by not knowing them (Louis 1982, doi:10.1111/j.2517-6161.1982.tb01203.x).
 */
final class MarginalPass {
    private final FacetData data;
    private final ParameterLayout layout;
    private final MarginalTable table;
    private final double[][] weight; // by combination and node: expected persons
    private final int sigma; // where the parameter of the persons' distribution stands

    final double[] gradient;
    final double[][] information; // lower triangle
    final double[] mean; // by person, of the place on the line
    final double[] variance;
    double logLikelihood;

    MarginalPass(FacetData data, ParameterLayout layout, MarginalTable table) {
        this.data = data;
        this.layout = layout;
        this.table = table;
        this.sigma = layout.size;
        weight = new double[table.example.length][table.grid.nodes()];
        gradient = new double[layout.size + 1];
        information = new double[layout.size + 1][];
        Arrays.setAll(information, i -> new double[i + 1]);
        mean = new double[data.start.length - 1];
        variance = new double[mean.length];
    }

    /** @param touched to get the observed information; null for the complete one */
    MarginalPass at(double[] parameters, @Nullable Touched touched) {
        table.fill(parameters);
        logLikelihood = 0;
        Arrays.fill(gradient, 0);
        for (double[] row : information) {
            Arrays.fill(row, 0);
        }
        for (double[] row : weight) {
            Arrays.fill(row, 0);
        }
        PersonScores scores = touched == null ? null : new PersonScores(data, layout, table, touched);
        for (int p = 0; p < mean.length; p++) {
            if (data.start[p] < data.start[p + 1]) {
                double[] posterior = posterior(p);
                observe(p, posterior);
                if (scores != null) {
                    scores.subtract(p, posterior, information);
                }
            }
        }
        for (int c = 0; c < weight.length; c++) {
            expect(c);
        }
        return this;
    }

    private double[] posterior(int p) {
        double[] log = table.grid.logWeight.clone();
        for (int row = data.start[p]; row < data.start[p + 1]; row++) {
            double[] own = table.logProbability[table.combination[row]][data.step[row] & 0xFF];
            for (int q = 0; q < log.length; q++) {
                log[q] += own[q];
            }
        }
        double highest = Arrays.stream(log).max().orElse(0);
        double sum = 0;
        for (int q = 0; q < log.length; q++) {
            log[q] = StrictMath.exp(log[q] - highest);
            sum += log[q];
        }
        logLikelihood += highest + StrictMath.log(sum);
        double first = 0;
        double second = 0;
        for (int q = 0; q < log.length; q++) {
            log[q] /= sum;
            double location = table.grid.location[q];
            first += log[q] * location;
            second += log[q] * location * location;
        }
        mean[p] = first;
        variance[p] = Math.max(0, second - first * first);
        return log;
    }

    private void observe(int p, double[] posterior) {
        double slope = 0;
        for (int q = 0; q < posterior.length; q++) {
            slope += posterior[q] * table.grid.slope[q];
            gradient[sigma] += posterior[q] * table.grid.score[q];
        }
        information[sigma][sigma] += table.grid.information;
        for (int row = data.start[p]; row < data.start[p + 1]; row++) {
            double[] own = weight[table.combination[row]];
            for (int q = 0; q < own.length; q++) {
                own[q] += posterior[q];
            }
            double score = data.score(row);
            for (int k = 0; k < data.place.length; k++) {
                gradient[layout.offset[k] + data.place[k][row]] += score;
            }
            gradient[sigma] += score * slope;
            int group = data.group(row);
            int step = data.step[row] & 0xFF;
            if (step > 0 && step <= data.scales[group].free()) {
                gradient[layout.stepOffset[group] + step - 1]--;
            }
        }
    }

    /** Takes away what is expected of a combination, and adds its information. */
    private void expect(int c) {
        int row = table.example[c];
        StepScale scale = data.scales[data.group(row)];
        int elements = data.place.length;
        int free = scale.free();
        int[] parameter = new int[elements + free + 1];
        double[] slope = new double[parameter.length];
        for (int k = 0; k < elements; k++) {
            parameter[k] = layout.offset[k] + data.place[k][row];
            slope[k] = 1;
        }
        for (int j = 0; j < free; j++) {
            parameter[elements + j] = layout.stepOffset[data.group(row)] + j;
        }
        parameter[elements + free] = sigma;
        for (int q = 0; q < table.grid.nodes(); q++) {
            if (weight[c][q] > 0) {
                slope[elements + free] = table.grid.slope[q];
                add(c, q, parameter, slope);
            }
        }
    }

    /** @param slope what the place on the line gains by each parameter; 0 for thresholds */
    private void add(int c, int q, int[] parameter, double[] slope) {
        double w = weight[c][q];
        double expected = table.expected[c][q];
        double[] score = data.scales[data.group(table.example[c])].score;
        double variance = 0;
        for (int j = 0; j < score.length; j++) {
            variance += table.probability[c][j][q] * (score[j] - expected) * (score[j] - expected);
        }
        int elements = data.place.length;
        int last = parameter.length - 1;
        for (int a = 0; a <= last; a++) {
            boolean step = a >= elements && a < last;
            double p = step ? table.probability[c][a - elements + 1][q] : 0;
            double withPlace = step ? -p * (score[a - elements + 1] - expected) : slope[a] * variance;
            gradient[parameter[a]] += w * (step ? p : -slope[a] * expected);
            for (int b = 0; b <= a; b++) {
                boolean other = b >= elements && b < last;
                double value;
                if (step && other) {
                    value = (a == b ? p : 0) - p * table.probability[c][b - elements + 1][q];
                } else if (other) {
                    double pb = table.probability[c][b - elements + 1][q];
                    value = -pb * (score[b - elements + 1] - expected) * slope[a];
                } else {
                    value = withPlace * slope[b];
                }
                int high = Math.max(parameter[a], parameter[b]);
                information[high][Math.min(parameter[a], parameter[b])] += w * value;
            }
        }
    }
}
