package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Gwet's agreement coefficient, AC1 without weights and AC2 with: agreement beyond chance of any number of raters, gaps
 * allowed. A number without unit; 1 is perfect agreement, 0 is chance.
 *
 * <p>{@code (p_a - p_e) / (1 - p_e)} with {@code p_e = T_w / (q (q - 1)) sum_k(pi_k (1 - pi_k))}: {@code p_a} the mean share
 * of agreeing pairs of a unit, {@code pi_k} the mean share of category {@code k}, {@code q} the number of categories,
 * {@code T_w} the sum of all weights. Chance agreement is small where nearly all ratings are of one category, so the
 * coefficient stays high there where the kappas drop. It depends on {@code q}: give the whole scale where it is known.
 * <ul>
 *   <li>Missing values: a unit takes part with the ratings it has. Units with one rating count for chance agreement only,
 *       units without any not at all (irrCAC 1.0 gives NaN as soon as there is one).
 *   <li>No unit with two ratings: {@link Reason#NO_DATA}.
 *   <li>One category on the scale: {@link Reason#ZERO_VARIANCE}.
 *   <li>A value that is not on a given scale, or weights that don't fit it: {@link Reason#OUT_OF_DOMAIN}.
 *   <li>No deviation between units, or one unit only: the value stands without standard error and interval.
 * </ul>
 * Sums over units are exact, so any order of units and of raters gives the same bits. Immutable.
 *
 * <p>Sources: Gwet, K. L. (2008). British Journal of Mathematical and Statistical Psychology 61, 29-48.
 * doi:10.1348/000711006X126600; Gwet, K. L. (2014). Handbook of inter-rater reliability, 4th ed., ch. 5.
 *
 * @param agreement the value, observed and expected agreement, and the test against 0
 * @param weights how much unequal ratings agree
 */
public record GwetAc(CorrectedAgreement agreement, AgreementWeights weights) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Computes Gwet's AC from a matrix, unweighted, at 95 percent; never throws for data. */
    public static GwetAc of(RatingMatrix ratings) {
        return of(CategoryTally.of(ratings), AgreementSettings.STANDARD);
    }

    /** Computes Gwet's AC from a matrix, on the scale of the values in it; never throws for data. */
    public static GwetAc of(RatingMatrix ratings, AgreementSettings settings) {
        return of(CategoryTally.of(ratings), settings);
    }

    /** Computes Gwet's AC from counts by unit; never throws for data. */
    public static GwetAc of(CategoryTally tally, AgreementSettings settings) {
        return of(tally.unitCounts(), settings);
    }

    /** Computes Gwet's AC of two raters; never throws for data. */
    public static GwetAc of(PairTally tally, AgreementSettings settings) {
        return of(tally.units(), settings);
    }

    private static GwetAc of(UnitCounts counts, AgreementSettings settings) {
        UnitAgreement units = new UnitAgreement(counts, settings);
        Reason reason = units.reason();
        return new GwetAc(reason == null ? of(units) : units.missing(reason), settings.weights());
    }

    private static CorrectedAgreement of(UnitAgreement units) {
        double[] shares = units.sums().shares();
        double q = shares.length;
        if (q < 2) {
            return units.missing(Reason.ZERO_VARIANCE);
        }
        double weight = units.totalWeight() / (q * (q - 1));
        double[] chance = new double[shares.length];
        ExactSum unlike = new ExactSum();
        for (int k = 0; k < chance.length; k++) {
            chance[k] = weight * (1 - shares[k]);
            unlike.add(shares[k] * (1 - shares[k]));
        }
        return units.corrected(weight * unlike.value(), chance);
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
        return weights.equals(AgreementWeights.UNWEIGHTED) ? "Gwet AC1" : "Gwet AC2 (" + weights + ")";
    }

    /** Returns the value, what it is made of, and the test, a line each. */
    public String render() {
        return agreement.lines(name());
    }

    /** Returns for instance {@code Gwet AC1 = 0.7754 ± 0.1429 [0.4608, 1.0000] (12 units)}. */
    @Override
    public String toString() {
        return agreement.line(name());
    }
}
