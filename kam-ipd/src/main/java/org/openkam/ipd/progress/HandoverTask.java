package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.team.PortfolioTiers;

/**
 * Which clients are to go to whom.
 *
 * @param assessee code of the person who gets them
 * @param clients codes, none twice
 * @param tiers all clients by what they bring
 * @param start when the first round begins
 */
public record HandoverTask(String assessee, List<String> clients, PortfolioTiers tiers, LocalDate start)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public HandoverTask {
        Arguments.code(assessee, "assessee");
        clients = Arguments.notNull(clients, "clients").stream()
                .map(c -> Arguments.code(c, "code of client"))
                .sorted()
                .toList();
        Arguments.that(
                clients.stream().distinct().count() == clients.size(), "clients", clients, "must not name one twice");
        Arguments.notNull(tiers, "tiers");
        Arguments.notNull(start, "start of handover");
    }
}
