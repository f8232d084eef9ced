package org.openkam.scoring.policy;

import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/**
 * Makes the interval of an estimate from its standard error.
 *
 * <ol>
 *   <li>I1 The interval holds the value and has the confidence asked for, or there is none at all.
 *   <li>I2 A larger error never gives a shorter interval, nor does a higher confidence.
 *   <li>I3 Both ends are finite.
 *   <li>I4 Same input, same interval; never an exception; immutable and thread-safe.
 * </ol>
 */
public interface IntervalMethod extends Strategy {

    /**
     * Returns the interval; null if the method makes none.
     *
     * @param value the estimate
     * @param error its standard error
     * @param confidence between 0 and 1, both exclusive
     */
    @Nullable
    Interval interval(double value, StandardError error, double confidence);

    /** {@code value ± t * SE}, with Student's t at the error's degrees of freedom. */
    static IntervalMethod studentT() {
        return StandardIntervalMethod.STUDENT_T;
    }

    /** {@code value ± z * SE}, with the normal quantile: right for errors known from large samples, too short for small ones. */
    static IntervalMethod normal() {
        return StandardIntervalMethod.NORMAL;
    }

    /** No interval; nothing that needs one can be claimed. */
    static IntervalMethod none() {
        return StandardIntervalMethod.NONE;
    }
}
