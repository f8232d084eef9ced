package org.openkam.scoring.team;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Fraction;

/**
 * When a client is a key client, and how much of the business may hang on clients (source cases G0 to G2, R22, R23). Shares are
 * 0 to 1 of the income.
 *
 * @param strongInfluence a client's share from which it influences the income strongly
 * @param mainShare share of the income that the first tier brings: of 80/20 the 80
 * @param usualFrom where the usual share of key clients begins
 * @param usualTo where it ends; above it, concentration is elevated
 * @param dependentAbove above it, the business depends on them
 */
public record PortfolioPolicy(
        Fraction strongInfluence, Fraction mainShare, Fraction usualFrom, Fraction usualTo, Fraction dependentAbove)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final PortfolioPolicy STANDARD = new PortfolioPolicy(
            Fraction.of(5, 100),
            Fraction.of(80, 100),
            Fraction.of(30, 100),
            Fraction.of(55, 100),
            Fraction.of(75, 100));

    public PortfolioPolicy {
        KeyPersonPolicy.share(strongInfluence, "share of strong influence");
        KeyPersonPolicy.share(mainShare, "main share");
        KeyPersonPolicy.share(usualFrom, "beginning of the usual share");
        KeyPersonPolicy.share(usualTo, "end of the usual share");
        KeyPersonPolicy.share(dependentAbove, "share of dependence");
        Arguments.that(
                usualFrom.compareTo(usualTo) <= 0 && usualTo.compareTo(dependentAbove) <= 0,
                "borders of concentration",
                usualFrom + ", " + usualTo + ", " + dependentAbove,
                "must ascend");
    }

    /** Returns 80/20, 30 to 55 percent as usual and above 75 as dependence; the 5 percent of strong influence are a proposal. */
    public static PortfolioPolicy standard() {
        return STANDARD;
    }
}
