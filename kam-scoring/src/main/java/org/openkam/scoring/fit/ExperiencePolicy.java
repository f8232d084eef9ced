package org.openkam.scoring.fit;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * How experience that the host tells of counts as evidence in favour. It is a bonus and never a gate: its absence is no reason
 * against anybody, and no score, fit or rank contains it (source case, R34 and R47).
 *
 * @param tenureYears from how many years in the company on tenure counts, 0 or more; standard 2 (source case: 2 to 3)
 * @param tenurePoints what tenure counts, 0 or more; standard 1
 * @param projectPoints what concrete projects count, at least as much as tenure; standard 2, the library's own: projects count
 *     more than time served
 */
public record ExperiencePolicy(double tenureYears, int tenurePoints, int projectPoints) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ExperiencePolicy {
        Arguments.that(tenureYears >= 0 && tenureYears <= 100, "years of tenure", tenureYears, "must be 0 to 100");
        Arguments.inRange(tenurePoints, 0, 1000, "points of tenure");
        Arguments.inRange(projectPoints, tenurePoints, 1000, "points of projects");
    }

    /** Returns the standard: from two years on 1, concrete projects 2. */
    public static ExperiencePolicy standard() {
        return new ExperiencePolicy(2, 1, 2);
    }

    /** Returns the bonus, 0 where nothing is known. */
    int points(Experience experience) {
        return (hasTenure(experience) ? tenurePoints : 0) + (experience.hasProjects() ? projectPoints : 0);
    }

    boolean hasTenure(Experience experience) {
        return experience.tenureYears() != null && experience.tenureYears() >= tenureYears;
    }
}
