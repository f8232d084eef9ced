package org.openkam.scoring.norm;

import java.io.Serializable;
import java.time.LocalDate;
import org.openkam.core.internal.Arguments;

/**
 * When a norm counts, and when it comes with a warning. The day is the host's: the library has no clock. The numbers of people
 * are the library's own; the literature agrees only in that small groups mislead. Immutable.
 *
 * @param today the day on which norms are used
 * @param leastGroup people below which there is no place at all, 2 or more; standard 30
 * @param smallGroup people below which there is a warning; standard {@link PercentileRank#RECOMMENDED_GROUP}
 * @param monthsUntilOld months after which a norm is old, 1 or more; standard 60
 */
public record NormTerms(LocalDate today, int leastGroup, int smallGroup, int monthsUntilOld) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LEAST_GROUP = 30;
    private static final int MONTHS_UNTIL_OLD = 60;

    /** Checks the ranges. */
    public NormTerms {
        Arguments.notNull(today, "today");
        Arguments.inRange(leastGroup, 2, Integer.MAX_VALUE, "least norm group");
        Arguments.inRange(smallGroup, 0, Integer.MAX_VALUE, "small norm group");
        Arguments.inRange(monthsUntilOld, 1, Integer.MAX_VALUE, "months until a norm is old");
    }

    /** Returns the standard terms for a day. */
    public static NormTerms standard(LocalDate today) {
        return new NormTerms(today, LEAST_GROUP, PercentileRank.RECOMMENDED_GROUP, MONTHS_UNTIL_OLD);
    }
}
