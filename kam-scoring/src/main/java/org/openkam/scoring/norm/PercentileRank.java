package org.openkam.scoring.norm;

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
 * Place of a raw score in a norm group by rank: per cent of the group below it, and the scales made from that.
 *
 * <p>With {@code B} of {@code N} people below and {@code E} level with the score:
 * <pre>
 * mid = 100 (B + E / 2) / N          at or below = 100 (B + E) / N
 * normalised z = quantile of the normal distribution at p      normalised T = 50 + 10 z
 * stanine: begins at 4, 11, 23, 40, 60, 77, 89 and 96 per cent, a share on a border belonging to the higher one
 * </pre>
 * {@code p} is {@code mid / 100}, except beyond the lowest and the highest score of the group: there half a person is taken as
 * still outside, {@code p} = 0.5 / N or 1 - 0.5 / N, so that it is never 0 or 1. Stanines compare whole numbers, nothing is rounded.
 *
 * <p><b>Error.</b> The group is a sample of those it stands for. The standard error of {@code mid}, in per cent, is that of a mean of
 * {@code N} values 0, 1/2 and 1: {@code 100 sqrt((B + E / 4 - N q^2) / (N (N - 1)))}, {@code q = mid / 100}; the interval is the
 * Bayesian one with Jeffreys' prior, {@code B + E / 2} people below and the others above. It stays within 0 to 100, and is
 * cautious where many people tie.
 * <ul>
 *   <li>{@code raw} missing ({@code NaN}): {@link Reason#INCOMPLETE_DATA}; empty group: {@link Reason#NO_DATA}.
 *   <li>A group smaller than asked for: {@link Reason#SMALL_NORM_GROUP}. Without such a limit all is computed, and {@link
 *       #warning()} names a group below {@link #RECOMMENDED_GROUP}.
 *   <li>One person: no standard error.
 * </ul>
 * The order of the group leaves no trace. Takes some 50 microseconds, nearly all for the interval: of many people with the same few
 * scores, ask once for each score. Immutable and thread-safe.
 *
 * <p>Source: Crawford, J. R., Garthwaite, P. H. &amp; Slick, D. J. (2009). On percentile norms in neuropsychology: proposed
 * reporting standards and methods for quantifying the uncertainty over the percentile ranks of test scores. The Clinical
 * Neuropsychologist 23, 1173-1195. doi:10.1080/13854040902795018
 *
 * @param group {@code N}, people in the group
 * @param mid percentile rank with standard error and interval, 0 to 100
 * @param atOrBelow per cent of the group at or below the score, 0 to 100
 * @param normalisedZ normal quantile of {@code p}
 * @param normalisedT 50 is the median, 10 a standard deviation of a normal group
 * @param stanine 1 to 9, by rank
 */
public record PercentileRank(
        long group, Estimate mid, Estimate atOrBelow, Estimate normalisedZ, Estimate normalisedT, Estimate stanine)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** In a group of 100 the standard error of percentile rank 50 is 5; in a smaller one it is larger. */
    public static final int RECOMMENDED_GROUP = 100;

    private static final double CONFIDENCE = 0.95;

    /** Per cent at which the second and each further stanine begins. */
    private static final int[] STANINES_BEGIN = {4, 11, 23, 40, 60, 77, 89, 96};

    /**
     * Returns the place of a score in a group of any size; never throws for data.
     *
     * @param group whom it is held against
     * @param raw the score, {@code NaN} where missing
     * @throws IllegalArgumentException if {@code raw} is infinite
     */
    public static PercentileRank of(NormSample group, double raw) {
        return of(group, raw, 1);
    }

    /**
     * Returns the place of a score in a group that has to have a size; never throws for data.
     *
     * @param group whom it is held against
     * @param raw the score, {@code NaN} where missing
     * @param leastGroup size below which there is no place, 1 or more
     * @throws IllegalArgumentException if {@code raw} is infinite or {@code leastGroup} is below 1
     */
    public static PercentileRank of(NormSample group, double raw, int leastGroup) {
        Arguments.notNull(group, "norm group");
        Arguments.inRange(leastGroup, 1, Integer.MAX_VALUE, "least size of the group");
        Reason reason = reason(group, raw, leastGroup);
        if (reason != null) {
            Estimate none = Estimate.notComputable(reason);
            return new PercentileRank(group.n(), none, none, none, none, none);
        }
        long n = group.n();
        long below = group.below(raw);
        long level = group.level(raw);
        long halves = Math.max(1, Math.min(2 * n - 1, 2 * below + level)); // 2 N p
        double z = Distributions.normalQuantile(halves / (2.0 * n));
        return new PercentileRank(
                n,
                mid(n, below, level),
                Estimate.of(100.0 * (below + level) / n),
                Estimate.of(z),
                Estimate.of(50 + 10 * z),
                Estimate.of(stanine(halves, n)));
    }

    private static @Nullable Reason reason(NormSample group, double raw, int leastGroup) {
        if (Double.isNaN(raw)) {
            return Reason.INCOMPLETE_DATA;
        }
        Arguments.finite(raw, "raw score");
        if (group.n() == 0) {
            return Reason.NO_DATA;
        }
        return group.n() < leastGroup ? Reason.SMALL_NORM_GROUP : null;
    }

    private static Estimate mid(long n, long below, long level) {
        double mid = 100 * (2.0 * below + level) / (2.0 * n);
        double counted = below + level / 2.0;
        double lower = 100 * Distributions.betaQuantile((1 - CONFIDENCE) / 2, counted + 0.5, n - counted + 0.5);
        double upper = 100 * Distributions.betaQuantile((1 + CONFIDENCE) / 2, counted + 0.5, n - counted + 0.5);
        // Jeffreys' interval doesn't reach a share of 0 or 1 by itself.
        Interval interval = new Interval(Math.min(lower, mid), Math.max(upper, mid), CONFIDENCE);
        if (n == 1) {
            return Estimate.of(mid, interval);
        }
        double squares = Math.max(0, below + level / 4.0 - counted * (counted / n));
        double error = 100 * StrictMath.sqrt(squares / n / (n - 1));
        return Estimate.of(mid, new StandardError(error, n - 1, false), interval);
    }

    private static int stanine(long halves, long n) {
        int stanine = 1;
        for (int begin : STANINES_BEGIN) {
            if (100 * halves >= begin * 2L * n) {
                stanine++;
            }
        }
        return stanine;
    }

    /**
     * Returns the percentile rank.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #mid()} says so without it
     */
    public double value() {
        return mid.value();
    }

    /** Returns {@link Reason#SMALL_NORM_GROUP} below {@link #RECOMMENDED_GROUP} people, else null. */
    public @Nullable Reason warning() {
        return group < RECOMMENDED_GROUP ? Reason.SMALL_NORM_GROUP : null;
    }

    /** Returns for instance {@code percentile rank = 52.5000 ± 2.2200 [48.1000, 56.8000] (norm group of 500)}. */
    @Override
    public String toString() {
        String sign = mid instanceof Estimate.Computed ? " = " : ": ";
        return "percentile rank" + sign + mid + " (norm group of " + group + ")";
    }

    /** Returns every figure, one a line. */
    public String render() {
        return this + "\nat or below " + atOrBelow + "\nnormalised z " + normalisedZ + "\nnormalised T " + normalisedT
                + "\nstanine by rank "
                + stanine.<String>fold(e -> Decimals.plain(e.value(), 0), reason -> "not computable (" + reason + ")")
                + (warning() == null ? "" : "\nsmall norm group");
    }
}
