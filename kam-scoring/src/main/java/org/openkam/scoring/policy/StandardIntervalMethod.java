package org.openkam.scoring.policy;

import org.openkam.scoring.internal.math.StudentTail;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** The interval methods that come with the library. */
enum StandardIntervalMethod implements IntervalMethod {
    STUDENT_T {
        @Override
        public Interval interval(double value, StandardError error, double confidence) {
            double half = error.value() == 0
                    ? 0
                    : error.value() * StudentTail.quantile((1 - confidence) / 2, error.degreesOfFreedom());
            return new Interval(
                    Math.max(-Double.MAX_VALUE, value - half), Math.min(Double.MAX_VALUE, value + half), confidence);
        }
    };

    @Override
    public String code() {
        return "student-t";
    }
}
