package org.openkam.scoring.policy;

import java.io.Serializable;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/**
 * Makes the interval of an estimate from its standard error.
 *
 * <ol>
 *   <li>I1 The interval holds the value.
 *   <li>I2 A larger error never gives a shorter interval, nor does a higher confidence.
 *   <li>I3 Both ends are finite.
 *   <li>I4 Same input, same interval; immutable and thread-safe.
 * </ol>
 */
public interface IntervalMethod extends Serializable {

    /** Returns the code that names the method in a policy. */
    String code();

    /**
     * Returns the interval.
     *
     * @param value the estimate
     * @param error its standard error
     * @param confidence between 0 and 1, both exclusive
     */
    Interval interval(double value, StandardError error, double confidence);

    /** {@code value ± t * SE}, with Student's t at the error's degrees of freedom. */
    static IntervalMethod studentT() {
        return StandardIntervalMethod.STUDENT_T;
    }
}
