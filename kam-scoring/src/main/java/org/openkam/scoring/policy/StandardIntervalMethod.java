package org.openkam.scoring.policy;

import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** The interval methods that come with the library. */
enum StandardIntervalMethod implements IntervalMethod {
    STUDENT_T {
        @Override
        public Interval interval(double value, StandardError error, double confidence) {
            double half = error.value() == 0
                    ? 0
                    : error.value() * Distributions.studentTQuantile(0.5 + confidence / 2, error.degreesOfFreedom());
            return new Interval(value - half, value + half, confidence);
        }
    };

    @Override
    public String code() {
        return "student-t";
    }
}
