package org.openkam.scoring.team;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Fraction;

/**
 * When an organisation depends too much on single people (source cases G3, G4, R24). All shares 0 to 1.
 *
 * @param flagged one person's share from which it is pointed out
 * @param fewPeople so many people at most ...
 * @param extreme ... who together hold at least this share are an extreme risk
 * @param vital share whose loss the organisation wouldn't bear; the fewest people who hold it are the bus factor
 * @param influence part of a person's result that hangs on the person and not on the firm, an assumption
 */
public record KeyPersonPolicy(Fraction flagged, int fewPeople, Fraction extreme, Fraction vital, Fraction influence)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final KeyPersonPolicy STANDARD =
            new KeyPersonPolicy(Fraction.of(15, 100), 3, Fraction.ONE, Fraction.of(1, 2), Fraction.of(2, 3));

    public KeyPersonPolicy {
        share(flagged, "flagged share");
        Arguments.inRange(fewPeople, 1, Integer.MAX_VALUE, "number of few people");
        share(extreme, "extreme share");
        share(vital, "vital share");
        share(influence, "influence");
    }

    /** Checks a share: above 0, at most 1. */
    static Fraction share(Fraction share, String subject) {
        Arguments.notNull(share, subject);
        Arguments.that(
                share.signum() > 0 && share.compareTo(Fraction.ONE) <= 0,
                subject,
                share,
                "must lie above 0, at most be 1");
        return share;
    }

    /**
     * Returns 15 percent for one person, everything in the hands of three people or fewer as extreme, one half as vital, and two
     * thirds as the influence of a manager on success. The first and the fourth are proposals, not statements of the source cases.
     */
    public static KeyPersonPolicy standard() {
        return STANDARD;
    }
}
