package org.openkam.scoring.internal.math;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Restricted maximum likelihood for a mean and random effects of several kinds, crossed or nested in any way. Variances are found by
 * steps of average information, halved until the likelihood doesn't fall, with steps of expectation and maximisation where the
 * information is singular. A variance that is best at 0 stays exactly 0; once all others have settled it is tried again.
 *
 * <p>Rows must come in one order whatever the input, and then the same data give the same bits. Takes about {@code u^3 / 2}
 * multiplications a step, u the number of levels of all kinds but the largest; ten steps are usual. Immutable once made.
 *
 * <p>Sources: Patterson, H. D., Thompson, R. (1971). Biometrika 58, 545-554. doi:10.1093/biomet/58.3.545; Gilmour, A. R., Thompson, R.,
 * Cullis, B. R. (1995). Average information REML. Biometrics 51, 1440-1450. doi:10.2307/2533274
 */
public final class RestrictedLikelihood {
    /** With more unknowns the dense equations take minutes. */
    public static final int MOST_UNKNOWNS = 3000;

    private static final int MOST_STEPS = 300;
    private static final int MOST_HALVINGS = 40;
    private static final double SETTLED = 1e-24;
    private static final double LEAST_RESIDUAL = 1e-9;
    private static final double ROUNDING = 1e-10;
    private static final double NEARLY_NOTHING = 1e-9;

    /** How the search ended. */
    public enum Outcome {
        /** A maximum was found. */
        FOUND,
        /** The residual has no variance, so the likelihood has no bound. */
        NO_RESIDUAL,
        /** Kinds of effects can't be told apart, or the search didn't settle. */
        NOT_IDENTIFIED
    }

    private final MixedModelEquations equations;
    private final double[] y;
    private final int kinds;
    private final double location;
    private final double spread;
    private final boolean[] atZero;
    private double[] variances; // of each kind, then the residual
    private Point point;
    private Outcome outcome = Outcome.NOT_IDENTIFIED;

    /** A solution at certain variances. */
    private record Point(double[] variances, MixedModelEquations.Solution solution, double deviance) {}

    private RestrictedLikelihood(double[] values, int[][] levels) {
        kinds = levels.length;
        location = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - location) * (value - location);
        }
        spread = Math.sqrt(squares / (values.length - 1));
        y = Arrays.stream(values).map(value -> (value - location) / spread).toArray();
        equations = new MixedModelEquations(levels, values.length);
        atZero = new boolean[kinds];
        variances = new double[kinds + 1];
        Arrays.fill(variances, 1.0 / (kinds + 1));
        point = at(variances);
        search();
    }

    /**
     * Fits the model.
     *
     * @param values ratings, two or more, {@link #isUsable}
     * @param levels by kind and row, numbered from 0 without gaps; at least one kind, none with as many levels as rows
     */
    public static RestrictedLikelihood fit(double[] values, int[][] levels) {
        return new RestrictedLikelihood(values, levels);
    }

    /** Returns whether the squares of values differ by something that a {@code double} can hold, as {@link #fit} needs. */
    public static boolean isUsable(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares > Double.MIN_NORMAL && squares < Double.MAX_VALUE;
    }

    /** Returns how many unknowns must be solved for at once. */
    public static long unknowns(int[][] levels) {
        return MixedModelEquations.denseUnknowns(levels);
    }

    private static double mean(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        return mean;
    }

    private Point at(double[] tried) {
        double residual = tried[kinds];
        double[] ratios = new double[kinds];
        for (int k = 0; k < kinds; k++) {
            ratios[k] = Math.sqrt(tried[k] / residual);
        }
        equations.factor(ratios);
        MixedModelEquations.Solution solution = equations.solve(y);
        double deviance = equations.logDeterminant()
                + (y.length - 1) * StrictMath.log(residual)
                + solution.penalised() / residual;
        return new Point(tried.clone(), solution, deviance);
    }

    private void search() {
        double lastGain = Double.MAX_VALUE;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (variances[kinds] < LEAST_RESIDUAL) {
                outcome = Outcome.NO_RESIDUAL;
                return;
            }
            double[] score = score();
            double[] direction = direction(score);
            double gain = 0;
            for (int i = 0; i <= kinds; i++) {
                gain += score[i] * direction[i];
            }
            boolean settled = gain < SETTLED * y.length || gain < ROUNDING * ROUNDING * y.length && gain > lastGain / 4;
            lastGain = gain;
            if (settled || !improve(direction)) {
                lastGain = Double.MAX_VALUE;
                if (!release()) {
                    outcome = information() == null ? Outcome.NOT_IDENTIFIED : Outcome.FOUND;
                    equations.meanVariance(); // the inverse is there before anybody shares this
                    return;
                }
            }
        }
    }

    /** Derivatives of the log likelihood; 0 for what is held at 0. */
    private double[] score() {
        double[] score = new double[kinds + 1];
        double residual = variances[kinds];
        double left = y.length - 1;
        for (int k = 0; k < kinds; k++) {
            if (!atZero[k]) {
                double explained = equations.size(k) - equations.trace(k);
                left -= explained;
                score[k] = (squared(k) / (residual * residual) - explained / variances[k]) / 2;
            }
        }
        score[kinds] = (point.solution().residualSquares() / (residual * residual) - left / residual) / 2;
        return score;
    }

    private double squared(int kind) {
        double sum = 0;
        for (double value : equations.sums(kind, point.solution().residuals())) {
            sum += value * value;
        }
        return sum;
    }

    private double[] direction(double[] score) {
        double[][] information = information();
        double[] direction = new double[kinds + 1];
        if (information != null) {
            int[] free = free();
            double[] solved = Cholesky.of(information)
                    .solve(Arrays.stream(free).mapToDouble(i -> score[i]).toArray());
            for (int i = 0; i < free.length; i++) {
                direction[free[i]] = solved[i];
            }
            return direction;
        }
        for (int i = 0; i <= kinds; i++) { // expectation and maximisation
            double size = i == kinds ? y.length : equations.size(i);
            direction[i] = 2 * variances[i] * variances[i] / size * score[i];
        }
        return direction;
    }

    private int[] free() {
        return IntStream.rangeClosed(0, kinds)
                .filter(i -> i == kinds || !atZero[i])
                .toArray();
    }

    /** Average of observed and expected information about the free variances; null if it is singular. */
    private double @Nullable [][] information() {
        int[] free = free();
        double residual = variances[kinds];
        double[][] changes = new double[free.length][];
        double[][] projected = new double[free.length][];
        for (int i = 0; i < free.length; i++) {
            double[] rest = point.solution().residuals();
            changes[i] = free[i] == kinds ? rest : equations.spread(free[i], equations.sums(free[i], rest));
            projected[i] = equations.solve(changes[i]).residuals();
        }
        double[][] information = new double[free.length][free.length];
        for (int i = 0; i < free.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int row = 0; row < y.length; row++) {
                    sum += changes[i][row] * projected[j][row];
                }
                information[i][j] = sum / (2 * residual * residual * residual);
                information[j][i] = information[i][j];
            }
        }
        return isRegular(information) ? information : null;
    }

    /** Whether no share of the information about one variance is left over by the others but rounding. */
    private static boolean isRegular(double[][] information) {
        int n = information.length;
        double[][] scaled = new double[n][n];
        for (int i = 0; i < n; i++) {
            if (!(information[i][i] > 0)) {
                return false;
            }
            for (int j = 0; j < n; j++) {
                scaled[i][j] = information[i][j] / Math.sqrt(information[i][i] * information[j][j]);
            }
            scaled[i][i] -= ROUNDING;
        }
        try {
            Cholesky.of(scaled);
            return true;
        } catch (IllegalArgumentException singular) {
            return false;
        }
    }

    /** Goes as far in a direction as the likelihood doesn't fall; false if nowhere. */
    private boolean improve(double[] direction) {
        double share = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] tried = new double[kinds + 1];
            boolean moved = false;
            for (int i = 0; i <= kinds; i++) {
                double target = variances[i] + share * direction[i];
                double least = i == kinds ? variances[i] / 10 : 0;
                tried[i] = Math.min(Math.max(least, target), 10 * variances[i] + 1);
                tried[i] = i < kinds && tried[i] < NEARLY_NOTHING * variances[kinds] ? 0 : tried[i];
                moved |= Math.abs(tried[i] - variances[i]) > Math.ulp(variances[i]);
            }
            if (!moved) {
                return false;
            }
            Point found = at(tried);
            if (found.deviance() <= point.deviance() + ROUNDING) {
                accept(found);
                return true;
            }
            share /= 2;
        }
        at(variances); // the equations as they were
        return false;
    }

    private void accept(Point found) {
        point = found;
        variances = found.variances();
        for (int k = 0; k < kinds; k++) {
            atZero[k] = variances[k] == 0;
        }
    }

    /** Lets a variance go that was held at 0 although the likelihood rises from there. */
    private boolean release() {
        at(variances);
        for (int k = 0; k < kinds; k++) {
            if (atZero[k]) {
                double[] tried = variances.clone();
                tried[k] = 1e-4 * variances[kinds];
                Point found = at(tried);
                if (found.deviance() < point.deviance() - ROUNDING) {
                    accept(found);
                    return true;
                }
                at(variances);
            }
        }
        return false;
    }

    /** Returns how the search ended; all other values mean something only after {@link Outcome#FOUND}. */
    public Outcome outcome() {
        return outcome;
    }

    /** Returns the variance of a kind, 0 or more. */
    public double variance(int kind) {
        return variances[kind] * spread * spread;
    }

    /** Returns the variance of the residual. */
    public double residual() {
        return variances[kinds] * spread * spread;
    }

    /** Returns the sampling variance of a variance by the average information; 0 for one that is 0. */
    public double varianceOfVariance(int kind) {
        double[][] information = information();
        int[] free = free();
        int at = Arrays.binarySearch(free, kind);
        double scale = spread * spread * spread * spread;
        return at < 0 || information == null ? 0 : Cholesky.of(information).inverse()[at][at] * scale;
    }

    /** Returns the sampling variance of the residual variance. */
    public double varianceOfResidual() {
        return varianceOfVariance(kinds);
    }

    /** Returns the mean, by generalized least squares. */
    public double mean() {
        return location + spread * point.solution().mean();
    }

    /** Returns the squared standard error of the mean, variances taken as known. */
    public double meanVariance() {
        return equations.meanVariance() * residual();
    }

    /** Returns the predicted effect of a level: best linear unbiased. */
    public double effect(int kind, int level) {
        return spread * ratio(kind) * point.solution().effects()[kind][level];
    }

    private double ratio(int kind) {
        return Math.sqrt(variances[kind] / variances[kinds]);
    }

    /** Returns the mean square error of mean and effect together as a prediction, variances taken as known. */
    public double predictionVariance(int kind, int level) {
        double ratio = ratio(kind);
        return residual()
                * (equations.meanVariance()
                        + 2 * ratio * equations.covarianceWithMean(kind, level)
                        + ratio * ratio * equations.variance(kind, level));
    }

    /** Returns the variance of an effect given the ratings, mean and variances taken as known. */
    public double conditionalVariance(int kind, int level) {
        double ratio = ratio(kind);
        double withMean = equations.covarianceWithMean(kind, level);
        return residual()
                * ratio
                * ratio
                * (equations.variance(kind, level) - withMean * withMean / equations.meanVariance());
    }

    /** Returns minus twice the log likelihood, constants included. */
    public double deviance() {
        double perRating = StrictMath.log(2 * Math.PI * spread * spread);
        return point.deviance() + (y.length - 1) * perRating;
    }
}
