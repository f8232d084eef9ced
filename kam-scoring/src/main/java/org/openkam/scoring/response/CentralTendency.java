package org.openkam.scoring.response;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.Reason;

/**
 * Central tendency of one rater: how far his ratings lie from the middle of the scale on average, as a share of half its range. 0 for
 * who always gives the middle, 1 for who gives the ends only, whichever.
 *
 * <p>{@code mean(|x - m|) / ((highest - lowest) / 2)} with the midpoint {@code m}. Unlike a small standard deviation it tells central
 * tendency from leniency.
 * <ul>
 *   <li>No rating by him: {@link Reason#NO_DATA}. A rating outside the scale: {@link Reason#OUT_OF_DOMAIN}.
 * </ul>
 * The order of the rows leaves no trace. Immutable and thread-safe.
 *
 * <p>Source of the effect: Saal, F. E., Downey, R. G. &amp; Lahey, M. A. (1980). Psychological Bulletin 88, 413-428.
 * doi:10.1037/0033-2909.88.2.413; the form of the index is this library's own.
 *
 * @param rater his number
 * @param ratings how many he gave
 * @param estimate the share, 0 to 1
 */
public record CentralTendency(int rater, int ratings, Estimate estimate) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Looks at the ratings of a rater; never throws for data.
     *
     * @param ratings all ratings
     * @param rater whose
     * @param lowest lowest point of the scale, finite
     * @param highest highest point, above {@code lowest}
     */
    public static CentralTendency of(RatingColumns ratings, int rater, double lowest, double highest) {
        Arguments.notNull(ratings, "ratings");
        double half = Arguments.finite(highest, "highest point") / 2 - Arguments.finite(lowest, "lowest point") / 2;
        Arguments.that(half > 0, "scale", lowest + ".." + highest, "must be ascending");
        double middle = lowest + half;
        ExactSum sum = new ExactSum();
        int n = 0;
        boolean outside = false;
        for (int row = 0; row < ratings.size(); row++) {
            if (ratings.rater(row) == rater) {
                double value = ratings.value(row);
                outside |= value < lowest || value > highest;
                n++;
                sum.add(outside ? 0 : Math.abs(value - middle) / half);
            }
        }
        if (n == 0 || outside) {
            return new CentralTendency(
                    rater, n, Estimate.notComputable(n == 0 ? Reason.NO_DATA : Reason.OUT_OF_DOMAIN));
        }
        return new CentralTendency(rater, n, Estimate.of(Math.min(1, sum.value() / n)));
    }

    /**
     * Returns the share.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    /** Returns for instance {@code central tendency = 0.2571 (35 ratings)}. */
    @Override
    public String toString() {
        String sign = estimate instanceof Estimate.Computed ? " = " : ": ";
        return "central tendency" + sign + estimate + " (" + ratings + " ratings)";
    }
}
