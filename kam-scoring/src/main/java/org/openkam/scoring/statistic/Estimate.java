package org.openkam.scoring.statistic;

import java.io.Serializable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/** A number with its error, or the reason why there is none. Never {@code NaN}, never infinite. Immutable. */
public sealed interface Estimate extends Serializable {

    /**
     * A computed value.
     *
     * @param value the value, finite
     * @param standardError its standard error, or null where none is defined or the data do not suffice
     * @param interval its confidence interval, or null where none is defined or the data do not suffice
     */
    record Computed(
            double value,
            @Nullable StandardError standardError,
            @Nullable Interval interval) implements Estimate {
        private static final long serialVersionUID = 1L;

        public Computed {
            Arguments.finite(value, "value");
        }

        @Override
        public String toString() {
            return Decimals.plain(value, 4)
                    + (standardError == null ? "" : " ± " + standardError)
                    + (interval == null ? "" : " " + interval);
        }
    }

    /**
     * No value.
     *
     * @param reason why
     */
    record NotComputable(Reason reason) implements Estimate {
        private static final long serialVersionUID = 1L;

        @Override
        public double value() {
            throw new NotComputableException(reason);
        }

        @Override
        public String toString() {
            return "not computable (" + reason + ")";
        }
    }

    /** Returns an estimate without error. */
    static Estimate of(double value) {
        return new Computed(value, null, null);
    }

    /** Returns an estimate with an interval, for statistics whose standard error is not defined. */
    static Estimate of(double value, Interval interval) {
        return new Computed(value, null, interval);
    }

    /** Returns an estimate with standard error and interval. */
    static Estimate of(double value, StandardError standardError, Interval interval) {
        return new Computed(value, standardError, interval);
    }

    /** Returns the missing estimate. */
    static Estimate notComputable(Reason reason) {
        return new NotComputable(reason);
    }

    /** Exhaustive match: exactly one of the functions is called. */
    default <R> R fold(
            Function<? super Computed, ? extends R> computed, Function<? super Reason, ? extends R> missing) {
        return this instanceof Computed c ? computed.apply(c) : missing.apply(((NotComputable) this).reason());
    }

    /**
     * Returns the value.
     *
     * @throws NotComputableException if there is none
     */
    double value();
}
