package org.openkam.ipd.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.FindingCode;
import org.openkam.ipd.json.PlansDocument.ChangeDocument;
import org.openkam.ipd.json.PlansDocument.EventDocument;
import org.openkam.ipd.json.PlansDocument.RecordDocument;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanChange;
import org.openkam.ipd.plan.PlanEvent;
import org.openkam.ipd.plan.PlanRecord;
import org.openkam.ipd.plan.PlanSignature;
import org.openkam.ipd.plan.PlanStep;

/** Lets everything that happened to a plan happen again, in the order in which it did. */
final class EventsAssembly {
    private final PlansAssembly plans;
    private final PlanFaults faults;
    private final DevelopmentPlan proposal;

    EventsAssembly(PlansAssembly plans, PlanFaults faults, DevelopmentPlan proposal) {
        this.plans = plans;
        this.faults = faults;
        this.proposal = proposal;
    }

    /** Returns the record; null with findings if it can't be made. A plan without one is one nobody has spoken on. */
    @Nullable
    PlanRecord record(@Nullable RecordDocument document, String pointer) {
        if (document == null) {
            return PlanRecord.of(proposal);
        }
        PlanRecord record = faults.made(
                FindingCode.PLAN_PART,
                pointer + "/record/parties",
                () -> new PlanRecord(proposal, document.parties(), List.of()));
        if (record == null) {
            return null;
        }
        boolean whole = true;
        for (int i = 0; i < document.events().size(); i++) {
            String place = pointer + "/record/events/" + i;
            PlanEvent event = event(document.events().get(i), place);
            PlanRecord before = record;
            PlanRecord after =
                    event == null ? null : faults.made(FindingCode.PLAN_EVENT, place, () -> before.with(event));
            whole &= after != null;
            record = after == null ? record : after;
        }
        if (whole) {
            faults.same(document.status(), record.status(), pointer + "/record/status");
        }
        return record;
    }

    private @Nullable PlanEvent event(EventDocument event, String pointer) {
        LocalDate date = faults.date(event.date(), pointer + "/date");
        PlanChange change = event.change() == null ? null : change(event.change(), pointer + "/change");
        PlanSignature by = date == null
                ? null
                : faults.made(
                        FindingCode.PLAN_PART, pointer, () -> new PlanSignature(event.party(), event.person(), date));
        if (by == null || event.change() != null && change == null) {
            return null;
        }
        return faults.made(FindingCode.PLAN_PART, pointer, () -> event(event, by, change));
    }

    private static PlanEvent event(EventDocument event, PlanSignature by, @Nullable PlanChange change) {
        String reason = Objects.requireNonNullElse(event.reason(), "");
        return switch (event.type()) {
            case PROPOSED -> new PlanEvent.Proposed(by);
            case AGREED -> new PlanEvent.Agreed(by);
            case OBJECTED -> new PlanEvent.Objected(by, event.competency(), reason);
            case CHANGED -> new PlanEvent.Changed(by, given(change, "change"), reason);
            case STARTED -> new PlanEvent.Started(by);
            case GOAL_CLOSED ->
                new PlanEvent.GoalClosed(
                        by,
                        given(event.competency(), "competency"),
                        given(event.outcome(), "outcome"),
                        Objects.requireNonNullElse(event.evidence(), ""));
            case CLOSED -> new PlanEvent.Closed(by, reason);
        };
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("Field (" + field + ") must be given.");
        }
        return value;
    }

    private @Nullable PlanChange change(ChangeDocument change, String pointer) {
        LocalDate start = faults.date(change.start(), pointer + "/start");
        PlanStep step = change.step() == null
                ? null
                : new GoalAssembly(faults, null, true).step(change.step(), pointer + "/step");
        DevelopmentGoal goal = change.goal() == null
                ? null
                : plans.goal(
                        PlansAssembly.byCompetency(proposal),
                        change.goal(),
                        pointer + "/goal",
                        new GoalAssembly(faults, null, true));
        if (change.start() != null && start == null
                || change.step() != null && step == null
                || change.goal() != null && goal == null) {
            return null;
        }
        return faults.made(FindingCode.PLAN_PART, pointer, () -> switch (change.type()) {
            case START_ON -> new PlanChange.StartOn(given(start, "start"));
            case ADD_GOAL -> new PlanChange.AddGoal(given(goal, "goal"));
            case REMOVE_GOAL -> new PlanChange.RemoveGoal(given(change.competency(), "competency"));
            case SET_TARGET ->
                new PlanChange.SetTarget(
                        given(change.competency(), "competency"),
                        given(change.target(), "target").doubleValue());
            case SET_VERB ->
                new PlanChange.SetVerb(
                        given(change.competency(), "competency"), given(change.verb(), "verb"), change.compensatedBy());
            case SET_STEP -> new PlanChange.SetStep(given(change.competency(), "competency"), given(step, "step"));
            case REMOVE_STEP ->
                new PlanChange.RemoveStep(given(change.competency(), "competency"), given(change.code(), "code"));
        });
    }
}
