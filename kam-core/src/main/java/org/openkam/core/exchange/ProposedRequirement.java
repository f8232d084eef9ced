package org.openkam.core.exchange;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * What O*NET suggests that a role asks of one element. The ratings behind weight and target stay beside them with their
 * standard errors and intervals, for a weight of 3.2 from eight analysts isn't a fact.
 *
 * @param elementId id of the element
 * @param name its English name
 * @param weight its share of 100, with the proposal's number of decimals
 * @param targetLevelOrNull the level asked for, a code of the proposal's scale; null if O*NET rates no level
 * @param importance the rating that the weight comes from
 * @param levelOrNull the rating that the target comes from, or null
 */
public record ProposedRequirement(
        String elementId,
        String name,
        BigDecimal weight,
        @Nullable Integer targetLevelOrNull,
        OnetRating importance,
        @Nullable OnetRating levelOrNull)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ProposedRequirement {
        Arguments.code(elementId, "id of element");
        Arguments.notNull(name, "name of element");
        Arguments.notNull(weight, "weight of element");
        Arguments.notNull(importance, "importance of element");
        Arguments.that(
                (targetLevelOrNull == null) == (levelOrNull == null),
                "target of element " + elementId,
                String.valueOf(targetLevelOrNull),
                "must be given exactly if its level is rated");
    }

    /** Returns the level asked for; empty if O*NET rates no level. */
    public OptionalInt targetLevel() {
        return targetLevelOrNull == null ? OptionalInt.empty() : OptionalInt.of(targetLevelOrNull);
    }

    /** Returns the rating that the target comes from, in points of O*NET's scale from 0 to 7. */
    public Optional<OnetRating> level() {
        return Optional.ofNullable(levelOrNull);
    }
}
