package org.openkam.scoring.reliability;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.ChiSquareTest;

/**
 * One common factor behind items: {@code covariance = loading_i loading_j},
 * {@code variance = loading_i^2 + uniqueness_i}. Immutable.
 *
 * @param loadings one for each item, in points of the item (of the standardized item with
 *     {@link OmegaMethod#MINIMUM_RESIDUALS}); signs are such that their sum is not negative
 * @param uniquenesses variance of each item that it doesn't share, positive
 * @param test of fit, n times the discrepancy; null where there is none: least squares, no degrees of freedom,
 *     covariances of different persons
 * @param isHeywood whether a uniqueness fell to its bound of 0.005 times the item's variance: the sample is too small
 *     or one factor doesn't fit, and the values should not be trusted
 */
public record OneFactor(
        List<Double> loadings,
        List<Double> uniquenesses,
        @Nullable ChiSquareTest test,
        boolean isHeywood) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies the lists. */
    public OneFactor {
        loadings = List.copyOf(loadings);
        uniquenesses = List.copyOf(uniquenesses);
        Arguments.that(
                loadings.size() == uniquenesses.size(),
                "number of uniquenesses",
                uniquenesses.size(),
                "must be that of the loadings");
    }
}
