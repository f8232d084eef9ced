package org.openkam.scoring.facets;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * Where a marginal likelihood looks at the persons' distribution.
 *
 * @param nodes how many places; 0 for as many as the narrowest posterior needs, reaching 6 standard deviations either way
 * @param lowest the lowest place, logits
 * @param highest the highest place, logits, above the lowest
 */
public record Quadrature(int nodes, double lowest, double highest) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Places that move with the standard deviation, so close that the sum is the integral to about 1e-9. */
    public static final Quadrature FITTED = new Quadrature(0, -6, 6);

    public Quadrature {
        Arguments.that(nodes == 0 || nodes > 2, "number of nodes", nodes, "must be 3 or more, or 0");
        Arguments.that(
                Double.isFinite(lowest) && Double.isFinite(highest) && lowest < highest,
                "nodes",
                lowest + " to " + highest,
                "must ascend and be finite");
    }

    /**
     * Returns fixed places with the normal density there as weights, scaled to sum to 1, as in TAM. What of the distribution
     * lies beyond the ends is cut off, which makes the variance a little too large.
     */
    public static Quadrature evenly(int nodes, double lowest, double highest) {
        Arguments.that(nodes > 2, "number of nodes", nodes, "must be 3 or more");
        return new Quadrature(nodes, lowest, highest);
    }
}
