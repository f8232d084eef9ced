package org.openkam.scoring.norm;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.Cholesky;
import org.openkam.scoring.statistic.ExactSum;

/**
 * Least squares polynomial. The variable is brought into -1 to 1 first, where its powers are nearly independent, and the
 * solution is improved by its own residuals; sums are exact, so that the order of the points leaves no trace.
 */
final class PolynomialFit {
    private static final int IMPROVEMENTS = 2;

    private final double centre;
    private final double reach;
    private final double[] scaled; // coefficients of the powers of (x - centre) / reach

    private PolynomialFit(double centre, double reach, double[] scaled) {
        this.centre = centre;
        this.reach = reach;
        this.scaled = scaled;
    }

    /** Returns the fit; null if there are too few different {@code x} for it. */
    static @Nullable PolynomialFit of(double[] x, double[] y, int degree) {
        if (Arrays.stream(x).distinct().limit(degree + 1L).count() <= degree) {
            return null;
        }
        double lowest = Arrays.stream(x).min().orElseThrow();
        double highest = Arrays.stream(x).max().orElseThrow();
        PolynomialFit fit = new PolynomialFit(
                lowest / 2 + highest / 2, degree == 0 ? 1 : highest / 2 - lowest / 2, new double[degree + 1]);
        double[][] powers = new double[x.length][];
        Arrays.setAll(powers, i -> fit.powers(x[i]));
        Cholesky factor;
        try {
            factor = Cholesky.of(products(powers, degree + 1));
        } catch (IllegalArgumentException e) {
            return null; // points of one place as far as a double can tell
        }
        for (int round = 0; round <= IMPROVEMENTS; round++) {
            double[] step = factor.solve(fit.gradient(powers, y));
            for (int k = 0; k < step.length; k++) {
                fit.scaled[k] += step[k];
            }
        }
        return fit;
    }

    private double[] powers(double x) {
        double[] powers = new double[scaled.length];
        powers[0] = 1;
        for (int k = 1; k < powers.length; k++) {
            powers[k] = powers[k - 1] * ((x - centre) / reach);
        }
        return powers;
    }

    private static double[][] products(double[][] powers, int size) {
        double[][] products = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                ExactSum sum = new ExactSum();
                for (double[] row : powers) {
                    sum.add(row[i] * row[j]);
                }
                products[i][j] = sum.value();
            }
        }
        return products;
    }

    private double[] gradient(double[][] powers, double[] y) {
        double[] gradient = new double[scaled.length];
        for (int k = 0; k < gradient.length; k++) {
            ExactSum sum = new ExactSum();
            for (int i = 0; i < y.length; i++) {
                sum.add(powers[i][k] * (y[i] - dot(powers[i])));
            }
            gradient[k] = sum.value();
        }
        return gradient;
    }

    private double dot(double[] powers) {
        double sum = 0;
        for (int k = powers.length - 1; k >= 0; k--) {
            sum += scaled[k] * powers[k];
        }
        return sum;
    }

    double at(double x) {
        return dot(powers(x));
    }

    /** Returns the coefficients of the powers of x itself, from the constant up. */
    double[] coefficients() {
        double[] result = new double[scaled.length];
        for (int k = scaled.length - 1; k >= 0; k--) { // Horner: result = result * (x - centre) / reach + scaled[k]
            double[] next = new double[scaled.length];
            for (int j = 0; j < result.length; j++) {
                next[j] += -centre / reach * result[j];
                if (j > 0) {
                    next[j] += result[j - 1] / reach;
                }
            }
            next[0] += scaled[k];
            result = next;
        }
        return result;
    }
}
