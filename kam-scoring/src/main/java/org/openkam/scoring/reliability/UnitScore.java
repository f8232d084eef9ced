package org.openkam.scoring.reliability;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/**
 * The score of a unit beside what is predicted from it.
 *
 * @param unit its number in the input
 * @param raters how many sheets or ratings it has, 1 or more
 * @param observed their mean, points
 * @param reliability share of the unit in the variance of such a mean, from 0 to 1; for raters who overlap, of what is left once their
 *     severity is known exactly
 * @param predicted the predicted true score with its standard error, points
 * @param conditionalDeviation standard deviation of the true score given the data, the mean and variances taken as known, points
 */
public record UnitScore(
        int unit, int raters, double observed, double reliability, Estimate predicted, double conditionalDeviation)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public UnitScore {
        Arguments.finite(observed, "observed mean");
        Arguments.notNull(predicted, "predicted score");
    }

    /** Returns for instance {@code unit 7: 3.2105 of 7 raters, predicted 3.2154 ± 0.1926}. */
    @Override
    public String toString() {
        return "unit " + unit + ": " + Decimals.plain(observed, 4) + " of " + raters + " raters, predicted "
                + predicted;
    }
}
