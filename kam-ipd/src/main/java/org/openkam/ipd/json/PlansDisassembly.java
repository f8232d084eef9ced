package org.openkam.ipd.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.MappedList;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.ExpectedEffect;
import org.openkam.ipd.json.PlansDocument.CandidateDocument;
import org.openkam.ipd.json.PlansDocument.DroppedDocument;
import org.openkam.ipd.json.PlansDocument.EffectDocument;
import org.openkam.ipd.json.PlansDocument.ErrorDocument;
import org.openkam.ipd.json.PlansDocument.EstimateDocument;
import org.openkam.ipd.json.PlansDocument.EvidenceDocument;
import org.openkam.ipd.json.PlansDocument.GoalDocument;
import org.openkam.ipd.json.PlansDocument.HoursDocument;
import org.openkam.ipd.json.PlansDocument.IntervalDocument;
import org.openkam.ipd.json.PlansDocument.LimitsDocument;
import org.openkam.ipd.json.PlansDocument.MeasureDocument;
import org.openkam.ipd.json.PlansDocument.NeedDocument;
import org.openkam.ipd.json.PlansDocument.NoteDocument;
import org.openkam.ipd.json.PlansDocument.PlanDocument;
import org.openkam.ipd.json.PlansDocument.ReckoningDocument;
import org.openkam.ipd.json.PlansDocument.RecordDocument;
import org.openkam.ipd.json.PlansDocument.StepDocument;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.PlanningNote;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanReckoning;
import org.openkam.ipd.plan.PlanRecord;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.SuccessMeasure;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/** Takes plans apart for writing. */
final class PlansDisassembly {
    private static final int DIGITS = 4;

    private final Map<DevelopmentAction, Integer> places = new LinkedHashMap<>();

    private PlansDisassembly() {}

    static PlansDocument plans(List<DevelopmentPlan> plans) {
        PlansDisassembly parts = new PlansDisassembly();
        plans.forEach(p -> parts.dropped(p.reckoning()));
        return parts.document(new MappedList<>(plans, p -> parts.plan(p, null)));
    }

    static PlansDocument records(List<PlanRecord> records) {
        PlansDisassembly parts = new PlansDisassembly();
        records.forEach(r -> parts.dropped(r.proposal().reckoning()));
        return parts.document(new MappedList<>(records, r -> parts.plan(r.proposal(), EventsDisassembly.record(r))));
    }

    /** @param plans taken apart one by one, while they are written; what they name by its place has its place already */
    private PlansDocument document(List<PlanDocument> plans) {
        List<CandidateDocument> actions = new ArrayList<>();
        places.keySet().forEach(a -> actions.add(action(a)));
        String version = PlansDocument.MAJOR + "." + PlansDocument.MINOR;
        return new PlansDocument(PlansDocument.FORMAT, version, actions.isEmpty() ? null : actions, plans);
    }

    private PlanDocument plan(DevelopmentPlan plan, @Nullable RecordDocument record) {
        return new PlanDocument(
                plan.assessee(),
                plan.subject().model().code(),
                plan.subject().model().version().toString(),
                plan.subject().role().code(),
                plan.start().map(LocalDate::toString).orElse(null),
                limits(plan.subject().limits()),
                plan.goals().stream().map(g -> goal(plan, g)).toList(),
                plan.needs().stream().map(PlansDisassembly::need).toList(),
                plan.uncovered().stream().map(DevelopmentNeed::competency).toList(),
                notes(plan.subject().notes()),
                reckoning(plan.reckoning()),
                record);
    }

    private static @Nullable List<NoteDocument> notes(List<PlanningNote> notes) {
        return notes.isEmpty()
                ? null
                : notes.stream()
                        .map(n -> new NoteDocument(n.kind(), n.competencies(), texts(n.text())))
                        .toList();
    }

    private static LimitsDocument limits(PlanLimits limits) {
        Long budget = limits.budget() == PlanLimits.UNLIMITED ? null : limits.budget();
        return new LimitsDocument(limits.goals(), limits.hoursPerWeek(), limits.weeks(), budget, limits.atOnce());
    }

    private ReckoningDocument reckoning(PlanReckoning reckoning) {
        var hours = new HoursDocument(
                reckoning.hours().experience(),
                reckoning.hours().exposure(),
                reckoning.hours().education());
        return new ReckoningDocument(
                exact(reckoning.expectedClosure()), reckoning.isOptimal(), hours, dropped(reckoning));
    }

    private List<DroppedDocument> dropped(PlanReckoning reckoning) {
        List<DroppedDocument> dropped = new ArrayList<>();
        reckoning.dropped().forEach(d -> {
            int place = places.computeIfAbsent(d.action(), a -> places.size());
            dropped.add(new DroppedDocument(d.action().code(), d.reason(), place));
        });
        return dropped;
    }

    private static CandidateDocument action(DevelopmentAction a) {
        return new CandidateDocument(
                a.code(),
                a.competency(),
                a.scope().facetOrNull(),
                a.scope().lowestLevel() == Integer.MIN_VALUE ? null : a.scope().lowestLevel(),
                a.scope().highestLevel() == Integer.MAX_VALUE ? null : a.scope().highestLevel(),
                a.mode(),
                a.form().kind(),
                a.owner(),
                a.effort().hours(),
                a.effort().weeks(),
                a.effort().cost(),
                effect(a.effect()),
                a.prerequisites().isEmpty() ? null : a.prerequisites(),
                texts(a.text().name()),
                texts(a.text().description()),
                a.text().partner().map(PlansDisassembly::texts).orElse(null),
                texts(a.text().evidence()),
                texts(a.text().measure()));
    }

    private static EffectDocument effect(ExpectedEffect effect) {
        return new EffectDocument(exact(effect.points()), texts(effect.source()));
    }

    static GoalDocument goal(DevelopmentPlan plan, DevelopmentGoal goal) {
        SuccessMeasure measure = goal.measure();
        LocalizedText name =
                plan.subject().model().competency(goal.competency()).name();
        return new GoalDocument(
                goal.competency(),
                goal.need().kind(),
                texts(name),
                decimal(measure.baseline()),
                decimal(measure.target()),
                new MeasureDocument(
                        measure.metric().code(),
                        measure.metric().unit(),
                        measure.metric().name().map(PlansDisassembly::texts).orElse(null),
                        exact(measure.baseline()),
                        exact(measure.target())),
                goal.owner(),
                Period.ofWeeks(goal.weeks()).toString(),
                plan.dueDate(goal).map(LocalDate::toString).orElse(null),
                goal.steps().stream()
                        .map(s -> step(plan, s, goal.effects().get(s.code())))
                        .toList());
    }

    static StepDocument step(DevelopmentPlan plan, PlanStep step, @Nullable ExpectedEffect effect) {
        return new StepDocument(
                step.code(),
                step.owner(),
                Period.ofWeeks(step.time().start()).toString(),
                plan.startDate(step).map(LocalDate::toString).orElse(null),
                step.due().toString(),
                plan.dueDate(step).map(LocalDate::toString).orElse(null),
                step.modeOrNull(),
                step.hours(),
                texts(step.text().name()),
                texts(step.text().description()),
                step.text().partner().map(PlansDisassembly::texts).orElse(null),
                texts(step.text().evidence()),
                texts(step.text().measure()),
                effect == null ? null : effect(effect));
    }

    private static NeedDocument need(DevelopmentNeed need) {
        return new NeedDocument(
                need.competency(),
                need.kind(),
                need.verb(),
                need.decision().compensatedByOrNull(),
                texts(need.decision().rationale()),
                need.gap().basis() == ScoreBasis.OTHERS ? null : need.gap().basis(),
                need.gap().requirement().targetLevel(),
                decimal(need.gap().score()),
                decimal(need.gap().gap()),
                need.gap().claim(),
                decimal(need.perspective().motivation()),
                decimal(need.perspective().confidence()),
                decimal(need.perspective().selfScore()),
                need.perspective().selfAgainstOthers(),
                decimal(need.priority()),
                evidence(need));
    }

    private static EvidenceDocument evidence(DevelopmentNeed need) {
        var corroboration = need.evidence().corroboration();
        var work = need.evidence().work();
        return new EvidenceDocument(
                estimate(need.gap().score()),
                estimate(need.gap().gap()),
                estimate(need.gap().attainment().attained()),
                estimate(need.perspective().motivation()),
                estimate(need.perspective().confidence()),
                estimate(need.perspective().selfScore()),
                exact(need.priority()),
                corroboration.level(),
                corroboration.weakness(),
                corroboration.selfView(),
                corroboration.managerView(),
                work.components().stream().map(RoleComponent::code).toList(),
                List.copyOf(work.conditions().given()),
                List.copyOf(work.conditions().missing()),
                work.clusterOrNull(),
                work.overloadRisk());
    }

    private static EstimateDocument estimate(Estimate estimate) {
        return estimate.fold(
                e -> new EstimateDocument(
                        exact(e.value()),
                        null,
                        e.standardError() == null
                                ? null
                                : new ErrorDocument(
                                        exact(e.standardError().value()),
                                        exact(e.standardError().degreesOfFreedom()),
                                        e.standardError().assumed()),
                        e.interval() == null
                                ? null
                                : new IntervalDocument(
                                        exact(e.interval().lower()),
                                        exact(e.interval().upper()),
                                        exact(e.interval().confidence()))),
                reason -> new EstimateDocument(null, reason, null, null));
    }

    static Map<String, String> texts(LocalizedText text) {
        Map<String, String> texts = new TreeMap<>();
        text.byLanguage().forEach((language, words) -> texts.put(language.code(), words));
        return texts;
    }

    private static @Nullable BigDecimal decimal(Estimate estimate) {
        return estimate.<@Nullable BigDecimal>fold(e -> decimal(e.value()), reason -> null);
    }

    /** Returns a number with four decimals, as version 1.0 has them. */
    static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    /** Returns the shortest decimal that is read back to the bit. */
    static BigDecimal exact(double value) {
        return new BigDecimal(Decimals.shortest(value));
    }
}
