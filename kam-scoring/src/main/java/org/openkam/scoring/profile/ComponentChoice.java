package org.openkam.scoring.profile;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * How a part of the work fared among a person's forced choices. Ipsative: it orders the parts of one person and never compares
 * people, so it has neither a norm nor a classical error. Immutable.
 *
 * @param component code of the role component
 * @param preferred pairs in which it was preferred
 * @param compared pairs that were ordered
 * @param share {@code preferred / compared}, 0 to 1
 * @param rank within the person, 1 for the largest share; those that tie share the mean of their ranks
 */
public record ComponentChoice(String component, int preferred, int compared, Estimate share, Estimate rank)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the parts. */
    public ComponentChoice {
        Arguments.code(component, "role component");
        Arguments.inRange(preferred, 0, compared, "pairs in which " + component + " was preferred");
        Arguments.notNull(share, "share");
        Arguments.notNull(rank, "rank");
    }

    @Override
    public String toString() {
        return component + " " + preferred + "/" + compared + ", rank " + rank;
    }
}
