package org.openkam.scoring.ranking;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Ipsative scores: each person's scores less that person's own mean, {@code x - mean over the person's scales}. They say on what
 * a person is higher or lower than on average <em>for that person</em>, and nothing about being higher than somebody else.
 *
 * <p>Every row then has sum 0, so every row of the covariance matrix has too, and {@code k} scales of equal variance correlate
 * {@code -1 / (k - 1)} on average whatever they measure. <b>Classical reliability, factor analysis and validity across people
 * don't apply to such scores</b>: what they assume of errors can't hold for numbers that are tied together, and they depend
 * on which other scales were in the set. The same holds for scores that add up ranks of forced-choice blocks.
 * <ul>
 *   <li>Missing cells stay missing; the mean is over the scales that a person has, so persons with gaps are compared with
 *       another mean than the rest. Correlations and covariances use complete rows only.
 *   <li>Correlations need two complete rows ({@link Reason#TOO_FEW_UNITS}), two scales, and variance in each
 *       scale ({@link Reason#ZERO_VARIANCE}); the scores are there without them.
 * </ul>
 * Sums are exact or in the order of the values, so the order of persons and scales leaves no trace. Immutable and thread-safe.
 *
 * <p>Sources: Clemans, W. V. (1966). An analytical and empirical examination of some properties of ipsative measures.
 * Psychometric Monographs 14; Hicks, L. E. (1970). Psychological Bulletin 74, 167-184. doi:10.1037/h0029780
 *
 * @param scores persons in rows, scales in columns
 * @param meanCorrelation mean of the correlations between different scales
 * @param largestRowSum how far the sum of a row is from 0 at most, over complete rows: rounding only
 * @param largestCovarianceRowSum the same for rows of the covariance matrix
 */
public record Ipsatisation(
        RatingMatrix scores, Estimate meanCorrelation, Estimate largestRowSum, Estimate largestCovarianceRowSum)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double LARGEST = 1e150;
    private static final double ROUNDING = 1e-13; // a spread below this share of the scores is no spread

    /** Checks that all parts are there. */
    public Ipsatisation {
        Arguments.notNull(scores, "scores");
        Arguments.notNull(meanCorrelation, "mean correlation");
        Arguments.notNull(largestRowSum, "largest row sum");
        Arguments.notNull(largestCovarianceRowSum, "largest row sum of the covariances");
    }

    /**
     * Takes out each person's mean.
     *
     * @param raw persons in rows, scales in columns, all scales in one unit
     * @throws IllegalArgumentException if a score is above 1E150 in size
     */
    public static Ipsatisation of(RatingMatrix raw) {
        double largest = largest(Arguments.notNull(raw, "scores"));
        Arguments.that(largest <= LARGEST, "largest score", largest, "must not exceed 1E150 in size");
        double[][] rows = new double[raw.units()][];
        Arrays.setAll(rows, person -> centred(raw, person));
        RatingMatrix scores = RatingMatrix.of(rows);
        double[][] complete = IntStream.range(0, rows.length)
                .filter(p -> raw.raters() > 0 && raw.observed(p).length == raw.raters())
                .mapToObj(p -> rows[p])
                .toArray(double[][]::new);
        Reason reason = reason(complete);
        Estimate rowSum = complete.length == 0 ? Estimate.notComputable(Reason.NO_DATA) : rowSum(complete);
        if (reason != null) {
            Estimate none = Estimate.notComputable(reason);
            return new Ipsatisation(scores, none, rowSum, none);
        }
        double[][] scales = deviations(complete);
        return new Ipsatisation(scores, meanCorrelation(scales, ROUNDING * largest), rowSum, covarianceRowSum(scales));
    }

    private static double[] centred(RatingMatrix raw, int person) {
        double[] row = new double[raw.raters()];
        double[] observed = raw.observed(person);
        double mean = observed.length == 0 ? 0 : sum(observed) / observed.length;
        for (int i = 0; i < row.length; i++) {
            row[i] = raw.isMissing(person, i) ? Double.NaN : raw.value(person, i) - mean;
        }
        return row;
    }

    /** Adds in the order of the values, so that the order of the scales leaves no trace; for the few numbers of a row. */
    private static double sum(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double value : sorted) {
            sum += value;
        }
        return sum;
    }

    private static double largest(RatingMatrix raw) {
        double largest = 0;
        for (int person = 0; person < raw.units(); person++) {
            for (double value : raw.observed(person)) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }

    private static @Nullable Reason reason(double[][] complete) {
        if (complete.length == 0) {
            return Reason.NO_DATA;
        }
        return complete.length < 2 || complete[0].length < 2 ? Reason.TOO_FEW_UNITS : null;
    }

    /** Scales in rows, persons in columns, less the mean of each scale. */
    private static double[][] deviations(double[][] rows) {
        double[][] scales = new double[rows[0].length][rows.length];
        for (int i = 0; i < scales.length; i++) {
            for (int p = 0; p < rows.length; p++) {
                scales[i][p] = rows[p][i];
            }
            double mean = ExactSum.of(scales[i]) / rows.length;
            for (int p = 0; p < rows.length; p++) {
                scales[i][p] -= mean;
            }
        }
        return scales;
    }

    private static double[] sums(double[][] scales, double[] divisors) {
        double[] sums = new double[scales[0].length];
        for (int p = 0; p < sums.length; p++) {
            double[] parts = new double[scales.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = scales[i][p] / divisors[i];
            }
            sums[p] = sum(parts);
        }
        return sums;
    }

    private static double product(double[] x, double[] y) {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < x.length; i++) {
            sum.add(x[i] * y[i]);
        }
        return sum.value();
    }

    private static Estimate rowSum(double[][] rows) {
        double largest = 0;
        for (double[] row : rows) {
            largest = Math.max(largest, Math.abs(sum(row)));
        }
        return Estimate.of(largest);
    }

    /** All correlations have the sum of the squared sums of standardized scores, which takes no table of pairs. */
    private static Estimate meanCorrelation(double[][] scales, double rounding) {
        double[] lengths = new double[scales.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Math.sqrt(product(scales[i], scales[i]));
            if (lengths[i] <= rounding * Math.sqrt(scales[i].length)) {
                return Estimate.notComputable(Reason.ZERO_VARIANCE);
            }
        }
        double[] sums = sums(scales, lengths);
        double k = scales.length;
        return Estimate.of((product(sums, sums) - k) / (k * (k - 1)));
    }

    /** A row of the covariance matrix has the sum of the covariance of its scale with the sum of all. */
    private static Estimate covarianceRowSum(double[][] scales) {
        double[] ones = new double[scales.length];
        Arrays.fill(ones, 1);
        double[] sums = sums(scales, ones);
        double largest = 0;
        for (double[] scale : scales) {
            largest = Math.max(largest, Math.abs(product(scale, sums) / (scale.length - 1)));
        }
        return Estimate.of(largest);
    }

    /** Returns the mean correlation that scales of equal variance would have, {@code -1 / (k - 1)}. */
    public Estimate expectedMeanCorrelation() {
        return scores.raters() < 2
                ? Estimate.notComputable(Reason.TOO_FEW_UNITS)
                : Estimate.of(-1.0 / (scores.raters() - 1));
    }

    /** Returns the figures, one a line, in English, with the warning about reliability. */
    public String render() {
        return String.join(
                System.lineSeparator(),
                toString(),
                "Expected mean correlation for equal variances: " + expectedMeanCorrelation(),
                "Classical reliability and comparisons between people don't apply to ipsative scores.");
    }

    /** Returns for instance {@code Ipsative scores (30 persons, 7 scales, mean correlation -0.1614)}. */
    @Override
    public String toString() {
        return "Ipsative scores (" + scores.units() + " persons, " + scores.raters() + " scales, mean correlation "
                + meanCorrelation + ")";
    }
}
