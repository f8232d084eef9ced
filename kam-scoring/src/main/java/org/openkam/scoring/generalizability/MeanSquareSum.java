package org.openkam.scoring.generalizability;

import org.jspecify.annotations.Nullable;
import org.openkam.scoring.internal.math.ChiSquareQuantile;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/**
 * A weighted sum of independent mean squares, each a multiple of chi-square over its degrees of freedom, with its error. Terms
 * of weight 0 play no part.
 *
 * <p>Sources: Satterthwaite, F. E. (1946). Biometrics Bulletin 2, 110-114. doi:10.2307/3002019; Ting, N., Burdick, R. K.,
 * Graybill, F. A., Jeyaratnam, S., Lu, T.-F. C. (1990). Confidence intervals on linear combinations of variance components that
 * are unrestricted in sign. Journal of Statistical Computation and Simulation 35, 135-143. doi:10.1080/00949659008811240
 */
final class MeanSquareSum {
    private final double[] terms;
    private final double[] degrees;

    /** Weights, mean squares and their degrees of freedom, 1 or more where the weight isn't 0. */
    MeanSquareSum(double[] weights, double[] meanSquares, double[] degreesOfFreedom) {
        int size = 0;
        for (double weight : weights) {
            size += weight != 0 ? 1 : 0;
        }
        terms = new double[size];
        degrees = new double[size];
        for (int i = 0, at = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                terms[at] = weights[i] * meanSquares[i];
                degrees[at++] = degreesOfFreedom[i];
            }
        }
    }

    double value() {
        double value = 0;
        for (double term : terms) {
            value += term;
        }
        return value;
    }

    /** Whether no mean square takes part with anything but 0. */
    boolean isZero() {
        for (double term : terms) {
            if (term != 0) {
                return false;
            }
        }
        return true;
    }

    /** The unbiased standard error (Brennan 2001, 6.1); null if it is 0. */
    @Nullable
    StandardError standardError() {
        double variance = 0;
        for (int i = 0; i < terms.length; i++) {
            variance += 2 * terms[i] * terms[i] / (degrees[i] + 2);
        }
        double df = satterthwaite();
        return variance > 0 && df > 0 && Double.isFinite(df) ? new StandardError(Math.sqrt(variance), df, false) : null;
    }

    /** Degrees of freedom of the chi-square that resembles this sum; 0 for a sum of 0. */
    private double satterthwaite() {
        double squares = 0;
        for (int i = 0; i < terms.length; i++) {
            squares += terms[i] * terms[i] / degrees[i];
        }
        double value = value();
        return squares > 0 ? value * value / squares : 0;
    }

    @Nullable
    Interval interval(ComponentInterval choice) {
        return choice.kind() == ComponentInterval.Kind.SATTERTHWAITE
                ? satterthwaite(value(), satterthwaite(), choice.confidence())
                : ting(choice.confidence());
    }

    /** Null for a variance that isn't positive, or with so few degrees of freedom that an end has no finite value. */
    static @Nullable Interval satterthwaite(double value, double df, double confidence) {
        if (value <= 0 || !(df > 0)) {
            return null;
        }
        double tail = (1 - confidence) / 2;
        double lower = df * value / ChiSquareQuantile.of(1 - tail, df);
        double upper = df * value / ChiSquareQuantile.of(tail, df);
        return Double.isFinite(upper) ? new Interval(Math.min(lower, value), Math.max(upper, value), confidence) : null;
    }

    private @Nullable Interval ting(double confidence) {
        double tail = (1 - confidence) / 2;
        double lower = lowerLimit(terms, tail);
        double[] negated = terms.clone();
        for (int i = 0; i < negated.length; i++) {
            negated[i] = -negated[i];
        }
        double upper = -lowerLimit(negated, tail);
        return Double.isFinite(lower) && Double.isFinite(upper) ? new Interval(lower, upper, confidence) : null;
    }

    /** The limit that the true sum lies above with a probability of about {@code 1 - tail}. */
    double lowerLimit(double tail) {
        return lowerLimit(terms, tail);
    }

    /** The upper limit of a sum is the lower one of the negated sum with its sign changed. */
    private double lowerLimit(double[] signed, double tail) {
        double square = 0;
        int plus = 0;
        for (double term : signed) {
            plus += term > 0 ? 1 : 0;
        }
        for (int i = 0; i < signed.length; i++) {
            double own = signed[i] > 0 ? shrinkage(tail, degrees[i]) : growth(tail, degrees[i]);
            square += own * own * signed[i] * signed[i];
            for (int j = 0; j < signed.length; j++) {
                if (signed[i] > 0 && signed[j] < 0) {
                    square += mixed(tail, degrees[i], degrees[j]) * signed[i] * -signed[j];
                } else if (signed[i] > 0 && signed[j] > 0 && i < j) {
                    square += alike(tail, degrees[i], degrees[j]) / (plus - 1) * signed[i] * signed[j];
                }
            }
        }
        double value = 0;
        for (double term : signed) {
            value += term;
        }
        return value - Math.sqrt(Math.max(0, square));
    }

    /** {@code 1 - 1 / F(upper; df, infinity)}. */
    private static double shrinkage(double tail, double df) {
        return 1 - df / ChiSquareQuantile.of(1 - tail, df);
    }

    /** {@code 1 / F(lower; df, infinity) - 1}. */
    private static double growth(double tail, double df) {
        return df / ChiSquareQuantile.of(tail, df) - 1;
    }

    /** Makes the limit exact for a difference of two: it is 0 where their F test is just significant. */
    private static double mixed(double tail, double plusDf, double minusDf) {
        double f = Distributions.fQuantile(1 - tail, plusDf, minusDf);
        double g = shrinkage(tail, plusDf);
        double h = growth(tail, minusDf);
        return ((f - 1) * (f - 1) - g * g * f * f - h * h) / f;
    }

    /** Makes the limit exact for a sum of two whose expectations are equal. */
    private static double alike(double tail, double first, double second) {
        double g = shrinkage(tail, first);
        double h = shrinkage(tail, second);
        double both = shrinkage(tail, first + second) * (first + second);
        return both * both / (first * second) - g * g * first / second - h * h * second / first;
    }
}
