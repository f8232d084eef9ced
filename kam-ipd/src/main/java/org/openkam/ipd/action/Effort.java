package org.openkam.ipd.action;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * What an action takes.
 *
 * @param hours the person's own effort, 1 or more
 * @param weeks from start to end, 1 or more
 */
public record Effort(int hours, int weeks) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    public Effort {
        Arguments.inRange(hours, 1, MOST, "hours");
        Arguments.inRange(weeks, 1, MOST, "weeks");
    }
}
