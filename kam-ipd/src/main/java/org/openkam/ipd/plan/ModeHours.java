package org.openkam.ipd.plan;

import java.io.Serializable;
import java.util.Collection;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.LearningMode;

/**
 * The person's own hours by learning mode, to hold against the band of 70 percent experience, 20 exposure, 10 education, which is a
 * target to talk about and no rule.
 *
 * @param experience hours, 0 or more
 * @param exposure hours, 0 or more
 * @param education hours, 0 or more
 */
public record ModeHours(int experience, int exposure, int education) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No hours at all. */
    public static final ModeHours NONE = new ModeHours(0, 0, 0);

    public ModeHours {
        Arguments.that(experience >= 0, "hours of experience", experience, "must not be negative");
        Arguments.that(exposure >= 0, "hours of exposure", exposure, "must not be negative");
        Arguments.that(education >= 0, "hours of education", education, "must not be negative");
    }

    /** Returns the hours of actions. */
    public static ModeHours of(Collection<DevelopmentAction> actions) {
        int[] hours = new int[LearningMode.values().length];
        actions.forEach(a -> hours[a.mode().ordinal()] =
                Math.addExact(hours[a.mode().ordinal()], a.effort().hours()));
        return new ModeHours(
                hours[LearningMode.EXPERIENCE.ordinal()],
                hours[LearningMode.EXPOSURE.ordinal()],
                hours[LearningMode.EDUCATION.ordinal()]);
    }

    /** Returns the hours of a mode. */
    public int of(LearningMode mode) {
        return switch (mode) {
            case EXPERIENCE -> experience;
            case EXPOSURE -> exposure;
            case EDUCATION -> education;
        };
    }

    /** Returns the hours of all modes. */
    public long sum() {
        return (long) experience + exposure + education;
    }

    /** Returns the share of a mode in percent, to the nearest whole number, a half upwards; 0 if there are no hours. */
    public int percent(LearningMode mode) {
        long sum = Math.max(1, sum());
        return (int) ((200L * of(mode) + sum) / (2 * sum));
    }

    @Override
    public String toString() {
        return experience + "-" + exposure + "-" + education + " hours";
    }
}
