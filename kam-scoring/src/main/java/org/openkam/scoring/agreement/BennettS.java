package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Bennett's S: agreement of two raters beyond chance, where chance means that each category is as likely as any other. A
 * number without unit; 1 is perfect agreement, 0 is chance.
 *
 * <p>{@code S = (p_o - 1/q) / (1 - 1/q)}, {@code p_o} the share of units on which both agree, {@code q} the number of
 * categories: give the whole scale where it is known. {@link BrennanPrediger} is the same for any number of raters. The
 * standard error is Gwet's, over units.
 * <ul>
 *   <li>A unit that one of the two didn't rate plays no part; no unit left: {@link Reason#NO_DATA}.
 *   <li>One category on the scale: {@link Reason#ZERO_VARIANCE}.
 *   <li>Other than two raters, a value that is not on the scale: see {@link PairTally#of(RatingMatrix)}.
 * </ul>
 * Immutable.
 *
 * <p>Source: Bennett, E. M., Alpert, R. &amp; Goldstein, A. C. (1954). Public Opinion Quarterly 18, 303-308.
 * doi:10.1086/266520
 *
 * @param agreement the value, observed and expected agreement, and the test against 0
 * @param weights how much unequal ratings agree
 */
public record BennettS(CorrectedAgreement agreement, AgreementWeights weights) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Computes S of two raters; never throws for data. */
    public static BennettS of(PairTally tally, AgreementSettings settings) {
        return of(tally.units(), settings);
    }

    /** Computes S of a matrix of two raters, on the scale of the values in it; never throws for data. */
    public static BennettS of(RatingMatrix ratings) {
        return of(PairTally.of(ratings), AgreementSettings.STANDARD);
    }

    private static BennettS of(UnitCounts counts, AgreementSettings settings) {
        UnitAgreement units = new UnitAgreement(counts, settings);
        Reason reason = units.reason();
        double q = counts.categories();
        CorrectedAgreement agreement =
                reason == null ? units.corrected(units.totalWeight() / (q * q)) : units.missing(reason);
        return new BennettS(agreement, settings.weights());
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
        return weights.equals(AgreementWeights.UNWEIGHTED) ? "Bennett S" : "Bennett S (" + weights + ")";
    }

    /** Returns the value, what it is made of, and the test, a line each. */
    public String render() {
        return agreement.lines(name());
    }

    /** Returns for instance {@code Bennett S = 0.2394 ± 0.0543 [0.1321, 0.3467] (149 units)}. */
    @Override
    public String toString() {
        return agreement.line(name());
    }
}
