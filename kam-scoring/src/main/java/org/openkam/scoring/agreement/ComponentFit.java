package org.openkam.scoring.agreement;

import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Fits {@link GroupComponents}. */
final class ComponentFit {
    private static final double CONFIDENCE = 0.95;
    private static final int STRETCHES = 64;

    private final SizeClasses classes;
    private final Fraction within; // mean square
    private final double groups;
    private final double ratings;

    private ComponentFit(SizeClasses classes) {
        this.classes = classes;
        this.groups = classes.groups();
        this.ratings = classes.ratings();
        this.within = classes.within().dividedBy(Fraction.of(classes.ratings() - classes.groups(), 1));
    }

    static GroupComponents of(SizeClasses classes, GroupComponents.Method method) {
        Arguments.notNull(method, "method");
        GroupSizes sizes = GroupSizes.of(classes);
        Reason reason = GroupCorrelation.reasonForNone(classes);
        if (reason != null) {
            Estimate none = Estimate.notComputable(reason);
            return new GroupComponents(method, none, none, none, sizes);
        }
        ComponentFit fit = new ComponentFit(classes);
        return method == GroupComponents.Method.ANOVA ? fit.moments(sizes) : fit.likelihood(sizes);
    }

    private GroupComponents moments(GroupSizes sizes) {
        Fraction square = classes.between().dividedBy(Fraction.of(classes.groups() - 1, 1));
        Fraction between = square.minus(within).dividedBy(classes.effectiveSize());
        Fraction positive = between.signum() < 0 ? Fraction.ZERO : between;
        Fraction total = positive.plus(within);
        GroupMeans means = GroupMeans.of(classes, within);
        return new GroupComponents(
                GroupComponents.Method.ANOVA,
                inRatings(classes.inRatings(between, 2)),
                inRatings(classes.inRatings(within, 2)),
                means == null ? noMean() : mean(means, positive.dividedBy(total).toDouble(), 1),
                sizes);
    }

    private Estimate noMean() {
        return Estimate.notComputable(within.signum() == 0 ? Reason.ZERO_VARIANCE : Reason.OUT_OF_DOMAIN);
    }

    private static Estimate inRatings(double variance) {
        return Double.isFinite(variance) ? Estimate.of(variance) : Estimate.notComputable(Reason.OUT_OF_DOMAIN);
    }

    private GroupComponents likelihood(GroupSizes sizes) {
        GroupMeans means = GroupMeans.of(classes, within);
        if (means == null) {
            return new GroupComponents(GroupComponents.Method.REML, noMean(), noMean(), noMean(), sizes);
        }
        double share = likeliestShare(means);
        double residual = (ratings - groups + means.at(share).squares()) / (ratings - 1); // in mean squares within
        double variance = classes.inRatings(within, 2) * residual;
        return new GroupComponents(
                GroupComponents.Method.REML,
                inRatings(variance * share / (1 - share)),
                inRatings(variance),
                mean(means, share, residual),
                sizes);
    }

    /** The share with the greatest likelihood: 0, or a root of the score; there may be more than one. */
    private double likeliestShare(GroupMeans means) {
        double best = 0;
        for (int k = 0; k < STRETCHES; k++) {
            double low = (double) k / STRETCHES;
            double high = k == STRETCHES - 1 ? Math.nextDown(1.0) : (k + 1.0) / STRETCHES;
            if (score(means, low) > 0 && score(means, high) <= 0) {
                double root = root(means, low, high);
                best = logLikelihood(means, root) > logLikelihood(means, best) ? root : best;
            }
        }
        return best;
    }

    private double root(GroupMeans means, double from, double to) {
        double low = from;
        double high = to;
        for (double middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
            if (score(means, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Twice the derivative of the logarithm of the restricted likelihood by the ratio of the variances. */
    private double score(GroupMeans means, double share) {
        GroupMeans.Weighted at = means.at(share);
        double squares = ratings - groups + at.squares();
        return (ratings - 1) * at.twiceWeighted() / squares - at.weights() + at.squaredWeights() / at.weights();
    }

    private double logLikelihood(GroupMeans means, double share) {
        GroupMeans.Weighted at = means.at(share);
        double squares = ratings - groups + at.squares();
        return -((ratings - 1) * StrictMath.log(squares) + means.logarithms(share) + StrictMath.log(at.weights())) / 2;
    }

    /** @param residual variance within groups, in mean squares within */
    private Estimate mean(GroupMeans means, double share, double residual) {
        GroupMeans.Weighted at = means.at(share);
        double unit = StrictMath.sqrt(classes.inRatings(within, 2));
        double mean = classes.inRatings(classes.grandMean(), 1) + at.mean() * unit;
        double error = StrictMath.sqrt(residual / at.weights()) * unit;
        double half = -Distributions.studentTQuantile((1 - CONFIDENCE) / 2, groups - 1) * error;
        Interval interval = interval(mean, half);
        return interval == null
                ? Estimate.notComputable(Reason.OUT_OF_DOMAIN)
                : Estimate.of(mean, new StandardError(error, groups - 1, false), interval);
    }

    private static @Nullable Interval interval(double mean, double half) {
        boolean finite = Double.isFinite(mean - half) && Double.isFinite(mean + half);
        return finite ? new Interval(mean - half, mean + half, CONFIDENCE) : null;
    }
}
