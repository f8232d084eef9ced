package org.openkam.ipd.plan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;

/**
 * A proposal and everything that its parties did with it, who and when: agreed on, objected, changed, started, closed. Nothing is
 * ever taken back or written over; the proposal stays as it was. A plan is agreed on once every party has agreed to it as it stands (source
 * case rule R09), so a change asks all of them again. A recommendation becomes a plan by their word alone. Immutable and thread-safe.
 *
 * @param proposal as it was made
 * @param parties whose word it takes: the assessee, the manager, and the consultant where the process has one; in the order of the list
 * @param events in the order in which they happened; each must be one that the status then allows
 */
public record PlanRecord(DevelopmentPlan proposal, List<PlanParty> parties, List<PlanEvent> events)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public PlanRecord {
        Arguments.notNull(proposal, "proposal");
        parties = List.copyOf(parties);
        events = List.copyOf(events);
        Arguments.that(
                parties.contains(PlanParty.ASSESSEE) && parties.contains(PlanParty.MANAGER),
                "parties",
                parties,
                "must hold assessee and manager");
        Arguments.that(
                parties.equals(parties.stream().sorted().distinct().toList()), "parties", parties, "must be in order");
        PlanHistory.replay(proposal, parties, events);
    }

    /** Returns a proposal nobody has spoken on, for assessee, manager and consultant. */
    public static PlanRecord of(DevelopmentPlan proposal) {
        return new PlanRecord(proposal, List.of(PlanParty.values()), List.of());
    }

    /** Returns a proposal nobody has spoken on, where the process has no consultant. */
    public static PlanRecord withoutConsultant(DevelopmentPlan proposal) {
        return new PlanRecord(proposal, List.of(PlanParty.ASSESSEE, PlanParty.MANAGER), List.of());
    }

    /**
     * Returns this record with one more event.
     *
     * @throws IllegalArgumentException if the status doesn't allow it, or it is dated before the last one
     */
    public PlanRecord with(PlanEvent event) {
        List<PlanEvent> more = new ArrayList<>(events);
        more.add(Arguments.notNull(event, "event"));
        return new PlanRecord(proposal, parties, more);
    }

    private PlanHistory history() {
        return PlanHistory.replay(proposal, parties, events);
    }

    /** Returns where the plan stands. */
    public PlanStatus status() {
        return history().status();
    }

    /** Returns the plan as it now stands: the proposal with every change. */
    public DevelopmentPlan current() {
        return history().current();
    }

    /** Returns whose agreement to the plan as it now stands is still missing; none once it is closed. */
    public List<PlanParty> awaited() {
        PlanHistory history = history();
        return history.status() == PlanStatus.CLOSED
                ? List.of()
                : parties.stream().filter(p -> !history.consents().contains(p)).toList();
    }

    /** Returns the objections whose party has not agreed since, in the order in which they were made. */
    public List<PlanEvent.Objected> openObjections() {
        return history().objections();
    }

    /** Returns what was decided otherwise than proposed, in the order in which it was. */
    public List<PlanEvent.Changed> changes() {
        return events.stream()
                .filter(PlanEvent.Changed.class::isInstance)
                .map(PlanEvent.Changed.class::cast)
                .toList();
    }

    /** Returns how a goal ended; empty while it is open. */
    public Optional<GoalOutcome> outcome(String competency) {
        return Optional.ofNullable(history().outcomes().get(competency));
    }

    /** Returns status, events and the plan as it now stands, as text in the language of a locale. */
    public String render(Locale locale) {
        return new RecordText(this, Language.of(locale)).render();
    }

    @Override
    public String toString() {
        return proposal.assessee() + " " + status() + ", " + events.size() + " events, parties " + parties;
    }
}
