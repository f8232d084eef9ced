package org.openkam.scoring.validity;

import java.io.Serializable;

/**
 * How often a validity coefficient exceeds a correlation it should exceed. Comparisons share correlations, so this is a count and
 * no test. Immutable.
 *
 * @param held comparisons in which it is greater
 * @param comparisons how many comparisons
 */
public record Dominance(int held, int comparisons) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Returns for instance {@code 36 of 36}. */
    @Override
    public String toString() {
        return held + " of " + comparisons;
    }
}
