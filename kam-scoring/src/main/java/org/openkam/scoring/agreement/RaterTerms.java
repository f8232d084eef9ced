package org.openkam.scoring.agreement;

import org.openkam.scoring.statistic.RatingMatrix;

/**
 * What the ratings of a unit together say of agreement by chance. Each rating's part is a whole multiple of one small power of
 * two, so the order of raters leaves no trace in the sum.
 */
final class RaterTerms {
    private static final int KEPT_BITS = 61;

    private final RatingMatrix ratings;
    private final CategoryScale scale;
    private final int width;
    private final long[] terms; // by rater: by category, the last for no rating
    private final double unit;

    /** @param byRater a row for each rater who rated, by category, the last for no rating */
    RaterTerms(RatingMatrix ratings, CategoryTally tally, double[][] byRater) {
        this.ratings = ratings;
        this.scale = tally.scale();
        this.width = scale.size() + 1;
        this.terms = new long[ratings.raters() * width];
        int exponent = Math.getExponent(greatest(byRater) * byRater.length) + 1 - KEPT_BITS;
        int row = 0;
        for (int rater = 0; rater < ratings.raters(); rater++) {
            for (int c = 0; c < width && tally.hasRated(rater); c++) {
                terms[rater * width + c] = (long) Math.rint(Math.scalb(byRater[row][c], -exponent));
            }
            row += tally.hasRated(rater) ? 1 : 0;
        }
        double pairs = (double) byRater.length * (byRater.length - 1);
        this.unit = Math.scalb(1.0, exponent) / pairs;
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

    /** Chance agreement that a unit speaks for. */
    double of(int unitNumber) {
        long sum = 0;
        for (int rater = 0; rater < ratings.raters(); rater++) {
            boolean isMissing = ratings.isMissing(unitNumber, rater);
            int category = isMissing ? width - 1 : scale.indexOf(ratings.value(unitNumber, rater));
            sum += terms[rater * width + category];
        }
        return sum * unit;
    }
}
