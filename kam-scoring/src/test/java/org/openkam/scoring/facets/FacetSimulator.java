package org.openkam.scoring.facets;

import java.util.Random;
import org.openkam.scoring.internal.math.SplitMix64;

/** Draws ratings from a many-facet Rasch model whose measures it knows. */
final class FacetSimulator {
    final double[] person;
    final double[] rater;
    final double[] item;
    private final double[] threshold;
    private final int ratersEach;
    private final SplitMix64 random;

    /** Persons are rated by raters p, p + 1, ... in turn, so that all are linked. */
    FacetSimulator(long seed, int[] sizes, int ratersEach, double... threshold) {
        this.random = new SplitMix64(seed);
        Random normal = new Random(seed);
        person = normal.doubles(sizes[0]).map(u -> normal.nextGaussian()).toArray();
        rater = centred(
                normal.doubles(sizes[1]).map(u -> 0.5 * normal.nextGaussian()).toArray());
        item = centred(
                normal.doubles(sizes[2]).map(u -> 0.7 * normal.nextGaussian()).toArray());
        this.threshold = threshold;
        this.ratersEach = ratersEach;
    }

    static double[] centred(double[] values) {
        double mean = java.util.Arrays.stream(values).average().orElse(0);
        return java.util.Arrays.stream(values).map(v -> v - mean).toArray();
    }

    static FacetModel model() {
        return FacetModel.ratingScale().positive("person").negative("rater").negative("item");
    }

    /** Every call draws anew. */
    FacetRatings draw() {
        FacetRatings.Rows rows = FacetRatings.rows("person", "rater", "item");
        for (int p = 0; p < person.length; p++) {
            for (int k = 0; k < ratersEach; k++) {
                int r = (p + k * (1 + p / rater.length % 3)) % rater.length;
                for (int i = 0; i < item.length; i++) {
                    rows.add(rating(person[p] - rater[r] - item[i]), p, r, i);
                }
            }
        }
        return rows.build();
    }

    int rating(double eta) {
        double[] weight = new double[threshold.length + 1];
        double sum = 1;
        weight[0] = 1;
        for (int j = 1; j < weight.length; j++) {
            weight[j] = weight[j - 1] * StrictMath.exp(eta - threshold[j - 1]);
            sum += weight[j];
        }
        double u = (random.nextLong() >>> 11) * 0x1p-53 * sum;
        int category = 0;
        while (category < threshold.length && u > weight[category]) {
            u -= weight[category++];
        }
        return category;
    }
}
