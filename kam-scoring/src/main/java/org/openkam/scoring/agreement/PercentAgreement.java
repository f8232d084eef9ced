package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Share of pairs of ratings of a unit that agree, from 0 to 1, not corrected for chance: easily understood, and high for
 * whoever gives one category always. Report a corrected coefficient with it.
 *
 * <p>The value is the mean over units with two ratings or more of {@code sum_k(r_ik (r*_ik - 1)) / (r_i (r_i - 1))}, with
 * {@code r_ik} ratings of category {@code k}, {@code r*_ik = sum_l(w_kl r_il)} and {@code r_i} ratings in all. For two raters
 * without weights it is the share of units on which both agree. The standard error is that of a mean over units, with
 * Student's t.
 * <ul>
 *   <li>Missing values: a unit takes part with the ratings it has; with fewer than two it says nothing, but stays among the
 *       units of the standard error, as in irrCAC.
 *   <li>No unit with two ratings: {@link Reason#NO_DATA}.
 *   <li>A value that is not on a given scale, or weights that don't fit it: {@link Reason#OUT_OF_DOMAIN}.
 *   <li>All units agree alike, or one unit only: the value stands without standard error and interval.
 * </ul>
 * Sums over units are exact, so any order of units and of raters gives the same bits. Immutable.
 *
 * <p>Source: Gwet, K. L. (2014). Handbook of inter-rater reliability, 4th ed., ch. 2 and 5.
 *
 * @param estimate the share with standard error and interval, or why there is none
 * @param unanimous the share of units with two ratings or more in which all ratings are equal
 * @param weights how much unequal ratings agree
 * @param units units with two ratings or more
 */
public record PercentAgreement(Estimate estimate, Estimate unanimous, AgreementWeights weights, long units)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Computes the share from a matrix, unweighted, at 95 percent; never throws for data. */
    public static PercentAgreement of(RatingMatrix ratings) {
        return of(CategoryTally.of(ratings), AgreementSettings.STANDARD);
    }

    /** Computes the share from counts by unit; never throws for data. */
    public static PercentAgreement of(CategoryTally tally, AgreementSettings settings) {
        return of(tally.unitCounts(), settings);
    }

    /** Computes the share for two raters; never throws for data. */
    public static PercentAgreement of(PairTally tally, AgreementSettings settings) {
        return of(tally.units(), settings);
    }

    private static PercentAgreement of(UnitCounts counts, AgreementSettings settings) {
        UnitAgreement units = new UnitAgreement(counts, settings);
        Reason reason = units.reason();
        CorrectedAgreement raw = reason == null ? units.corrected(0) : units.missing(reason);
        Estimate unanimous = reason == null ? unanimous(counts, raw.pairedUnits()) : Estimate.notComputable(reason);
        Estimate share = raw.estimate().fold(PercentAgreement::clipped, Estimate::notComputable);
        return new PercentAgreement(share, unanimous, settings.weights(), raw.pairedUnits());
    }

    private static Estimate clipped(Estimate.Computed share) {
        Interval interval = share.interval();
        return interval == null
                ? share
                : new Estimate.Computed(share.value(), share.standardError(), interval.clip(0, 1));
    }

    private static Estimate unanimous(UnitCounts counts, double paired) {
        long units = 0;
        for (int row = 0; row < counts.rows(); row++) {
            int size = counts.size(row);
            units += size > 1 && isUnanimous(counts, row, size) ? counts.times(row) : 0;
        }
        return Estimate.of(units / paired);
    }

    private static boolean isUnanimous(UnitCounts counts, int row, int size) {
        for (int k = 0; k < counts.categories(); k++) {
            if (counts.count(row, k) > 0) {
                return counts.count(row, k) == size;
            }
        }
        return false;
    }

    /**
     * Returns the share of pairs that agree.
     *
     * @throws org.openkam.scoring.statistic.NotComputableException if there is none; {@link #estimate()} says so without it
     */
    public double value() {
        return estimate.value();
    }

    private String name() {
        return weights.equals(AgreementWeights.UNWEIGHTED) ? "Agreement" : "Agreement (" + weights + ")";
    }

    /** Returns the share of pairs and that of unanimous units, a line each. */
    public String render() {
        return this + "\n  unanimous units: " + unanimous;
    }

    /** Returns for instance {@code Agreement = 0.8182 ± 0.1203 [0.5533, 1.0000] (11 units)}. */
    @Override
    public String toString() {
        String sign = estimate instanceof Estimate.Computed ? " = " : ": ";
        return name() + sign + estimate + " (" + units + " units)";
    }
}
