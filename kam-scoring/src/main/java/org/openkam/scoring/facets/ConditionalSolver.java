package org.openkam.scoring.facets;

import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.PositiveDefinite;
import org.openkam.scoring.statistic.Reason;

/** Conditional maximum likelihood by Newton's method; the easinesses of all categories sum to 0, so the first one follows. */
final class ConditionalSolver {
    private static final double TOLERANCE = 1e-9;
    private static final int MOST_PASSES = 200;
    private static final double FARTHEST = 60;

    final int[] offset; // by item
    double[] easiness; // by category above the lowest, item by item
    double[][] covariance; // of them
    double logLikelihood;
    int iterations;

    @Nullable
    Reason failure;

    ConditionalSolver(ConditionalData data) {
        offset = new int[data.usable.length];
        int size = 0;
        for (int item = 0; item < offset.length; item++) {
            offset[item] = size;
            size += data.usable[item] ? data.scales[item].steps() - 1 : 0;
        }
        easiness = new double[size];
        covariance = new double[size][size];
        if (size < 2) {
            failure = Reason.TOO_FEW_UNITS;
            return;
        }
        solve(new ConditionalPass(data, offset, size), new ConditionalPass(data, offset, size));
    }

    private void solve(ConditionalPass first, ConditionalPass second) {
        ConditionalPass here = first.at(easiness);
        ConditionalPass there = second;
        double change = Double.MAX_VALUE;
        for (int passes = 1; change > TOLERANCE || largest(reduced(here.gradient)) > TOLERANCE; ) {
            double[] step = step(here);
            double share = 1;
            boolean better = false;
            while (step.length > 0 && !better && share > 1e-6) {
                there.at(moved(step, share));
                passes++;
                better = there.logLikelihood >= here.logLikelihood - 1e-12 * Math.abs(here.logLikelihood) - 1e-10;
                share = better ? share : share / 2;
            }
            if (!better || passes > MOST_PASSES) {
                failure = Reason.NOT_CONVERGED;
                return;
            }
            easiness = moved(step, share);
            change = share * largest(step);
            iterations++;
            ConditionalPass last = here;
            here = there;
            there = last;
            if (largest(easiness) > FARTHEST) {
                failure = Reason.NOT_CONVERGED;
                return;
            }
        }
        logLikelihood = here.logLikelihood;
        PositiveDefinite information = PositiveDefinite.of(reduced(here));
        if (information
                == null) { // the likelihood is flat: it told nothing of some category from the start, or no longer does
            failure = Reason.NOT_CONVERGED;
            return;
        }
        spread(information.inverse());
    }

    private double[] moved(double[] step, double share) {
        double[] moved = easiness.clone();
        for (int a = 0; a < moved.length; a++) {
            moved[a] += share * step[a];
        }
        return moved;
    }

    /** Empty if the information is singular. */
    private double[] step(ConditionalPass pass) {
        PositiveDefinite information = PositiveDefinite.of(reduced(pass));
        if (information == null) {
            return new double[0];
        }
        double[] free = information.solve(reduced(pass.gradient));
        double[] step = new double[easiness.length];
        for (int a = 0; a < free.length; a++) {
            step[a + 1] = free[a];
            step[0] -= free[a];
        }
        return step;
    }

    private static double[] reduced(double[] gradient) {
        double[] reduced = new double[gradient.length - 1];
        for (int a = 0; a < reduced.length; a++) {
            reduced[a] = gradient[a + 1] - gradient[0];
        }
        return reduced;
    }

    private static double[][] reduced(ConditionalPass pass) {
        double[][] full = pass.information;
        double[][] reduced = new double[full.length - 1][full.length - 1];
        for (int a = 0; a < reduced.length; a++) {
            for (int b = 0; b <= a; b++) {
                reduced[a][b] = full[a + 1][b + 1] - full[a + 1][0] - full[b + 1][0] + full[0][0];
            }
        }
        return reduced;
    }

    private void spread(double[][] inverse) {
        for (int a = 0; a < inverse.length; a++) {
            for (int b = 0; b < inverse.length; b++) {
                covariance[a + 1][b + 1] = inverse[a][b];
                covariance[a + 1][0] -= inverse[a][b];
                covariance[0][b + 1] -= inverse[a][b];
                covariance[0][0] += inverse[a][b];
            }
        }
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
