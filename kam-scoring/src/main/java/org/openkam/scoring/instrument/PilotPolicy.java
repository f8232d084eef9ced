package org.openkam.scoring.instrument;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * By what the items of a pilot are judged (source cases A11, R14).
 *
 * @param leastPeople with fewer who answered all items of a competency nothing is advised, 4 or more; standard 30, the library's own:
 *     the source says only that there must be a number
 * @param leastDiscrimination least correlation of an item with the rest, -1 to 1; standard 0.2 (source case R14)
 * @param hardest difficulty below which an item is too hard, 0 to 1; standard 0.05, the library's own
 * @param easiest difficulty above which an item is too easy, 0 to 1; standard 0.95, the library's own
 * @param leastShare share of people below which a wrong option is idle, 0 to 1; standard 0.05, as in Haladyna, T. M. &amp; Downing, S.
 *     M. (1993). Educational and Psychological Measurement 53, 999-1010. doi:10.1177/0013164493053004013
 * @param confidence of intervals, between 0 and 1, both exclusive; standard 0.95
 */
public record PilotPolicy(
        int leastPeople,
        double leastDiscrimination,
        double hardest,
        double easiest,
        double leastShare,
        double confidence)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public PilotPolicy {
        Arguments.inRange(leastPeople, 4, Integer.MAX_VALUE, "least number of people");
        Arguments.that(
                leastDiscrimination >= -1 && leastDiscrimination <= 1,
                "least discrimination",
                leastDiscrimination,
                "must lie between -1 and 1");
        Arguments.that(hardest >= 0 && hardest <= 1, "hardest difficulty", hardest, "must lie between 0 and 1");
        Arguments.that(
                easiest >= hardest && easiest <= 1,
                "easiest difficulty",
                easiest,
                "must lie between the hardest and 1");
        Arguments.that(leastShare >= 0 && leastShare <= 1, "least share", leastShare, "must lie between 0 and 1");
        Arguments.that(confidence > 0 && confidence < 1, "confidence", confidence, "must lie between 0 and 1");
    }

    /** Returns the standard thresholds. */
    public static PilotPolicy standard() {
        return new PilotPolicy(30, 0.2, 0.05, 0.95, 0.05, 0.95);
    }
}
