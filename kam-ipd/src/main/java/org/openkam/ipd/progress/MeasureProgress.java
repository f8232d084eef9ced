package org.openkam.ipd.progress;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.plan.SuccessMeasure;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * How far a measure of a goal has come: sales against plan, cases opened, a score (source case rule R44). A target may lie above or
 * below the baseline. An error of the current value is carried along; baseline and target are taken as given. Immutable.
 *
 * @param baseline where it started
 * @param target where it is to get to
 * @param current where it stands, with its error if it has one
 */
public record MeasureProgress(double baseline, double target, Estimate current) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double HUNDRED = 100;

    public MeasureProgress {
        Arguments.finite(baseline, "baseline");
        Arguments.finite(target, "target");
        Arguments.notNull(current, "current value");
    }

    /** Returns the progress of a measure without error, such as a count or a turnover. */
    public static MeasureProgress of(double baseline, double target, double current) {
        return new MeasureProgress(baseline, target, Estimate.of(current));
    }

    /** Returns the progress of a goal's measure, a score or any other figure in the measure's own unit. */
    public static MeasureProgress of(SuccessMeasure measure, Estimate current) {
        return new MeasureProgress(measure.baseline(), measure.target(), current);
    }

    /**
     * Returns how much of the way from baseline to target is done, percent: {@code 100 (current - baseline) / (target - baseline)}.
     * Negative if it went the other way, above 100 beyond the target; not computable if there is no way to go.
     */
    public Estimate wayDone() {
        return line(HUNDRED / (target - baseline), -baseline);
    }

    /** Returns the percent of target: {@code 100 current / target}; {@link Reason#OUT_OF_DOMAIN} unless the target is above 0. */
    public Estimate percentOfTarget() {
        return target > 0 ? line(HUNDRED / target, 0) : Estimate.notComputable(Reason.OUT_OF_DOMAIN);
    }

    /**
     * Returns the growth, percent: {@code 100 (current - baseline) / baseline}; {@link Reason#OUT_OF_DOMAIN} unless the baseline is
     * above 0, because nothing grows by a share of nothing.
     */
    public Estimate growth() {
        return baseline > 0 ? line(HUNDRED / baseline, -baseline) : Estimate.notComputable(Reason.OUT_OF_DOMAIN);
    }

    /** Returns whether the target is reached: beyond error where the current value has an interval, by its value otherwise. */
    public boolean isReached() {
        return current.<Boolean>fold(
                c -> {
                    Interval interval = c.interval();
                    boolean rising = target >= baseline;
                    double sure = interval == null ? c.value() : rising ? interval.lower() : interval.upper();
                    return rising ? sure >= target : sure <= target;
                },
                reason -> false);
    }

    /** Returns {@code factor (current + shift)} with error and interval. */
    private Estimate line(double factor, double shift) {
        return current.<Estimate>fold(c -> line(c, factor, shift), Estimate::notComputable);
    }

    private static Estimate line(Computed current, double factor, double shift) {
        StandardError error = current.standardError();
        Interval interval = current.interval();
        double value = factor * (current.value() + shift);
        double scaled = error == null ? 0 : Math.abs(factor) * error.value();
        double lower = interval == null ? 0 : factor * (interval.lower() + shift);
        double upper = interval == null ? 0 : factor * (interval.upper() + shift);
        if (!Double.isFinite(factor)
                || !Double.isFinite(value)
                || !Double.isFinite(scaled)
                || !Double.isFinite(lower)
                || !Double.isFinite(upper)) {
            return Estimate.notComputable(Reason.OUT_OF_DOMAIN);
        }
        @Nullable
        StandardError ofLine =
                error == null ? null : new StandardError(scaled, error.degreesOfFreedom(), error.assumed());
        return new Computed(
                value + 0d,
                ofLine,
                interval == null
                        ? null
                        : new Interval(Math.min(lower, upper), Math.max(lower, upper), interval.confidence()));
    }

    /** Returns for instance {@code 100.00 -> 130.00: 115.0000}. */
    @Override
    public String toString() {
        return Decimals.plain(baseline, 2) + " -> " + Decimals.plain(target, 2) + ": " + current;
    }
}
