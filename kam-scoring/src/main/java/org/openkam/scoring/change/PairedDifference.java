package org.openkam.scoring.change;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Mean difference of two measurements of the same people, in points of the score, with Student's t for pairs.
 *
 * <p>{@code mean(post - pre)}; its standard error is {@code s_D / sqrt(n)} with the standard deviation {@code s_D} of the
 * differences; {@code t} is their ratio with {@code n - 1} degrees of freedom, and the interval is that of Student.
 * <ul>
 *   <li>A person with one measurement missing ({@code NaN}) is left out; none left: {@link Reason#NO_DATA}, one:
 *       {@link Reason#TOO_FEW_UNITS}.
 *   <li>All differences equal: the mean stands with standard error 0 and without a test.
 *   <li>A value beyond 1e100 in size: {@link Reason#OUT_OF_DOMAIN}.
 * </ul>
 * Any order of the people gives the same bits. Immutable and thread-safe.
 *
 * <p>Source: Student (1908). The probable error of a mean. Biometrika 6, 1-25. doi:10.1093/biomet/6.1.1
 *
 * @param pairs {@code n}, people with both measurements
 * @param estimate the mean difference with standard error and interval; positive if scores rose
 * @param test the test of no difference; null where there is none
 */
public record PairedDifference(
        int pairs, Estimate estimate, @Nullable Test test) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Confidence of the interval if none is asked for. */
    public static final double STANDARD_CONFIDENCE = 0.95;

    /**
     * Student's test of a mean difference of 0.
     *
     * @param statistic {@code t}
     * @param degreesOfFreedom {@code n - 1}
     * @param probability two-sided, 0 to 1
     */
    public record Test(double statistic, int degreesOfFreedom, double probability) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Returns for instance {@code t(9) = 2.2622, p = 0.0500}. */
        @Override
        public String toString() {
            return "t(" + degreesOfFreedom + ") = " + Decimals.plain(statistic, 4) + ", p = "
                    + Decimals.plain(probability, 4);
        }
    }

    /** Returns the difference with an interval at 95 percent; never throws for data. */
    public static PairedDifference of(double[] pre, double[] post) {
        return of(pre, post, STANDARD_CONFIDENCE);
    }

    /**
     * Returns the difference; never throws for data.
     *
     * @param pre one value a person, {@code NaN} where missing
     * @param post as many values
     * @param confidence of the interval, between 0 and 1, both exclusive
     * @throws IllegalArgumentException if lengths differ or a value is infinite
     */
    public static PairedDifference of(double[] pre, double[] post, double confidence) {
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        Pairs pairs = Pairs.of(pre, post);
        Reason reason = pairs.reason();
        if (reason != null) {
            return new PairedDifference(pairs.n(), Estimate.notComputable(reason), null);
        }
        double mean = pairs.meanChange();
        int df = pairs.n() - 1;
        double error = pairs.deviationOfChange() / StrictMath.sqrt(pairs.n());
        double reach = Distributions.studentTQuantile(0.5 + confidence / 2, df) * error;
        Estimate estimate = Double.isFinite(reach)
                ? Estimate.of(
                        mean, new StandardError(error, df, false), new Interval(mean - reach, mean + reach, confidence))
                : Estimate.of(mean);
        return new PairedDifference(pairs.n(), estimate, test(mean / error, df));
    }

    private static @Nullable Test test(double t, int df) {
        return Double.isFinite(t)
                ? new Test(t, df, Math.min(1, 2 * Distributions.studentTCumulative(-Math.abs(t), df)))
                : null;
    }

    /**
     * Returns the mean difference.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code mean difference = 1.5800 ± 0.3890 [0.7001, 2.4599] (10 pairs)}. */
    @Override
    public String toString() {
        String sign = estimate instanceof Estimate.Computed ? " = " : ": ";
        return "mean difference" + sign + estimate + " (" + pairs + " pairs)";
    }

    /** Returns the difference and its test, one a line. */
    public String render() {
        return this + "\n" + (test == null ? "no test" : test);
    }
}
