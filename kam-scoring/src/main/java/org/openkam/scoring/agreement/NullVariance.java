package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;

/**
 * The variance that ratings of one item would have if raters answered by chance alone: what agreement within a group is
 * compared with. Which chance is the right one is a judgement; report more than one.
 *
 * <p>The uniform variance exists for every scale. The others are those published for five points, rounded there to two digits;
 * for another scale give the {@linkplain #ofShares shares} of its points, or the variance by the canonical constructor.
 *
 * <p>Sources: James, L. R., Demaree, R. G. &amp; Wolf, G. (1984). Journal of Applied Psychology 69, 85-98.
 * doi:10.1037/0021-9010.69.1.85; LeBreton, J. M. &amp; Senter, J. L. (2008). Organizational Research Methods 11, 815-852, table
 * 2. doi:10.1177/1094428106296642; Lindell, M. K., Brandt, C. J. &amp; Whitney, D. J. (1999). Applied Psychological Measurement
 * 23, 127-135. doi:10.1177/01466219922031257
 *
 * @param name what the chance is called, such as {@code uniform}
 * @param value in points squared, finite, above 0
 */
public record NullVariance(String name, double value) implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final double TOLERANCE = 1e-9;

    /** Five points, slightly more high ratings than low ones: a little leniency. */
    public static final NullVariance SLIGHT_SKEW_OF_5 = new NullVariance("slight skew", 1.34);

    /** Five points, moderate leniency. */
    public static final NullVariance MODERATE_SKEW_OF_5 = new NullVariance("moderate skew", 0.90);

    /** Five points, heavy leniency: nearly all ratings are high. */
    public static final NullVariance HEAVY_SKEW_OF_5 = new NullVariance("heavy skew", 0.44);

    /** Five points, fewer the farther from the middle: central tendency. */
    public static final NullVariance TRIANGULAR_OF_5 = new NullVariance("triangular", 1.32);

    /** Five points, shaped like a normal distribution: strong central tendency. */
    public static final NullVariance NORMAL_OF_5 = new NullVariance("normal", 1.04);

    /** Checks that there is a name and that the variance is finite and positive. */
    public NullVariance {
        Arguments.notNull(name, "name of the null distribution");
        Arguments.finite(value, "null variance");
        Arguments.that(value > 0, "null variance", value, "must be positive");
    }

    /**
     * Returns {@code (A^2 - 1) / 12}: every point equally likely.
     *
     * @param points number of points {@code A} of the scale, 2 or more
     */
    public static NullVariance uniform(int points) {
        Arguments.inRange(points, 2, Integer.MAX_VALUE, "number of points");
        return new NullVariance("uniform", ((double) points * points - 1) / 12);
    }

    /**
     * Returns {@code ((H - L) / 2)^2}: half of the raters at each end, the largest variance there is.
     *
     * @param lowest lowest point {@code L} of the scale
     * @param highest highest point {@code H}, above {@code lowest}
     */
    public static NullVariance maximum(int lowest, int highest) {
        Arguments.that(highest > lowest, "highest point", highest, "must be above the lowest, " + lowest);
        double half = ((double) highest - lowest) / 2;
        return new NullVariance("maximum", half * half);
    }

    /**
     * Returns the variance of a scale of as many points as there are shares.
     *
     * @param name what the chance is called
     * @param shares how likely each point is, from the lowest to the highest; 0 or more, with the sum 1
     */
    public static NullVariance ofShares(String name, double... shares) {
        checkShares(shares);
        double mean = 0;
        for (int point = 0; point < shares.length; point++) {
            mean += shares[point] * point;
        }
        double variance = 0;
        for (int point = 0; point < shares.length; point++) {
            variance += shares[point] * (point - mean) * (point - mean);
        }
        return new NullVariance(name, variance);
    }

    static void checkShares(double[] shares) {
        double sum = 0;
        for (double share : Arguments.notNull(shares, "shares")) {
            Arguments.that(share >= 0 && share <= 1, "share of a point", share, "must lie between 0 and 1");
            sum += share;
        }
        Arguments.that(Math.abs(sum - 1) <= TOLERANCE, "sum of shares", sum, "must be 1");
    }

    /** Returns for instance {@code uniform 2.0000}. */
    @Override
    public String toString() {
        return name + " " + Decimals.plain(value, 4);
    }
}
