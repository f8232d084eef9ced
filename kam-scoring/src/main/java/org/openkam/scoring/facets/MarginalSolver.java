package org.openkam.scoring.facets;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.Cholesky;
import org.openkam.scoring.statistic.Reason;

/**
 * Marginal maximum likelihood: EM until the likelihood hardly rises, then Newton's method with the observed information until
 * the derivatives and the last step are below 1e-7. The persons' distribution has one more parameter; see {@link
 * PersonGrid}.
 */
final class MarginalSolver {
    private static final double TOLERANCE = 1e-7;
    private static final double SMALL_RISE = 1e-2;
    private static final int MOST_STEPS = 2000;
    private static final double FARTHEST = 60;
    private static final double LEAST_VARIANCE = 1e-6;

    private final FacetData data;
    private final PersonGrid grid;
    final ParameterLayout layout;
    private final int[] free; // with the parameter of the persons' distribution last

    double[] parameters;
    double[][] covariance = new double[0][]; // of the free ones
    double[] mean = new double[0]; // by person, of the place on the line
    double[] variance = new double[0];
    double logLikelihood;
    int iterations;

    @Nullable
    Reason failure;

    MarginalSolver(FacetData data, ExtremeScores extremes, PersonGrid grid) {
        this.data = data;
        this.grid = grid;
        layout = new ParameterLayout(data, extremes.state, 0);
        free = Arrays.copyOf(layout.free, layout.free.length + 1);
        free[layout.free.length] = layout.size;
        parameters = new double[layout.size + 1];
        new StartingValues(data, layout).into(new double[data.start.length - 1], parameters);
        parameters[layout.size] = grid.start();
        solve();
    }

    private void solve() {
        MarginalTable table = new MarginalTable(data, layout, grid);
        MarginalPass pass = new MarginalPass(data, layout, table);
        climb(pass);
        Touched touched = new Touched(data, layout);
        double change = Double.MAX_VALUE;
        for (pass.at(parameters, touched); failure == null && !settled(pass, change); pass.at(parameters, touched)) {
            double[] step = step(pass);
            if (step.length == 0) { // not near enough yet: the likelihood isn't concave here
                pass.at(parameters, null);
                step = step(pass);
            }
            change = take(pass, step);
        }
        logLikelihood = pass.logLikelihood;
        mean = pass.mean;
        variance = pass.variance;
        if (failure == null) {
            try {
                covariance = Cholesky.of(selected(pass.information)).inverse();
            } catch (IllegalArgumentException singular) {
                failure = Reason.NOT_CONVERGED;
            }
        }
    }

    private boolean settled(MarginalPass pass, double change) {
        double largest = 0;
        for (int i : free) {
            largest = Math.max(largest, Math.abs(pass.gradient[i]));
        }
        return largest < TOLERANCE * 10 && change < TOLERANCE;
    }

    /** One step of EM after another. */
    private void climb(MarginalPass pass) {
        double last = Double.NEGATIVE_INFINITY;
        pass.at(parameters, null);
        while (failure == null && pass.logLikelihood - last > SMALL_RISE) {
            last = pass.logLikelihood;
            take(pass, step(pass));
            pass.at(parameters, null);
        }
    }

    /** Goes so far that the likelihood doesn't fall; returns the largest change. */
    private double take(MarginalPass pass, double[] step) {
        double[] from = parameters;
        double before = pass.logLikelihood;
        double share = step.length == 0 ? 0 : 1;
        do {
            parameters = from.clone();
            for (int i = 0; i < free.length && share > 0; i++) {
                parameters[free[i]] += share * step[i];
            }
            pass.at(parameters, null);
            share /= 2;
        } while (share > 1e-6 && pass.logLikelihood < before - 1e-12 * Math.abs(before) - 1e-10);
        iterations++;
        parameters[layout.size] = Math.abs(parameters[layout.size]);
        double farthest = Arrays.stream(parameters).map(Math::abs).max().orElse(0);
        if (personVariance() < LEAST_VARIANCE) {
            failure = Reason.ZERO_VARIANCE;
        } else if (step.length == 0 || share <= 1e-6 || farthest > FARTHEST || iterations > MOST_STEPS) {
            failure = Reason.NOT_CONVERGED;
        }
        double change = 0;
        for (int i : free) {
            change = Math.max(change, Math.abs(parameters[i] - from[i]));
        }
        return change;
    }

    double personVariance() {
        return grid.variance(parameters[layout.size]);
    }

    /** The standard error of the persons' variance. */
    double errorOfVariance() {
        int last = covariance.length - 1;
        return grid.varianceSlope(parameters[layout.size]) * Math.sqrt(Math.max(0, covariance[last][last]));
    }

    /** Empty if the information isn't positive definite. */
    private double[] step(MarginalPass pass) {
        try {
            return Cholesky.of(selected(pass.information))
                    .solve(Arrays.stream(free)
                            .mapToDouble(i -> pass.gradient[i])
                            .toArray());
        } catch (IllegalArgumentException indefinite) {
            return new double[0];
        }
    }

    private double[][] selected(double[][] lower) {
        double[][] part = new double[free.length][];
        for (int i = 0; i < part.length; i++) {
            part[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                part[i][j] = lower[free[i]][free[j]];
            }
        }
        return part;
    }
}
