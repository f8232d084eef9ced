package org.openkam.scoring.facets;

/**
 * Probabilities of the categories of a scale at a place on the line, {@code P(step j) ~ exp(score_j eta - F_j)} with
 * {@code F_j} the sum of the thresholds up to j, and their mean and variance. One exponential a call at most: the others are
 * powers of it. Mutable and not thread-safe.
 */
final class CategoryKernel {
    /** Beyond this exponent of e a direct product could leave the range of double. */
    private static final double SAFE_EXPONENT = 300;

    private final double[][] score;
    private final double[][] cumulative;
    private final double[][] weight;
    private final boolean[] consecutive;
    private final double[] span;

    /** Probabilities by step, valid up to the steps of the scale asked for last. */
    final double[] p;

    double expected;
    double variance;

    /** @param cumulative by scale and step, the sum of the thresholds up to it */
    CategoryKernel(StepScale[] scales, double[][] cumulative) {
        this.cumulative = cumulative;
        score = new double[scales.length][];
        weight = new double[scales.length][];
        consecutive = new boolean[scales.length];
        span = new double[scales.length];
        int longest = 0;
        for (int g = 0; g < scales.length; g++) {
            score[g] = scales[g].score;
            longest = Math.max(longest, score[g].length);
            consecutive[g] = scales[g].top() <= Math.max(0, score[g].length - 1);
            weight[g] = new double[score[g].length];
            span[g] = scales[g].top();
            for (int j = 0; j < weight[g].length; j++) {
                boolean safe = Math.abs(cumulative[g][j]) < SAFE_EXPONENT;
                weight[g][j] = safe ? StrictMath.exp(-cumulative[g][j]) : 0;
                span[g] = safe ? span[g] : Double.POSITIVE_INFINITY;
            }
        }
        p = new double[longest];
    }

    /** Sets probabilities, mean and variance of the score for a place {@code eta}, finite. */
    void at(double eta, int scale) {
        at(eta, Math.abs(eta) < SAFE_EXPONENT ? StrictMath.exp(eta) : 0, scale);
    }

    /**
     * The same with {@code exp(eta)} at hand, as the product of the exponentials of what adds up to eta. It isn't used where a
     * power of it could leave the range of double.
     */
    void at(double eta, double base, int scale) {
        double[] s = score[scale];
        double total = 1;
        p[0] = 1;
        if (Math.abs(eta) * span[scale] >= SAFE_EXPONENT) {
            total = shifted(eta, s, cumulative[scale]);
        } else if (consecutive[scale]) {
            double[] w = weight[scale];
            double power = 1;
            for (int j = 1; j < s.length; j++) {
                power *= base;
                double term = power * w[j];
                p[j] = term;
                total += term;
            }
        } else {
            for (int j = 1; j < s.length; j++) {
                p[j] = StrictMath.exp(s[j] * eta) * weight[scale][j];
                total += p[j];
            }
        }
        moments(s, total);
    }

    private double shifted(double eta, double[] s, double[] f) {
        double highest = 0;
        for (int j = 1; j < s.length; j++) {
            highest = Math.max(highest, s[j] * eta - f[j]);
        }
        double total = 0;
        for (int j = 0; j < s.length; j++) {
            p[j] = StrictMath.exp(s[j] * eta - f[j] - highest);
            total += p[j];
        }
        return total;
    }

    private void moments(double[] s, double total) {
        double inverse = 1 / total;
        double mean = 0;
        for (int j = 0; j < s.length; j++) {
            p[j] *= inverse;
            mean += s[j] * p[j];
        }
        double square = 0;
        for (int j = 0; j < s.length; j++) {
            double d = s[j] - mean;
            square += d * d * p[j];
        }
        expected = mean;
        variance = square;
    }

    /** Returns the fourth central moment of the score at the place asked for last. */
    double fourthMoment(int scale) {
        double[] s = score[scale];
        double fourth = 0;
        for (int j = 0; j < s.length; j++) {
            double d = (s[j] - expected) * (s[j] - expected);
            fourth += d * d * p[j];
        }
        return fourth;
    }
}
