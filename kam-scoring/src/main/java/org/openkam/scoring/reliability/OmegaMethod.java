package org.openkam.scoring.reliability;

/** How the common factor behind McDonald's omega is fitted. The two give different numbers for the same data. */
public enum OmegaMethod {
    /** Maximum likelihood on covariances; speaks of the sum of the items as they are. As in lavaan and SEM programs. */
    MAXIMUM_LIKELIHOOD,
    /**
     * Least squares of the correlations off the diagonal (minres); speaks of the sum of standardized items, and counts
     * as error their uniqueness only. As in psych's {@code omega} with one factor.
     */
    MINIMUM_RESIDUALS
}
