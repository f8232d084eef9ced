package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * How well scores people give themselves go with those others give them, over many people: whether the order is the same
 * (correlation), and how much higher self stands (mean gap and its spread). Agreement needs both: a high correlation with a gap is
 * leniency of all, a gap of 0 with a low correlation is blindness in both directions.
 *
 * <p>With the gap {@code d = self - others} of {@code n} pairs: {@code r = sum((s - m_s)(o - m_o)) / sqrt(sum((s - m_s)^2) sum((o
 * - m_o)^2))}, from -1 to 1; {@code meanGap = sum(d) / n} and {@code gapDeviation} its standard deviation (n - 1), in points. The
 * interval of r is Fisher's, that of the mean gap Student's with n - 1 degrees of freedom; both take pairs as independent, so
 * several competencies of one person make them too narrow.
 * <ul>
 *   <li>A pair with a missing number takes no part. No pair: {@link Reason#NO_DATA}; one pair: only the mean gap, without error.
 *   <li>All self scores or all others equal: r has {@link Reason#ZERO_VARIANCE}.
 *   <li>Fewer than four pairs, or r at an end: r without interval.
 *   <li>Numbers so large that a gap leaves the range of {@code double}: {@link Reason#OUT_OF_DOMAIN}.
 * </ul>
 * The order of the pairs leaves no trace. Immutable.
 *
 * <p>Source: Fisher, R. A. (1921). On the probable error of a coefficient of correlation deduced from a small sample. Metron 1,
 * 3-32.
 *
 * @param pairs pairs without a missing number, {@code n}
 * @param correlation Pearson's r with Fisher's interval
 * @param meanGap mean of self minus others, points; positive where people rate themselves higher
 * @param gapDeviation standard deviation of the gaps, points
 */
public record SelfOtherAgreement(int pairs, Estimate correlation, Estimate meanGap, Estimate gapDeviation)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Confidence of the intervals if none is asked for. */
    public static final double STANDARD_CONFIDENCE = 0.95;

    private static final double LARGEST = 0x1p500; // squares and their sums stay finite

    /** Checks that no estimate is null. */
    public SelfOtherAgreement {
        Arguments.notNull(correlation, "correlation");
        Arguments.notNull(meanGap, "mean gap");
        Arguments.notNull(gapDeviation, "deviation of gaps");
    }

    /** Compares scores, with intervals at 95 percent; never throws for data. */
    public static SelfOtherAgreement of(double[] self, double[] others) {
        return of(self, others, STANDARD_CONFIDENCE);
    }

    /**
     * Compares scores; never throws for data.
     *
     * @param self one for each pair, {@code NaN} where missing, never infinite
     * @param others as long as {@code self}
     * @param confidence of the intervals, between 0 and 1, both exclusive
     */
    public static SelfOtherAgreement of(double[] self, double[] others, double confidence) {
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        int length = Arguments.notNull(self, "self scores").length;
        int theirs = Arguments.notNull(others, "scores of others").length;
        Arguments.that(length == theirs, "number of self scores", length, "must be that of the others, " + theirs);
        double[][] pairs = new double[2][length];
        int n = 0;
        double largest = 0;
        for (int i = 0; i < length; i++) {
            if (!Double.isNaN(self[i]) && !Double.isNaN(others[i])) {
                pairs[0][n] = Arguments.finite(self[i], "self score");
                pairs[1][n++] = Arguments.finite(others[i], "score of others");
                largest = Math.max(largest, Math.max(Math.abs(self[i]), Math.abs(others[i])));
            }
        }
        if (n == 0 || largest > LARGEST) {
            Estimate none = Estimate.notComputable(n == 0 ? Reason.NO_DATA : Reason.OUT_OF_DOMAIN);
            return new SelfOtherAgreement(n, none, none, none);
        }
        return of(pairs, n, confidence);
    }

    private static SelfOtherAgreement of(double[][] pairs, int n, double confidence) {
        double[] gaps = new double[n];
        for (int i = 0; i < n; i++) {
            gaps[i] = pairs[0][i] - pairs[1][i];
        }
        double mean = mean(gaps, n);
        if (n == 1) {
            Estimate none = Estimate.notComputable(Reason.TOO_FEW_UNITS);
            return new SelfOtherAgreement(1, none, Estimate.of(mean), none);
        }
        double deviation = StrictMath.sqrt(products(gaps, gaps, n) / (n - 1));
        double error = deviation / StrictMath.sqrt(n);
        double half = -Distributions.studentTQuantile((1 - confidence) / 2, n - 1) * error;
        return new SelfOtherAgreement(
                n,
                correlation(pairs[0], pairs[1], n, confidence),
                Estimate.of(
                        mean,
                        new StandardError(error, n - 1, false),
                        new Interval(mean - half, mean + half, confidence)),
                Estimate.of(deviation));
    }

    private static double mean(double[] values, int n) {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < n; i++) {
            sum.add(values[i]);
        }
        return sum.value() / n;
    }

    /** Sum of products of distances from the means. */
    private static double products(double[] a, double[] b, int n) {
        double meanOfA = mean(a, n);
        double meanOfB = mean(b, n);
        ExactSum sum = new ExactSum();
        for (int i = 0; i < n; i++) {
            sum.add((a[i] - meanOfA) * (b[i] - meanOfB));
        }
        return sum.value();
    }

    private static boolean isConstant(double[] values, int n) {
        for (int i = 1; i < n; i++) {
            if (values[i] != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** One root, so that a perfect correlation is 1 to the bit; two where the product would leave the normal numbers. */
    private static double rootOfProduct(double a, double b) {
        double product = a * b;
        boolean normal = product >= Double.MIN_NORMAL && product <= Double.MAX_VALUE;
        return normal ? StrictMath.sqrt(product) : StrictMath.sqrt(a) * StrictMath.sqrt(b);
    }

    private static Estimate correlation(double[] self, double[] others, int n, double confidence) {
        double root = rootOfProduct(products(self, self, n), products(others, others, n));
        if (root == 0 || isConstant(self, n) || isConstant(others, n)) {
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        double r = Math.max(-1, Math.min(1, products(self, others, n) / root));
        if (n < 4 || Math.abs(r) == 1) {
            return Estimate.of(r);
        }
        double z = StrictMath.log((1 + r) / (1 - r)) / 2;
        double half = -Distributions.normalQuantile((1 - confidence) / 2) / StrictMath.sqrt(n - 3);
        return Estimate.of(r, new Interval(StrictMath.tanh(z - half), StrictMath.tanh(z + half), confidence));
    }

    /** Returns the correlation. */
    public Estimate estimate() {
        return correlation;
    }

    /**
     * Returns the correlation.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return correlation.value();
    }

    /** Returns for instance {@code self-other r = 0.3752 [0.1873, 0.5366], mean gap 0.2898 ± 0.0831 [...], SD 0.9103 (120 pairs)}. */
    @Override
    public String toString() {
        return "self-other r" + (correlation instanceof Estimate.Computed ? " = " : ": ") + correlation + ", mean gap "
                + meanGap + ", SD " + gapDeviation + " (" + pairs + " pairs)";
    }
}
