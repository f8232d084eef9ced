package org.openkam.scoring.facets;

/**
 * One measure with all else fixed: the x that makes the expected score of some ratings equal to a score, by Newton's method
 * inside a bracket.
 */
final class OffsetSolver {
    private static final double FARTHEST = 80;
    private static final int MOST_STEPS = 200;

    private final CategoryKernel kernel;
    private final double[] eta;
    private final int[] scale;
    private final int sign;

    /** Sum of the variances at the solution. */
    double information;

    /**
     * @param eta where each rating stands but for the measure sought
     * @param scale the scale of each rating
     * @param sign 1 if the measure adds, -1 if it takes away
     */
    OffsetSolver(CategoryKernel kernel, double[] eta, int[] scale, int sign) {
        this.kernel = kernel;
        this.eta = eta;
        this.scale = scale;
        this.sign = sign;
    }

    /** Returns the measure for a score strictly between the lowest and the highest possible one. */
    double solve(double score) {
        double low = -FARTHEST;
        double high = FARTHEST;
        double x = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double excess = expected(x) - score;
            if (excess > 0) {
                high = x;
            } else {
                low = x;
            }
            double next = x - excess / information;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            boolean settled = Math.abs(next - x) <= 1e-13 * Math.max(1, Math.abs(next));
            x = next;
            if (settled) {
                break;
            }
        }
        expected(x);
        return sign * x;
    }

    private double expected(double x) {
        double sum = 0;
        information = 0;
        for (int i = 0; i < eta.length; i++) {
            kernel.at(eta[i] + x, scale[i]);
            sum += kernel.expected;
            information += kernel.variance;
        }
        return sum;
    }
}
