package org.openkam.scoring.reliability;

import java.util.Random;
import org.openkam.scoring.statistic.RatingMatrix;

/** Ratings made by a true score and errors, so that the truth is known. */
final class Simulated {
    private Simulated() {}

    /** Items {@code loading_i * true + own_i * error}, the true score and the errors standard normal. */
    static double[][] items(Random random, int persons, double[] loadings, double[] own) {
        double[][] x = new double[persons][loadings.length];
        for (double[] row : x) {
            double truth = random.nextGaussian();
            for (int i = 0; i < row.length; i++) {
                row[i] = loadings[i] * truth + own[i] * random.nextGaussian();
            }
        }
        return x;
    }

    /** Whole numbers from 1 to 5 that go together more or less. */
    static double[][] ratings(Random random, int persons, int items) {
        double[][] x = new double[persons][items];
        for (double[] row : x) {
            double truth = random.nextGaussian();
            for (int i = 0; i < items; i++) {
                row[i] = Math.max(1, Math.min(5, Math.rint(3 + truth + random.nextGaussian())));
            }
        }
        return x;
    }

    static RatingMatrix shuffled(double[][] x, int[] persons, int[] items) {
        double[][] y = new double[x.length][items.length];
        for (int p = 0; p < y.length; p++) {
            for (int i = 0; i < items.length; i++) {
                y[p][i] = x[persons[p]][items[i]];
            }
        }
        return RatingMatrix.of(y);
    }

    static int[] order(Random random, int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
