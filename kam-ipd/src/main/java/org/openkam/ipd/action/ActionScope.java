package org.openkam.ipd.action;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.IndicatorFacet;

/**
 * What an action develops, and for whom.
 *
 * @param competency code of the competency
 * @param facetOrNull the facet it develops, or null for all
 * @param lowestLevel from this level of the competency on it helps, a code of the model's scale
 * @param highestLevel up to this level it helps
 */
public record ActionScope(String competency, @Nullable IndicatorFacet facetOrNull, int lowestLevel, int highestLevel)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The lowest level of an action that helps from the bottom of any scale on. */
    public static final int EVERY_LOWER = Integer.MIN_VALUE;

    /** The highest level of an action that helps up to the top of any scale. */
    public static final int EVERY_HIGHER = Integer.MAX_VALUE;

    public ActionScope {
        Arguments.code(competency, "competency of action");
        Arguments.that(
                lowestLevel <= highestLevel, "lowest level of action", lowestLevel, "must not lie above the highest");
    }

    /** Returns the scope of a whole competency at every level. */
    public static ActionScope of(String competency) {
        return new ActionScope(competency, null, EVERY_LOWER, EVERY_HIGHER);
    }

    /** Returns whether it names a lowest level. */
    public boolean hasLowestLevel() {
        return lowestLevel != EVERY_LOWER;
    }

    /** Returns whether it names a highest level. */
    public boolean hasHighestLevel() {
        return highestLevel != EVERY_HIGHER;
    }

    /** Returns the facet it develops; empty for all. */
    public Optional<IndicatorFacet> facet() {
        return Optional.ofNullable(facetOrNull);
    }

    /** Returns whether it helps somebody with this score, points of the scale; a level reaches half a point to each side. */
    public boolean covers(double score) {
        return score >= lowestLevel - 0.5 && score <= highestLevel + 0.5;
    }
}
