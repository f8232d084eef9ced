package org.openkam.ipd.progress;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * When a goal counts as at risk or stalled. The source cases give no numbers; the standard ones are the library's own.
 *
 * @param graceDays a step this many days over its day doesn't put a goal at risk yet, 0 or more; standard 7
 * @param silentDays a goal of which nothing was said for more days than this is stalled, 1 or more; standard 42, two monthly talks
 *     missed or nearly so
 */
public record HealthPolicy(int graceDays, int silentDays) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    public HealthPolicy {
        Arguments.inRange(graceDays, 0, MOST, "days of grace");
        Arguments.inRange(silentDays, 1, MOST, "silent days");
    }

    /** Returns the standard values. */
    public static HealthPolicy standard() {
        return new HealthPolicy(7, 42);
    }
}
