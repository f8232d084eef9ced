package org.openkam.scoring.instrument;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * From where on a score of a hybrid test gets an error, or a flag.
 *
 * @param leastPeople so many must have answered the same items before an error is estimated from them, 2 or more; standard 10, as for
 *     the errors of a 360
 * @param leastItems a score on fewer items is flagged, 1 or more; standard 4, the least number of indicators of a competency (source
 *     case R12)
 * @param leastReliability a reliability below it is flagged, 0 to 1; standard 0.7, the usual least of a scale (source case, gap 14);
 *     Nunnally, J. C. &amp; Bernstein, I. H. (1994). Psychometric theory, 3rd ed. McGraw-Hill
 * @param confidence of intervals, between 0 and 1, both exclusive; standard 0.95
 */
public record HybridTestPolicy(int leastPeople, int leastItems, double leastReliability, double confidence)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public HybridTestPolicy {
        Arguments.inRange(leastPeople, 2, Integer.MAX_VALUE, "least number of people");
        Arguments.inRange(leastItems, 1, Integer.MAX_VALUE, "least number of items");
        Arguments.that(
                leastReliability >= 0 && leastReliability <= 1,
                "least reliability",
                leastReliability,
                "must lie between 0 and 1");
        Arguments.that(confidence > 0 && confidence < 1, "confidence", confidence, "must lie between 0 and 1");
    }

    /** Returns the standard thresholds. */
    public static HybridTestPolicy standard() {
        return new HybridTestPolicy(10, 4, 0.7, 0.95);
    }
}
