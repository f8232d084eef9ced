package org.openkam.scoring.ranking;

import java.util.ArrayList;
import java.util.List;
import org.openkam.scoring.internal.math.Cholesky;
import org.openkam.scoring.internal.math.NormalRatio;

/**
 * Posterior of the traits of one person. Its logarithm is concave, strictly because of the prior, so Newton's method with halved
 * steps finds the one mode.
 */
final class ThurstonianPosterior {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 60;
    private static final double CLOSE = 1e-5;

    /** An ordered pair: the probit is {@code intercept + up x t[winner] - down x t[loser]}, all over the root of the variance. */
    private record Pair(int winner, double up, int loser, double down, double intercept) {

        static Pair of(ForcedChoiceItem won, ForcedChoiceItem lost) {
            double root = Math.sqrt(won.uniqueness() + lost.uniqueness());
            return new Pair(
                    won.trait(),
                    won.loading() / root,
                    lost.trait(),
                    lost.loading() / root,
                    (won.mean() - lost.mean()) / root);
        }

        double probit(double[] t) {
            return intercept + up * t[winner] - down * t[loser];
        }
    }

    private final List<Pair> pairs;
    private final double[][] precision;

    private ThurstonianPosterior(List<Pair> pairs, double[][] precision) {
        this.pairs = pairs;
        this.precision = precision;
    }

    static ThurstonianPosterior of(ForcedChoiceModel model, double[] ranks) {
        List<Pair> pairs = new ArrayList<>();
        int first = 0;
        for (List<ForcedChoiceItem> block : model.blocks()) {
            for (int i = 0; i < block.size(); i++) {
                for (int k = i + 1; k < block.size(); k++) {
                    double one = ranks[first + i];
                    double other = ranks[first + k];
                    if (one < other) {
                        pairs.add(Pair.of(block.get(i), block.get(k)));
                    } else if (one > other) { // neither holds if a rank is missing
                        pairs.add(Pair.of(block.get(k), block.get(i)));
                    }
                }
            }
            first += block.size();
        }
        return new ThurstonianPosterior(pairs, model.precision());
    }

    int pairs() {
        return pairs.size();
    }

    /** Close to the mode the error of a whole step is the square of the one before, and rounding hides whether it climbs. */
    double[] mode() {
        double[] t = new double[precision.length];
        boolean isClose = false;
        for (int step = 0; step < MOST_STEPS && !isClose; step++) {
            double[] change = step(t);
            isClose = largest(change) < CLOSE;
            t = isClose ? moved(t, change, 1) : climbed(t, change);
        }
        return moved(t, step(t), 1);
    }

    private double[] step(double[] t) {
        return Cholesky.of(curvature(t, false)).solve(slope(t));
    }

    private double[] climbed(double[] t, double[] change) {
        double height = height(t);
        double part = 1;
        double[] next = moved(t, change, part);
        for (int halving = 0; halving < MOST_HALVINGS && height(next) < height; halving++) {
            part /= 2;
            next = moved(t, change, part);
        }
        return next;
    }

    private static double[] moved(double[] t, double[] change, double part) {
        double[] next = t.clone();
        for (int a = 0; a < next.length; a++) {
            next[a] += part * change[a];
        }
        return next;
    }

    private static double largest(double[] change) {
        double largest = 0;
        for (double c : change) {
            largest = Math.max(largest, Math.abs(c));
        }
        return largest;
    }

    private double height(double[] t) {
        double sum = 0;
        for (Pair pair : pairs) {
            sum += NormalRatio.logCumulative(pair.probit(t));
        }
        for (int a = 0; a < t.length; a++) {
            for (int b = 0; b < t.length; b++) {
                sum -= t[a] * precision[a][b] * t[b] / 2;
            }
        }
        return sum;
    }

    private double[] slope(double[] t) {
        double[] slope = new double[t.length];
        for (Pair pair : pairs) {
            double ratio = NormalRatio.densityOverCumulative(pair.probit(t));
            slope[pair.winner] += ratio * pair.up;
            slope[pair.loser] -= ratio * pair.down;
        }
        for (int a = 0; a < t.length; a++) {
            for (int b = 0; b < t.length; b++) {
                slope[a] -= precision[a][b] * t[b];
            }
        }
        return slope;
    }

    /** Minus the second derivatives, of the answers given or expected over the answers that might have been given. */
    private double[][] curvature(double[] t, boolean isExpected) {
        double[][] curvature = new double[t.length][t.length];
        for (int a = 0; a < t.length; a++) {
            System.arraycopy(precision[a], 0, curvature[a], 0, t.length);
        }
        for (Pair pair : pairs) {
            double x = pair.probit(t);
            double ratio = NormalRatio.densityOverCumulative(x);
            double weight = isExpected ? ratio * NormalRatio.densityOverCumulative(-x) : ratio * (ratio + x);
            curvature[pair.winner][pair.winner] += weight * pair.up * pair.up;
            curvature[pair.loser][pair.loser] += weight * pair.down * pair.down;
            curvature[pair.winner][pair.loser] -= weight * pair.up * pair.down;
            curvature[pair.loser][pair.winner] -= weight * pair.up * pair.down;
        }
        return curvature;
    }

    double[][] covariance(double[] t) {
        return Cholesky.of(curvature(t, true)).inverse();
    }
}
