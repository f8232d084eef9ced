package org.openkam.scoring.agreement;

import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;
import org.openkam.scoring.statistic.TTest;

/**
 * What the coefficients of any number of raters share: observed agreement, shares of the categories, and Gwet's linearised
 * variance over units. Sums over units are exact, so their order leaves no trace.
 *
 * <p>With {@code n} rated units, {@code n2} of them with two ratings or more, a unit adds
 * {@code x_i = (n / n2) (p_ai - p_e [r_i > 1]) / (1 - p_e) - 2 (1 - c) (p_ei - p_e) / (1 - p_e)}, and the variance of the
 * coefficient {@code c} is {@code sum((x_i - c)^2) / (n (n - 1))}.
 *
 * <p>Source: Gwet, K. L. (2014). Handbook of inter-rater reliability, 4th ed., ch. 5 and 6; Gwet, K. L. (2008). British
 * Journal of Mathematical and Statistical Psychology 61, 29-48. doi:10.1348/000711006X126600
 */
final class UnitAgreement {
    /** An error below this is one of rounding: one unit of a thousand million that differs gives more. */
    static final double NOISE = 1e-12;

    private final UnitCounts units;
    private final AgreementSettings settings;
    private final double @Nullable [][] weights;
    private final UnitSums sums;
    private final double observed;

    UnitAgreement(UnitCounts units, AgreementSettings settings) {
        this.units = units;
        this.settings = Arguments.notNull(settings, "settings");
        this.weights = settings.weights().matrix(units.scale());
        this.sums = new UnitSums(units);
        this.observed = sums.paired() == 0 || weights == null ? 0 : observed();
    }

    /** Why no coefficient can be computed, or null. */
    @Nullable
    Reason reason() {
        if (units.refusal() != null) {
            return units.refusal();
        }
        if (sums.paired() == 0) {
            return Reason.NO_DATA;
        }
        return weights == null ? Reason.OUT_OF_DOMAIN : null;
    }

    CorrectedAgreement missing(Reason reason) {
        return CorrectedAgreement.missing(reason, sums.rated(), sums.paired());
    }

    private double observed() {
        ExactSum sum = new ExactSum();
        for (int row = 0; row < units.rows(); row++) {
            if (units.times(row) > 0 && units.size(row) > 1) {
                sum.add(agreement(row), units.times(row));
            }
        }
        return sum.value() / sums.paired();
    }

    /** Share of the pairs of a unit that agree, weighted; 0 if it has no pair. */
    double agreement(int row) {
        int size = units.size(row);
        return size < 2 ? 0 : pairs(row) / ((double) size * (size - 1));
    }

    /** Ordered pairs of ratings of a unit that agree, weighted. */
    double pairs(int row) {
        double pairs = 0;
        for (int k = 0; k < units.categories(); k++) {
            double count = units.count(row, k);
            if (count > 0) {
                double others = 0;
                for (int l = 0; l < k; l++) {
                    others += weights[k][l] * units.count(row, l);
                }
                pairs += count * (count - 1 + 2 * others);
            }
        }
        return pairs;
    }

    UnitSums sums() {
        return sums;
    }

    double[][] weights() {
        return weights;
    }

    /** Sum of all weights. */
    double totalWeight() {
        ExactSum sum = new ExactSum();
        for (double[] row : weights) {
            for (double weight : row) {
                sum.add(weight);
            }
        }
        return sum.value();
    }

    /** {@code sum_kl(w_kl a_k a_l)}. */
    double quadratic(double[] a) {
        ExactSum sum = new ExactSum();
        for (int k = 0; k < a.length; k++) {
            sum.add(a[k] * a[k]);
            for (int l = 0; l < k; l++) {
                sum.add(2 * weights[k][l] * (a[k] * a[l]));
            }
        }
        return sum.value();
    }

    /** {@code sum_l(w_kl a_l)} for each {@code k}. */
    double[] product(double[] a) {
        double[] product = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            for (int l = 0; l < a.length; l++) {
                product[k] += weights[k][l] * a[l];
            }
        }
        return product;
    }

    /** Chance agreement that is the same for every unit. */
    CorrectedAgreement corrected(double expected) {
        return corrected(expected, row -> expected);
    }

    /** Chance agreement {@code p_ei} of a unit that is the mean over its ratings of a number by category. */
    CorrectedAgreement corrected(double expected, double[] chance) {
        return corrected(expected, row -> {
            double sum = 0;
            for (int k = 0; k < chance.length; k++) {
                sum += units.count(row, k) * chance[k];
            }
            return sum / units.size(row);
        });
    }

    /** Without error. */
    CorrectedAgreement value(double expected) {
        return expected < 1
                ? result((observed - expected) / (1 - expected), expected, 0)
                : missing(Reason.ZERO_VARIANCE);
    }

    /** What a unit says of chance agreement. */
    interface UnitChance {
        double of(int row);
    }

    CorrectedAgreement corrected(double expected, UnitChance chance) {
        if (!(expected < 1)) {
            return missing(Reason.ZERO_VARIANCE);
        }
        double coefficient = (observed - expected) / (1 - expected);
        double square = sums.rated() < 2 ? 0 : squares(coefficient, expected, chance);
        return result(coefficient, expected, square);
    }

    private double squares(double coefficient, double expected, UnitChance chance) {
        double scale = (double) sums.rated() / sums.paired();
        ExactSum sum = new ExactSum();
        for (int row = 0; row < units.rows(); row++) {
            int size = units.size(row);
            if (size > 0 && units.times(row) > 0) {
                double beyond = size < 2 ? 0 : scale * (agreement(row) - expected) / (1 - expected);
                double by = 2 * (1 - coefficient) * (chance.of(row) - expected) / (1 - expected);
                double deviation = beyond - by - coefficient;
                sum.add(deviation * deviation, units.times(row));
            }
        }
        return sum.value();
    }

    /** @param squares sum of squared deviations over units; 0 if there is no error to be told */
    private CorrectedAgreement result(double coefficient, double expected, double squares) {
        double n = sums.rated();
        double error = StrictMath.sqrt(squares / (n * Math.max(1, n - 1)));
        Estimate estimate = estimate(coefficient, error, n - 1, settings.confidence());
        TTest test = error > NOISE ? TTest.of(coefficient, error, n - 1) : null;
        return new CorrectedAgreement(
                estimate, Estimate.of(observed), Estimate.of(expected), test, sums.rated(), sums.paired());
    }

    /** With standard error and t interval, cut off at 1; without both if the error is 0, which says that nothing varied. */
    static Estimate estimate(double coefficient, double error, double degreesOfFreedom, double confidence) {
        if (!(error > NOISE)) {
            return Estimate.of(coefficient);
        }
        double reach = error * Distributions.studentTQuantile((1 + confidence) / 2, degreesOfFreedom);
        StandardError standardError = new StandardError(error, degreesOfFreedom, false);
        Interval interval = new Interval(coefficient - reach, coefficient + reach, confidence);
        return Estimate.of(coefficient, standardError, interval.clip(-Double.MAX_VALUE, 1));
    }
}
