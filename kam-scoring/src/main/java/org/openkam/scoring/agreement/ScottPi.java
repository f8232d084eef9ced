package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/**
 * Scott's pi: agreement of two raters beyond chance, where both are taken to share one distribution of the categories. A
 * number without unit; 1 is perfect agreement, 0 is chance. Unlike {@link CohenKappa} it counts it against the raters if
 * they use the categories differently.
 *
 * <p>{@code pi = (p_o - p_e) / (1 - p_e)} with {@code p_e = sum_kl(w_kl pi_k pi_l)}, {@code p_o} the weighted share of units
 * on which both agree, {@code pi_k} the share of category {@code k} in the ratings of both. {@link FleissKappa} is the same
 * for any number of raters. The standard error is Gwet's, over units.
 * <ul>
 *   <li>A unit that one of the two didn't rate plays no part; no unit left: {@link Reason#NO_DATA}.
 *   <li>One category only: {@link Reason#ZERO_VARIANCE}.
 *   <li>Other than two raters, a value that is not on the scale: see {@link PairTally#of(RatingMatrix)}.
 * </ul>
 * Immutable.
 *
 * <p>Source: Scott, W. A. (1955). Public Opinion Quarterly 19, 321-325. doi:10.1086/266577
 *
 * @param agreement the value, observed and expected agreement, and the test against 0
 * @param weights how much unequal ratings agree
 */
public record ScottPi(CorrectedAgreement agreement, AgreementWeights weights) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Computes pi of two raters; never throws for data. */
    public static ScottPi of(PairTally tally, AgreementSettings settings) {
        return of(tally.units(), settings);
    }

    /** Computes pi of a matrix of two raters; never throws for data. */
    public static ScottPi of(RatingMatrix ratings) {
        return of(PairTally.of(ratings), AgreementSettings.STANDARD);
    }

    private static ScottPi of(UnitCounts counts, AgreementSettings settings) {
        return new ScottPi(FleissKappa.of(counts, settings).agreement(), settings.weights());
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
        return weights.equals(AgreementWeights.UNWEIGHTED) ? "Scott pi" : "Scott pi (" + weights + ")";
    }

    /** Returns the value, what it is made of, and the test, a line each. */
    public String render() {
        return agreement.lines(name());
    }

    /** Returns for instance {@code Scott pi = 0.1782 ± 0.0528 [0.0739, 0.2825] (149 units)}. */
    @Override
    public String toString() {
        return agreement.line(name());
    }
}
