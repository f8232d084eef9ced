package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Messages;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.team.Shares;

/**
 * In which order clients go to a new manager (source case D2, rules R29 and R31): only once somebody decided that the probation is
 * passed, from the client who brings least to the one who brings most, a few at a time; each is told before the first contact, and
 * the next round waits until it was looked at how the last one goes. A proposal to the person who decided. Immutable.
 *
 * @param assessee code of the person who gets the clients
 * @param gate whether anything is handed over
 * @param steps by round and kind, clients by ascending value, ties by code; empty unless the gate is open
 * @param unplaced codes of clients whose value isn't known, so that they have no place in the order
 */
public record HandoverPlan(String assessee, Gate gate, List<HandoverStep> steps, List<String> unplaced)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(HandoverPlan.class, "handover");

    /** Whether anything is handed over. */
    public enum Gate {
        /** Somebody decided that the probation is passed. */
        OPEN,
        /** Nobody decided yet. */
        NO_DECISION,
        /** It was decided otherwise. */
        NOT_PASSED
    }

    public HandoverPlan {
        Arguments.code(assessee, "assessee");
        Arguments.notNull(gate, "gate");
        steps = List.copyOf(steps);
        unplaced = List.copyOf(unplaced);
        Arguments.that(
                gate == Gate.OPEN || steps.isEmpty(), "steps", steps.size(), "must be none before the gate opens");
    }

    /**
     * Plans a handover.
     *
     * @param task which clients go to whom
     * @param decision what was decided about the probation, or null if nothing was
     * @throws IllegalArgumentException if the decision is about somebody else or later than the start
     */
    public static HandoverPlan of(HandoverTask task, @Nullable ProbationDecision decision, HandoverPolicy policy) {
        Arguments.notNull(task, "task");
        Arguments.notNull(policy, "policy");
        List<String> unplaced = task.clients().stream()
                .filter(c -> ClientTier.of(c, task.tiers()).isEmpty())
                .toList();
        Gate gate = gate(task, decision);
        return new HandoverPlan(task.assessee(), gate, gate == Gate.OPEN ? steps(task, policy) : List.of(), unplaced);
    }

    private static Gate gate(HandoverTask task, @Nullable ProbationDecision decision) {
        if (decision == null) {
            return Gate.NO_DECISION;
        }
        Arguments.that(
                decision.assessee().equals(task.assessee()),
                "decision about",
                decision.assessee(),
                "must be about " + task.assessee());
        if (!decision.isPassed()) {
            return Gate.NOT_PASSED;
        }
        Arguments.that(
                !task.start().isBefore(decision.on()),
                "start of handover",
                task.start(),
                "must not lie before the decision of " + decision.on());
        return Gate.OPEN;
    }

    private static List<HandoverStep> steps(HandoverTask task, HandoverPolicy policy) {
        List<String> ordered = ascending(task);
        List<HandoverStep> steps = new ArrayList<>();
        LocalDate day = task.start();
        for (int from = 0; from < ordered.size(); from += policy.atOnce()) {
            List<String> some = ordered.subList(from, (int) Math.min((long) from + policy.atOnce(), ordered.size()));
            int round = from / policy.atOnce() + 1;
            LocalDate contact = day.plus(policy.notice());
            LocalDate check = contact.plus(policy.settling());
            for (HandoverStep.Kind kind : HandoverStep.Kind.values()) {
                LocalDate on = kind == HandoverStep.Kind.NOTIFY
                        ? day
                        : kind == HandoverStep.Kind.FIRST_CONTACT ? contact : check;
                some.forEach(c -> steps.add(new HandoverStep(
                        round, c, ClientTier.of(c, task.tiers()).orElseThrow(), kind, on)));
            }
            day = check;
        }
        return steps;
    }

    private static List<String> ascending(HandoverTask task) {
        Map<String, Fraction> values = new HashMap<>();
        task.tiers().shares().holders().forEach((Shares.Holder h) -> values.put(h.code(), h.amount()));
        return task.clients().stream()
                .filter(values::containsKey)
                .sorted(Comparator.comparing((String c) -> values.getOrDefault(c, Fraction.ZERO))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Returns gate and steps line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        WordSheet sheet = WordSheet.of(MESSAGES, locale);
        sheet.line("title", "assessee", assessee);
        sheet.line("gate." + gate);
        for (HandoverStep step : steps) {
            sheet.item(
                    "step." + step.kind(),
                    "day",
                    sheet.day(step.on()),
                    "client",
                    step.client(),
                    "tier",
                    step.tier().name());
        }
        unplaced.forEach(client -> sheet.item("unplaced", "client", client));
        return sheet.line("human").toString();
    }

    @Override
    public String toString() {
        return "handover to " + assessee + ": " + gate + ", " + steps.size() + " steps, " + unplaced.size()
                + " unplaced";
    }
}
