package org.openkam.scoring.change;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.openkam.scoring.internal.math.ChiSquareQuantile;
import org.openkam.scoring.internal.math.MidRanks;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.PairedMoments;
import org.openkam.scoring.statistic.Reason;

/**
 * How alike two profiles over the same scales are: two people, self and others, person and job. Scales must be in one unit; for
 * Cattell's coefficient they must be z-scores.
 *
 * <p>With profiles {@code x}, {@code y} over {@code k} scales, means {@code mx}, {@code my}, standard deviations {@code sx},
 * {@code sy} with divisor {@code k} and correlation {@code r}:
 * <pre>
 * D2 = sum((x - y)^2) = k (mx - my)^2 + k (sx - sy)^2 + 2 k sx sy (1 - r)      elevation + scatter + shape
 * r_p = (E - D2) / (E + D2)     E = 2 * median of chi-square with k degrees of freedom
 * ICC(DE) = correlation of the pairs (x, y) and (y, x) together
 * </pre>
 * Correlations see shape only; {@code D2}, {@code r_p} and ICC(DE) see elevation and scatter too, and ICC(DE) is never above the
 * correlation where that is positive.
 * <ul>
 *   <li>A scale missing ({@code NaN}) in one profile is left out, and {@code k} counts the rest; none left:
 *       {@link Reason#NO_DATA}.
 *   <li>A flat profile has no correlation with anything ({@link Reason#ZERO_VARIANCE}); distances stand.
 *   <li>One scale: no correlation ({@link Reason#TOO_FEW_UNITS}).
 *   <li>A number beyond 1e100 in size: {@link Reason#OUT_OF_DOMAIN}.
 * </ul>
 * Any order of the scales gives the same bits, and so do swapped profiles. Immutable and thread-safe.
 *
 * <p>Sources: Cronbach, L. J. &amp; Gleser, G. C. (1953). Assessing similarity between profiles. Psychological Bulletin 50,
 * 456-473. doi:10.1037/h0057173; Cattell, R. B. (1949). r_p and other coefficients of pattern similarity. Psychometrika 14,
 * 279-298. doi:10.1007/BF02289193; Furr, R. M. (2010). The double-entry intraclass correlation as an index of profile similarity.
 * Journal of Personality Assessment 92, 1-15. doi:10.1080/00223890903379134
 *
 * @param scales {@code k}, scales that both profiles have
 * @param pearson product-moment correlation, -1 to 1
 * @param spearman correlation of ranks, ties sharing their mean rank, -1 to 1
 * @param cosine cosine of the angle between the profiles from the origin, -1 to 1
 * @param doubleEntry ICC(DE), -1 to 1
 * @param cattell {@code r_p}, above -1, 1 for equal profiles
 * @param distances the distance and its parts
 */
public record ProfileSimilarity(
        int scales,
        Estimate pearson,
        Estimate spearman,
        Estimate cosine,
        Estimate doubleEntry,
        Estimate cattell,
        Distances distances)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double LARGEST = 1e100;

    /**
     * The distance of two profiles and its parts.
     *
     * @param squared {@code D2}, 0 or more
     * @param distance {@code D}, its square root
     * @param meanAbsolute mean absolute difference of a scale
     * @param elevation part of {@code D2} that is due to the means
     * @param scatter part that is due to the standard deviations
     * @param shape part that is due to the correlation
     */
    public record Distances(
            Estimate squared,
            Estimate distance,
            Estimate meanAbsolute,
            Estimate elevation,
            Estimate scatter,
            Estimate shape)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Compares two profiles; never throws for data.
     *
     * @param x one value a scale, {@code NaN} where missing
     * @param y as many values
     * @throws IllegalArgumentException if lengths differ or a value is infinite
     */
    public static ProfileSimilarity of(double[] x, double[] y) {
        PairedMoments all = PairedMoments.of(x, y);
        double[][] both = both(x, y);
        if (both[0].length == 0) {
            return none(0, Reason.NO_DATA);
        }
        boolean large = Arrays.stream(both).flatMapToDouble(Arrays::stream).anyMatch(v -> Math.abs(v) > LARGEST);
        return large ? none(both[0].length, Reason.OUT_OF_DOMAIN) : of(both[0], both[1], all);
    }

    private static double[][] both(double[] x, double[] y) {
        double[][] both = new double[2][x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                both[0][n] = x[i];
                both[1][n++] = y[i];
            }
        }
        return new double[][] {Arrays.copyOf(both[0], n), Arrays.copyOf(both[1], n)};
    }

    private static ProfileSimilarity none(int scales, Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        return new ProfileSimilarity(
                scales, none, none, none, none, none, new Distances(none, none, none, none, none, none));
    }

    private static ProfileSimilarity of(double[] x, double[] y, PairedMoments moments) {
        double squared = sum(x, y, (a, b) -> (a - b) * (a - b));
        double expected = 2 * ChiSquareQuantile.of(0.5, x.length);
        return new ProfileSimilarity(
                x.length,
                moments.correlation(),
                PairedMoments.of(MidRanks.of(x), MidRanks.of(y)).correlation(),
                cosine(x, y),
                PairedMoments.of(joined(x, y), joined(y, x)).correlation(),
                Estimate.of((expected - squared) / (expected + squared)),
                distances(x, y, moments, squared));
    }

    private static double sum(double[] x, double[] y, DoubleBinaryOperator term) {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < x.length; i++) {
            sum.add(term.applyAsDouble(x[i], y[i]));
        }
        return sum.value();
    }

    private static Estimate cosine(double[] x, double[] y) {
        double squares = sum(x, x, (a, b) -> a * b) * sum(y, y, (a, b) -> a * b);
        return squares == 0 || Double.isInfinite(squares)
                ? Estimate.notComputable(squares == 0 ? Reason.ZERO_VARIANCE : Reason.OUT_OF_DOMAIN)
                : Estimate.of(clamped(sum(x, y, (a, b) -> a * b) / Math.sqrt(squares)));
    }

    private static double clamped(double value) {
        return Math.max(-1, Math.min(1, value));
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Distances distances(double[] x, double[] y, PairedMoments moments, double squared) {
        int k = x.length;
        double apart = sum(x, y, (a, b) -> a - b) / k;
        double sx = spread(moments.deviationX(), k);
        double sy = spread(moments.deviationY(), k);
        double together = moments.covariance().fold(e -> e.value() * (k - 1), reason -> 0d);
        return new Distances(
                Estimate.of(squared),
                Estimate.of(Math.sqrt(squared)),
                Estimate.of(sum(x, y, (a, b) -> Math.abs(a - b)) / k),
                Estimate.of(k * apart * apart),
                Estimate.of((sx - sy) * (sx - sy)),
                Estimate.of(Math.max(0, 2 * (sx * sy - together))));
    }

    /** Root of the sum of squares about the mean; 0 for a single scale. */
    private static double spread(Estimate deviation, int k) {
        return deviation.<Double>fold(e -> e.value() * Math.sqrt(k - 1), reason -> 0d);
    }

    /** Returns for instance {@code profile similarity r = 0.7571, D = 1.3711 (8 scales)}. */
    @Override
    public String toString() {
        return "profile similarity r = " + pearson + ", D = " + distances.distance + " (" + scales + " scales)";
    }

    /** Returns every figure, one a line. */
    public String render() {
        return "Profile similarity over " + scales + " scales\nPearson " + pearson + "\nSpearman " + spearman
                + "\ncosine "
                + cosine + "\nICC(DE) " + doubleEntry + "\nCattell r_p " + cattell + "\nD2 " + distances.squared
                + "\nD " + distances.distance + "\nmean absolute difference " + distances.meanAbsolute
                + "\nelevation " + distances.elevation + "\nscatter " + distances.scatter + "\nshape "
                + distances.shape;
    }
}
