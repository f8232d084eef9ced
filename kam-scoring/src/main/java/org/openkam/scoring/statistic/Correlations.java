package org.openkam.scoring.statistic;

/** Correlations from covariances. */
final class Correlations {
    private Correlations() {}

    /** Returns {@code covariance / sqrt(first * second)}, kept within -1 and 1. */
    static Estimate of(double covariance, double first, double second) {
        if (first < 0 || second < 0) {
            return Estimate.notComputable(Reason.NEGATIVE_VARIANCE);
        }
        if (first == 0 || second == 0) {
            return Estimate.notComputable(Reason.ZERO_VARIANCE);
        }
        return Estimate.of(value(covariance, first, second));
    }

    /** The same for variances that are positive; roots first, so that their product can't leave the range. */
    static double value(double covariance, double first, double second) {
        double r = covariance / (Math.sqrt(first) * Math.sqrt(second));
        return Math.max(-1, Math.min(1, r));
    }
}
