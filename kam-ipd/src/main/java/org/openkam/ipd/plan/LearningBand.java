package org.openkam.ipd.plan;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.action.LearningMode;

/**
 * How a person's hours should be divided among the learning modes: a target to talk about and no rule, because no study bears out the
 * exact numbers. Nothing is chosen or refused by it.
 *
 * @param experience percent of the hours, 0 to 100
 * @param exposure percent of the hours
 * @param education percent of the hours; the three make 100
 * @param tolerance how many percentage points each share may lie off, 0 to 100
 */
public record LearningBand(int experience, int exposure, int education, int tolerance) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ALL = 100;

    public LearningBand {
        Arguments.inRange(experience, 0, ALL, "percent of experience");
        Arguments.inRange(exposure, 0, ALL, "percent of exposure");
        Arguments.inRange(education, 0, ALL, "percent of education");
        Arguments.inRange(tolerance, 0, ALL, "tolerance");
        int sum = experience + exposure + education;
        Arguments.that(sum == ALL, "percent of all modes", sum, "must make 100");
    }

    /** Returns 70 percent experience, 20 exposure, 10 education, each up to ten points off. */
    public static LearningBand standard() {
        return new LearningBand(70, 20, 10, 10);
    }

    /** Returns the target for a mode, percent of the hours. */
    public int of(LearningMode mode) {
        return switch (mode) {
            case EXPERIENCE -> experience;
            case EXPOSURE -> exposure;
            case EDUCATION -> education;
        };
    }

    /** Returns whether every share of the hours lies within the tolerance; true of no hours, which nothing can be said about. */
    public boolean contains(ModeHours hours) {
        for (LearningMode mode : LearningMode.values()) {
            long off = (long) ALL * hours.of(mode) - (long) of(mode) * hours.sum();
            if (Math.abs(off) > (long) tolerance * hours.sum()) {
                return false;
            }
        }
        return true;
    }
}
