package org.openkam.scoring.facets;

import java.util.Arrays;

/** Joint maximum likelihood the slow way, all measures one after another by their own information, until it moves little. */
final class SlowJoint {
    private static final String[] FACETS = {"person", "rater", "item"};

    private final FacetRatings ratings;
    private final double[][] measure = new double[3][];
    private final double[] cumulative;
    double largestResidual;
    double logLikelihood;

    SlowJoint(FacetRatings ratings, double residual, double change) {
        this.ratings = ratings;
        for (int f = 0; f < 3; f++) {
            measure[f] = new double[ratings.elements(FACETS[f]).length];
        }
        cumulative = new double[ratings.ratings().length];
        double moved = Double.MAX_VALUE;
        largestResidual = Double.MAX_VALUE;
        for (int pass = 0; pass < 100_000 && (largestResidual > residual || moved > change); pass++) {
            moved = pass();
        }
        pass();
    }

    double spread(int facet) {
        double mean = Arrays.stream(measure[facet]).average().orElse(0);
        return Math.sqrt(Arrays.stream(measure[facet])
                .map(m -> (m - mean) * (m - mean))
                .average()
                .orElse(0));
    }

    private double pass() {
        double moved = 0;
        largestResidual = 0;
        for (int f = 0; f < 3; f++) {
            double[] score = new double[measure[f].length];
            double[] information = new double[measure[f].length];
            double[] step = new double[cumulative.length];
            double[] count = new double[cumulative.length];
            logLikelihood = 0;
            for (int row = 0; row < ratings.size(); row++) {
                double[] p = probabilities(row);
                int x = ratings.rating(row);
                double expected = 0;
                double square = 0;
                for (int j = 0; j < p.length; j++) {
                    expected += j * p[j];
                    square += j * j * p[j];
                    step[j] += p[j];
                }
                count[x]++;
                step[x]--;
                score[ratings.element(FACETS[f], row)] += x - expected;
                information[ratings.element(FACETS[f], row)] += square - expected * expected;
                logLikelihood += Math.log(p[x]);
            }
            for (int e = 0; e < score.length; e++) {
                double by = (f == 0 ? 1 : -1) * Math.max(-1, Math.min(1, score[e] / information[e]));
                measure[f][e] += by;
                moved = Math.max(moved, Math.abs(by));
                largestResidual = Math.max(largestResidual, Math.abs(score[e]));
            }
            for (int j = 1; f == 2 && j < cumulative.length - 1; j++) {
                cumulative[j] += step[j] / count[j] / 2;
                largestResidual = Math.max(largestResidual, Math.abs(step[j]));
            }
            centre(f);
        }
        return moved;
    }

    private void centre(int f) {
        double mean = f == 0 ? 0 : Arrays.stream(measure[f]).average().orElse(0);
        for (int e = 0; e < measure[f].length; e++) {
            measure[f][e] -= mean;
        }
        for (int e = 0; e < measure[0].length; e++) {
            measure[0][e] -= mean;
        }
    }

    private double[] probabilities(int row) {
        double eta = measure[0][ratings.element("person", row)]
                - measure[1][ratings.element("rater", row)]
                - measure[2][ratings.element("item", row)];
        double[] p = new double[cumulative.length];
        double sum = 0;
        for (int j = 0; j < p.length; j++) {
            p[j] = Math.exp(j * eta - cumulative[j]);
            sum += p[j];
        }
        for (int j = 0; j < p.length; j++) {
            p[j] /= sum;
        }
        return p;
    }
}
