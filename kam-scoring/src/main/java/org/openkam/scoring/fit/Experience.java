package org.openkam.scoring.fit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * What the host knows of a person's experience. Age, sex and the like don't belong here and are never asked for.
 *
 * @param tenureYears years in the company, 0 or more; null if unknown
 * @param projects concrete projects like those of the role, 0 or more; null if unknown
 */
public record Experience(
        @Nullable Double tenureYears, @Nullable Integer projects) implements Serializable {
    private static final long serialVersionUID = 1L;

    public Experience {
        if (tenureYears != null) {
            boolean inRange = tenureYears >= 0 && tenureYears <= 100;
            Arguments.that(inRange, "years of tenure", tenureYears, "must lie between 0 and 100");
        }
        Arguments.inRange(projects == null ? 0 : projects, 0, Integer.MAX_VALUE, "number of projects");
    }

    /** Returns that nothing is known. */
    public static Experience unknown() {
        return new Experience(null, null);
    }

    boolean hasProjects() {
        return projects != null && projects > 0;
    }
}
