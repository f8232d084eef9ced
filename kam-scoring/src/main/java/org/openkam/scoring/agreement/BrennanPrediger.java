package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * The coefficient of Brennan and Prediger: agreement beyond chance of any number of raters, gaps allowed, where chance
 * means that each category is as likely as any other. A number without unit; 1 is perfect agreement, 0 is chance.
 *
 * <p>{@code (p_a - p_e) / (1 - p_e)} with {@code p_e = T_w / q^2}: {@code p_a} the mean share of agreeing pairs of a unit,
 * {@code q} the number of categories, {@code T_w} the sum of all weights. It depends on {@code q}: give the whole scale where
 * it is known. For two raters without weights it is {@link BennettS}.
 * <ul>
 *   <li>Missing values: a unit takes part with the ratings it has. Units with one rating count for chance agreement only,
 *       units without any not at all (irrCAC 1.0 gives NaN as soon as there is one).
 *   <li>No unit with two ratings: {@link Reason#NO_DATA}.
 *   <li>One category on the scale, or weights that make everything agree: {@link Reason#ZERO_VARIANCE}.
 *   <li>A value that is not on a given scale, or weights that don't fit it: {@link Reason#OUT_OF_DOMAIN}.
 *   <li>No deviation between units, or one unit only: the value stands without standard error and interval.
 * </ul>
 * Sums over units are exact, so any order of units and of raters gives the same bits. Immutable.
 *
 * <p>Sources: Brennan, R. L. &amp; Prediger, D. J. (1981). Educational and Psychological Measurement 41, 687-699.
 * doi:10.1177/001316448104100307; Gwet, K. L. (2014). Handbook of inter-rater reliability, 4th ed., ch. 4.
 *
 * @param agreement the value, observed and expected agreement, and the test against 0
 * @param weights how much unequal ratings agree
 */
public record BrennanPrediger(CorrectedAgreement agreement, AgreementWeights weights) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Computes the coefficient of Brennan and Prediger from a matrix, unweighted, at 95 percent; never throws for data. */
    public static BrennanPrediger of(RatingMatrix ratings) {
        return of(CategoryTally.of(ratings), AgreementSettings.STANDARD);
    }

    /** Computes the coefficient of Brennan and Prediger from a matrix, on the scale of the values in it; never throws for data. */
    public static BrennanPrediger of(RatingMatrix ratings, AgreementSettings settings) {
        return of(CategoryTally.of(ratings), settings);
    }

    /** Computes the coefficient of Brennan and Prediger from counts by unit; never throws for data. */
    public static BrennanPrediger of(CategoryTally tally, AgreementSettings settings) {
        return of(tally.unitCounts(), settings);
    }

    /** Computes the coefficient of Brennan and Prediger of two raters; never throws for data. */
    public static BrennanPrediger of(PairTally tally, AgreementSettings settings) {
        return of(tally.units(), settings);
    }

    private static BrennanPrediger of(UnitCounts counts, AgreementSettings settings) {
        UnitAgreement units = new UnitAgreement(counts, settings);
        Reason reason = units.reason();
        double q = counts.categories();
        CorrectedAgreement agreement =
                reason == null ? units.corrected(units.totalWeight() / (q * q)) : units.missing(reason);
        return new BrennanPrediger(agreement, settings.weights());
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
        return weights.equals(AgreementWeights.UNWEIGHTED) ? "Brennan-Prediger" : "Brennan-Prediger (" + weights + ")";
    }

    /** Returns the value, what it is made of, and the test, a line each. */
    public String render() {
        return agreement.lines(name());
    }

    /** Returns for instance {@code Brennan-Prediger = 0.7727 ± 0.1447 [0.4542, 1.0000] (12 units)}. */
    @Override
    public String toString() {
        return agreement.line(name());
    }
}
