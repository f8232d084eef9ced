package org.openkam.ipd.action;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * What an action takes.
 *
 * @param hours the person's own effort, 1 or more
 * @param weeks from start to end, 1 or more
 * @param cost what it costs in whole units of the catalogue's currency, 0 or more
 */
public record Effort(int hours, int weeks, long cost) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;
    private static final long MOST_COST = 1_000_000_000_000L;

    public Effort {
        Arguments.inRange(hours, 1, MOST, "hours");
        Arguments.inRange(weeks, 1, MOST, "weeks");
        Arguments.that(cost >= 0 && cost <= MOST_COST, "cost", cost, "must lie between 0 and " + MOST_COST);
    }

    /** Creates an effort without cost. */
    public Effort(int hours, int weeks) {
        this(hours, weeks, 0);
    }
}
