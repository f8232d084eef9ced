package org.openkam.scoring.policy;

import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** The interval methods that come with the library. */
enum StandardIntervalMethod implements IntervalMethod {
    STUDENT_T("student-t") {
        @Override
        public Interval interval(double value, StandardError error, double confidence) {
            double half = error.value() == 0
                    ? 0
                    : error.value() * Quantile.of((1 - confidence) / 2, error.degreesOfFreedom());
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

    /** A quantile once computed. Immutable, so that any thread may see it without further ado. */
    private record Quantile(double tail, double degreesOfFreedom, double value) {
        private static final int PLACES = 1 << 10;
        private static final @Nullable Quantile[] COMPUTED = new Quantile[PLACES];

        /** Returns the t that is exceeded with probability {@code tail}; the same number, remembered or computed anew. */
        static double of(double tail, double degreesOfFreedom) {
            int place = Long.hashCode(Double.doubleToLongBits(degreesOfFreedom) * 0x9E3779B97F4A7C15L) & PLACES - 1;
            Quantile found = COMPUTED[place];
            if (found == null || found.tail != tail || found.degreesOfFreedom != degreesOfFreedom) {
                double value = -Distributions.studentTQuantile(tail, degreesOfFreedom);
                found = new Quantile(tail, degreesOfFreedom, value);
                COMPUTED[place] = found;
            }
            return found.value;
        }
    }

    @Override
    public String code() {
        return code;
    }
}
