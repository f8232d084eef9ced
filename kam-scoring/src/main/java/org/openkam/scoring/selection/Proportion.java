package org.openkam.scoring.selection;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;

/**
 * A share of cases with Wilson's score interval.
 *
 * <p>{@code p = x / n}; the interval is {@code (p + z^2 / 2n +/- z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n)}, which stays
 * within 0 and 1 and keeps its confidence for few cases and shares near 0 or 1, unlike {@code p +/- z sqrt(p (1 - p) / n)}. It
 * answers how far the share would move with other cases of the same kind; of all cases that there are it is exact. No case: not
 * computable, {@link Reason#NO_DATA}.
 *
 * <p>Sources: Wilson, E. B. (1927). Journal of the American Statistical Association 22, 209-212.
 * doi:10.1080/01621459.1927.10502953; Brown, L. D., Cai, T. T., DasGupta, A. (2001). Statistical Science 16, 101-133.
 * doi:10.1214/ss/1009213286
 *
 * @param count how many cases, 0 to {@code cases}
 * @param cases of how many
 * @param estimate the share, 0 to 1, without standard error
 */
public record Proportion(long count, long cases, Estimate estimate) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double STANDARD_CONFIDENCE = 0.95;
    private static final long MOST_CASES = 1_000_000_000_000L;

    public Proportion {
        Arguments.that(cases >= 0 && cases <= MOST_CASES, "number of cases", cases, "must be 0 to 1000000000000");
        Arguments.that(count >= 0 && count <= cases, "count", count, "must be 0 to the number of cases, " + cases);
        Arguments.notNull(estimate, "estimate");
    }

    /** Returns a share with an interval of 95 percent. */
    public static Proportion of(long count, long cases) {
        return of(count, cases, STANDARD_CONFIDENCE);
    }

    /**
     * Returns a share with an interval.
     *
     * @param count how many cases, 0 to {@code cases}
     * @param cases of how many, 0 to 1,000,000,000,000
     * @param confidence between 0 and 1, both exclusive
     */
    public static Proportion of(long count, long cases, double confidence) {
        Arguments.that(confidence > 0 && confidence < 1, "confidence", confidence, "must lie between 0 and 1");
        Proportion bare = new Proportion(count, cases, Estimate.notComputable(Reason.NO_DATA));
        return cases == 0 ? bare : new Proportion(count, cases, wilson(count, cases, confidence));
    }

    private static Estimate wilson(long count, long cases, double confidence) {
        double n = cases;
        double p = count / n;
        double z = Distributions.normalQuantile((1 + confidence) / 2);
        double centre = p + z * z / (2 * n);
        double reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double whole = 1 + z * z / n;
        // At 0 and 1 the ends are exact, and rounding must not put the share outside its interval.
        double lower = count == 0 ? 0 : Math.max(0, Math.min(p, (centre - reach) / whole));
        double upper = count == cases ? 1 : Math.min(1, Math.max(p, (centre + reach) / whole));
        return Estimate.of(p, new Interval(lower, upper, confidence));
    }

    /**
     * Returns the share.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there are no cases
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code 15 of 148 = 0.1014 [0.0624, 0.1605]}. */
    @Override
    public String toString() {
        return count + " of " + cases
                + estimate.<String>fold(
                        e -> " = " + Decimals.plain(e.value(), 4) + (e.interval() == null ? "" : " " + e.interval()),
                        reason -> ": not computable (" + reason + ")");
    }
}
