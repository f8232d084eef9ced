package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Conger's kappa: agreement beyond chance of any number of raters, each with a distribution of the categories of its own.
 * The mean of what Cohen's kappa takes for chance over all pairs of raters; for two raters it is Cohen's kappa. A number
 * without unit; 1 is perfect agreement, 0 is chance.
 *
 * <p>{@code (p_a - p_e) / (1 - p_e)} with {@code p_e = sum_{g != h} sum_kl(w_kl p_gk p_hl) / (r (r - 1))}: {@code p_a} the mean
 * share of agreeing pairs of a unit, {@code p_gk} the share of category {@code k} in the ratings of rater {@code g}, {@code r}
 * the number of raters who rated.
 * <ul>
 *   <li>Missing values: a unit takes part with the ratings it has; a rater or unit without any plays no part.
 *   <li>No unit with two ratings: {@link Reason#NO_DATA}.
 *   <li>One category only: {@link Reason#ZERO_VARIANCE}.
 *   <li>A value that is not on a given scale, or weights that don't fit it: {@link Reason#OUT_OF_DOMAIN}.
 *   <li>A tally to which ratings were added without their rater: {@link Reason#INCOMPLETE_DATA}.
 *   <li>No deviation between units, one unit only, or a tally: the value stands without standard error and interval. A tally
 *       doesn't hold who gave what to which unit, which the error needs.
 * </ul>
 * Sums are exact or made of whole numbers, so any order of units and of raters gives the same bits. Immutable.
 *
 * <p>Sources: Conger, A. J. (1980). Psychological Bulletin 88, 322-328. doi:10.1037/0033-2909.88.2.322; Gwet, K. L. (2014).
 * Handbook of inter-rater reliability, 4th ed., ch. 5.
 *
 * @param agreement the value, observed and expected agreement, and the test against 0
 * @param weights how much unequal ratings agree
 * @param raters raters who rated, {@code r}
 */
public record CongerKappa(CorrectedAgreement agreement, AgreementWeights weights, int raters) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Computes kappa from a matrix, unweighted, at 95 percent; never throws for data. */
    public static CongerKappa of(RatingMatrix ratings) {
        return of(ratings, AgreementSettings.STANDARD);
    }

    /** Computes kappa from a matrix, on the scale of the values in it; never throws for data. */
    public static CongerKappa of(RatingMatrix ratings, AgreementSettings settings) {
        return of(ratings, CategoryScale.observed(ratings), settings);
    }

    /** Computes kappa from a matrix on a given scale; never throws for data. */
    public static CongerKappa of(RatingMatrix ratings, CategoryScale scale, AgreementSettings settings) {
        CategoryTally tally = CategoryTally.of(ratings, scale);
        UnitAgreement units = new UnitAgreement(tally.eachUnit(), settings);
        if (units.reason() != null) {
            return of(tally, settings);
        }
        RaterChance chance = new RaterChance(tally.raters(), units);
        RaterTerms terms = new RaterTerms(tally, chance.terms(units.sums().rated()), ratings.raters(), ratings.units());
        for (int unit = 0; unit < ratings.units(); unit++) {
            for (int rater = 0; rater < ratings.raters(); rater++) {
                if (!ratings.isMissing(unit, rater)) {
                    terms.add(unit, rater, scale.indexOf(ratings.value(unit, rater)));
                }
            }
        }
        return new CongerKappa(units.corrected(chance.expected(), terms::of), settings.weights(), chance.raters());
    }

    /** Computes kappa from columns, each item of each unit a unit, on the scale of the values in them; never throws for data. */
    public static CongerKappa of(RatingColumns ratings, AgreementSettings settings) {
        CategoryScale scale = CategoryScale.observed(ratings);
        CategoryTally tally = CategoryTally.of(ratings, scale);
        UnitAgreement units = new UnitAgreement(tally.eachUnit(), settings);
        if (units.reason() != null || tally.raters().length < 2) {
            return of(tally, settings);
        }
        ColumnUnits numbers = ColumnUnits.of(ratings);
        RaterChance chance = new RaterChance(tally.raters(), units);
        RaterTerms terms = new RaterTerms(tally, chance.terms(units.sums().rated()), numbers.raters(), numbers.units());
        for (int row = 0; row < ratings.size(); row++) {
            terms.add(numbers.unit(row), numbers.rater(row), scale.indexOf(ratings.value(row)));
        }
        return new CongerKappa(units.corrected(chance.expected(), terms::of), settings.weights(), chance.raters());
    }

    /** Computes the value of kappa from counts by unit and rater, without error; never throws for data. */
    public static CongerKappa of(CategoryTally tally, AgreementSettings settings) {
        UnitAgreement units = new UnitAgreement(tally.unitCounts(), settings);
        long[][] raters = tally.raters();
        Reason reason = units.reason() != null || tally.knowsRaters() ? units.reason() : Reason.INCOMPLETE_DATA;
        reason = reason == null && raters.length < 2 ? Reason.TOO_FEW_UNITS : reason;
        CorrectedAgreement agreement =
                reason == null ? units.value(new RaterChance(raters, units).expected()) : units.missing(reason);
        return new CongerKappa(agreement, settings.weights(), raters.length);
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
        return weights.equals(AgreementWeights.UNWEIGHTED) ? "Conger kappa" : "Conger kappa (" + weights + ")";
    }

    /** Returns the value, what it is made of, and the test, a line each. */
    public String render() {
        return agreement.lines(name()) + "\n  raters: " + raters;
    }

    /** Returns for instance {@code Conger kappa = 0.7621 ± 0.1501 [0.4317, 1.0000] (12 units)}. */
    @Override
    public String toString() {
        return agreement.line(name());
    }
}
