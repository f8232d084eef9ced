package org.openkam.scoring.team;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;

/**
 * How much of the business hangs on key clients (source cases G2, G6, R23). The source is open on whether dependence means one
 * client or all key clients together; both bands are given, and the reader says which one is meant. Immutable and thread-safe.
 *
 * @param shares of all clients
 * @param keyClients codes of the key clients, largest first
 * @param keyShare exact share of the income that key clients bring together, 0 to 1
 * @param policy with the borders of the bands
 */
public record ClientConcentration(Shares shares, List<String> keyClients, Fraction keyShare, PortfolioPolicy policy)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How much hangs on a share of the income. */
    public enum Band {
        /** Up to the end of the usual share; see {@link ClientConcentration#isBelowUsual} for less than usual. */
        NORMAL,
        /** Above the usual share. */
        ELEVATED,
        /** Above the border of dependence. */
        MONO_DEPENDENCE,
        /** There is no income, so nothing can be said. */
        UNKNOWN
    }

    public ClientConcentration {
        Arguments.notNull(shares, "shares");
        keyClients = List.copyOf(keyClients);
        Arguments.notNull(keyShare, "share of key clients");
        Arguments.notNull(policy, "portfolio policy");
    }

    /**
     * Returns the concentration of incomes by client, each 0 or more.
     *
     * @param keyClients codes of the key clients, each with an income
     */
    public static ClientConcentration of(
            Map<String, BigDecimal> incomes, Set<String> keyClients, PortfolioPolicy policy) {
        Shares shares = Shares.of(incomes);
        for (String client : keyClients) {
            Arguments.that(incomes.containsKey(client), "key client", Arguments.shown(client), "must have an income");
        }
        List<Shares.Holder> keys = shares.holders().stream()
                .filter(h -> keyClients.contains(h.code()))
                .toList();
        Fraction share = keys.stream().map(shares::exact).reduce(Fraction.ZERO, Fraction::plus);
        return new ClientConcentration(
                shares, keys.stream().map(Shares.Holder::code).toList(), share, policy);
    }

    /** Returns the band of all key clients together. */
    public Band ofKeyClients() {
        return band(keyShare);
    }

    /** Returns the band of the largest client alone. */
    public Band ofLargest() {
        return band(shares.exactTop(1));
    }

    /** Returns whether key clients together bring less than is usual. */
    public boolean isBelowUsual() {
        return shares.isComputable() && keyShare.compareTo(policy.usualFrom()) < 0;
    }

    private Band band(Fraction share) {
        if (!shares.isComputable()) {
            return Band.UNKNOWN;
        }
        if (share.compareTo(policy.dependentAbove()) > 0) {
            return Band.MONO_DEPENDENCE;
        }
        return share.compareTo(policy.usualTo()) > 0 ? Band.ELEVATED : Band.NORMAL;
    }

    /** Returns Herfindahl's index over all clients, above 0 to 1. */
    public Estimate herfindahl() {
        return shares.herfindahl();
    }

    /** Returns the share of the income that would be lost with the largest client, 0 to 1. */
    public Estimate lostWithLargest() {
        return shares.top(1);
    }

    /** Returns sentences line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        return new TeamText(null, locale).text(this);
    }

    @Override
    public String toString() {
        return keyClients.size() + " key clients bring " + Decimals.plain(keyShare.toDouble(), 4) + " of the income: "
                + ofKeyClients() + "; the largest client brings " + shares.top(1) + ": " + ofLargest();
    }
}
