package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.ExactSum;

/**
 * The group that a score is held against: its values, or only its mean and standard deviation as a manual states them.
 * Immutable and thread-safe.
 */
public final class NormGroup implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double[] ascending;
    private final double mean;
    private final double deviation;

    private NormGroup(double[] ascending, double mean, double deviation) {
        this.ascending = ascending;
        this.mean = Arguments.finite(mean, "mean of norm group");
        this.deviation = Arguments.finite(deviation, "standard deviation of norm group");
        Arguments.that(deviation >= 0, "standard deviation of norm group", deviation, "must not be negative");
    }

    /** Returns the group of these values, at least one; standard deviation with divisor n - 1, 0 for a single value. */
    public static NormGroup of(double... values) {
        Arguments.that(values.length > 0, "norm group", "none", "must have at least one value");
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        double mean = ExactSum.of(ascending) / ascending.length;
        ExactSum squares = new ExactSum();
        for (double value : ascending) {
            squares.add((value - mean) * (value - mean));
        }
        return new NormGroup(ascending, mean, Math.sqrt(squares.value() / Math.max(1, ascending.length - 1)));
    }

    /** Returns a group of which only mean and standard deviation are known. */
    public static NormGroup stated(double mean, double standardDeviation) {
        return new NormGroup(new double[0], mean, standardDeviation);
    }

    /** Returns how many values are known; 0 if only mean and standard deviation are. */
    public int size() {
        return ascending.length;
    }

    /** Returns the mean. */
    public double mean() {
        return mean;
    }

    /** Returns the standard deviation, 0 or more. */
    public double standardDeviation() {
        return deviation;
    }

    /**
     * Returns the share of the group below a value, those level with it counted by half, 0 to 1; empty if the values aren't
     * known.
     */
    public OptionalDouble midRank(double value) {
        if (ascending.length == 0) {
            return OptionalDouble.empty();
        }
        long below = Arrays.stream(ascending).filter(v -> v < value).count();
        long level = Arrays.stream(ascending).filter(v -> v == value).count();
        return OptionalDouble.of((2 * below + level) / (2.0 * ascending.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NormGroup g
                && Arrays.equals(ascending, g.ascending)
                && mean == g.mean
                && deviation == g.deviation;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ascending) + Double.hashCode(mean);
    }

    /** Returns the size only. */
    @Override
    public String toString() {
        return ascending.length == 0 ? "norm group of stated mean" : "norm group of " + ascending.length;
    }
}
