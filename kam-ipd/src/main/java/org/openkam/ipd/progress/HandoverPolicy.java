package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.Period;
import org.openkam.core.internal.Arguments;

/**
 * How clients are handed over (source case D2, rules R27, R29, R31). The periods are the library's own proposals.
 *
 * @param atOnce so many clients in one round, 1 or more; standard 1, a little at a time
 * @param notice between telling a client and the new manager's first contact, at least a day; standard two weeks
 * @param settling between first contact and the look at how it goes, before the next round begins, at least a day; standard a month
 * @param highestBeforePass the highest tier that somebody who hasn't passed may have; standard B
 */
public record HandoverPolicy(int atOnce, Period notice, Period settling, ClientTier highestBeforePass)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public HandoverPolicy {
        Arguments.inRange(atOnce, 1, Integer.MAX_VALUE, "clients at once");
        Periods.positive(notice, "time of notice");
        Periods.positive(settling, "time to settle");
        Arguments.notNull(highestBeforePass, "highest tier before passing");
    }

    /** Returns the standard. */
    public static HandoverPolicy standard() {
        return new HandoverPolicy(1, Period.ofWeeks(2), Period.ofMonths(1), ClientTier.B);
    }

    /** Returns whether a client may be given to somebody. */
    boolean allows(ClientTier tier, boolean isPassed) {
        return isPassed || tier.compareTo(highestBeforePass) >= 0;
    }
}
