package org.openkam.scoring.facets;

import java.io.Serializable;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * How far the elements of a facet lie apart compared with their errors. Elements with extreme scores don't count.
 *
 * <p>For persons a high reliability is wanted: it says that they can be told apart. For raters a low one is: it says how
 * reproducibly they <em>differ</em> in severity, not how well they agree.
 *
 * @param elements how many are counted
 * @param mean the mean of the measures, logits
 * @param rmse the root of the mean squared standard error, logits
 * @param population separation, if the elements are all there are (divisor n)
 * @param sample separation, if they stand for others (divisor n - 1)
 * @param fixed the test that all measures are equal
 */
public record FacetSummary(
        int elements, Estimate mean, Estimate rmse, Separation population, Separation sample, FixedChiSquare fixed)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Spread of measures compared with their error.
     *
     * <p>With {@code V} the variance of the measures and {@code E} the mean squared standard error: separation {@code G =
     * sqrt(max(0, V - E) / E)}, strata {@code (4 G + 1) / 3}, reliability {@code (V - E) / V}. A negative reliability is
     * kept; it means that the measures differ less than their errors would make them.
     *
     * <p>Source: Wright, B. D., Masters, G. N. (1982). Rating scale analysis, ch. 5. MESA Press.
     *
     * @param standardDeviation of the measures, logits
     * @param separation true spread in units of error, 0 or more
     * @param strata how many levels can be told apart
     * @param reliability share of true variance, at most 1
     */
    public record Separation(Estimate standardDeviation, Estimate separation, Estimate strata, Estimate reliability)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        private static Separation of(double variance, double error) {
            double g = Math.sqrt(Math.max(0, variance - error) / error);
            return new Separation(
                    Estimate.of(Math.sqrt(variance)),
                    Estimate.of(g),
                    Estimate.of((4 * g + 1) / 3),
                    variance > 0
                            ? Estimate.of((variance - error) / variance)
                            : Estimate.notComputable(Reason.ZERO_VARIANCE));
        }

        private static Separation notComputable(Reason reason) {
            Estimate none = Estimate.notComputable(reason);
            return new Separation(none, none, none, none);
        }
    }

    /**
     * The test that all elements of a facet have one measure.
     *
     * <p>With {@code w = 1 / SE^2}: {@code sum w d^2 - (sum w d)^2 / sum w}, a chi-square under the hypothesis.
     *
     * @param statistic 0 or more
     * @param degreesOfFreedom elements less 1
     * @param probability of a statistic at least as large under the hypothesis
     */
    public record FixedChiSquare(Estimate statistic, int degreesOfFreedom, Estimate probability)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    static FacetSummary notComputable(Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        Separation separation = Separation.notComputable(reason);
        return new FacetSummary(0, none, none, separation, separation, new FixedChiSquare(none, 0, none));
    }

    /** Measures and their standard errors, of those that count. */
    static FacetSummary of(double[] measure, double[] se) {
        int n = measure.length;
        if (n < 2) {
            return notComputable(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS);
        }
        double sum = 0;
        double error = 0;
        double weights = 0;
        double weighted = 0;
        for (int i = 0; i < n; i++) {
            sum += measure[i];
            error += se[i] * se[i];
            weights += 1 / (se[i] * se[i]);
            weighted += measure[i] / (se[i] * se[i]);
        }
        double squares = 0;
        double chiSquare = 0;
        for (int i = 0; i < n; i++) {
            squares += (measure[i] - sum / n) * (measure[i] - sum / n);
            double d = (measure[i] - weighted / weights) / se[i];
            chiSquare += d * d;
        }
        return new FacetSummary(
                n,
                Estimate.of(sum / n),
                Estimate.of(Math.sqrt(error / n)),
                Separation.of(squares / n, error / n),
                Separation.of(squares / (n - 1), error / n),
                new FixedChiSquare(
                        Estimate.of(chiSquare), n - 1, Estimate.of(Distributions.chiSquareSurvival(chiSquare, n - 1))));
    }

    /** Returns two lines: separation of population and sample, and the test. */
    public String render() {
        return elements + " elements, mean " + text(mean) + ", RMSE " + text(rmse) + "\n"
                + line("population", population)
                + "\n" + line("sample", sample) + "\nall equal: chi-square " + text(fixed.statistic()) + ", df "
                + fixed.degreesOfFreedom() + ", p " + text(fixed.probability());
    }

    private static String line(String name, Separation s) {
        return name + ": SD " + text(s.standardDeviation()) + ", separation " + text(s.separation()) + ", strata "
                + text(s.strata()) + ", reliability " + text(s.reliability());
    }

    private static String text(Estimate estimate) {
        return estimate.fold(c -> Decimals.plain(c.value(), 4), reason -> "not computable (" + reason + ")");
    }
}
