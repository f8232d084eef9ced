package org.openkam.scoring.ranking;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * A statement of a forced-choice block with its known parameters: its utility to a person is {@code mean + loading x trait +
 * error}. All are in one unit; traits have mean 0 and variance 1. Immutable.
 *
 * @param trait number of the trait it measures, 0 or more
 * @param mean mean utility; only differences within a block matter
 * @param loading how the utility grows with the trait; negative for a statement that says the opposite
 * @param uniqueness variance of the error, greater than 0
 */
public record ForcedChoiceItem(int trait, double mean, double loading, double uniqueness) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the ranges. */
    public ForcedChoiceItem {
        Arguments.that(trait >= 0, "number of the trait", trait, "must not be negative");
        Arguments.finite(mean, "mean utility");
        Arguments.finite(loading, "loading");
        Arguments.finite(uniqueness, "uniqueness");
        Arguments.that(uniqueness > 0, "uniqueness", uniqueness, "must be positive");
    }
}
