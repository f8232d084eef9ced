package org.openkam.scoring.reliability;

import java.util.Arrays;
import org.openkam.scoring.statistic.ExactSum;

/**
 * Variance between units by the moments of Paule and Mandel: the {@code t} at which {@code Q(t) = sum((y - m)^2 / (t + v))}
 * equals its expectation, the number of units less one; m is the mean with weights {@code 1 / (t + v)}. Q falls with t, so
 * bisection finds the root to the last bit.
 */
final class BetweenVariance {
    /** A smaller variance, as a share of the squared range, is none; and errors of 0 then divide nothing. */
    private static final double LEAST_SHARE = 0x1p-40;

    private final double[] observed;
    private final double[] variances;

    BetweenVariance(double[] observed, double[] variances) {
        this.observed = observed;
        this.variances = variances;
    }

    /** Returns the variance, positive; -1 if units differ no more than their errors make them. */
    double value() {
        double range = Arrays.stream(observed).max().orElse(0)
                - Arrays.stream(observed).min().orElse(0);
        double high = range * range * observed.length;
        double low = range * range * LEAST_SHARE;
        if (high == 0 || !exceedsExpectation(low)) {
            return -1;
        }
        for (double middle = high / 2; low < middle && middle < high; middle = low + (high - low) / 2) {
            if (exceedsExpectation(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private boolean exceedsExpectation(double between) {
        double mean = mean(between);
        ExactSum q = new ExactSum();
        for (int i = 0; i < observed.length; i++) {
            double distance = observed[i] - mean;
            q.add(Math.min(Double.MAX_VALUE / observed.length, distance * distance / (between + variances[i])));
        }
        return q.value() > observed.length - 1;
    }

    /** Returns the mean with weights {@code 1 / (between + v)}. */
    double mean(double between) {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < observed.length; i++) {
            sum.add(observed[i] / (between + variances[i]));
        }
        return sum.value() / weight(between);
    }

    /** Returns the sum of the weights. */
    double weight(double between) {
        ExactSum sum = new ExactSum();
        for (double variance : variances) {
            sum.add(1 / (between + variance));
        }
        return sum.value();
    }
}
