package org.openkam.scoring.facets;

import java.util.Arrays;

/**
 * Conditional log-likelihood of the answers given the scores, with first and second derivatives by the easiness of each
 * category of each item. For each pattern of items the symmetric functions are products of one polynomial an item; they are
 * scaled to sum to 1, so that none overflows, and only added and multiplied, so that nothing cancels.
 */
final class ConditionalPass {
    private final ConditionalData data;
    private final int[] offset; // by item, where its first category above the lowest stands
    final double[] gradient;
    final double[][] information;
    double logLikelihood;

    ConditionalPass(ConditionalData data, int[] offset, int size) {
        this.data = data;
        this.offset = offset;
        this.gradient = new double[size];
        this.information = new double[size][size];
    }

    ConditionalPass at(double[] easiness) {
        logLikelihood = 0;
        Arrays.fill(gradient, 0);
        for (double[] row : information) {
            Arrays.fill(row, 0);
        }
        for (int[] person : data.step) {
            for (int item = 0; item < person.length; item++) {
                if (person[item] > 0) {
                    gradient[offset[item] + person[item] - 1]++;
                }
            }
        }
        for (int k = 0; k < gradient.length; k++) {
            logLikelihood += gradient[k] * easiness[k];
        }
        data.patterns.forEach(pattern -> add(pattern, easiness));
        return this;
    }

    private void add(ConditionalData.Pattern pattern, double[] easiness) {
        int n = pattern.items.length;
        int top = pattern.top();
        double[][] polynomial = new double[n][];
        double scale = 0;
        for (int i = 0; i < n; i++) {
            polynomial[i] = polynomial(pattern.items[i], easiness);
            double sum = 0;
            for (double term : polynomial[i]) {
                sum += term;
            }
            scale += StrictMath.log(sum);
            for (int s = 0; s < polynomial[i].length; s++) {
                polynomial[i][s] /= sum;
            }
        }
        double[][] suffix = new double[n + 1][];
        suffix[n] = new double[] {1};
        for (int i = n - 1; i >= 0; i--) {
            suffix[i] = product(polynomial[i], suffix[i + 1]);
        }
        double[] weight = new double[top + 1]; // persons over the function of their score
        for (int r = 0; r <= top; r++) {
            if (pattern.count[r] > 0) {
                weight[r] = pattern.count[r] / suffix[0][r];
                logLikelihood -= pattern.count[r] * (StrictMath.log(suffix[0][r]) + scale);
            }
        }
        double[][] chance = chances(pattern, polynomial, suffix);
        derivatives(pattern, polynomial, chance);
        pairs(pattern, polynomial, suffix, weight);
    }

    private double[] polynomial(int item, double[] easiness) {
        double[] score = data.scales[item].score;
        double[] polynomial = new double[(int) data.scales[item].top() + 1];
        polynomial[0] = 1;
        for (int c = 1; c < score.length; c++) {
            polynomial[(int) score[c]] = StrictMath.exp(easiness[offset[item] + c - 1]);
        }
        return polynomial;
    }

    static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                product[i + j] += a[i] * b[j];
            }
        }
        return product;
    }

    /** By category of the pattern's items, in their order, and by score: the chance of the category given the score. */
    private double[][] chances(ConditionalData.Pattern pattern, double[][] polynomial, double[][] suffix) {
        double[][] chances = new double[gradient.length][];
        double[] prefix = {1};
        for (int i = 0; i < polynomial.length; i++) {
            int item = pattern.items[i];
            double[] rest = product(prefix, suffix[i + 1]);
            double[] score = data.scales[item].score;
            for (int c = 1; c < score.length; c++) {
                int s = (int) score[c];
                double[] chance = new double[pattern.top() + 1];
                for (int r = s; r <= pattern.top() && r - s < rest.length; r++) {
                    chance[r] = pattern.count[r] == 0 ? 0 : polynomial[i][s] * rest[r - s] / suffix[0][r];
                }
                chances[offset[item] + c - 1] = chance;
            }
            prefix = product(prefix, polynomial[i]);
        }
        return chances;
    }

    /** First derivatives, and of the second what products of chances take away. */
    private void derivatives(ConditionalData.Pattern pattern, double[][] polynomial, double[][] chance) {
        for (int i = 0; i < polynomial.length; i++) {
            int item = pattern.items[i];
            for (int a = offset[item]; a < offset[item] + data.scales[item].steps() - 1; a++) {
                double sum = 0;
                for (int r = 0; r <= pattern.top(); r++) {
                    sum += pattern.count[r] * chance[a][r];
                }
                gradient[a] -= sum;
                information[a][a] += sum;
                for (int b = 0; b <= a; b++) {
                    if (chance[b] != null) {
                        information[a][b] -= product(pattern.count, chance[a], chance[b]);
                    }
                }
            }
        }
    }

    private static double product(long[] count, double[] a, double[] b) {
        double sum = 0;
        for (int r = 0; r < a.length; r++) {
            sum += count[r] * a[r] * b[r];
        }
        return sum;
    }

    /** Of the second derivatives what the chances of two items together add. */
    private void pairs(ConditionalData.Pattern pattern, double[][] polynomial, double[][] suffix, double[] weight) {
        int n = polynomial.length;
        double[][] tail = new double[n][]; // what scores above weigh, all items behind j summed out
        for (int j = 0; j < n; j++) {
            tail[j] = new double[weight.length];
            for (int v = 0; v < weight.length; v++) {
                for (int q = 0; q < suffix[j + 1].length && v + q < weight.length; q++) {
                    tail[j][v] += suffix[j + 1][q] * weight[v + q];
                }
            }
        }
        double[] prefix = {1};
        for (int i = 0; i < n; i++) {
            double[] between = prefix;
            for (int j = i + 1; j < n; j++) {
                pair(pattern.items[i], pattern.items[j], new double[][] {polynomial[i], polynomial[j], between, tail[j]
                });
                between = product(between, polynomial[j]);
            }
            prefix = product(prefix, polynomial[i]);
        }
    }

    /** @param parts polynomials of the two items, that of those before and between, and the weight behind */
    private void pair(int first, int second, double[][] parts) {
        double[] a = data.scales[first].score;
        double[] b = data.scales[second].score;
        for (int c = 1; c < a.length; c++) {
            for (int d = 1; d < b.length; d++) {
                int shift = (int) (a[c] + b[d]);
                double sum = 0;
                for (int p = 0; p < parts[2].length && p + shift < parts[3].length; p++) {
                    sum += parts[2][p] * parts[3][p + shift];
                }
                information[offset[second] + d - 1][offset[first] + c - 1] +=
                        sum * parts[0][(int) a[c]] * parts[1][(int) b[d]];
            }
        }
    }
}
