package org.openkam.scoring.agreement;

import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Interval;

/**
 * Exact confidence limits of the share of variance between groups of any sizes, for normal data: the weighted sum of squares of
 * the group means at the true share, by the mean square within groups and a - 1, has the F distribution. It falls with the share,
 * so each limit is found by bisection to the last bit. For groups of one size these are the limits of McGraw and Wong.
 *
 * <p>Source: Wald, A. (1940). A note on the analysis of variance with unequal class frequencies. Annals of Mathematical Statistics
 * 11, 96-100.
 */
record WaldLimits(GroupMeans means, double groups, double ratings) {

    /** The limits, or null where there are none apart. */
    @Nullable
    Interval interval(double confidence) {
        double tail = (1 - confidence) / 2;
        // The upper quantile by the other tail, as 1 less a tail may round to 1.
        double lower = limit(1 / Distributions.fQuantile(tail, ratings - groups, groups - 1));
        double upper = limit(Distributions.fQuantile(tail, groups - 1, ratings - groups));
        return lower < upper ? new Interval(lower, upper, confidence) : null;
    }

    private double limit(double quantile) {
        double target = (groups - 1) * quantile;
        double low = means.leastShare();
        double high = 1;
        for (double middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
            if (means.at(middle).squares() > target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
