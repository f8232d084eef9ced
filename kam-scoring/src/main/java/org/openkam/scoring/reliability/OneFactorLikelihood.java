package org.openkam.scoring.reliability;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.PositiveDefinite;

/**
 * Maximum likelihood fit of one common factor to a correlation matrix R: {@code Sigma = l l' + diag(t)} minimizes
 * {@code F = log|Sigma| + tr(R Sigma^-1) - log|R| - k}. Newton's steps, or Fisher scoring with a growing ridge where
 * they don't go down, on loadings and uniquenesses together; uniquenesses are
 * kept at {@link #LEAST_UNIQUENESS} or more, and where one presses against that bound it is held there (a Heywood
 * case).
 *
 * <p>Source: J&ouml;reskog, K. G. (1967). Some contributions to maximum likelihood factor analysis. Psychometrika 32,
 * 443-482. doi:10.1007/BF02289658
 */
final class OneFactorLikelihood {
    /** Least share of an item's variance that is its own, that of psych and of R's factanal. */
    static final double LEAST_UNIQUENESS = 0.005;

    private static final int MOST_STEPS = 2000;
    private static final double SETTLED = 1e-12; // largest slope, parameters and correlations being of order 1
    private static final double LEAST_SETTLED =
            1e-6; // where rounding forbids more, as with uniquenesses near their bound
    private static final double ROUNDING = 1e-12; // of the value
    private static final double LARGEST_RIDGE = 1e12;

    private final double[][] r;
    private final int k;
    private final double constant;
    private double[] parameters; // loadings, then uniquenesses
    private OneFactorSlope slope;

    private OneFactorLikelihood(double[][] r, PositiveDefinite factored) {
        this.r = r;
        k = r.length;
        constant = -factored.logDeterminant() - k;
        parameters = start(factored.inverse());
        slope = new OneFactorSlope(r, parameters);
    }

    /**
     * Fits the factor.
     *
     * @param r correlations
     * @param factored the same
     * @return null if the search didn't settle
     */
    static @Nullable OneFactorLikelihood of(double[][] r, PositiveDefinite factored) {
        OneFactorLikelihood fit = new OneFactorLikelihood(r, factored);
        return fit.run() ? fit : null;
    }

    private double[] start(double[][] inverse) {
        double[] from = new double[2 * k];
        for (int i = 0; i < k; i++) {
            from[k + i] = Math.max(LEAST_UNIQUENESS, (1 - 0.5 / k) / inverse[i][i]);
        }
        double[] vector = leading(from);
        double norm = 0;
        for (int i = 0; i < k; i++) {
            double root = Math.sqrt(from[k + i]);
            norm += vector[i] * vector[i] * root * root;
            from[i] = vector[i] * root;
        }
        // A start of the right direction and of ordinary size is enough.
        double size = Math.sqrt(0.4 * k / norm);
        for (int i = 0; i < k; i++) {
            from[i] *= size;
        }
        return from;
    }

    /** The leading eigenvector of the correlations scaled by the uniquenesses, roughly. */
    private double[] leading(double[] from) {
        int heaviest = 0;
        double most = 0;
        for (int i = 0; i < k; i++) {
            double squares = 0;
            for (double correlation : r[i]) {
                squares += correlation * correlation;
            }
            heaviest = squares > most ? i : heaviest;
            most = Math.max(most, squares);
        }
        double[] vector = r[heaviest].clone();
        for (int step = 0; step < 50; step++) {
            double[] next = new double[k];
            double norm = 0;
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    next[i] += r[i][j] * vector[j] / Math.sqrt(from[k + i] * from[k + j]);
                }
                norm += next[i] * next[i];
            }
            for (int i = 0; i < k; i++) {
                vector[i] = next[i] / Math.sqrt(norm);
            }
        }
        return vector;
    }

    private boolean run() {
        double ridge = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            boolean[] free = free();
            if (slope.largest(free) < SETTLED) {
                return true;
            }
            if (isTaken(slope.newton(free), free)) {
                continue;
            }
            if (isTaken(slope.scoring(free, ridge), free)) {
                ridge = ridge < 1e-8 ? 0 : ridge / 10;
            } else {
                ridge = Math.max(1e-8, ridge * 10);
                if (ridge > LARGEST_RIDGE) { // no step goes down any more: the bottom, as far as rounding lets see
                    return slope.largest(free) < LEAST_SETTLED;
                }
            }
        }
        return false;
    }

    /** Goes there if it is lower, or no higher than rounding can make it and less steep. */
    private boolean isTaken(double @Nullable [] step, boolean[] free) {
        if (step == null) {
            return false;
        }
        double[] next = moved(step);
        OneFactorSlope there = new OneFactorSlope(r, next);
        double gain = slope.value() - there.value();
        if (gain > ROUNDING || gain > -ROUNDING && there.largest(free) < slope.largest(free)) {
            parameters = next;
            slope = there;
            return true;
        }
        return false;
    }

    /** Which parameters may move: all but uniquenesses at their bound that would go below it. */
    private boolean[] free() {
        boolean[] free = new boolean[2 * k];
        for (int p = 0; p < free.length; p++) {
            free[p] = p < k || parameters[p] > LEAST_UNIQUENESS || slope.of(p) < 0;
        }
        return free;
    }

    private double[] moved(double[] step) {
        double[] moved = new double[2 * k];
        for (int p = 0; p < moved.length; p++) {
            double value = parameters[p] + step[p];
            moved[p] = p < k ? value : Math.max(LEAST_UNIQUENESS, value);
        }
        return moved;
    }

    double[] loadings() {
        return Arrays.copyOf(parameters, k);
    }

    double[] uniquenesses() {
        return Arrays.copyOfRange(parameters, k, 2 * k);
    }

    boolean isHeywood() {
        return Arrays.stream(uniquenesses()).anyMatch(t -> t <= LEAST_UNIQUENESS);
    }

    /** The discrepancy F, 0 or more. */
    double discrepancy() {
        return Math.max(0, slope.value() + constant);
    }

    /** Variance of a function of the parameters with this gradient, for one person; negative if they aren't identified. */
    double variance(double[] gradient) {
        PositiveDefinite information = PositiveDefinite.of(slope.information(0));
        if (information == null) {
            return -1;
        }
        double[] x = information.solve(gradient);
        double sum = 0;
        for (int p = 0; p < x.length; p++) {
            sum += x[p] * gradient[p];
        }
        return 2 * sum;
    }
}
