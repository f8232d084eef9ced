package org.openkam.scoring.agreement;

import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;

/** Computes {@link GroupIcc} from exact mean squares. */
final class GroupCorrelation {
    private final SizeClasses classes;
    private final Fraction between;
    private final Fraction within;

    private GroupCorrelation(SizeClasses classes) {
        this.classes = classes;
        this.between = classes.between().dividedBy(Fraction.of(classes.groups() - 1, 1));
        this.within = classes.within().dividedBy(Fraction.of(classes.ratings() - classes.groups(), 1));
    }

    static GroupIcc of(SizeClasses classes, double confidence) {
        Arguments.that(confidence > 0 && confidence < 1, "Confidence", confidence, "must lie between 0 and 1");
        GroupSizes sizes = GroupSizes.of(classes);
        GroupVariance variance = GroupVariance.of(classes);
        Reason reason = reasonForNone(classes);
        if (reason != null) {
            Estimate none = Estimate.notComputable(reason);
            return new GroupIcc(sizes, none, none, none, none, variance);
        }
        return new GroupCorrelation(classes).icc(sizes, variance, confidence);
    }

    /** Why there are not both mean squares, or null. */
    static @Nullable Reason reasonForNone(SizeClasses classes) {
        if (classes.ratings() == 0) {
            return Reason.NO_DATA;
        }
        return classes.groups() < 2 || classes.ratings() == classes.groups() ? Reason.TOO_FEW_UNITS : null;
    }

    private GroupIcc icc(GroupSizes sizes, GroupVariance variance, double confidence) {
        Interval interval = interval(confidence);
        Estimate single = estimate(single(classes.effectiveSize()), interval);
        double n0 = classes.effectiveSize().toDouble();
        Fraction excess = between.minus(within);
        Fraction averaged = between.signum() == 0 ? null : excess.dividedBy(between);
        return new GroupIcc(
                sizes,
                single,
                estimate(averaged, GroupIcc.steppedUp(interval, n0)),
                estimate(single(classes.meanSize()), null),
                single.fold(this::meanReliability, Estimate::notComputable),
                variance);
    }

    private @Nullable Interval interval(double confidence) {
        GroupMeans means = GroupMeans.of(classes, within);
        return means == null ? null : new WaldLimits(means, classes.groups(), classes.ratings()).interval(confidence);
    }

    /** Null where the denominator is 0. */
    private @Nullable Fraction single(Fraction size) {
        Fraction denominator = between.plus(size.minus(Fraction.ONE).times(within));
        return denominator.signum() == 0 ? null : between.minus(within).dividedBy(denominator);
    }

    private static Estimate estimate(@Nullable Fraction value, @Nullable Interval interval) {
        double number = value == null ? Double.NaN : value.toDouble();
        if (!Double.isFinite(number)) { // a denominator of nearly nothing counts as none
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        return interval == null ? Estimate.of(number) : Estimate.of(number, interval);
    }

    private Estimate meanReliability(Estimate.Computed single) {
        double sum = 0;
        for (SizeClasses.SizeClass group : classes.classes()) {
            Estimate one = GroupIcc.steppedUp(single, group.size());
            if (!(one instanceof Estimate.Computed)) {
                return one;
            }
            sum += group.groups() * one.value();
        }
        return Estimate.of(sum / classes.groups());
    }
}
