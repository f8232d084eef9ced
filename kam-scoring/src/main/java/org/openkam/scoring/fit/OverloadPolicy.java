package org.openkam.scoring.fit;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * When much at once and little tolerance of stress count as a risk of overload; the two are read together (source case, R17).
 * Practice gives no numbers for high and low, so the standard ones are the library's own.
 *
 * @param planning code of the competency of carrying much at once; standard PLN
 * @param stress code of the competency of bearing stress; standard STR
 * @param high from where on the first is high, as a share of the scale's range, 0 to 1; standard 0.75, that is 4 on 1..5
 * @param low up to where the second is low, as a share of the range, 0 to 1; standard 0.5, that is 3 on 1..5
 */
public record OverloadPolicy(String planning, String stress, double high, double low) implements Serializable {
    private static final long serialVersionUID = 1L;

    public OverloadPolicy {
        Arguments.code(planning, "competency of planning");
        Arguments.code(stress, "competency of stress tolerance");
        Arguments.that(!planning.equals(stress), "competency of stress tolerance", stress, "must be another one");
        Arguments.that(high >= 0 && high <= 1, "high share", high, "must lie between 0 and 1");
        Arguments.that(low >= 0 && low <= high, "low share", low, "must lie between 0 and the high share");
    }

    /** Returns the standard: PLN at 4 or above beside STR at 3 or below on a scale of 1 to 5. */
    public static OverloadPolicy standard() {
        return new OverloadPolicy("PLN", "STR", 0.75, 0.5);
    }
}
