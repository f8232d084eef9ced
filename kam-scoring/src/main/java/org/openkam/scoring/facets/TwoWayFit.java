package org.openkam.scoring.facets;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.openkam.scoring.internal.math.Cholesky;
import org.openkam.scoring.statistic.ExactSum;

/**
 * Least squares of {@code value = row effect + column effect} over the cells that are there, any pattern. Rows are
 * eliminated, which leaves the weighted Laplacian of the columns: positive definite in each linked group once one column is
 * taken as zero point. Column effects have mean 0 in each group.
 */
final class TwoWayFit implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] row;
    private final int[] column;
    private final double[] value;
    private final int[] rowSize;
    private final int[] groupOfColumn;
    private final int[] placeInGroup;
    private final int[] groupSize;
    private final double[] columns;
    private final double[] rows;
    private final double[][][] inverses;

    /** Rows and columns have dense numbers from 0. */
    static TwoWayFit of(int[] row, int[] column, double[] value) {
        return new TwoWayFit(row, column, value);
    }

    private TwoWayFit(int[] row, int[] column, double[] value) {
        this.row = row;
        this.column = column;
        this.value = value;
        rowSize = counts(row);
        int columnCount = Arrays.stream(column).max().orElse(-1) + 1;
        groupOfColumn = groups(columnCount);
        groupSize = counts(groupOfColumn);
        placeInGroup = new int[columnCount];
        int[] next = new int[groupSize.length];
        for (int c = 0; c < columnCount; c++) {
            placeInGroup[c] = next[groupOfColumn[c]]++;
        }
        columns = new double[columnCount];
        inverses = new double[groupSize.length][][];
        solve();
        rows = rowMeans(i -> value[i] - columns[column[i]]);
    }

    private static int[] counts(int[] numbers) {
        int[] counts = new int[Arrays.stream(numbers).max().orElse(-1) + 1];
        Arrays.stream(numbers).forEach(n -> counts[n]++);
        return counts;
    }

    private int[] groups(int columnCount) {
        Links links = new Links(columnCount + rowSize.length);
        for (int i = 0; i < row.length; i++) {
            links.join(column[i], columnCount + row[i]);
        }
        return links.groups(columnCount);
    }

    private double[] rowMeans(IntToDoubleFunction cell) {
        double[] means = new double[rowSize.length];
        for (int i = 0; i < row.length; i++) {
            means[row[i]] += cell.applyAsDouble(i);
        }
        for (int r = 0; r < means.length; r++) {
            means[r] /= rowSize[r];
        }
        return means;
    }

    private void solve() {
        double[] rowMeans = rowMeans(i -> value[i]);
        double[] within = new double[columns.length];
        for (int i = 0; i < row.length; i++) {
            within[column[i]] += value[i] - rowMeans[row[i]];
        }
        double[][][] laplacians = laplacians();
        for (int g = 0; g < groupSize.length; g++) {
            int group = g;
            int[] members = IntStream.range(0, columns.length)
                    .filter(c -> groupOfColumn[c] == group)
                    .toArray();
            if (members.length > 1) {
                Cholesky factor = Cholesky.of(laplacians[g]);
                inverses[g] = factor.inverse();
                centre(
                        members,
                        factor.solve(Arrays.stream(members, 0, members.length - 1)
                                .mapToDouble(c -> within[c])
                                .toArray()));
            }
        }
    }

    private void centre(int[] members, double[] effects) {
        double mean = ExactSum.of(effects) / members.length;
        for (int m = 0; m < members.length; m++) {
            columns[members[m]] = (m < effects.length ? effects[m] : 0) - mean;
        }
    }

    /** For each group the Laplacian of its columns without the last. */
    private double[][][] laplacians() {
        double[][][] laplacians = new double[groupSize.length][][];
        for (int g = 0; g < groupSize.length; g++) {
            laplacians[g] = new double[groupSize[g] - 1][groupSize[g] - 1];
        }
        for (int[] cells : cellsByRow()) {
            for (int a : cells) {
                double[][] laplacian = laplacians[groupOfColumn[column[a]]];
                for (int b : cells) {
                    int i = placeInGroup[column[a]];
                    int j = placeInGroup[column[b]];
                    if (i < laplacian.length && j < laplacian.length) {
                        laplacian[i][j] += (a == b ? 1 : 0) - 1.0 / cells.length;
                    }
                }
            }
        }
        return laplacians;
    }

    private int[][] cellsByRow() {
        int[][] cells = new int[rowSize.length][];
        Arrays.setAll(cells, r -> new int[rowSize[r]]);
        int[] next = new int[rowSize.length];
        for (int i = 0; i < row.length; i++) {
            cells[row[i]][next[row[i]]++] = i;
        }
        return cells;
    }

    /** Returns the effect of each column, mean 0 in its group. */
    double[] columns() {
        return columns;
    }

    /** Returns the effect of each row: the mean of its cells, less their columns' effects. */
    double[] rows() {
        return rows;
    }

    int groups() {
        return groupSize.length;
    }

    int groupOf(int aColumn) {
        return groupOfColumn[aColumn];
    }

    int columnsOf(int group) {
        return groupSize[group];
    }

    /** Returns what is left of each cell. */
    double residual(int cell) {
        return value[cell] - rows[row[cell]] - columns[column[cell]];
    }

    /**
     * Returns the variance of a contrast of column effects of one group, in units of the residual variance.
     *
     * @param contrast one weight for each column, 0 outside the group, sum 0
     */
    double contrastVariance(int group, double[] contrast) {
        double[][] inverse = inverses[group];
        double[] weights = new double[groupSize[group]];
        for (int c = 0; c < contrast.length; c++) {
            if (groupOfColumn[c] == group) {
                weights[placeInGroup[c]] = contrast[c];
            }
        }
        double variance = 0;
        for (int i = 0; inverse != null && i < inverse.length; i++) {
            for (int j = 0; weights[i] != 0 && j < inverse.length; j++) {
                variance += weights[i] * weights[j] * inverse[i][j];
            }
        }
        return Math.max(0, variance);
    }
}
