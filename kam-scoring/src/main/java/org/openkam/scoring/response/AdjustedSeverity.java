package org.openkam.scoring.response;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.internal.math.PositiveDefinite;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Least squares of ratings on unit, rater and item. Units are eliminated, so only raters and items are solved for; the first rater and
 * the first item are the reference until the effects of the raters are centred.
 */
final class AdjustedSeverity {
    private static final double CONFIDENCE = 0.95;
    private static final double LEAST_SHARED = 0.25;

    private final RatingColumns ratings;
    private final int raters;
    private final int[] raterNumbers;
    private final int[] itemNumbers;

    AdjustedSeverity(RatingColumns ratings, List<RaterRows> groups) {
        this.ratings = ratings;
        this.raters = groups.size();
        this.raterNumbers = groups.stream().mapToInt(RaterRows::rater).toArray();
        this.itemNumbers = IntStream.range(0, ratings.size())
                .map(ratings::item)
                .distinct()
                .sorted()
                .toArray();
    }

    /** Returns the severities in the order of the raters. */
    List<Estimate> estimates() {
        if (raters < 2) {
            return all(Reason.TOO_FEW_UNITS);
        }
        int effects = raters + itemNumbers.length - 2;
        if (effects + 2 > ClassicalRaterEffects.MOST_EFFECTS) {
            return all(Reason.TOO_LARGE);
        }
        double[][] left = new double[effects][effects];
        double[] right = new double[effects];
        for (int[] unit : units()) {
            addUnit(unit[0], unit[1], left, right);
        }
        // Whoever shares a unit or an item with others keeps one half at least; without anything shared only rounding
        // is left.
        boolean alone = IntStream.range(0, effects).anyMatch(e -> left[e][e] < LEAST_SHARED);
        PositiveDefinite matrix = alone ? null : PositiveDefinite.of(left);
        return matrix == null ? all(Reason.NOT_LINKED) : estimates(matrix.inverse(), right);
    }

    private List<Estimate> all(Reason reason) {
        return Collections.nCopies(raters, Estimate.notComputable(reason));
    }

    /** First row of each unit and the row after its last. */
    private int[][] units() {
        int[] starts = IntStream.range(0, ratings.size())
                .filter(row -> row == 0 || ratings.unit(row) != ratings.unit(row - 1))
                .toArray();
        return IntStream.range(0, starts.length)
                .mapToObj(u -> new int[] {starts[u], u + 1 < starts.length ? starts[u + 1] : ratings.size()})
                .toArray(int[][]::new);
    }

    /** Effects of a row, -1 for a reference. */
    private int[] effects(int row) {
        int rater = Arrays.binarySearch(raterNumbers, ratings.rater(row)) - 1;
        int item = Arrays.binarySearch(itemNumbers, ratings.item(row)) - 1;
        return new int[] {rater, item < 0 ? -1 : raters - 1 + item};
    }

    /** Adds sums of products of what is left of the effects and ratings after the mean of the unit is taken off. */
    private void addUnit(int from, int to, double[][] left, double[] right) {
        double[] counts = new double[right.length];
        double mean = mean(from, to);
        for (int row = from; row < to; row++) {
            for (int effect : effects(row)) {
                if (effect >= 0) {
                    counts[effect]++;
                    right[effect] += ratings.value(row) - mean;
                }
            }
        }
        int[] present =
                IntStream.range(0, counts.length).filter(e -> counts[e] > 0).toArray();
        for (int a : present) {
            left[a][a] += counts[a];
            for (int b : present) {
                left[a][b] -= counts[a] * counts[b] / (to - from);
            }
        }
        for (int row = from; row < to; row++) {
            int[] both = effects(row);
            if (both[0] >= 0 && both[1] >= 0) {
                left[both[0]][both[1]]++;
                left[both[1]][both[0]]++;
            }
        }
    }

    private double mean(int from, int to) {
        double[] values = IntStream.range(from, to).mapToDouble(ratings::value).toArray();
        return ExactSum.of(values) / values.length;
    }

    private List<Estimate> estimates(double[][] inverse, double[] right) {
        double[] effects = new double[right.length];
        Arrays.setAll(effects, i -> dot(inverse[i], right));
        double[] ofRaters = new double[raters];
        System.arraycopy(effects, 0, ofRaters, 1, raters - 1);
        double centre = ExactSum.of(ofRaters) / raters;
        double[] sums = new double[raters]; // of the covariances with all raters
        for (int r = 1; r < raters; r++) {
            sums[r] = ExactSum.of(Arrays.copyOf(inverse[r - 1], raters - 1));
        }
        double all = ExactSum.of(sums);
        int df = ratings.size() - units().length - right.length;
        double variance = df > 0 ? residualSquares(effects) / df : 0;
        Estimate[] estimates = new Estimate[raters];
        for (int r = 0; r < raters; r++) {
            double own = r == 0 ? 0 : inverse[r - 1][r - 1];
            double factor = Math.max(0, own - 2 * sums[r] / raters + all / raters / raters);
            estimates[r] = estimate(centre - ofRaters[r] + 0d, StrictMath.sqrt(variance * factor), df);
        }
        return List.of(estimates);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private double residualSquares(double[] effects) {
        ExactSum squares = new ExactSum();
        for (int[] unit : units()) {
            double[] rest = new double[unit[1] - unit[0]];
            Arrays.setAll(rest, i -> {
                double value = ratings.value(unit[0] + i);
                for (int effect : effects(unit[0] + i)) {
                    value -= effect < 0 ? 0 : effects[effect];
                }
                return value;
            });
            double mean = ExactSum.of(rest) / rest.length;
            Arrays.stream(rest).forEach(r -> squares.add((r - mean) * (r - mean)));
        }
        return squares.value();
    }

    private static Estimate estimate(double severity, double error, int df) {
        if (df <= 0) {
            return Estimate.of(severity);
        }
        double reach = Distributions.studentTQuantile(0.5 + CONFIDENCE / 2, df) * error;
        return Estimate.of(
                severity,
                new StandardError(error, df, false),
                new Interval(severity - reach, severity + reach, CONFIDENCE));
    }
}
