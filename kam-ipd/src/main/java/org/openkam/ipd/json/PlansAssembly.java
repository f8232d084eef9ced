package org.openkam.ipd.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionForm;
import org.openkam.ipd.action.ActionScope;
import org.openkam.ipd.action.ActionText;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.ExpectedEffect;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.json.PlansDocument.CandidateDocument;
import org.openkam.ipd.json.PlansDocument.DroppedDocument;
import org.openkam.ipd.json.PlansDocument.EffectDocument;
import org.openkam.ipd.json.PlansDocument.GoalDocument;
import org.openkam.ipd.json.PlansDocument.LimitsDocument;
import org.openkam.ipd.json.PlansDocument.NeedDocument;
import org.openkam.ipd.json.PlansDocument.NoteDocument;
import org.openkam.ipd.json.PlansDocument.PlanDocument;
import org.openkam.ipd.json.PlansDocument.ReckoningDocument;
import org.openkam.ipd.json.PlansDocument.StepDocument;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.PlanningNote;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.DroppedAction;
import org.openkam.ipd.plan.ModeHours;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanReckoning;
import org.openkam.ipd.plan.PlanRecord;

/** Puts plans together again. Whatever is wrong with any of them is found at once. */
final class PlansAssembly {
    private final Collection<CompetencyModel> models;
    private final PlanFaults faults;
    private final List<@Nullable DevelopmentAction> actions = new ArrayList<>();

    PlansAssembly(Collection<CompetencyModel> models, PlanFaults faults) {
        this.models = models;
        this.faults = faults;
    }

    List<PlanRecord> records(PlansDocument document) {
        List<CandidateDocument> written = Objects.requireNonNullElse(document.actions(), List.of());
        for (int i = 0; i < written.size(); i++) {
            CandidateDocument action = written.get(i);
            actions.add(faults.made(FindingCode.PLAN_PART, "/actions/" + i, () -> action(action)));
        }
        List<PlanRecord> records = new ArrayList<>();
        for (int i = 0; i < document.plans().size(); i++) {
            PlanRecord record = record(document.plans().get(i), "/plans/" + i);
            if (record != null) {
                records.add(record);
            }
        }
        return records;
    }

    private @Nullable PlanRecord record(PlanDocument plan, String pointer) {
        CompetencyModel model = models.stream()
                .filter(m ->
                        m.code().equals(plan.model()) && m.version().toString().equals(plan.modelVersion()))
                .findFirst()
                .orElse(null);
        if (model == null) {
            String given = models.stream()
                    .map(m -> m.code() + " " + m.version())
                    .sorted()
                    .collect(Collectors.joining(", "));
            String named = Finding.shown(plan.model() + " " + plan.modelVersion());
            faults.add(FindingCode.PLAN_MODEL, pointer + "/model", "found", given, "expected", named);
            return null;
        }
        if (!model.hasRole(plan.role())) {
            List<String> roles = model.roles().stream().map(RoleProfile::code).toList();
            faults.reference(plan.role(), roles, pointer + "/role");
            return null;
        }
        DevelopmentPlan proposal = new Parts(model, model.role(plan.role()), plan, pointer).plan();
        return proposal == null ? null : new EventsAssembly(this, faults, proposal).record(plan.record(), pointer);
    }

    /** The parts of one plan. */
    private final class Parts {
        private final CompetencyModel model;
        private final RoleProfile role;
        private final PlanDocument document;
        private final String pointer;
        private final @Nullable LocalDate start;

        Parts(CompetencyModel model, RoleProfile role, PlanDocument document, String pointer) {
            this.model = model;
            this.role = role;
            this.document = document;
            this.pointer = pointer;
            this.start = faults.date(document.start(), pointer + "/start");
        }

        private boolean isStartSound() {
            return start != null || document.start() == null;
        }

        @Nullable
        DevelopmentPlan plan() {
            Map<String, DevelopmentNeed> needs = needs();
            List<DevelopmentGoal> goals = new ArrayList<>();
            for (int i = 0; i < document.goals().size(); i++) {
                DevelopmentGoal goal = goal(
                        needs,
                        document.goals().get(i),
                        pointer + "/goals/" + i,
                        new GoalAssembly(faults, start, isStartSound()));
                if (goal != null) {
                    goals.add(goal);
                }
            }
            List<DevelopmentNeed> uncovered = new ArrayList<>();
            for (int i = 0; i < document.uncovered().size(); i++) {
                String code = document.uncovered().get(i);
                faults.reference(code, needs.keySet(), pointer + "/uncovered/" + i);
                if (needs.containsKey(code)) {
                    uncovered.add(needs.get(code));
                }
            }
            PlanReckoning reckoning = reckoning(goals);
            PlanLimits limits = limits();
            boolean whole = goals.size() == document.goals().size()
                    && needs.size() == document.needs().size();
            return reckoning == null || limits == null || !whole || !isStartSound()
                    ? null
                    : faults.made(FindingCode.PLAN_PART, pointer, () -> {
                        var subject = new DevelopmentPlan.Subject(document.assessee(), model, role, limits, notes());
                        List<DevelopmentNeed> all = List.copyOf(needs.values());
                        return new DevelopmentPlan(subject, all, goals, uncovered, reckoning, start);
                    });
        }

        private List<PlanningNote> notes() {
            return Objects.requireNonNullElse(document.notes(), List.<NoteDocument>of()).stream()
                    .map(n -> new PlanningNote(n.kind(), n.competencies(), LocalizedText.ofCodes(n.text())))
                    .toList();
        }

        private Map<String, DevelopmentNeed> needs() {
            Map<String, DevelopmentNeed> needs = new LinkedHashMap<>();
            NeedAssembly assembly = new NeedAssembly(model, role, faults);
            for (int i = 0; i < document.needs().size(); i++) {
                NeedDocument written = document.needs().get(i);
                String place = pointer + "/needs/" + i;
                RoleRequirement requirement =
                        role.requirement(written.competency()).orElse(null);
                if (requirement == null) {
                    List<String> asked = role.requirements().stream()
                            .map(RoleRequirement::competency)
                            .toList();
                    faults.reference(written.competency(), asked, place + "/competency");
                } else if (needs.containsKey(written.competency())) {
                    String first = pointer + "/needs";
                    faults.add(FindingCode.MODEL_DUPLICATE_CODE, place, "code", written.competency(), "first", first);
                } else {
                    DevelopmentNeed need = assembly.need(requirement, written, document.goals(), place);
                    if (need != null) {
                        needs.put(written.competency(), need);
                    }
                }
            }
            return needs;
        }

        /** Version 1.0 doesn't say them: the standard ones, or as much more as the plan itself holds. */
        private @Nullable PlanLimits limits() {
            LimitsDocument limits = document.limits();
            if (limits == null) {
                PlanLimits usual = PlanLimits.standard();
                int goals = Math.max(usual.goals(), document.goals().size());
                return faults.made(
                        FindingCode.PLAN_PART,
                        pointer + "/goals",
                        () -> new PlanLimits(goals, usual.hoursPerWeek(), usual.weeks()));
            }
            return faults.made(
                    FindingCode.PLAN_PART,
                    pointer + "/limits",
                    () -> new PlanLimits(
                            limits.goals(),
                            limits.hoursPerWeek(),
                            limits.weeks(),
                            limits.budget() == null ? PlanLimits.UNLIMITED : limits.budget(),
                            limits.atOnce()));
        }

        private @Nullable PlanReckoning reckoning(List<DevelopmentGoal> goals) {
            ReckoningDocument reckoning = document.reckoning();
            if (reckoning == null) {
                faults.add(FindingCode.PLAN_WITHOUT_RECKONING, pointer);
                return faults.made(
                        FindingCode.PLAN_PART,
                        pointer + "/goals",
                        () -> new PlanReckoning(0, false, hours(goals), List.of()));
            }
            List<DroppedAction> dropped = new ArrayList<>();
            for (int i = 0; i < reckoning.dropped().size(); i++) {
                DroppedDocument one = reckoning.dropped().get(i);
                String place = pointer + "/reckoning/dropped/" + i;
                if (one.action() >= actions.size()) {
                    String last = "< " + actions.size();
                    String value = one.action().toString();
                    faults.add(FindingCode.DOCUMENT_VALUE, place + "/action", "value", value, "rule", last);
                    continue;
                }
                DevelopmentAction action = actions.get(one.action());
                if (action != null) {
                    faults.same(one.code(), action.code(), place + "/code");
                    dropped.add(new DroppedAction(action, one.reason()));
                }
            }
            return faults.made(
                    FindingCode.PLAN_PART,
                    pointer + "/reckoning",
                    () -> new PlanReckoning(
                            reckoning.expectedClosure().doubleValue(),
                            reckoning.optimal(),
                            new ModeHours(
                                    reckoning.hours().experience(),
                                    reckoning.hours().exposure(),
                                    reckoning.hours().education()),
                            dropped));
        }
    }

    private static ModeHours hours(List<DevelopmentGoal> goals) {
        int[] hours = new int[LearningMode.values().length];
        goals.stream()
                .flatMap(g -> g.steps().stream())
                .forEach(s ->
                        s.mode().ifPresent(m -> hours[m.ordinal()] = Math.addExact(hours[m.ordinal()], s.hours())));
        return new ModeHours(
                hours[LearningMode.EXPERIENCE.ordinal()],
                hours[LearningMode.EXPOSURE.ordinal()],
                hours[LearningMode.EDUCATION.ordinal()]);
    }

    /** Returns a goal; null with findings if it can't be made. */
    @Nullable
    DevelopmentGoal goal(Map<String, DevelopmentNeed> needs, GoalDocument goal, String pointer, GoalAssembly assembly) {
        faults.reference(goal.competency(), needs.keySet(), pointer + "/competency");
        DevelopmentNeed need = needs.get(goal.competency());
        return need == null ? null : assembly.goal(need, goal, pointer);
    }

    private static DevelopmentAction action(CandidateDocument a) {
        ActionText text = new ActionText(
                LocalizedText.ofCodes(a.name()),
                LocalizedText.ofCodes(a.description()),
                a.partner() == null ? null : LocalizedText.ofCodes(a.partner()),
                LocalizedText.ofCodes(a.evidence()),
                LocalizedText.ofCodes(a.measure()));
        return new DevelopmentAction(
                a.code(),
                new ActionScope(
                        a.competency(),
                        a.facet(),
                        a.lowestLevel() == null ? Integer.MIN_VALUE : a.lowestLevel(),
                        a.highestLevel() == null ? Integer.MAX_VALUE : a.highestLevel()),
                new ActionForm(a.mode(), a.kind(), a.owner()),
                new Effort(a.hours(), a.weeks(), a.cost()),
                effect(a.effect()),
                a.prerequisites() == null ? List.of() : a.prerequisites(),
                text);
    }

    static ExpectedEffect effect(EffectDocument effect) {
        return new ExpectedEffect(effect.points().doubleValue(), LocalizedText.ofCodes(effect.source()));
    }

    /** Returns the needs of a plan by competency. */
    static Map<String, DevelopmentNeed> byCompetency(DevelopmentPlan plan) {
        Map<String, DevelopmentNeed> needs = new TreeMap<>();
        plan.needs().forEach(n -> needs.put(n.competency(), n));
        return needs;
    }

    /** Returns the words of a step. */
    static ActionText text(StepDocument s) {
        return new ActionText(
                LocalizedText.ofCodes(s.name()),
                LocalizedText.ofCodes(s.description()),
                s.partner() == null ? null : LocalizedText.ofCodes(s.partner()),
                LocalizedText.ofCodes(s.evidence()),
                LocalizedText.ofCodes(s.measure()));
    }
}
