package org.openkam.scoring.internal.math;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Henderson's mixed model equations of ratings {@code y = mean + one effect of each kind + residual}, kinds crossed or nested in any
 * way. Effects are scaled: an effect is {@code lambda v}, lambda the ratio of its standard deviation to that of the residual, v of
 * variance 1 in units of the residual. So the equations stay regular where a variance is 0.
 *
 * <p>The kind with the most levels is eliminated: within a kind the equations are diagonal. What is left is dense: the mean first, then
 * the other kinds' levels. Not thread-safe.
 *
 * <p>Source: Henderson, C. R. (1975). Biometrics 31, 423-447. doi:10.2307/2529430; scaling after Bates, D., Maechler, M., Bolker, B.,
 * Walker, S. (2015). Journal of Statistical Software 67(1). doi:10.18637/jss.v067.i01
 */
final class MixedModelEquations {
    private final int[][] levels;
    private final int rows;
    private final int[] sizes;
    private final int absorbed;
    private final int[] start; // of each kind among the dense unknowns; the mean has place 0
    private final int dense;
    private final double[][] products; // of the dense columns, lower triangle
    private final double[] absorbedCounts;
    private final int[][] partners; // dense unknowns that occur with a level of the absorbed kind
    private final double[][] partnerCounts;

    private double[] lambda = {};
    private double[] scale = {}; // of each dense unknown
    private double[] diagonal = {};
    private @Nullable SymmetricInverse factor;
    private double[][] inverse = {};

    /** Levels by kind and row, dense from 0; at least one kind. */
    MixedModelEquations(int[][] levels, int rows) {
        this.levels = levels;
        this.rows = rows;
        sizes = Arrays.stream(levels).mapToInt(MixedModelEquations::size).toArray();
        absorbed = largest(sizes);
        start = new int[levels.length];
        int next = 1;
        for (int k = 0; k < levels.length; k++) {
            start[k] = next;
            next += k == absorbed ? 0 : sizes[k];
        }
        dense = next;
        products = new double[dense][];
        for (int i = 0; i < dense; i++) {
            products[i] = new double[i + 1];
        }
        absorbedCounts = new double[sizes[absorbed]];
        partners = new int[sizes[absorbed]][];
        partnerCounts = new double[sizes[absorbed]][];
        count();
    }

    private static int size(int[] kind) {
        return Arrays.stream(kind).max().orElse(-1) + 1;
    }

    private static int largest(int[] sizes) {
        int largest = 0;
        for (int k = 1; k < sizes.length; k++) {
            largest = sizes[k] > sizes[largest] ? k : largest;
        }
        return largest;
    }

    /** How many dense unknowns there would be: one more than all levels but those of the largest kind. */
    static long denseUnknowns(int[][] levels) {
        int[] sizes = Arrays.stream(levels).mapToInt(MixedModelEquations::size).toArray();
        long sum = 1;
        for (int size : sizes) {
            sum += size;
        }
        return sum - sizes[largest(sizes)];
    }

    private void count() {
        int[][] rowsOf = rowsByAbsorbedLevel();
        double[] counts = new double[dense];
        int[] touched = new int[dense + 1]; // the last place is overwritten
        int[] unknowns = new int[levels.length];
        for (int level = 0; level < rowsOf.length; level++) {
            int found = 0;
            for (int row : rowsOf[level]) {
                int size = unknowns(row, unknowns);
                for (int i = 0; i < size; i++) {
                    touched[found] = unknowns[i];
                    found += counts[unknowns[i]]++ == 0 ? 1 : 0;
                    for (int j = 0; j <= i; j++) {
                        products[unknowns[i]][unknowns[j]]++;
                    }
                }
            }
            int[] with = Arrays.copyOf(touched, found);
            Arrays.sort(with);
            partners[level] = with;
            partnerCounts[level] =
                    Arrays.stream(with).mapToDouble(u -> counts[u]).toArray();
            absorbedCounts[level] = rowsOf[level].length;
            Arrays.stream(with).forEach(u -> counts[u] = 0);
        }
    }

    private int[][] rowsByAbsorbedLevel() {
        int[] counts = new int[sizes[absorbed]];
        Arrays.stream(levels[absorbed]).forEach(level -> counts[level]++);
        int[][] rowsOf = new int[counts.length][];
        Arrays.setAll(rowsOf, level -> new int[counts[level]]);
        for (int row = rows - 1; row >= 0; row--) {
            int level = levels[absorbed][row];
            rowsOf[level][--counts[level]] = row;
        }
        return rowsOf;
    }

    /** The dense unknowns of a row, ascending. */
    private int unknowns(int row, int[] unknowns) {
        int size = 0;
        unknowns[size++] = 0;
        for (int k = 0; k < levels.length; k++) {
            if (k != absorbed) {
                unknowns[size++] = start[k] + levels[k][row];
            }
        }
        return size;
    }

    int size(int kind) {
        return sizes[kind];
    }

    /** Sets the scales and takes the matrix apart. */
    void factor(double[] ratios) {
        lambda = ratios.clone();
        scale = new double[dense];
        scale[0] = 1;
        for (int k = 0; k < levels.length; k++) {
            if (k != absorbed) {
                Arrays.fill(scale, start[k], start[k] + sizes[k], lambda[k]);
            }
        }
        double[][] matrix = new double[dense][];
        for (int i = 0; i < dense; i++) {
            matrix[i] = products[i].clone();
            for (int j = 0; j <= i; j++) {
                matrix[i][j] *= scale[i] * scale[j];
            }
            matrix[i][i] += i == 0 ? 0 : 1;
        }
        diagonal = new double[sizes[absorbed]];
        double square = lambda[absorbed] * lambda[absorbed];
        for (int level = 0; level < diagonal.length; level++) {
            diagonal[level] = 1 + square * absorbedCounts[level];
            for (int a = 0; a < partners[level].length; a++) {
                int i = partners[level][a];
                double share = square / diagonal[level] * partnerCounts[level][a] * scale[i];
                for (int b = 0; b <= a; b++) {
                    int j = partners[level][b];
                    matrix[i][j] -= share * partnerCounts[level][b] * scale[j];
                }
            }
        }
        factor = new SymmetricInverse(matrix);
        inverse = new double[0][];
    }

    private SymmetricInverse factor() {
        if (factor == null) {
            throw new IllegalStateException("Equations (not taken apart) must be given scales first.");
        }
        return factor;
    }

    double logDeterminant() {
        double sum = factor().logDeterminant();
        for (double d : diagonal) {
            sum += StrictMath.log(d);
        }
        return sum;
    }

    /** A solution: the mean, scaled effects by kind, and what they leave of the ratings. */
    record Solution(double mean, double[][] effects, double[] residuals) {

        /** Sum of squares of residuals and scaled effects. */
        double penalised() {
            double sum = squares(residuals);
            for (double[] kind : effects) {
                sum += squares(kind);
            }
            return sum;
        }

        double residualSquares() {
            return squares(residuals);
        }

        private static double squares(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value * value;
            }
            return sum;
        }
    }

    Solution solve(double[] y) {
        double[] right = new double[dense];
        double[] absorbedRight = new double[sizes[absorbed]];
        int[] unknowns = new int[levels.length];
        for (int row = 0; row < rows; row++) {
            int size = unknowns(row, unknowns);
            for (int i = 0; i < size; i++) {
                right[unknowns[i]] += y[row];
            }
            absorbedRight[levels[absorbed][row]] += y[row];
        }
        double ratio = lambda[absorbed];
        for (int i = 0; i < dense; i++) {
            right[i] *= scale[i];
        }
        for (int level = 0; level < absorbedRight.length; level++) {
            absorbedRight[level] *= ratio;
            for (int a = 0; a < partners[level].length; a++) {
                int i = partners[level][a];
                right[i] -= ratio * partnerCounts[level][a] * scale[i] * absorbedRight[level] / diagonal[level];
            }
        }
        return solution(y, factor().solve(right), absorbedRight);
    }

    private Solution solution(double[] y, double[] solved, double[] absorbedRight) {
        double[][] effects = new double[levels.length][];
        for (int k = 0; k < levels.length; k++) {
            effects[k] = k == absorbed ? absorbedRight : Arrays.copyOfRange(solved, start[k], start[k] + sizes[k]);
        }
        for (int level = 0; level < absorbedRight.length; level++) {
            for (int a = 0; a < partners[level].length; a++) {
                int i = partners[level][a];
                absorbedRight[level] -= lambda[absorbed] * partnerCounts[level][a] * scale[i] * solved[i];
            }
            absorbedRight[level] /= diagonal[level];
        }
        double[] residuals = new double[rows];
        for (int row = 0; row < rows; row++) {
            double rest = y[row] - solved[0];
            for (int k = 0; k < levels.length; k++) {
                rest -= lambda[k] * effects[k][levels[k][row]];
            }
            residuals[row] = rest;
        }
        return new Solution(solved[0], effects, residuals);
    }

    /** Sums of values over the rows of each level. */
    double[] sums(int kind, double[] values) {
        double[] sums = new double[sizes[kind]];
        for (int row = 0; row < rows; row++) {
            sums[levels[kind][row]] += values[row];
        }
        return sums;
    }

    /** Spreads values of levels over their rows. */
    double[] spread(int kind, double[] values) {
        double[] spread = new double[rows];
        for (int row = 0; row < rows; row++) {
            spread[row] = values[levels[kind][row]];
        }
        return spread;
    }

    private double inverse(int i, int j) {
        if (inverse.length == 0) {
            inverse = factor().inverse();
        }
        return i >= j ? inverse[i][j] : inverse[j][i];
    }

    /** The mean's own number of the inverse. */
    double meanVariance() {
        return inverse(0, 0);
    }

    /** The number of the inverse at a scaled effect, in units of the residual variance. */
    double variance(int kind, int level) {
        if (kind != absorbed) {
            return inverse(start[kind] + level, start[kind] + level);
        }
        double sum = 0;
        for (int a = 0; a < partners[level].length; a++) {
            sum += weight(level, a) * withPartners(level, partners[level][a]);
        }
        return (1 + sum / diagonal[level]) / diagonal[level];
    }

    /** The number of the inverse between the mean and a scaled effect. */
    double covarianceWithMean(int kind, int level) {
        return kind == absorbed ? -withPartners(level, 0) / diagonal[level] : inverse(start[kind] + level, 0);
    }

    private double weight(int level, int partner) {
        return lambda[absorbed] * partnerCounts[level][partner] * scale[partners[level][partner]];
    }

    private double withPartners(int level, int unknown) {
        double sum = 0;
        for (int a = 0; a < partners[level].length; a++) {
            sum += weight(level, a) * inverse(partners[level][a], unknown);
        }
        return sum;
    }

    /** The sum of a kind's numbers on the diagonal of the inverse. */
    double trace(int kind) {
        double sum = 0;
        for (int level = 0; level < sizes[kind]; level++) {
            sum += variance(kind, level);
        }
        return sum;
    }
}
