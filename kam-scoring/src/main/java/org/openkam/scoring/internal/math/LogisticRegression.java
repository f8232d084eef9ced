package org.openkam.scoring.internal.math;

import java.util.Optional;

/**
 * Logistic regression of grouped answers by maximum likelihood: Newton's method with halved steps, from all coefficients 0.
 * Sums run in the order of the rows, so the same rows give the same bits. Immutable.
 *
 * <p>The caller sees to it that the columns are independent and that nothing is separated; otherwise the maximum isn't a
 * point, or isn't finite, and the result is empty or arbitrarily large.
 *
 * <p>Source: McCullagh, P. &amp; Nelder, J. A. (1989). Generalized linear models, 2nd ed., ch. 4. ISBN 978-0-412-31760-6
 */
public final class LogisticRegression {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 60;
    private static final double CLOSE = 1e-5;

    private final double[][] rows;
    private final long[] affirmative;
    private final long[] people;
    private double[] coefficients;
    private double logLikelihood;
    private double[][] covariance = new double[0][];

    private LogisticRegression(double[][] rows, long[] affirmative, long[] people) {
        this.rows = rows;
        this.affirmative = affirmative;
        this.people = people;
        coefficients = new double[rows[0].length];
        logLikelihood = logLikelihood(coefficients);
    }

    /**
     * Fits a model.
     *
     * @param rows covariates of each row, the constant among them; at least one row
     * @param affirmative how many people of each row gave the affirmative answer
     * @param people how many people each row stands for
     * @return empty if the method doesn't settle
     */
    public static Optional<LogisticRegression> of(double[][] rows, long[] affirmative, long[] people) {
        LogisticRegression fit = new LogisticRegression(rows, affirmative, people);
        try {
            return fit.settles() ? Optional.of(fit) : Optional.empty();
        } catch (IllegalArgumentException singular) { // the information has no factor: dependent columns or separation
            return Optional.empty();
        }
    }

    /** Close to the maximum the error of a whole step is the square of the one before, and rounding hides whether it climbs. */
    private boolean settles() {
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] change = Cholesky.of(information()).solve(gradient());
            if (largest(change) < CLOSE) {
                coefficients = moved(change, 1);
                coefficients = moved(Cholesky.of(information()).solve(gradient()), 1);
                logLikelihood = logLikelihood(coefficients);
                covariance = Cholesky.of(information()).inverse();
                return true;
            }
            climb(change);
        }
        return false;
    }

    /** Moves along {@code change}, halved until the likelihood doesn't fall. */
    private void climb(double[] change) {
        double part = 1;
        double[] next = moved(change, part);
        double reached = logLikelihood(next);
        for (int halving = 0; halving < MOST_HALVINGS && reached < logLikelihood; halving++) {
            part /= 2;
            next = moved(change, part);
            reached = logLikelihood(next);
        }
        coefficients = next;
        logLikelihood = reached;
    }

    private double[] moved(double[] change, double part) {
        double[] next = coefficients.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] += part * change[j];
        }
        return next;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private double logLikelihood(double[] b) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double eta = dot(rows[i], b);
            double atRisk =
                    eta > 0 ? eta + StrictMath.log1p(StrictMath.exp(-eta)) : StrictMath.log1p(StrictMath.exp(eta));
            sum += affirmative[i] * eta - people[i] * atRisk;
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static double logistic(double eta) {
        double odds = StrictMath.exp(-Math.abs(eta));
        return eta >= 0 ? 1 / (1 + odds) : odds / (1 + odds);
    }

    private double[] gradient() {
        double[] gradient = new double[coefficients.length];
        for (int i = 0; i < rows.length; i++) {
            double rest = affirmative[i] - people[i] * logistic(dot(rows[i], coefficients));
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += rest * rows[i][j];
            }
        }
        return gradient;
    }

    private double[][] information() {
        double[][] information = new double[coefficients.length][coefficients.length];
        for (int i = 0; i < rows.length; i++) {
            double eta = dot(rows[i], coefficients);
            double weight = people[i] * logistic(eta) * logistic(-eta);
            for (int j = 0; j < coefficients.length; j++) {
                for (int k = 0; k <= j; k++) {
                    information[j][k] += weight * rows[i][j] * rows[i][k];
                }
            }
        }
        return information;
    }

    /** Returns a coefficient. */
    public double coefficient(int column) {
        return coefficients[column];
    }

    /** Returns the standard error of a coefficient, from the information at the maximum. */
    public double standardError(int column) {
        return Math.sqrt(covariance[column][column]);
    }

    /** Returns the logarithm of the likelihood at the maximum, each person for himself (no binomial coefficients). */
    public double logLikelihood() {
        return logLikelihood;
    }
}
