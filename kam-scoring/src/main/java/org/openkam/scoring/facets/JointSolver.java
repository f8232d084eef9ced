package org.openkam.scoring.facets;

import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.Cholesky;
import org.openkam.scoring.statistic.Reason;

/**
 * Joint maximum likelihood by Newton's method on all parameters at once. The log-likelihood is concave, so a step that doesn't
 * raise it is halved until it does. It has converged when the largest score residual and the last change of an effect both
 * are below 1e-8: where the data leave a measure infinite the residuals fade while the effects still move.
 */
final class JointSolver {
    static final int MOST_PARAMETERS = 4000;
    private static final double TOLERANCE = 1e-8;
    private static final int MOST_PASSES = 200;
    private static final double FARTHEST = 60;

    private final FacetData data;
    final ParameterLayout layout;

    double[] own; // effects of the eliminated facet: measure by orientation
    double[] parameters; // effects of the others, then cumulative thresholds
    double logLikelihood;
    int iterations;
    double scoreResidual;
    double change;

    @Nullable
    Reason failure;

    @Nullable
    Cholesky factor; // of the information at the solution

    double[] ownInformation = new double[0];
    double[] cross = new double[0]; // as touched
    final Touched touched;

    JointSolver(FacetData data, ExtremeScores extremes) {
        this.data = data;
        layout = new ParameterLayout(data, extremes.state);
        own = new double[data.start.length - 1];
        parameters = new double[layout.size];
        if (layout.size > MOST_PARAMETERS) {
            failure = Reason.TOO_LARGE;
            touched = Touched.none();
            return;
        }
        touched = new Touched(data, layout);
        new StartingValues(data, layout).into(own, parameters);
        solve();
    }

    private void solve() {
        JointPass here = new JointPass(data, layout, touched).at(own, parameters);
        JointPass there = new JointPass(data, layout, touched);
        change = Double.MAX_VALUE;
        int passes = 1;
        while (here.largestScore() > TOLERANCE || change > TOLERANCE) {
            double[] step = newtonStep(here);
            if (step.length == 0 || passes >= MOST_PASSES) {
                failure = Reason.NOT_CONVERGED;
                return;
            }
            double[] ownStep = here.ownStep(step);
            double share = 1;
            boolean better = false;
            while (!better && share > 1e-6) {
                there.at(moved(own, ownStep, share), moved(parameters, step, share));
                passes++;
                double slack = 1e-12 * Math.abs(here.logLikelihood) + 1e-10;
                better = there.logLikelihood >= here.logLikelihood - slack;
                share = better ? share : share / 2;
            }
            own = moved(own, ownStep, share);
            parameters = moved(parameters, step, share);
            change = share * Math.max(largest(ownStep), largest(step));
            iterations++;
            JointPass last = here;
            here = there;
            there = last;
            if (!better || largest(own) > FARTHEST || largest(parameters) > FARTHEST) {
                failure = Reason.NOT_CONVERGED;
                return;
            }
        }
        scoreResidual = here.largestScore();
        logLikelihood = here.logLikelihood;
        ownInformation = here.ownInformation;
        cross = here.cross;
        newtonStep(here); // leaves the factor at the solution
    }

    /** Empty if the information is singular. */
    private double[] newtonStep(JointPass pass) {
        double[] step = new double[layout.size];
        if (layout.free.length == 0) {
            return layout.size == 0 ? new double[1] : step;
        }
        try {
            factor = Cholesky.of(layout.free(pass.reduced));
        } catch (IllegalArgumentException singular) {
            return new double[0];
        }
        double[] solved = factor.solve(layout.free(pass.reducedScore));
        for (int i = 0; i < solved.length; i++) {
            step[layout.free[i]] = solved[i];
        }
        return step;
    }

    private static double[] moved(double[] from, double[] step, double share) {
        double[] moved = new double[from.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = from[i] + share * step[i];
        }
        return moved;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
