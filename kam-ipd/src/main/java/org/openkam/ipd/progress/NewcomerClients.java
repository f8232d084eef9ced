package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * Which clients a newcomer may have now: only those on whom less hangs, until somebody decided that the probation is passed (source
 * case rule R27). Each client asked about is in exactly one list, by code. Immutable.
 *
 * @param assessee code of the newcomer
 * @param allowed may be given now
 * @param barred only after passing
 * @param unknown what they bring isn't known: find out first
 */
public record NewcomerClients(String assessee, List<String> allowed, List<String> barred, List<String> unknown)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public NewcomerClients {
        Arguments.code(assessee, "assessee");
        allowed = List.copyOf(allowed);
        barred = List.copyOf(barred);
        unknown = List.copyOf(unknown);
    }

    /**
     * Returns which clients may be given.
     *
     * @param task the clients in question
     * @param decision what was decided about the probation, or null if nothing was
     * @throws IllegalArgumentException if the decision is about somebody else
     */
    public static NewcomerClients of(HandoverTask task, @Nullable ProbationDecision decision, HandoverPolicy policy) {
        Arguments.notNull(task, "task");
        Arguments.notNull(policy, "policy");
        Arguments.that(
                decision == null || decision.assessee().equals(task.assessee()),
                "decision about",
                decision == null ? "nobody" : decision.assessee(),
                "must be about " + task.assessee());
        boolean isPassed = decision != null && decision.isPassed();
        return new NewcomerClients(
                task.assessee(),
                those(task, tier -> tier.isPresent() && policy.allows(tier.get(), isPassed)),
                those(task, tier -> tier.isPresent() && !policy.allows(tier.get(), isPassed)),
                those(task, Optional::isEmpty));
    }

    private static List<String> those(HandoverTask task, Predicate<Optional<ClientTier>> wanted) {
        return task.clients().stream()
                .filter(c -> wanted.test(ClientTier.of(c, task.tiers())))
                .toList();
    }

    /** Returns the clients of a probation's goal that the newcomer may not have yet, or of which that isn't known, by code. */
    public List<String> notAllowed(ProbationGoal goal) {
        return Arguments.notNull(goal, "goal").baseline().keySet().stream()
                .filter(client -> !allowed.contains(client))
                .toList();
    }

    @Override
    public String toString() {
        return assessee + " may have " + allowed + ", not yet " + barred + ", unknown " + unknown;
    }
}
