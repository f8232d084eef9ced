package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Messages;

/**
 * All clients that heads keep for the time being, as of a day. It points at what to settle; who takes over is for people to decide.
 *
 * @param asOf the day
 * @param policy how long is usual
 * @param ownerships the longest first, ties by client and owner
 */
public record InterimReview(LocalDate asOf, InterimPolicy policy, List<InterimOwnership> ownerships)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(InterimReview.class, "handover");

    public InterimReview {
        Arguments.notNull(asOf, "day of review");
        Arguments.notNull(policy, "policy");
        ownerships = ownerships.stream()
                .sorted(Comparator.comparing(InterimOwnership::since)
                        .thenComparing(InterimOwnership::client)
                        .thenComparing(InterimOwnership::owner))
                .toList();
    }

    /** Returns the review of some ownerships. */
    public static InterimReview of(Collection<InterimOwnership> ownerships, LocalDate asOf, InterimPolicy policy) {
        return new InterimReview(asOf, policy, List.copyOf(ownerships));
    }

    /** Returns those in a state, the longest first. */
    public List<InterimOwnership> in(InterimOwnership.State state) {
        return ownerships.stream().filter(o -> o.state(asOf, policy) == state).toList();
    }

    /** Returns those that last longer than they may. */
    public List<InterimOwnership> alerts() {
        return in(InterimOwnership.State.ALERT);
    }

    /** Returns what is due or overdue line by line, in English, Russian or Polish; says so if nothing is. */
    public String render(Locale locale) {
        WordSheet sheet = WordSheet.of(MESSAGES, locale);
        sheet.line("interim.title", "day", sheet.day(asOf));
        List<InterimOwnership> due = in(InterimOwnership.State.DUE);
        alerts().forEach(o -> add(sheet, "interim.alert", o));
        due.forEach(o -> add(sheet, "interim.due", o));
        return (alerts().isEmpty() && due.isEmpty() ? sheet.line("interim.none") : sheet).toString();
    }

    private static void add(WordSheet sheet, String key, InterimOwnership o) {
        sheet.item(key, "client", o.client(), "owner", o.owner(), "since", sheet.day(o.since()));
    }

    @Override
    public String toString() {
        return "interim ownerships as of " + asOf + ": " + ownerships.size() + ", " + alerts().size() + " alerts";
    }
}
