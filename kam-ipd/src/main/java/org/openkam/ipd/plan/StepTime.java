package org.openkam.ipd.plan;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * From when until when, in whole weeks counted from the plan's start.
 *
 * @param start weeks before it begins, 0 or more
 * @param end weeks until it is done, above the start
 */
public record StepTime(int start, int end) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 1000;

    public StepTime {
        Arguments.inRange(start, 0, MOST, "start of step");
        Arguments.inRange(end, 1, MOST, "end of step");
        Arguments.that(end > start, "end of step", end, "must lie behind its start");
    }

    /** Returns the time from the plan's start on. */
    public static StepTime within(int weeks) {
        return new StepTime(0, weeks);
    }

    @Override
    public String toString() {
        return "weeks " + (start + 1) + "-" + end;
    }
}
