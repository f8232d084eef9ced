package org.openkam.scoring.agreement;

import java.util.Arrays;

/**
 * What the ratings of each unit together say of agreement by chance. Each rating's part is kept as a whole multiple of one small
 * power of two, so the order of raters leaves no trace in the sum.
 */
final class RaterTerms {
    private static final int KEPT_BITS = 60;

    private final int categories;
    private final long[] terms; // by rater and category: what a rating of it adds beyond no rating
    private final long[] sums; // by unit
    private final double unit;

    /** @param byRater a row for each rater of the tally who rated, by category, the last for no rating */
    RaterTerms(CategoryTally tally, double[][] byRater, int raters, int units) {
        this.categories = tally.scale().size();
        this.terms = new long[raters * categories];
        this.sums = new long[units];
        int exponent = Math.getExponent(greatest(byRater) * byRater.length) + 1 - KEPT_BITS;
        long none = 0;
        int row = 0;
        for (int rater = 0; rater < raters; rater++) {
            if (tally.hasRated(rater)) {
                long missing = whole(byRater[row][categories], exponent);
                none += missing;
                for (int c = 0; c < categories; c++) {
                    terms[rater * categories + c] = whole(byRater[row][c], exponent) - missing;
                }
                row++;
            }
        }
        Arrays.fill(sums, none);
        double pairs = (double) byRater.length * (byRater.length - 1);
        this.unit = Math.scalb(1.0, exponent) / pairs;
    }

    private static long whole(double term, int exponent) {
        return (long) Math.rint(Math.scalb(term, -exponent));
    }

    private static double greatest(double[][] byRater) {
        double greatest = Double.MIN_NORMAL;
        for (double[] row : byRater) {
            for (double term : row) {
                greatest = Math.max(greatest, Math.abs(term));
            }
        }
        return greatest;
    }

    void add(int unitNumber, int rater, int category) {
        sums[unitNumber] += terms[rater * categories + category];
    }

    /** Chance agreement that a unit speaks for. */
    double of(int unitNumber) {
        return sums[unitNumber] * unit;
    }
}
