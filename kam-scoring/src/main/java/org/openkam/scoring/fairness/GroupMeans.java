package org.openkam.scoring.fairness;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;
import org.openkam.scoring.statistic.TTest;

/**
 * How far the mean score of a focal group lies from that of a reference group, without assuming equal spread.
 *
 * <p>{@code difference = m_F - m_R}, in the unit of the scores; {@code SE = sqrt(s_F^2 / n_F + s_R^2 / n_R)}, degrees of freedom
 * by Welch and Satterthwaite, interval and test by Student's t. The people are taken as a sample of people like them, so the
 * error says how far the difference would move with other people, and measuring error is part of it. A difference is no proof of unfairness,
 * nor is none a proof of fairness: groups may differ in what is measured.
 * <ul>
 *   <li>Nobody in a group: {@link Reason#NO_DATA}. One person in a group: the difference, without error.
 *   <li>No spread in either group: the difference, without error or test. People without a score are for the caller to leave out.
 * </ul>
 * Sums are exact, so the order of people leaves no trace. Immutable and thread-safe.
 *
 * <p>Source: Welch, B. L. (1947). The generalization of Student's problem when several different population variances are involved.
 * Biometrika 34, 28-35. doi:10.1093/biomet/34.1-2.28
 *
 * @param reference people of the reference group
 * @param focal people of the focal group
 * @param difference focal less reference
 * @param test that the means are equal; null without error
 */
public record GroupMeans(
        int reference,
        int focal,
        Estimate difference,
        @Nullable TTest test) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double STANDARD_CONFIDENCE = 0.95;

    /** Checks that all parts are there. */
    public GroupMeans {
        Arguments.notNull(difference, "difference");
    }

    /** Compares scores of two groups, with a 95 percent interval; never throws for finite data. */
    public static GroupMeans of(double[] reference, double[] focal) {
        return of(reference, focal, STANDARD_CONFIDENCE);
    }

    /**
     * Compares scores of two groups; never throws for finite data.
     *
     * @param reference finite scores of the group compared with
     * @param focal finite scores of the group in question
     * @param confidence of the interval, between 0 and 1, both exclusive
     */
    public static GroupMeans of(double[] reference, double[] focal, double confidence) {
        Group r = Group.of(Arguments.notNull(reference, "reference group"));
        Group f = Group.of(Arguments.notNull(focal, "focal group"));
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        if (r.n == 0 || f.n == 0) {
            return new GroupMeans(r.n, f.n, Estimate.notComputable(Reason.NO_DATA), null);
        }
        double difference = f.mean - r.mean;
        double variance = r.ofMean + f.ofMean;
        if (r.n == 1 || f.n == 1 || variance == 0) {
            return new GroupMeans(r.n, f.n, Estimate.of(difference), null);
        }
        double df = variance * variance / (r.ofMean * r.ofMean / (r.n - 1) + f.ofMean * f.ofMean / (f.n - 1));
        double error = Math.sqrt(variance);
        double reach = Distributions.studentTQuantile((1 + confidence) / 2, df) * error;
        Interval interval = new Interval(difference - reach, difference + reach, confidence);
        Estimate estimate = Estimate.of(difference, new StandardError(error, df, false), interval);
        return new GroupMeans(r.n, f.n, estimate, TTest.of(difference, error, df));
    }

    /** Mean, and variance of the mean, of one group. */
    private record Group(int n, double mean, double ofMean) {
        static Group of(double[] scores) {
            int n = scores.length;
            if (n == 0) {
                return new Group(0, 0, 0);
            }
            double mean = ExactSum.of(scores) / n;
            double[] squares = new double[n];
            boolean isConstant = true;
            for (int i = 0; i < n; i++) {
                isConstant &= scores[i] == scores[0];
                squares[i] = (scores[i] - mean) * (scores[i] - mean);
            }
            boolean hasSpread = n > 1 && !isConstant;
            return new Group(n, isConstant ? scores[0] : mean, hasSpread ? ExactSum.of(squares) / (n - 1) / n : 0);
        }
    }

    /** Returns the difference. */
    public Estimate estimate() {
        return difference;
    }

    /**
     * Returns the difference.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none
     */
    public double value() {
        return difference.value();
    }

    /** Returns for instance {@code Difference of means = -0.2100 ± 0.0800 [-0.3700, -0.0500] (26 less 22 people)}. */
    @Override
    public String toString() {
        String sign = difference instanceof Estimate.Computed ? " = " : ": ";
        return "Difference of means" + sign + difference + " (" + focal + " less " + reference + " people)";
    }
}
