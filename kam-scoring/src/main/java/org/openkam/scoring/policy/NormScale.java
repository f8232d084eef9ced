package org.openkam.scoring.policy;

import java.math.BigInteger;
import org.openkam.scoring.statistic.Fraction;

/** A scale on which a norm states where a score stands in a group. */
public enum NormScale {
    /**
     * 1 to 10, mean 5.5, two to a standard deviation. Source: Canfield, A. A. (1951). Educational and Psychological
     * Measurement 11(2), 295-297. doi:10.1177/001316445101100213
     */
    STEN(6, 1, 10),
    /** 1 to 9, mean 5, two to a standard deviation, 4, 7, 12, 17, 20, 17, 12, 7 and 4 percent of a normal group. */
    STANINE(5.5, 1, 9),
    /** 50 is the mean, 10 a standard deviation. */
    T(0, 0, 0),
    /** Per cent of the group below, those level with the score counted by half; between 0 and 100. */
    PERCENTILE(0, 0, 0);

    private final Fraction start;
    private final int lowest;
    private final int highest;

    NormScale(double start, int lowest, int highest) {
        this.start = Fraction.of((long) (2 * start), 2);
        this.lowest = lowest;
        this.highest = highest;
    }

    /**
     * Returns the band of a standard score. A band holds its lower end and not its upper one, so a score on a border belongs
     * to the higher band.
     *
     * @param z exact standard score
     */
    int band(Fraction z) {
        return z.times(Fraction.of(2, 1))
                .plus(start)
                .floor()
                .max(BigInteger.valueOf(lowest))
                .min(BigInteger.valueOf(highest))
                .intValue();
    }
}
