package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.norm.NormDistribution.Counted;
import org.openkam.scoring.norm.NormLookup;
import org.openkam.scoring.norm.NormSample;
import org.openkam.scoring.statistic.Estimate;

/**
 * The group that a score is held against: its values, or only its mean and standard deviation as a manual states them.
 * Immutable and thread-safe.
 */
public final class NormGroup implements Serializable {
    private static final long serialVersionUID = 1L;

    private final @Nullable NormSample sample;
    private final double mean;
    private final double deviation;

    private NormGroup(@Nullable NormSample sample, double mean, double deviation) {
        this.sample = sample;
        this.mean = Arguments.finite(mean, "mean of norm group");
        this.deviation = Arguments.finite(deviation, "standard deviation of norm group");
        Arguments.that(deviation >= 0, "standard deviation of norm group", deviation, "must not be negative");
    }

    /** Returns the group of these values, at least one; standard deviation with divisor n - 1, 0 for a single value. */
    public static NormGroup of(double... values) {
        Arrays.stream(values).forEach(value -> Arguments.finite(value, "value of norm group"));
        return of(NormSample.of(values));
    }

    /** Returns the group of these counts, at least one person; standard deviation with divisor n - 1, 0 for one person. */
    public static NormGroup of(NormSample sample) {
        Arguments.that(
                Arguments.notNull(sample, "norm group").n() > 0, "norm group", "none", "must have at least one value");
        double deviation = sample.deviation().fold(Estimate.Computed::value, reason -> 0d);
        return new NormGroup(sample, sample.mean().value(), deviation);
    }

    /**
     * Returns the group that was found in a norm table.
     *
     * @throws IllegalArgumentException if no score has a place in it
     */
    public static NormGroup of(NormLookup found) {
        Arguments.that(
                Arguments.notNull(found, "norm").reason().isEmpty(), "norm", found, "must have places for scores");
        return found.distribution().orElse(null) instanceof Counted counted
                ? of(counted.group())
                : stated(found.mean().value(), found.deviation().value());
    }

    /** Returns a group of which only mean and standard deviation are known. */
    public static NormGroup stated(double mean, double standardDeviation) {
        return new NormGroup(null, mean, standardDeviation);
    }

    /** Returns the counts of the group; empty if only mean and standard deviation are known. */
    Optional<NormSample> sample() {
        return Optional.ofNullable(sample);
    }

    /** Returns how many values are known; 0 if only mean and standard deviation are. */
    public int size() {
        return sample == null ? 0 : (int) Math.min(Integer.MAX_VALUE, sample.n());
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
        return sample == null
                ? OptionalDouble.empty()
                : OptionalDouble.of((2 * sample.below(value) + sample.level(value)) / (2.0 * sample.n()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NormGroup g
                && Optional.ofNullable(sample).equals(g.sample())
                && mean == g.mean
                && deviation == g.deviation;
    }

    @Override
    public int hashCode() {
        return 31 * Optional.ofNullable(sample).hashCode() + Double.hashCode(mean);
    }

    /** Returns the size only. */
    @Override
    public String toString() {
        return sample == null ? "norm group of stated mean" : "norm group of " + sample.n();
    }
}
