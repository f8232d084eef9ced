package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.TTest;

/**
 * Krippendorff's alpha with agreement weights and Gwet's standard error over units: agreement beyond chance of any number of
 * raters, gaps allowed. A number without unit; 1 is perfect agreement, 0 is chance.
 *
 * <p>Without weights the value is that of {@link KrippendorffAlpha} with {@link Metric#NOMINAL}, with
 * {@link AgreementWeights#QUADRATIC} that of {@link Metric#INTERVAL}; {@link AgreementWeights#ORDINAL} goes by the categories
 * and {@link Metric#ORDINAL} by how often they were given, so those two differ. Take this one for a standard error without
 * resampling, or to set alpha beside the other weighted coefficients.
 *
 * <p>{@code alpha = (p_a - p_e) / (1 - p_e)} over the {@code n} units with two ratings or more, {@code R} ratings in all, and
 * {@code r = R / n} to a unit: {@code p' = sum_i(S_i / (r (r_i - 1))) / n} with {@code S_i} the weighted pairs of unit {@code i}
 * that agree, {@code p_a = (1 - 1/R) p' + 1/R}, {@code p_e = sum_kl(w_kl pi_k pi_l)}, {@code pi_k} the share of category
 * {@code k} in all {@code R} ratings.
 * <ul>
 *   <li>Missing values: a unit takes part with the ratings it has; with fewer than two it plays no part at all.
 *   <li>No unit with two ratings: {@link Reason#NO_DATA}.
 *   <li>One category only: {@link Reason#ZERO_VARIANCE}.
 *   <li>A value that is not on a given scale, or weights that don't fit it: {@link Reason#OUT_OF_DOMAIN}.
 *   <li>Perfect agreement, no deviation between units, or one unit only: no standard error and no interval.
 * </ul>
 * Sums over units are exact, so any order of units and of raters gives the same bits. Immutable.
 *
 * <p>Sources: Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability.
 * https://repository.upenn.edu/asc_papers/43; Gwet, K. L. (2014). Handbook of inter-rater reliability, 4th ed., ch. 5.
 *
 * @param agreement the value, observed and expected agreement, and the test against 0
 * @param weights how much unequal ratings agree
 */
public record WeightedAlpha(CorrectedAgreement agreement, AgreementWeights weights) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Computes alpha from a matrix, on the scale of the values in it; never throws for data. */
    public static WeightedAlpha of(RatingMatrix ratings, AgreementSettings settings) {
        return of(CategoryTally.of(ratings), settings);
    }

    /** Computes alpha from counts by unit; never throws for data. */
    public static WeightedAlpha of(CategoryTally tally, AgreementSettings settings) {
        UnitAgreement units = new UnitAgreement(tally.unitCounts(), settings);
        Reason reason = units.reason();
        return new WeightedAlpha(
                reason == null ? new Computation(tally.unitCounts(), units).result(settings) : units.missing(reason),
                settings.weights());
    }

    /** Sums over the units with two ratings or more. */
    private static final class Computation {
        private final UnitCounts counts;
        private final UnitAgreement units;
        private final double n;
        private final double meanSize;
        private final double[] chance;
        private final double uncorrected;
        private final double observed;
        private final double expected;

        Computation(UnitCounts counts, UnitAgreement units) {
            this.counts = counts;
            this.units = units;
            this.n = units.sums().paired();
            double[] totals = units.sums().pairedCounts();
            double ratings = 0;
            for (double total : totals) {
                ratings += total;
            }
            for (int k = 0; k < totals.length; k++) {
                totals[k] /= ratings;
            }
            this.meanSize = ratings / n;
            this.chance = units.product(totals);
            this.expected = units.quadratic(totals);
            ExactSum pairs = new ExactSum();
            for (int row = 0; row < counts.rows(); row++) {
                if (counts.size(row) > 1) {
                    pairs.add(agreement(row), counts.times(row));
                }
            }
            this.uncorrected = pairs.value() / n;
            this.observed = (1 - 1 / ratings) * uncorrected + 1 / ratings;
        }

        private double agreement(int row) {
            return units.pairs(row) / (meanSize * (counts.size(row) - 1));
        }

        CorrectedAgreement result(AgreementSettings settings) {
            if (!(expected < 1)) {
                return units.missing(Reason.ZERO_VARIANCE);
            }
            double alpha = (observed - expected) / (1 - expected);
            double error = n < 2 || isPerfect() ? 0 : StrictMath.sqrt(squares() / (n * (n - 1)));
            Estimate estimate = UnitAgreement.estimate(alpha, error, n - 1, settings.confidence());
            TTest test = error > UnitAgreement.NOISE ? TTest.of(alpha, error, n - 1) : null;
            long paired = units.sums().paired();
            return new CorrectedAgreement(estimate, Estimate.of(observed), Estimate.of(expected), test, paired, paired);
        }

        private boolean isPerfect() {
            for (int row = 0; row < counts.rows(); row++) {
                double size = counts.size(row);
                if (units.pairs(row) < size * (size - 1)) {
                    return false;
                }
            }
            return true;
        }

        private double squares() {
            double alpha = (uncorrected - expected) / (1 - expected);
            ExactSum sum = new ExactSum();
            for (int row = 0; row < counts.rows(); row++) {
                if (counts.size(row) > 1) {
                    double longer = (counts.size(row) - meanSize) / meanSize;
                    double beyond = (agreement(row) - observed * longer - expected) / (1 - expected);
                    double by = (expectedOf(row) - expected * longer - expected) / (1 - expected);
                    double deviation = beyond - 2 * (1 - alpha) * by - alpha;
                    sum.add(deviation * deviation, counts.times(row));
                }
            }
            return sum.value();
        }

        private double expectedOf(int row) {
            double sum = 0;
            for (int k = 0; k < chance.length; k++) {
                sum += counts.count(row, k) * chance[k];
            }
            return sum / meanSize;
        }
    }

    /** Returns the value with standard error and interval, or why there is none. */
    public Estimate estimate() {
        return agreement.estimate();
    }

    /**
     * Returns the value.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate().value();
    }

    private String name() {
        return "Krippendorff alpha (" + weights + " weights)";
    }

    /** Returns the value, what it is made of, and the test, a line each. */
    public String render() {
        return agreement.lines(name());
    }

    /** Returns for instance {@code Krippendorff alpha (quadratic weights) = 0.8491 ± 0.1291 [0.5614, 1.0000] (11 units)}. */
    @Override
    public String toString() {
        return agreement.line(name());
    }
}
