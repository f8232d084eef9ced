package org.openkam.scoring.policy;

import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.internal.math.StudentTail;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** The interval methods that come with the library. */
enum StandardIntervalMethod implements IntervalMethod {
    STUDENT_T("student-t") {
        @Override
        public Interval interval(double value, StandardError error, double confidence) {
            double half = error.value() == 0
                    ? 0
                    : error.value() * StudentTail.quantile((1 - confidence) / 2, error.degreesOfFreedom());
            return around(value, half, confidence);
        }
    },

    NORMAL("normal") {
        @Override
        public Interval interval(double value, StandardError error, double confidence) {
            return around(value, error.value() * -Distributions.normalQuantile((1 - confidence) / 2), confidence);
        }
    },

    NONE("none") {
        @Override
        public @Nullable Interval interval(double value, StandardError error, double confidence) {
            return null;
        }
    };

    private final String code;

    StandardIntervalMethod(String code) {
        this.code = code;
    }

    private static Interval around(double value, double half, double confidence) {
        return new Interval(
                Math.max(-Double.MAX_VALUE, value - half), Math.min(Double.MAX_VALUE, value + half), confidence);
    }

    @Override
    public String code() {
        return code;
    }
}
