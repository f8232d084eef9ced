package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * How a goal of a plan stands on a day: a hint for the talk, never a judgement of the person.
 *
 * @param competency code of the goal's competency
 * @param status how it stands
 * @param signs why, in the order of {@link Sign}; none if it is on track
 * @param stepsDone how many steps are done
 * @param steps how many there are, at least one
 * @param lastOrNull day of the last check-in, or null if there was none
 */
public record GoalHealth(
        String competency,
        Status status,
        List<Sign> signs,
        int stepsDone,
        int steps,
        @Nullable LocalDate lastOrNull) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How a goal or a plan stands. */
    public enum Status {
        /** All steps are done; whether the goal is reached is for the next assessment to say. */
        STEPS_DONE,
        /** It goes on as planned. */
        ON_TRACK,
        /** Nobody has begun, or it isn't time yet. */
        NOT_STARTED,
        /** A step is late, somebody is blocked, or the parties see it differently. */
        AT_RISK,
        /** It began, and nothing was said of it for long. */
        STALLED
    }

    /** What a status rests on. */
    public enum Sign {
        /** The plan has no start yet. */
        NO_START_DATE,
        /** Its first step isn't due to begin yet. */
        NOT_YET_TIME,
        /** There was no check-in. */
        NO_CHECK_IN,
        /** Nothing was said for longer than the policy allows. */
        SILENT,
        /** A step is over its day by more than the policy allows. */
        STEP_OVERDUE,
        /** At the last check-in somebody couldn't go on without help. */
        BLOCKED,
        /** At the last check-in one party saw it going well and another one not. */
        VIEWS_DIFFER
    }

    public GoalHealth {
        Arguments.code(competency, "competency");
        Arguments.notNull(status, "status");
        signs = signs.stream().distinct().sorted().toList();
        Arguments.inRange(steps, 1, Integer.MAX_VALUE, "number of steps");
        Arguments.inRange(stepsDone, 0, steps, "steps done");
    }

    /** Returns the day of the last check-in, if there was one. */
    public Optional<LocalDate> last() {
        return Optional.ofNullable(lastOrNull);
    }

    /** Returns how many percent of the steps are done, 0 to 100. */
    public double percentDone() {
        return 100.0 * stepsDone / steps;
    }

    @Override
    public String toString() {
        return competency + " " + status + " " + stepsDone + "/" + steps + (signs.isEmpty() ? "" : " " + signs);
    }
}
