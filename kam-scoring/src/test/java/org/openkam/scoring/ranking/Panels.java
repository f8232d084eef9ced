package org.openkam.scoring.ranking;

import java.util.Arrays;
import java.util.Random;
import org.openkam.scoring.statistic.RatingMatrix;

/** Rankings drawn from Plackett and Luce's model; for tests. */
final class Panels {
    private Panels() {}

    static double[][] ranks(Random random, int judges, double[] worths) {
        double[][] ranks = new double[judges][worths.length];
        for (int judge = 0; judge < judges; judge++) {
            double[] arrival = new double[worths.length]; // the first of exponential times has chance w / sum of w
            for (int i = 0; i < worths.length; i++) {
                arrival[i] = -StrictMath.log(1 - random.nextDouble()) / StrictMath.exp(worths[i]);
            }
            for (int i = 0; i < worths.length; i++) {
                for (double other : arrival) {
                    ranks[judge][i] += other <= arrival[i] ? 1 : 0;
                }
            }
        }
        return ranks;
    }

    /** Ranks of an order, the best first. */
    static double[] ranks(int objects, int... bestFirst) {
        double[] ranks = new double[objects];
        Arrays.fill(ranks, Double.NaN);
        for (int place = 0; place < bestFirst.length; place++) {
            ranks[bestFirst[place]] = place + 1;
        }
        return ranks;
    }

    static RatingMatrix of(int objects, int[][] orders) {
        double[][] ranks = new double[orders.length][];
        for (int judge = 0; judge < orders.length; judge++) {
            ranks[judge] = ranks(objects, orders[judge]);
        }
        return RatingMatrix.of(ranks);
    }
}
