package org.openkam.scoring.team;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Fraction;

/**
 * Clients split by what they bring (source cases G1, R22): the first tier is the fewest clients who together bring the policy's
 * main share of the income, 80 percent by the standard one; they are for key account managers, the others for account
 * managers. Clients who bring as much as each other are taken by code, so a border may part equals: {@link #isBorderTied} tells. Without any
 * income nobody is in the first tier. Immutable and thread-safe.
 *
 * @param shares of the clients
 * @param first codes of the first tier, largest first
 * @param second codes of the others, largest first
 */
public record PortfolioTiers(Shares shares, List<String> first, List<String> second) implements Serializable {
    private static final long serialVersionUID = 1L;

    public PortfolioTiers {
        Arguments.notNull(shares, "shares");
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /** Returns the tiers of incomes by client, each 0 or more. */
    public static PortfolioTiers of(Map<String, BigDecimal> incomes, PortfolioPolicy policy) {
        Shares shares = Shares.of(incomes);
        List<String> codes = shares.holders().stream().map(Shares.Holder::code).toList();
        int border =
                shares.isComputable() ? shares.fewestWith(policy.mainShare()).size() : 0;
        return new PortfolioTiers(shares, codes.subList(0, border), codes.subList(border, codes.size()));
    }

    /** Returns the share of the clients in the first tier, 0 to 1: of 80/20 about 0.2. */
    public double shareOfClients() {
        return (double) first.size() / shares.holders().size();
    }

    /** Returns the share of the income that the first tier brings, 0 to 1. */
    public Fraction shareOfIncome() {
        return shares.exactTop(first.size());
    }

    /** Returns whether the last of the first tier brings no more than the first of the second. */
    public boolean isBorderTied() {
        int border = first.size();
        return border > 0
                && !second.isEmpty()
                && shares.holders()
                        .get(border - 1)
                        .amount()
                        .equals(shares.holders().get(border).amount());
    }

    /** Returns sentences line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        return new TeamText(null, locale).text(this);
    }

    /** Returns for instance {@code 4 of 20 clients (0.2000) bring 0.8100 of the income}. */
    @Override
    public String toString() {
        return first.size() + " of " + shares.holders().size() + " clients (" + Decimals.plain(shareOfClients(), 4)
                + ") bring " + Decimals.plain(shareOfIncome().toDouble(), 4) + " of the income";
    }
}
