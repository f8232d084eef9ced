package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.team.PortfolioTiers;

/**
 * A key client whose manager left, kept by the head in person instead of going to somebody new (source case D3, rule R30).
 *
 * @param client code of the client
 * @param owner code of the head who keeps it
 * @param since first day
 * @param untilOrNull the day on which somebody took over, or null while it lasts
 */
public record InterimOwnership(
        String client,
        String owner,
        LocalDate since,
        @Nullable LocalDate untilOrNull) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How it stands. */
    public enum State {
        /** It begins later. */
        NOT_BEGUN,
        /** It lasts, and no longer than usual. */
        RUNNING,
        /** The usual time is over: somebody should take over. */
        DUE,
        /** The longest time is over: somebody must take over, or the head becomes the client's manager by default. */
        ALERT,
        /** Somebody took over. */
        ENDED
    }

    public InterimOwnership {
        Arguments.code(client, "code of client");
        Arguments.code(owner, "interim owner");
        Arguments.notNull(since, "first day");
        Arguments.that(
                untilOrNull == null || !untilOrNull.isBefore(since),
                "last day",
                String.valueOf(untilOrNull),
                "must not lie before the first " + since);
    }

    /** Creates an ownership that lasts. */
    public InterimOwnership(String client, String owner, LocalDate since) {
        this(client, owner, since, null);
    }

    /**
     * Returns what a head keeps when a manager leaves: the key clients, and those of whom it isn't known whether they are, by code. The
     * others may go to somebody new.
     *
     * @param clients codes of the clients whose manager left
     * @param owner code of the head
     * @param since first day
     */
    public static List<InterimOwnership> ofDeparture(
            Collection<String> clients, PortfolioTiers tiers, String owner, LocalDate since) {
        return Arguments.notNull(clients, "clients").stream()
                .filter(c -> ClientTier.of(c, tiers).orElse(ClientTier.A) == ClientTier.A)
                .sorted()
                .distinct()
                .map(c -> new InterimOwnership(c, owner, since))
                .toList();
    }

    /** Returns the day on which somebody took over, once it is over. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(untilOrNull);
    }

    /** Returns how it stands on a day; an alert is due from the day after the longest time. */
    public State state(LocalDate asOf, InterimPolicy policy) {
        Arguments.notNull(policy, "policy");
        if (Arguments.notNull(asOf, "day").isBefore(since)) {
            return State.NOT_BEGUN;
        }
        if (untilOrNull != null && !asOf.isBefore(untilOrNull)) {
            return State.ENDED;
        }
        if (asOf.isAfter(since.plus(policy.longest()))) {
            return State.ALERT;
        }
        return asOf.isBefore(since.plus(policy.usual())) ? State.RUNNING : State.DUE;
    }

    @Override
    public String toString() {
        return client + " with " + owner + " since " + since + (untilOrNull == null ? "" : " until " + untilOrNull);
    }
}
