package org.openkam.scoring.agreement;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ZTest;

/**
 * Agreement on one category: kappa of whether a rating is of the category or of any other. Immutable.
 *
 * @param category the number that stands for it
 * @param kappa the value, or the reason {@link org.openkam.scoring.statistic.Reason#ZERO_VARIANCE} where all ratings are of
 *     the category or none is
 * @param test of the hypothesis that agreement on it is that of chance; null where there is no value or units differ in their
 *     number of ratings
 */
public record FleissCategory(
        double category, Estimate kappa, @Nullable ZTest test) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Returns for instance {@code category 3: 0.5200 (z = 11.0309, p < 0.0001)}. */
    @Override
    public String toString() {
        return "category " + Decimals.shortest(category) + ": " + kappa + (test == null ? "" : " (" + test + ")");
    }
}
