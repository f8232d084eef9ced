package org.openkam.ipd.progress;

import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.team.PortfolioTiers;

/** How much hangs on a client. */
public enum ClientTier {
    /** One of the fewest who together bring most of the income: a key client. */
    A,
    /** One of the others. */
    B;

    /** Returns the tier of a client; empty for one whose income isn't known. */
    public static Optional<ClientTier> of(String client, PortfolioTiers tiers) {
        Arguments.code(client, "code of client");
        if (Arguments.notNull(tiers, "tiers").first().contains(client)) {
            return Optional.of(A);
        }
        return tiers.second().contains(client) ? Optional.of(B) : Optional.empty();
    }
}
