package org.openkam.scoring.internal.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A small system of linear equations in decimal numbers of 60 digits, for sums of squares that nearly cancel: the solution is
 * good to the last bit of a {@code double} even if the matrix loses thirty digits. Takes n^3 / 3 multiplications of some
 * hundred nanoseconds. Stateless and thread-safe.
 */
public final class PreciseEquations {
    private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);

    /** A pivot smaller than this share of its column's largest number is rounding. */
    private static final BigDecimal LEAST_PIVOT = BigDecimal.ONE.movePointLeft(30);

    private PreciseEquations() {}

    /**
     * Returns the inverse of a matrix, or null if it is singular.
     *
     * @param a square
     */
    public static BigDecimal @Nullable [][] inverse(BigDecimal[][] a) {
        int n = a.length;
        BigDecimal[][] rows = new BigDecimal[n][2 * n];
        BigDecimal[] largest = new BigDecimal[n];
        for (int i = 0; i < n; i++) {
            largest[i] = BigDecimal.ZERO;
            for (int j = 0; j < n; j++) {
                rows[i][j] = a[i][j];
                rows[i][n + j] = i == j ? BigDecimal.ONE : BigDecimal.ZERO;
                largest[i] = largest[i].max(a[i][j].abs());
            }
        }
        for (int column = 0; column < n; column++) {
            if (!eliminate(rows, largest, column)) {
                return null;
            }
        }
        BigDecimal[][] inverse = new BigDecimal[n][];
        for (int i = 0; i < n; i++) {
            inverse[i] = Arrays.copyOfRange(rows[i], n, 2 * n);
        }
        return inverse;
    }

    /** One step of Gauss and Jordan, with the largest number, as a share of its row, as pivot. */
    private static boolean eliminate(BigDecimal[][] rows, BigDecimal[] largest, int column) {
        int pivot = -1;
        BigDecimal best = LEAST_PIVOT;
        for (int i = column; i < rows.length; i++) {
            if (largest[i].signum() != 0) {
                BigDecimal share = rows[i][column].abs().divide(largest[i], DIGITS);
                if (share.compareTo(best) > 0) {
                    best = share;
                    pivot = i;
                }
            }
        }
        if (pivot < 0) {
            return false;
        }
        swap(rows, largest, pivot, column);
        BigDecimal divisor = rows[column][column];
        for (int j = 0; j < rows[column].length; j++) {
            rows[column][j] = rows[column][j].divide(divisor, DIGITS);
        }
        for (int i = 0; i < rows.length; i++) {
            if (i != column && rows[i][column].signum() != 0) {
                BigDecimal factor = rows[i][column];
                for (int j = 0; j < rows[i].length; j++) {
                    rows[i][j] = rows[i][j].subtract(factor.multiply(rows[column][j], DIGITS), DIGITS);
                }
            }
        }
        return true;
    }

    private static void swap(BigDecimal[][] rows, BigDecimal[] largest, int a, int b) {
        BigDecimal[] row = rows[a];
        rows[a] = rows[b];
        rows[b] = row;
        BigDecimal most = largest[a];
        largest[a] = largest[b];
        largest[b] = most;
    }

    /** Returns the product of a matrix and a column. */
    public static BigDecimal[] times(BigDecimal[][] a, BigDecimal[] x) {
        BigDecimal[] product = new BigDecimal[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = BigDecimal.ZERO;
            for (int j = 0; j < x.length; j++) {
                product[i] = product[i].add(a[i][j].multiply(x[j], DIGITS), DIGITS);
            }
        }
        return product;
    }

    /** Returns {@code numerator / denominator} to 60 digits. */
    public static BigDecimal ratio(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), DIGITS);
    }
}
