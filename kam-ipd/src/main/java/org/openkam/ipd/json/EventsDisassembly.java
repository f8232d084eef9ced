package org.openkam.ipd.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.ipd.json.PlansDocument.ChangeDocument;
import org.openkam.ipd.json.PlansDocument.ChangeType;
import org.openkam.ipd.json.PlansDocument.EventDocument;
import org.openkam.ipd.json.PlansDocument.EventType;
import org.openkam.ipd.json.PlansDocument.RecordDocument;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.GoalOutcome;
import org.openkam.ipd.plan.PlanChange;
import org.openkam.ipd.plan.PlanChange.AddGoal;
import org.openkam.ipd.plan.PlanChange.RemoveGoal;
import org.openkam.ipd.plan.PlanChange.RemoveStep;
import org.openkam.ipd.plan.PlanChange.SetStep;
import org.openkam.ipd.plan.PlanChange.SetTarget;
import org.openkam.ipd.plan.PlanChange.SetVerb;
import org.openkam.ipd.plan.PlanChange.StartOn;
import org.openkam.ipd.plan.PlanEvent;
import org.openkam.ipd.plan.PlanEvent.Agreed;
import org.openkam.ipd.plan.PlanEvent.Changed;
import org.openkam.ipd.plan.PlanEvent.Closed;
import org.openkam.ipd.plan.PlanEvent.GoalClosed;
import org.openkam.ipd.plan.PlanEvent.Objected;
import org.openkam.ipd.plan.PlanEvent.Proposed;
import org.openkam.ipd.plan.PlanRecord;

/** Takes what happened to a plan apart for writing. */
final class EventsDisassembly {
    private EventsDisassembly() {}

    static RecordDocument record(PlanRecord record) {
        List<EventDocument> events = new ArrayList<>();
        for (PlanEvent event : record.events()) {
            events.add(event(record.proposal(), event));
        }
        return new RecordDocument(record.status(), record.parties(), events);
    }

    private static EventDocument event(DevelopmentPlan plan, PlanEvent event) {
        if (event instanceof Objected o) {
            return event(EventType.OBJECTED, o, o.competencyOrNull(), o.reason());
        }
        if (event instanceof Changed c) {
            EventDocument bare = event(EventType.CHANGED, c, null, c.reason());
            return new EventDocument(
                    bare.type(),
                    bare.party(),
                    bare.person(),
                    bare.date(),
                    null,
                    bare.reason(),
                    null,
                    null,
                    change(plan, c.change()));
        }
        if (event instanceof GoalClosed g) {
            return closed(g, g.outcome());
        }
        if (event instanceof Closed c) {
            return event(EventType.CLOSED, c, null, c.reason());
        }
        EventType type = event instanceof Proposed
                ? EventType.PROPOSED
                : event instanceof Agreed ? EventType.AGREED : EventType.STARTED;
        return event(type, event, null, null);
    }

    private static EventDocument closed(GoalClosed closed, GoalOutcome outcome) {
        return new EventDocument(
                EventType.GOAL_CLOSED,
                closed.by().party(),
                closed.by().person(),
                closed.by().date().toString(),
                closed.competency(),
                null,
                outcome,
                closed.evidence(),
                null);
    }

    private static EventDocument event(
            EventType type, PlanEvent event, @Nullable String competency, @Nullable String reason) {
        return new EventDocument(
                type,
                event.by().party(),
                event.by().person(),
                event.by().date().toString(),
                competency,
                reason,
                null,
                null,
                null);
    }

    private static ChangeDocument change(DevelopmentPlan plan, PlanChange change) {
        if (change instanceof StartOn on) {
            return new ChangeDocument(
                    ChangeType.START_ON, null, on.start().toString(), null, null, null, null, null, null);
        }
        if (change instanceof AddGoal add) {
            var goal = PlansDisassembly.goal(undated(plan), add.goal());
            return new ChangeDocument(
                    ChangeType.ADD_GOAL, add.goal().competency(), null, null, null, null, null, null, goal);
        }
        if (change instanceof RemoveGoal remove) {
            return new ChangeDocument(
                    ChangeType.REMOVE_GOAL, remove.competency(), null, null, null, null, null, null, null);
        }
        if (change instanceof SetTarget to) {
            var target = PlansDisassembly.exact(to.target());
            return new ChangeDocument(
                    ChangeType.SET_TARGET, to.competency(), null, target, null, null, null, null, null);
        }
        if (change instanceof SetVerb to) {
            return new ChangeDocument(
                    ChangeType.SET_VERB,
                    to.competency(),
                    null,
                    null,
                    to.verb(),
                    to.compensatedByOrNull(),
                    null,
                    null,
                    null);
        }
        if (change instanceof SetStep put) {
            var step = PlansDisassembly.step(undated(plan), put.step(), null);
            return new ChangeDocument(ChangeType.SET_STEP, put.competency(), null, null, null, null, null, step, null);
        }
        RemoveStep remove = (RemoveStep) change;
        return new ChangeDocument(
                ChangeType.REMOVE_STEP, remove.competency(), null, null, null, null, remove.step(), null, null);
    }

    /** The start may have changed meanwhile, so what changes has weeks and no dates. */
    private static DevelopmentPlan undated(DevelopmentPlan plan) {
        return new DevelopmentPlan(
                plan.subject(), plan.needs(), plan.goals(), plan.uncovered(), plan.reckoning(), null);
    }
}
