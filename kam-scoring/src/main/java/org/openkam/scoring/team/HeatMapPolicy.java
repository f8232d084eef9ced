package org.openkam.scoring.team;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * Which units are shown in a heat map.
 *
 * @param leastPeople how many people must have a score for a mean to be shown, 3 or more
 */
public record HeatMapPolicy(int leastPeople) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LOWEST = 3;
    private static final HeatMapPolicy STANDARD = new HeatMapPolicy(5);

    public HeatMapPolicy {
        Arguments.inRange(leastPeople, LOWEST, Integer.MAX_VALUE, "least number of people");
    }

    /** Returns five people, a proposal: with fewer, a mean says much about each of them. */
    public static HeatMapPolicy standard() {
        return STANDARD;
    }
}
