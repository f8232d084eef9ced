package org.openkam.ipd.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Severity;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.plan.PlanEvent.Agreed;
import org.openkam.ipd.plan.PlanEvent.Changed;
import org.openkam.ipd.plan.PlanEvent.Closed;
import org.openkam.ipd.plan.PlanEvent.GoalClosed;
import org.openkam.ipd.plan.PlanEvent.Objected;
import org.openkam.ipd.plan.PlanEvent.Proposed;
import org.openkam.ipd.plan.PlanEvent.Started;

/** Goes through the events of a plan one by one and refuses what its status doesn't allow. */
final class PlanHistory {
    private final List<PlanParty> parties;
    private final Set<PlanParty> consents = EnumSet.noneOf(PlanParty.class);
    private final List<Objected> objections = new ArrayList<>();
    private final Map<String, GoalOutcome> outcomes = new TreeMap<>();
    private DevelopmentPlan current;
    private PlanStatus status = PlanStatus.PROPOSED;
    private @Nullable LocalDate last;

    private PlanHistory(DevelopmentPlan proposal, List<PlanParty> parties) {
        this.parties = parties;
        this.current = proposal;
    }

    /**
     * Returns the state after all events.
     *
     * @throws IllegalArgumentException at the first event that isn't allowed where it stands
     */
    static PlanHistory replay(DevelopmentPlan proposal, List<PlanParty> parties, List<PlanEvent> events) {
        PlanHistory history = new PlanHistory(proposal, parties);
        events.forEach(history::take);
        return history;
    }

    PlanStatus status() {
        return status;
    }

    DevelopmentPlan current() {
        return current;
    }

    Set<PlanParty> consents() {
        return consents;
    }

    List<Objected> objections() {
        return List.copyOf(objections);
    }

    Map<String, GoalOutcome> outcomes() {
        return outcomes;
    }

    private void take(PlanEvent event) {
        PlanParty party = event.by().party();
        LocalDate date = event.by().date();
        Arguments.that(parties.contains(party), "party of event", party, "must be a party of the plan");
        Arguments.that(last == null || !date.isBefore(last), "date of event", date, "must not lie before the last one");
        if (event instanceof Proposed) {
            Arguments.that(last == null, "event", "proposed", "must be the first one");
        } else if (event instanceof Agreed) {
            agree(party, date);
        } else if (event instanceof Objected objected) {
            object(objected);
        } else if (event instanceof Changed changed) {
            change(changed.change());
        } else if (event instanceof Started) {
            start();
        } else if (event instanceof GoalClosed closed) {
            close(closed);
        } else if (event instanceof Closed) {
            close();
        }
        last = date;
    }

    private void allow(String event, PlanStatus... allowed) {
        Arguments.that(
                List.of(allowed).contains(status),
                "event",
                event,
                "must follow a status that allows it, not " + status);
    }

    /** What runs may have steps behind it, so past dates stand in the way of an agreement only before the start. */
    private void agree(PlanParty party, LocalDate date) {
        allow("agreed", PlanStatus.PROPOSED, PlanStatus.RUNNING);
        Arguments.that(!consents.contains(party), "party that agrees", party, "must not have agreed already");
        Findings faults = status == PlanStatus.RUNNING ? PlanCheck.of(current) : PlanCheck.of(current, date);
        if (faults.has(Severity.ERROR)) {
            Finding first = faults.list().get(0);
            Arguments.that(false, "plan to agree on", first.place().path(), "must be valid: " + first.message());
        }
        consents.add(party);
        objections.removeIf(o -> o.by().party() == party);
        if (status == PlanStatus.PROPOSED && consents.containsAll(parties)) {
            status = PlanStatus.AGREED;
        }
    }

    private void object(Objected objected) {
        allow("objected", PlanStatus.PROPOSED, PlanStatus.AGREED, PlanStatus.RUNNING);
        objected.competency().ifPresent(this::goal);
        objections.add(objected);
        consents.remove(objected.by().party());
        reopen();
    }

    private void change(PlanChange change) {
        allow("changed", PlanStatus.PROPOSED, PlanStatus.AGREED, PlanStatus.RUNNING);
        current = new ChangedPlan(current, outcomes.keySet()).with(change);
        consents.clear();
        reopen();
    }

    /** A plan that runs goes on while its parties talk. */
    private void reopen() {
        status = status == PlanStatus.AGREED ? PlanStatus.PROPOSED : status;
    }

    private void start() {
        allow("started", PlanStatus.AGREED);
        Arguments.that(!current.goals().isEmpty(), "goals of a plan to start", "none", "must be at least one");
        status = PlanStatus.RUNNING;
    }

    private void close(GoalClosed closed) {
        allow("goal closed", PlanStatus.RUNNING);
        goal(closed.competency());
        Arguments.that(
                outcomes.putIfAbsent(closed.competency(), closed.outcome()) == null,
                "goal to close",
                closed.competency(),
                "must be open");
    }

    private void close() {
        allow("closed", PlanStatus.PROPOSED, PlanStatus.AGREED, PlanStatus.RUNNING);
        List<String> open = current.goals().stream()
                .map(DevelopmentGoal::competency)
                .filter(c -> !outcomes.containsKey(c))
                .toList();
        Arguments.that(
                status != PlanStatus.RUNNING || open.isEmpty(), "open goals", open, "must be closed before the plan");
        status = PlanStatus.CLOSED;
    }

    private void goal(String competency) {
        Arguments.that(current.goal(competency).isPresent(), "goal", competency, "must be one of the plan");
    }
}
