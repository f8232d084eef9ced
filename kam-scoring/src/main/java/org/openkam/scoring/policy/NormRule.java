package org.openkam.scoring.policy;

import org.openkam.scoring.statistic.Estimate;

/**
 * Says where a raw score stands in a norm group.
 *
 * <ol>
 *   <li>N1 A higher score never stands lower.
 *   <li>N2 A sten is one of 1 to 10, a stanine of 1 to 9; a percentile lies between 0 and 100.
 *   <li>N3 What the group doesn't allow says why: no spread, or values that aren't known.
 *   <li>N4 Same input, same result; never null, never an exception; immutable and thread-safe.
 * </ol>
 */
public interface NormRule extends Strategy {

    /**
     * Returns where a score stands.
     *
     * @param raw a finite number, in the unit of the group
     * @param group whom it is held against
     * @param scale how to say it
     */
    Estimate norm(double raw, NormGroup group, NormScale scale);

    /**
     * By distance from the mean, as norm tables of test manuals have it: {@code z = (raw - mean) / SD}; stens are {@code 5.5 +
     * 2z} and stanines {@code 5 + 2z} in bands that hold their lower end and not their upper one; T is {@code 50 + 10z}; the
     * percentile is that of the normal distribution. Compared as the decimal numbers that the inputs are written as.
     */
    static NormRule halfOpenBands() {
        return HalfOpenBands.INSTANCE;
    }

    /**
     * By rank: the percentile counts those below, and those level with the score by half. T is {@code 50 + 10z} at the normal
     * quantile of that share, and the sten is the band of that z. Stanines begin at 4, 11, 23, 40, 60, 77, 89 and 96 percent.
     * Needs the group's values. Beyond the lowest and the highest of them half a person is taken as still outside, so that no
     * share is 0 or 1.
     */
    static NormRule rankBased() {
        return RankBased.INSTANCE;
    }
}
