package org.openkam.examples.benchmarks;

import java.util.List;
import java.util.Random;
import org.openkam.scoring.facets.FacetRatings;

/**
 * Ratings that follow a many-facet model: each person is rated by three of twenty raters on eight items, 0 to 4. Same size, same
 * ratings.
 */
final class SyntheticJudges {
    static final int RATERS = 20;
    static final int RATERS_OF_PERSON = 3;
    static final int ITEMS = 8;

    private static final double[] STEPS = {-1.2, -0.4, 0.4, 1.2};
    private static final long SEED = 20_261_129;

    final int[] person;
    final int[] rater;
    final int[] item;
    final int[] rating;
    final int persons;

    private SyntheticJudges(int persons) {
        int size = persons * RATERS_OF_PERSON * ITEMS;
        this.persons = persons;
        person = new int[size];
        rater = new int[size];
        item = new int[size];
        rating = new int[size];
    }

    static SyntheticJudges of(int ratings) {
        SyntheticJudges made = new SyntheticJudges(Math.max(2 * RATERS, ratings / (RATERS_OF_PERSON * ITEMS)));
        Random random = new Random(SEED);
        int to = 0;
        for (int p = 0; p < made.persons; p++) {
            double ability = 0.5 + random.nextGaussian();
            int first = random.nextInt(RATERS);
            for (int r = 0; r < RATERS_OF_PERSON; r++) {
                int judge = (first + r * (1 + p % 6)) % RATERS;
                for (int i = 0; i < ITEMS; i++, to++) {
                    made.person[to] = p;
                    made.rater[to] = judge;
                    made.item[to] = i;
                    double logit = ability - (judge - 9.5) / 10 - (i - 3.5) / 4;
                    made.rating[to] = drawn(logit, random);
                }
            }
        }
        return made;
    }

    private static int drawn(double logit, Random random) {
        double[] shares = new double[STEPS.length + 1];
        double sum = 0;
        double exponent = 0;
        for (int k = 0; k < shares.length; k++) {
            exponent += k == 0 ? 0 : logit - STEPS[k - 1];
            shares[k] = StrictMath.exp(exponent);
            sum += shares[k];
        }
        double place = random.nextDouble() * sum;
        int category = 0;
        while (category < STEPS.length && place >= shares[category]) {
            place -= shares[category++];
        }
        return category;
    }

    FacetRatings columns() {
        return FacetRatings.of(List.of("person", "rater", "item"), new int[][] {person, rater, item}, rating);
    }
}
