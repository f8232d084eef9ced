package org.openkam.examples.benchmarks;

import java.util.Arrays;
import java.util.Random;
import org.openkam.scoring.statistic.RatingTally;

/**
 * Ratings made up for the statistics: forms of 25 items on a scale from 1 to 5, eight raters a ratee, one form after the other, once
 * complete and once with five in a hundred missing. Same size, same ratings.
 */
final class SyntheticForms {
    static final int ITEMS = 25;
    static final int RATERS = 8;
    static final int LOWEST = 1;
    static final int HIGHEST = 5;

    private static final int GAPS_IN_HUNDRED = 5;
    private static final long SEED = 20_261_128;

    final int[] complete;
    final int[] gappy;
    final int ratees;

    private SyntheticForms(int ratees) {
        this.ratees = ratees;
        this.complete = new int[ratees * RATERS * ITEMS];
        this.gappy = new int[complete.length];
    }

    /** Makes up at least one ratee's forms, and as many more as fit into this many ratings. */
    static SyntheticForms of(int ratings) {
        SyntheticForms made = new SyntheticForms(Math.max(1, ratings / (RATERS * ITEMS)));
        Random random = new Random(SEED);
        int to = 0;
        for (int ratee = 0; ratee < made.ratees; ratee++) {
            double level = 3.2 + 0.6 * random.nextGaussian();
            for (int rater = 0; rater < RATERS; rater++) {
                double seen = level + 0.4 * random.nextGaussian();
                for (int item = 0; item < ITEMS; item++, to++) {
                    long rating = Math.round(seen + 0.02 * (item - 12) + 0.7 * random.nextGaussian());
                    made.complete[to] = (int) Math.max(LOWEST, Math.min(HIGHEST, rating));
                    boolean missing = random.nextInt(100) < GAPS_IN_HUNDRED;
                    made.gappy[to] = missing ? RatingTally.MISSING : made.complete[to];
                }
            }
        }
        return made;
    }

    /** Ratings that are there, in columns. */
    record Columns(int[] ratee, int[] rater, int[] item, int[] rating) {}

    /** The ratings that are not missing, of ratees from {@code from} to before {@code to}. */
    Columns columns(int from, int to) {
        int size = 0;
        int[][] columns = new int[4][(to - from) * RATERS * ITEMS];
        for (int i = from * RATERS * ITEMS; i < to * RATERS * ITEMS; i++) {
            if (gappy[i] != RatingTally.MISSING) {
                columns[0][size] = i / (RATERS * ITEMS);
                columns[1][size] = i / ITEMS % RATERS;
                columns[2][size] = i % ITEMS;
                columns[3][size++] = gappy[i];
            }
        }
        for (int c = 0; c < columns.length; c++) {
            columns[c] = Arrays.copyOf(columns[c], size);
        }
        return new Columns(columns[0], columns[1], columns[2], columns[3]);
    }
}
