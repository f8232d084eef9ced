package org.openkam.scoring.facets;

import java.io.Serializable;

/**
 * One rating scale as the data have it: the categories in use, from the lowest to the highest used one, with the score that
 * each counts. Immutable by convention.
 */
final class StepScale implements Serializable {
    private static final long serialVersionUID = 1L;

    final int[] rating; // by step
    final double[] score; // by step, the first is 0
    final long[] count; // by step
    final int[] step; // by category of the columns; beyond the ends the nearest end, in gaps the next lower one

    private StepScale(int[] rating, double[] score, long[] count, int[] step) {
        this.rating = rating;
        this.score = score;
        this.count = count;
        this.step = step;
    }

    /**
     * Finds the scale.
     *
     * @param ratings by category, ascending
     * @param counts how often each category is used
     */
    static StepScale of(int[] ratings, long[] counts, UnobservedCategories treatment) {
        int used = 0;
        for (long count : counts) {
            used += count > 0 ? 1 : 0;
        }
        int[] rating = new int[used];
        double[] score = new double[used];
        long[] count = new long[used];
        int[] step = new int[ratings.length];
        int next = 0;
        for (int c = 0; c < ratings.length; c++) {
            if (counts[c] > 0) {
                rating[next] = ratings[c];
                count[next] = counts[c];
                score[next] = treatment == UnobservedCategories.KEEP ? (double) ratings[c] - rating[0] : next;
                next++;
            }
            step[c] = Math.max(0, next - 1);
        }
        return new StepScale(rating, score, count, step);
    }

    int steps() {
        return rating.length;
    }

    /** Returns how many thresholds are free: the first cumulative one is 0, and so is the last, as they sum to 0. */
    int free() {
        return Math.max(0, rating.length - 2);
    }

    double top() {
        return rating.length == 0 ? 0 : score[score.length - 1];
    }
}
