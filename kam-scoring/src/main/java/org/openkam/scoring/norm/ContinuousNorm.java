package org.openkam.scoring.norm;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Norms that move with a covariate such as age or years of tenure, so that nobody is held against a few people of the same age
 * only: mean and standard deviation of the raw score as polynomials of the covariate, and a normal distribution around them.
 *
 * <pre>
 * mean(a) = b0 + b1 a + b2 a^2 ...            least squares of the raw score
 * SD(a) = sqrt(pi / 2) (c0 + c1 a + ...)      least squares of the absolute residuals
 * z = (raw - mean(a)) / SD(a)      T = 50 + 10 z      percentile = 100 Phi(z)
 * </pre>
 * {@code sqrt(pi / 2)} turns a mean absolute deviation of a normal distribution into its standard deviation. Outside the
 * covariates of the group the polynomials only extrapolate: ask {@link #covers} first.
 * <ul>
 *   <li>A person without covariate or score ({@code NaN}) is left out; nobody left: {@link Reason#NO_DATA}.
 *   <li>Fewer different covariates than coefficients: {@link Reason#SATURATED}.
 *   <li>All scores on the curve: {@link Reason#ZERO_VARIANCE} for what needs SD(a).
 *   <li>SD(a) isn't positive: {@link Reason#NEGATIVE_VARIANCE} there.
 *   <li>A number beyond 1e100 in size: {@link Reason#OUT_OF_DOMAIN}.
 * </ul>
 * Any order of the people gives the same bits. Immutable and thread-safe.
 *
 * <p>Sources: Zachary, R. A. &amp; Gorsuch, R. L. (1985). Continuous norming: implications for the WAIS-R. Journal of Clinical
 * Psychology 41, 86-94. doi:10.1002/1097-4679(198501)41:1&lt;86::AID-JCLP2270410115&gt;3.0.CO;2-W; Oosterhuis, H. E. M., van der
 * Ark, L. A. &amp; Sijtsma, K. (2016). Sample size requirements for traditional and regression-based norms. Assessment 23,
 * 191-202. doi:10.1177/1073191115580638
 *
 * @param n people in the group
 * @param meanCoefficients {@code b0, b1, ...}
 * @param residualCoefficients {@code c0, c1, ...}
 * @param lowest lowest covariate of the group; 0 without a group
 * @param highest highest covariate of the group; 0 without a group
 */
public record ContinuousNorm(
        int n, List<Estimate> meanCoefficients, List<Estimate> residualCoefficients, double lowest, double highest)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double LARGEST = 1e100;
    private static final int HIGHEST_DEGREE = 6;
    private static final double ROUNDING = 1e-12;

    /** Copies the lists. */
    public ContinuousNorm {
        meanCoefficients = List.copyOf(meanCoefficients);
        residualCoefficients = List.copyOf(residualCoefficients);
    }

    /**
     * Powers of the covariate that mean and standard deviation follow.
     *
     * @param mean degree of the mean, 0 to 6
     * @param deviation degree of the standard deviation, 0 to 6
     */
    public record Degrees(int mean, int deviation) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** The mean on a parabola, the standard deviation on a straight line. */
        public static final Degrees STANDARD = new Degrees(2, 1);

        /** Checks the ranges. */
        public Degrees {
            Arguments.inRange(mean, 0, HIGHEST_DEGREE, "degree of the mean");
            Arguments.inRange(deviation, 0, HIGHEST_DEGREE, "degree of the standard deviation");
        }
    }

    /**
     * A place in the norm.
     *
     * @param mean mean of people of the same covariate
     * @param deviation their standard deviation
     * @param z distance of the raw score from the mean, in standard deviations
     * @param t T score
     * @param percentile by the normal distribution, 0 to 100
     */
    public record Place(Estimate mean, Estimate deviation, Estimate z, Estimate t, Estimate percentile)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Returns for instance {@code z = 0.8586 (T 58.5863, percentile 80.4727)}. */
        @Override
        public String toString() {
            return z instanceof Estimate.Computed
                    ? "z = " + z + " (T " + t + ", percentile " + percentile + ")"
                    : "z: " + z;
        }
    }

    /** Fits a norm of {@link Degrees#STANDARD}; never throws for data. */
    public static ContinuousNorm of(double[] covariate, double[] raw) {
        return of(covariate, raw, Degrees.STANDARD);
    }

    /**
     * Fits a norm; never throws for data.
     *
     * @param covariate one value a person, {@code NaN} where missing
     * @param raw their scores, {@code NaN} where missing
     * @param degrees powers of the covariate
     * @throws IllegalArgumentException if lengths differ or a value is infinite
     */
    public static ContinuousNorm of(double[] covariate, double[] raw, Degrees degrees) {
        Arguments.notNull(degrees, "degrees");
        double[][] both = both(Arguments.notNull(covariate, "covariate"), Arguments.notNull(raw, "raw scores"));
        double[] x = both[0];
        if (x.length == 0) {
            return missing(both, degrees, Reason.NO_DATA);
        }
        if (DoubleStream.concat(Arrays.stream(x), Arrays.stream(both[1])).anyMatch(v -> Math.abs(v) > LARGEST)) {
            return missing(both, degrees, Reason.OUT_OF_DOMAIN);
        }
        PolynomialFit mean = PolynomialFit.of(x, both[1], degrees.mean);
        if (mean == null) {
            return missing(both, degrees, Reason.SATURATED);
        }
        double[] residuals = new double[x.length];
        Arrays.setAll(residuals, i -> Math.abs(both[1][i] - mean.at(x[i])));
        return of(both, estimates(mean.coefficients()), spread(both, residuals, degrees.deviation));
    }

    private static List<Estimate> spread(double[][] both, double[] residuals, int degree) {
        double largest = Arrays.stream(both[1]).map(Math::abs).max().orElse(0);
        if (Arrays.stream(residuals).allMatch(r -> r <= ROUNDING * largest)) {
            return none(degree, Reason.ZERO_VARIANCE);
        }
        PolynomialFit fit = PolynomialFit.of(both[0], residuals, degree);
        return fit == null ? none(degree, Reason.SATURATED) : estimates(fit.coefficients());
    }

    private static double[][] both(double[] covariate, double[] raw) {
        Arguments.that(
                covariate.length == raw.length, "number of scores", raw.length, "must be that of the covariates");
        double[][] both = new double[2][raw.length];
        int n = 0;
        for (int i = 0; i < raw.length; i++) {
            notInfinite(covariate[i]);
            notInfinite(raw[i]);
            if (!Double.isNaN(covariate[i]) && !Double.isNaN(raw[i])) {
                both[0][n] = covariate[i] + 0d;
                both[1][n++] = raw[i] + 0d;
            }
        }
        return new double[][] {Arrays.copyOf(both[0], n), Arrays.copyOf(both[1], n)};
    }

    private static void notInfinite(double value) {
        Arguments.that(!Double.isInfinite(value), "value", value, "must be a finite number, or NaN if missing");
    }

    private static ContinuousNorm missing(double[][] both, Degrees degrees, Reason reason) {
        return of(both, none(degrees.mean, reason), none(degrees.deviation, reason));
    }

    private static List<Estimate> none(int degree, Reason reason) {
        return Collections.nCopies(degree + 1, Estimate.notComputable(reason));
    }

    private static List<Estimate> estimates(double[] coefficients) {
        return Arrays.stream(coefficients)
                .mapToObj(c -> Double.isFinite(c) ? Estimate.of(c) : Estimate.notComputable(Reason.OUT_OF_DOMAIN))
                .toList();
    }

    private static ContinuousNorm of(double[][] both, List<Estimate> mean, List<Estimate> deviation) {
        return new ContinuousNorm(
                both[0].length,
                mean,
                deviation,
                Arrays.stream(both[0]).min().orElse(0),
                Arrays.stream(both[0]).max().orElse(0));
    }

    /** Returns whether a covariate lies among those of the group, its ends included. */
    public boolean covers(double covariate) {
        return n > 0 && lowest <= covariate && covariate <= highest;
    }

    /**
     * Returns where a score stands among people of a covariate.
     *
     * @param covariate {@code a}, {@code NaN} where missing
     * @param raw the score, {@code NaN} where missing
     * @throws IllegalArgumentException if a number is infinite
     */
    public Place place(double covariate, double raw) {
        notInfinite(covariate);
        notInfinite(raw);
        Estimate mean = at(meanCoefficients, covariate, 1);
        Estimate deviation = positive(at(residualCoefficients, covariate, StrictMath.sqrt(Math.PI / 2)));
        Reason reason = reason(raw, mean, deviation);
        double z = reason == null ? (raw - mean.value()) / deviation.value() : 0;
        if (reason == null && !Double.isFinite(10 * z)) {
            reason = Reason.OUT_OF_DOMAIN;
        }
        if (reason != null) {
            Estimate none = Estimate.notComputable(reason);
            return new Place(mean, deviation, none, none, none);
        }
        Estimate percentile = Estimate.of(100 * Distributions.normalCumulative(z));
        return new Place(mean, deviation, Estimate.of(z), Estimate.of(50 + 10 * z), percentile);
    }

    private static @Nullable Reason reason(double raw, Estimate mean, Estimate deviation) {
        if (mean instanceof Estimate.NotComputable none) {
            return none.reason();
        }
        if (deviation instanceof Estimate.NotComputable none) {
            return none.reason();
        }
        return Double.isNaN(raw) ? Reason.INCOMPLETE_DATA : null;
    }

    private static Estimate positive(Estimate deviation) {
        return deviation.fold(
                e -> e.value() > 0 ? e : Estimate.notComputable(Reason.NEGATIVE_VARIANCE), Estimate::notComputable);
    }

    private static Estimate at(List<Estimate> coefficients, double covariate, double factor) {
        if (Double.isNaN(covariate)) {
            return Estimate.notComputable(Reason.INCOMPLETE_DATA);
        }
        double sum = 0;
        for (int k = coefficients.size() - 1; k >= 0; k--) {
            if (!(coefficients.get(k) instanceof Estimate.Computed c)) {
                return coefficients.get(k);
            }
            sum = sum * covariate + c.value();
        }
        double value = factor * sum;
        return Double.isFinite(value) ? Estimate.of(value) : Estimate.notComputable(Reason.OUT_OF_DOMAIN);
    }

    /** Returns for instance {@code continuous norm of degree 2 and 1 (500 people, covariate 20 to 60)}. */
    @Override
    public String toString() {
        return "continuous norm of degree " + (meanCoefficients.size() - 1) + " and "
                + (residualCoefficients.size() - 1) + " (" + n + " people, covariate "
                + Decimals.shortest(lowest) + " to " + Decimals.shortest(highest) + ")";
    }

    /** Returns all coefficients, one a line. */
    public String render() {
        return this + "\nmean " + meanCoefficients + "\nabsolute residual " + residualCoefficients;
    }
}
