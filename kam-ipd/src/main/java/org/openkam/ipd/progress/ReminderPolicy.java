package org.openkam.ipd.progress;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * When people are reminded. The source cases give no numbers but the yearly cycle; the standard ones are the library's own.
 *
 * @param daysBefore a step is announced so many days before its day, 0 or more; standard 7
 * @param checkInMonths there is a talk every so many months, 1 or more; standard 1
 * @param reassessmentMonths the next assessment comes so many months after the plan's start, 1 or more; standard 12
 */
public record ReminderPolicy(int daysBefore, int checkInMonths, int reassessmentMonths) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 1000;

    public ReminderPolicy {
        Arguments.inRange(daysBefore, 0, MOST, "days before");
        Arguments.inRange(checkInMonths, 1, MOST, "months between check-ins");
        Arguments.inRange(reassessmentMonths, 1, MOST, "months to the next assessment");
    }

    /** Returns the standard values. */
    public static ReminderPolicy standard() {
        return new ReminderPolicy(7, 1, 12);
    }
}
