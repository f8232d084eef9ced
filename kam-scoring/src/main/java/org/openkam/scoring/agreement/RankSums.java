package org.openkam.scoring.agreement;

import java.math.BigInteger;
import java.util.Arrays;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Ranks of a complete matrix, each rater's apart, and their sums by unit. A rank is kept as twice its distance from the mean
 * rank, a whole number even where ties share a rank, so all sums are exact.
 */
final class RankSums {
    private final int units;
    private final int raters;
    private final long[] totals; // by unit
    private final double[] lengths; // by rater: root of the sum of squared ranks
    private final double[][] ranks; // by rater and unit
    private BigInteger spread = BigInteger.ZERO;

    RankSums(RatingMatrix x) {
        units = x.units();
        raters = x.raters();
        totals = new long[units];
        lengths = new double[raters];
        ranks = new double[raters][];
        for (int rater = 0; rater < raters; rater++) {
            add(x, rater);
        }
    }

    private void add(RatingMatrix x, int rater) {
        double[] values = new double[units];
        for (int unit = 0; unit < units; unit++) {
            values[unit] = x.value(unit, rater);
        }
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        ranks[rater] = new double[units];
        BigInteger squares = BigInteger.ZERO;
        for (int unit = 0; unit < units; unit++) {
            long below = first(ascending, values[unit]);
            long notAbove = first(ascending, Math.nextUp(values[unit]));
            long rank = below + notAbove - units;
            totals[unit] += rank;
            ranks[rater][unit] = rank;
            squares = squares.add(BigInteger.valueOf(rank * rank));
        }
        spread = spread.add(squares);
        lengths[rater] = StrictMath.sqrt(squares.doubleValue());
    }

    /** How many values are below a bound. */
    private static int first(double[] ascending, double bound) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Sum over raters and units of the squared ranks; 0 if every rater ties all units. */
    BigInteger spread() {
        return spread;
    }

    /**
     * Squares of the rank sums, divided by {@code m} times {@link #spread}, which holds the correction for ties, or by what it
     * would be without ties, {@code m^2 (n^3 - n) / 3}.
     */
    double concordance(boolean corrected) {
        BigInteger sum = BigInteger.ZERO;
        for (long total : totals) {
            sum = sum.add(BigInteger.valueOf(total).multiply(BigInteger.valueOf(total)));
        }
        BigInteger m = BigInteger.valueOf(raters);
        BigInteger n = BigInteger.valueOf(units);
        Fraction share = corrected
                ? Fraction.of(sum, m.multiply(spread))
                : Fraction.of(
                        sum.multiply(BigInteger.valueOf(3)),
                        m.multiply(m).multiply(n.pow(3).subtract(n)));
        return share.toDouble();
    }

    /** From the length of the sum of all raters' unit vectors: {@code (|sum|^2 - m) / (m (m - 1))}. */
    Estimate meanCorrelation() {
        for (double length : lengths) {
            if (length == 0) {
                return Estimate.notComputable(Reason.ZERO_VARIANCE);
            }
        }
        ExactSum squares = new ExactSum();
        double[] own = new double[raters];
        for (int unit = 0; unit < units; unit++) {
            for (int rater = 0; rater < raters; rater++) {
                own[rater] = ranks[rater][unit] / lengths[rater];
            }
            Arrays.sort(own); // so that the order of raters leaves no trace
            double sum = 0;
            for (double part : own) {
                sum += part;
            }
            squares.add(sum * sum);
        }
        double m = raters;
        return Estimate.of(Math.min(1, (squares.value() - m) / (m * (m - 1))));
    }
}
