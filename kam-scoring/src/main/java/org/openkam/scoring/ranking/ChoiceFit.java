package org.openkam.scoring.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openkam.scoring.internal.math.Cholesky;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.LargeSample;

/**
 * Log strengths of greatest likelihood, sum 0, by Newton's method with halved steps. The likelihood is concave, and strictly so
 * across linked objects, so there is one maximum. The information has the constant vector in its null space; adding 1/k to
 * each cell removes that and leaves centred steps and variances as they are.
 */
final class ChoiceFit {
    private static final int MOST_STEPS = 500;
    private static final int MOST_HALVINGS = 60;
    private static final double CLOSE = 1e-5;

    private final Choices choices;
    private final int k;
    private double[] strengths;
    private double logLikelihood;
    private double[][] covariance = new double[0][];

    private ChoiceFit(Choices choices) {
        this.choices = choices;
        k = choices.objects();
        strengths = new double[k];
        logLikelihood = logLikelihood(strengths);
    }

    /** Fits linked objects. */
    static ChoiceFit of(Choices choices) {
        ChoiceFit fit = new ChoiceFit(choices);
        fit.settle();
        return fit;
    }

    /** Close to the maximum the error of a whole step is the square of the one before, and rounding hides whether it climbs. */
    private void settle() {
        boolean isClose = false;
        for (int step = 0; step < MOST_STEPS && !isClose; step++) {
            double[] change = step();
            isClose = largest(change) < CLOSE;
            if (!isClose) {
                climb(change);
            }
        }
        strengths = moved(step(), 1);
        strengths = moved(step(), 1);
        logLikelihood = logLikelihood(strengths);
        covariance = Cholesky.of(information()).inverse();
    }

    private double[] step() {
        return Cholesky.of(information()).solve(gradient());
    }

    private void climb(double[] change) {
        double part = 1;
        double[] next = moved(change, part);
        double reached = logLikelihood(next);
        for (int halving = 0; halving < MOST_HALVINGS && reached < logLikelihood; halving++) {
            part /= 2;
            next = moved(change, part);
            reached = logLikelihood(next);
        }
        strengths = next;
        logLikelihood = reached;
    }

    private double[] moved(double[] change, double part) {
        double[] next = strengths.clone();
        for (int i = 0; i < k; i++) {
            next[i] += part * change[i];
        }
        centre(next);
        return next;
    }

    private static void centre(double[] values) {
        double mean = ExactSum.of(values) / values.length;
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    /** Logarithm of the sum of worths of a set, not running over. */
    private static double logSum(double[] strengths, int[] members, int size) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < size; m++) {
            highest = Math.max(highest, strengths[members[m]]);
        }
        double sum = 0;
        for (int m = 0; m < size; m++) {
            sum += StrictMath.exp(strengths[members[m]] - highest);
        }
        return highest + StrictMath.log(sum);
    }

    private double logLikelihood(double[] at) {
        double[] sum = new double[1];
        for (int i = 0; i < k; i++) {
            sum[0] += choices.chosen(i) * at[i];
        }
        choices.forEachSet((members, size, times) -> sum[0] -= times * logSum(at, members, size));
        return sum[0];
    }

    private double[] gradient() {
        double[] gradient = new double[k];
        Arrays.setAll(gradient, choices::chosen);
        choices.forEachSet((members, size, times) -> {
            double whole = logSum(strengths, members, size);
            for (int m = 0; m < size; m++) {
                gradient[members[m]] -= times * StrictMath.exp(strengths[members[m]] - whole);
            }
        });
        return gradient;
    }

    private double[][] information() {
        double[][] information = new double[k][k];
        for (double[] row : information) {
            Arrays.fill(row, 1.0 / k);
        }
        double[] share = new double[k];
        choices.forEachSet((members, size, times) -> {
            double whole = logSum(strengths, members, size);
            for (int m = 0; m < size; m++) {
                share[m] = StrictMath.exp(strengths[members[m]] - whole);
            }
            for (int m = 0; m < size; m++) {
                int row = members[m];
                information[row][row] += times * share[m] * (1 - share[m]);
                for (int l = 0; l < m; l++) { // members ascend, so this is the lower triangle
                    information[row][members[l]] -= times * share[m] * share[l];
                }
            }
        });
        return information;
    }

    double logLikelihood() {
        return logLikelihood;
    }

    /** The inverse has 1/k too much in each cell. */
    List<Estimate> estimates() {
        return IntStream.range(0, k)
                .mapToObj(i -> LargeSample.estimate(strengths[i], Math.sqrt(Math.max(0, covariance[i][i] - 1.0 / k))))
                .toList();
    }
}
