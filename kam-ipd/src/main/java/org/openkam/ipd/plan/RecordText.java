package org.openkam.ipd.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.openkam.core.text.DateText;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.ipd.plan.PlanChange.AddGoal;
import org.openkam.ipd.plan.PlanChange.RemoveGoal;
import org.openkam.ipd.plan.PlanChange.RemoveStep;
import org.openkam.ipd.plan.PlanChange.SetStep;
import org.openkam.ipd.plan.PlanChange.SetTarget;
import org.openkam.ipd.plan.PlanChange.SetVerb;
import org.openkam.ipd.plan.PlanChange.StartOn;
import org.openkam.ipd.plan.PlanEvent.Changed;
import org.openkam.ipd.plan.PlanEvent.Closed;
import org.openkam.ipd.plan.PlanEvent.GoalClosed;
import org.openkam.ipd.plan.PlanEvent.Objected;

/** Words for what the parties did with a plan. */
final class RecordText {
    private static final Messages MESSAGES = Messages.of(RecordText.class, "record");

    private final PlanRecord record;
    private final Language language;

    RecordText(PlanRecord record, Language language) {
        this.record = record;
        this.language = language;
    }

    String render() {
        StringBuilder out = new StringBuilder();
        out.append(text("status", "status", text("status." + record.status()))).append('\n');
        String awaited = record.awaited().stream().map(p -> text("party." + p)).collect(Collectors.joining(", "));
        if (!awaited.isEmpty()) {
            out.append(text("awaited", "parties", awaited)).append('\n');
        }
        PlanRecord before = new PlanRecord(record.proposal(), record.parties(), List.of());
        for (PlanEvent event : record.events()) {
            out.append(line(before, event)).append('\n');
            before = before.with(event);
        }
        return out.append('\n')
                .append(PlanText.of(record.current(), language).render())
                .toString();
    }

    private String line(PlanRecord before, PlanEvent event) {
        return text(
                "event",
                "date",
                DateText.of(event.by().date(), language),
                "party",
                text("party." + event.by().party()),
                "person",
                event.by().person(),
                "what",
                what(before, event));
    }

    private String what(PlanRecord before, PlanEvent event) {
        PlanText words = PlanText.of(before.current(), language);
        if (event instanceof Objected objected) {
            return objected.competency()
                    .map(c -> text("objected.goal", "goal", words.competency(c), "reason", objected.reason()))
                    .orElseGet(() -> text("objected", "reason", objected.reason()));
        }
        if (event instanceof Changed changed) {
            String change = change(before.current(), words, changed.change());
            return text("changed", "change", change, "reason", changed.reason());
        }
        if (event instanceof GoalClosed closed) {
            return text(
                    "goal.closed",
                    "goal",
                    words.competency(closed.competency()),
                    "outcome",
                    text("outcome." + closed.outcome()),
                    "evidence",
                    closed.evidence());
        }
        if (event instanceof Closed closed) {
            return text("closed", "reason", closed.reason());
        }
        return text(
                event instanceof PlanEvent.Proposed
                        ? "proposed"
                        : event instanceof PlanEvent.Agreed ? "agreed" : "started");
    }

    private String change(DevelopmentPlan before, PlanText words, PlanChange change) {
        if (change instanceof StartOn on) {
            return text("change.start", "date", DateText.of(on.start(), language));
        }
        if (change instanceof AddGoal add) {
            return text("change.goal.added", "goal", words.competency(add.goal().competency()));
        }
        if (change instanceof RemoveGoal remove) {
            return text("change.goal.removed", "goal", words.competency(remove.competency()));
        }
        if (change instanceof SetTarget to) {
            SuccessMeasure was = before.goal(to.competency()).orElseThrow().measure();
            return text(
                    "change.target",
                    "goal",
                    words.competency(to.competency()),
                    "target",
                    words.value(was.metric(), to.target()),
                    "was",
                    words.value(was.metric(), was.target()));
        }
        if (change instanceof SetVerb to) {
            return text(
                    "change.verb",
                    "goal",
                    words.competency(to.competency()),
                    "verb",
                    words.word(to.verb()),
                    "was",
                    words.word(before.goal(to.competency()).orElseThrow().need().verb()));
        }
        return step(before, words, change);
    }

    private String step(DevelopmentPlan before, PlanText words, PlanChange change) {
        if (change instanceof SetStep put) {
            return text(
                    "change.step",
                    "goal",
                    words.competency(put.competency()),
                    "step",
                    put.step().name().in(language),
                    "owner",
                    words.owner(put.step()),
                    "due",
                    words.due(put.step()));
        }
        RemoveStep remove = (RemoveStep) change;
        PlanStep step = before.goal(remove.competency())
                .flatMap(g -> g.step(remove.step()))
                .orElseThrow();
        return text(
                "change.step.removed",
                "goal",
                words.competency(remove.competency()),
                "step",
                step.name().in(language));
    }

    private String text(String key, String... values) {
        return MESSAGES.text(key, language, Messages.values(values));
    }
}
