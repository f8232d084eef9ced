package org.openkam.scoring.internal.math;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.openkam.core.internal.Arguments;

/**
 * Probabilities and quantiles of the normal, chi-square, Student t and F distributions.
 *
 * <p>Degrees of freedom are finite, greater than 0 and need not be whole (Satterthwaite). Quantiles have a relative error of
 * about 1e-12 for ordinary arguments. No method returns {@code NaN}. Stateless and thread-safe; a quantile takes some
 * microseconds, so ask once for each number of degrees of freedom.
 */
public final class Distributions {
    /** From here on the expansion in 1/df is more exact than the beta function. */
    static final double LARGE_DEGREES_OF_FREEDOM = 1e4;

    /** From here on Student's t is taken from the normal distribution: the beta function loses more than that errs. */
    private static final double NEARLY_NORMAL = 1e6;

    /** Its square is still a finite number. */
    private static final double LARGEST_T = 1e150;

    private static final double RELATIVE_ACCURACY = 1e-15;
    private static final int MAXIMUM_STEPS = 10_000;

    private Distributions() {}

    /**
     * Returns the quantile of the standard normal distribution.
     *
     * @param probability between 0 and 1, both exclusive
     */
    public static double normalQuantile(double probability) {
        return NormalQuantile.of(inside(probability));
    }

    /**
     * Returns the share of the standard normal distribution at or below {@code x}.
     *
     * @param x finite
     * @return from 0 to 1
     */
    public static double normalCumulative(double x) {
        return Erf.erfc(-Arguments.finite(x, "x") / StrictMath.sqrt(2)) / 2;
    }

    /**
     * Returns the share of the chi-square distribution above {@code x}.
     *
     * @param x finite, 0 or more
     * @param degreesOfFreedom finite, greater than 0
     * @return from 0 to 1
     */
    public static double chiSquareSurvival(double x, double degreesOfFreedom) {
        Arguments.that(x >= 0 && x < Double.POSITIVE_INFINITY, "chi-square", x, "must be finite and not negative");
        positive(degreesOfFreedom);
        // Far out in the tail the continued fraction of the gamma function doesn't settle; the share is 0 there.
        boolean beyond = x > 1e4 * Math.max(1, degreesOfFreedom);
        return beyond ? 0 : Math.max(0, Math.min(1, Gamma.regularizedGammaQ(degreesOfFreedom / 2, x / 2)));
    }

    /**
     * Returns the quantile of Student's t distribution: the share {@code probability} of it lies below.
     *
     * @param probability between 0 and 1, both exclusive; 0.975 for a two-sided interval at 95 percent
     * @param degreesOfFreedom finite, greater than 0
     * @return negative below one half, 0 at one half; infinite only where the quantile exceeds 1.8E308
     */
    public static double studentTQuantile(double probability, double degreesOfFreedom) {
        inside(probability);
        positive(degreesOfFreedom);
        double tail = Math.min(probability, 1 - probability);
        if (tail == 0.5) {
            return 0;
        }
        double t = degreesOfFreedom >= LARGE_DEGREES_OF_FREEDOM
                ? expandedT(-NormalQuantile.of(tail), degreesOfFreedom)
                : StrictMath.sqrt(squaredT(2 * tail, degreesOfFreedom));
        return probability < 0.5 ? -t : t;
    }

    /**
     * Returns the share of Student's t distribution at or below {@code t}, exact for small shares too. From a million degrees of
     * freedom on it is that of the normal distribution at a value near {@code t}, correct to the square of their reciprocal; the
     * incomplete beta function loses its digits there.
     *
     * @param t finite
     * @param degreesOfFreedom finite, greater than 0
     * @return from 0 to 1; one half at 0
     */
    public static double studentTCumulative(double t, double degreesOfFreedom) {
        Arguments.finite(t, "t");
        double root = Math.min(Math.abs(t), LARGEST_T);
        if (positive(degreesOfFreedom) >= NEARLY_NORMAL) {
            return normalCumulative(Math.copySign(asNormal(root, degreesOfFreedom), t));
        }
        double tail = fSurvival(root * root, 1, degreesOfFreedom) / 2;
        return t <= 0 ? tail : 1 - tail;
    }

    /**
     * D. L. Wallace (1959), Bounds on normal approximations to Student's and the chi-square distributions, Annals of Mathematical
     * Statistics 30, 1121-1130.
     */
    private static double asNormal(double t, double degreesOfFreedom) {
        double ratio = t * t / degreesOfFreedom;
        double bent = ratio < Math.ulp(1d) ? t : Math.sqrt(degreesOfFreedom * StrictMath.log1p(ratio));
        return bent * (1 - 2 / (8 * degreesOfFreedom + 3));
    }

    /**
     * Returns the share of the F distribution at or below {@code x}.
     *
     * @param x finite, 0 or more
     * @param numerator degrees of freedom of the numerator
     * @param denominator degrees of freedom of the denominator
     * @return from 0 to 1
     */
    public static double fCumulative(double x, double numerator, double denominator) {
        Arguments.that(x >= 0 && x < Double.POSITIVE_INFINITY, "F", x, "must be finite and not negative");
        return belowRatio(positive(numerator) * x, positive(denominator), numerator / 2, denominator / 2);
    }

    /** Returns the share of the F distribution above {@code x}, exact for small shares too; see {@link #fCumulative}. */
    public static double fSurvival(double x, double numerator, double denominator) {
        Arguments.that(x >= 0 && x < Double.POSITIVE_INFINITY, "F", x, "must be finite and not negative");
        return belowRatio(positive(denominator), positive(numerator) * x, denominator / 2, numerator / 2);
    }

    /**
     * Returns the quantile of the F distribution: the share {@code probability} of it lies below.
     *
     * @param probability between 0 and 1, both exclusive
     * @param numerator degrees of freedom of the numerator
     * @param denominator degrees of freedom of the denominator
     * @return 0 or infinite only where the quantile is out of the range of {@code double}, which takes less than one degree
     *     of freedom or a probability next to 0 or 1
     */
    public static double fQuantile(double probability, double numerator, double denominator) {
        inside(probability);
        return probability <= 0.5
                ? fLowerQuantile(probability, positive(numerator), positive(denominator))
                : 1 / fLowerQuantile(1 - probability, positive(denominator), positive(numerator));
    }

    /**
     * Returns the quantile of the beta distribution: the share {@code probability} of it lies below.
     *
     * @param probability between 0 and 1, both exclusive
     * @param a first parameter, finite, greater than 0
     * @param b second parameter, finite, greater than 0
     * @return from 0 to 1
     */
    public static double betaQuantile(double probability, double a, double b) {
        double ratio = fQuantile(probability, 2 * positive(a), 2 * positive(b));
        return part(a * ratio, b);
    }

    /** Quantile by bisecting powers of two, then Brent's method; for probabilities that are far from 1. */
    private static double fLowerQuantile(double probability, double numerator, double denominator) {
        DoubleUnaryOperator excess = x -> fCumulative(x, numerator, denominator) - probability;
        double high = 1;
        while (high < 0x1p1000 && excess.applyAsDouble(high) < 0) {
            high *= 2;
        }
        while (high > 0 && excess.applyAsDouble(high / 2) >= 0) {
            high /= 2;
        }
        return high < Double.MIN_NORMAL ? 0 : root(excess, high / 2, high);
    }

    private static double root(DoubleUnaryOperator excess, double low, double high) {
        double atHigh = excess.applyAsDouble(high);
        if (atHigh <= 0) {
            return atHigh == 0 ? high : Double.POSITIVE_INFINITY;
        }
        double absoluteAccuracy = Math.max(Double.MIN_NORMAL, high * RELATIVE_ACCURACY);
        return new BrentSolver(RELATIVE_ACCURACY, absoluteAccuracy, Double.MIN_NORMAL)
                .solve(MAXIMUM_STEPS, excess::applyAsDouble, low, high);
    }

    /** Square of the t that both tails together pass with a probability; it has the F distribution with 1 and df. */
    private static double squaredT(double bothTails, double df) {
        return bothTails <= 0.5 ? 1 / fLowerQuantile(bothTails, df, 1) : fLowerQuantile(1 - bothTails, 1, df);
    }

    /** Expansion in 1/df of Abramowitz and Stegun (1964), 26.7.5. */
    static double expandedT(double z, double df) {
        double s = z * z;
        double g1 = (s + 1) / 4;
        double g2 = ((5 * s + 16) * s + 3) / 96;
        double g3 = (((3 * s + 19) * s + 17) * s - 15) / 384;
        double g4 = ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92160;
        return z * (1 + (g1 + (g2 + (g3 + g4 / df) / df) / df) / df);
    }

    /** Share of the beta distribution below {@code u / (u + v)}, from the side where nothing cancels. */
    private static double belowRatio(double u, double v, double a, double b) {
        double below = part(u, v);
        double result = below <= (a + 1) / (a + b + 2)
                ? Beta.regularizedBeta(below, a, b)
                : 1 - Beta.regularizedBeta(part(v, u), b, a);
        return Math.max(0, Math.min(1, result));
    }

    private static double part(double u, double v) {
        return u <= v ? u / (u + v) : 1 / (1 + v / u);
    }

    private static double inside(double probability) {
        Arguments.that(probability > 0 && probability < 1, "Probability", probability, "must lie between 0 and 1");
        return probability;
    }

    private static double positive(double degreesOfFreedom) {
        Arguments.finite(degreesOfFreedom, "degrees of freedom");
        Arguments.that(degreesOfFreedom > 0, "Degrees of freedom", degreesOfFreedom, "must be positive");
        return degreesOfFreedom;
    }
}
