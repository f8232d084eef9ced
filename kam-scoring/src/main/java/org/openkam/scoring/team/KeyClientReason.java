package org.openkam.scoring.team;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Fraction;

/** Why a client is a key client (source case G0); one reason is enough, none makes it an ordinary one. */
public enum KeyClientReason {
    /** Its share of the income is at least what the policy calls strong influence. */
    STRONG_INFLUENCE_ON_INCOME,
    /** Its name is worth something to the firm. */
    IMAGE,
    /** It is the largest of its industry or territory. */
    LARGEST_OF_ITS_KIND;

    /**
     * Returns why a client is a key client; empty if it isn't one.
     *
     * @param shareOfIncome of the client, 0 to 1
     * @param hasImage whether the host says that its name is worth something
     * @param isLargest whether the host says that it is the largest of its industry or territory
     */
    public static Set<KeyClientReason> of(
            BigDecimal shareOfIncome, boolean hasImage, boolean isLargest, PortfolioPolicy policy) {
        Arguments.notNull(shareOfIncome, "share of income");
        Arguments.that(
                shareOfIncome.signum() >= 0 && shareOfIncome.compareTo(BigDecimal.ONE) <= 0,
                "share of income",
                shareOfIncome,
                "must lie between 0 and 1");
        Set<KeyClientReason> reasons = EnumSet.noneOf(KeyClientReason.class);
        if (Fraction.of(shareOfIncome).compareTo(policy.strongInfluence()) >= 0) {
            reasons.add(STRONG_INFLUENCE_ON_INCOME);
        }
        if (hasImage) {
            reasons.add(IMAGE);
        }
        if (isLargest) {
            reasons.add(LARGEST_OF_ITS_KIND);
        }
        return Collections.unmodifiableSet(reasons);
    }
}
