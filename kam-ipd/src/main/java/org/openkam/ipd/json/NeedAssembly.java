package org.openkam.ipd.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;
import org.openkam.ipd.json.PlansDocument.ErrorDocument;
import org.openkam.ipd.json.PlansDocument.EstimateDocument;
import org.openkam.ipd.json.PlansDocument.EvidenceDocument;
import org.openkam.ipd.json.PlansDocument.GoalDocument;
import org.openkam.ipd.json.PlansDocument.IntervalDocument;
import org.openkam.ipd.json.PlansDocument.NeedDocument;
import org.openkam.ipd.need.Corroboration;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.Perspective;
import org.openkam.ipd.need.WorkContext;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.policy.Attainment;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Puts a need together again. */
final class NeedAssembly {
    private static final Messages MESSAGES = Messages.of(NeedAssembly.class, "older");

    private final CompetencyModel model;
    private final RoleProfile role;
    private final PlanFaults faults;

    NeedAssembly(CompetencyModel model, RoleProfile role, PlanFaults faults) {
        this.model = model;
        this.role = role;
        this.faults = faults;
    }

    @Nullable
    DevelopmentNeed need(RoleRequirement requirement, NeedDocument need, List<GoalDocument> goals, String pointer) {
        if (need.target() != requirement.targetLevel()) {
            String found = need.competency() + " " + requirement.targetLevel();
            String expected = need.competency() + " " + need.target();
            faults.add(FindingCode.PLAN_MODEL, pointer + "/target", "found", found, "expected", expected);
        }
        if (need.compensatedBy() != null) {
            List<String> known =
                    model.competencies().stream().map(c -> c.code()).toList();
            faults.reference(need.compensatedBy(), known, pointer + "/compensatedBy");
        }
        NeedEvidence evidence = evidence(requirement, need, pointer);
        NeedDecision decision = faults.made(FindingCode.PLAN_PART, pointer, () -> decision(need, goals));
        BigDecimal priority =
                need.evidence() == null ? need.priority() : need.evidence().priority();
        Double number = faults.number(priority, pointer + "/priority");
        if (number == null || evidence == null || decision == null) {
            return null;
        }
        faults.same(need.priority(), PlansDisassembly.decimal(number), pointer + "/priority");
        return new DevelopmentNeed(evidence, decision, number);
    }

    private static NeedDecision decision(NeedDocument need, List<GoalDocument> goals) {
        DevelopmentVerb verb = need.verb() == null ? olderVerb(need, goals) : need.verb();
        LocalizedText rationale = need.rationale() == null ? olderRationale() : LocalizedText.ofCodes(need.rationale());
        return new NeedDecision(need.kind(), verb, rationale, need.compensatedBy());
    }

    /** Version 1.0 says it by the kind, and whether work is handed over by the steps. */
    private static DevelopmentVerb olderVerb(NeedDocument need, List<GoalDocument> goals) {
        boolean minimum = goals.stream()
                .filter(g -> g.competency().equals(need.competency()))
                .flatMap(g -> g.steps().stream())
                .anyMatch(s -> s.code().startsWith("MINIMUM-"));
        return switch (need.kind()) {
            case DEVELOPMENT_AREA -> DevelopmentVerb.DEVELOP;
            case LIMITATION -> minimum ? DevelopmentVerb.SECURE_MINIMUM : DevelopmentVerb.DELEGATE;
            case ENVIRONMENT -> DevelopmentVerb.MEND_CONDITIONS;
            case STRENGTH -> DevelopmentVerb.KEEP_AND_SHARE;
            case DRAIN_RISK -> DevelopmentVerb.EASE_OFF;
            case OVERUSE -> DevelopmentVerb.NEUTRALISE;
            case ON_TARGET, NOT_EXAMINED -> DevelopmentVerb.KEEP;
            case SUPPORT -> DevelopmentVerb.BACK_UP;
            case NOT_ENOUGH_EVIDENCE -> DevelopmentVerb.CLARIFY;
        };
    }

    private static LocalizedText olderRationale() {
        Map<Language, String> texts = new TreeMap<>();
        Language.BUNDLED.forEach(language -> texts.put(language, MESSAGES.text("rationale", language)));
        return LocalizedText.of(texts);
    }

    private @Nullable NeedEvidence evidence(RoleRequirement requirement, NeedDocument need, String pointer) {
        EvidenceDocument exact = need.evidence();
        if (exact == null) {
            Estimate none = Estimate.notComputable(Reason.NO_DATA);
            Numbers numbers = new Numbers(
                    rounded(need.score(), pointer + "/score"),
                    rounded(need.gap(), pointer + "/gap"),
                    none,
                    rounded(need.motivation(), pointer + "/motivation"),
                    rounded(need.confidence(), pointer + "/confidence"),
                    rounded(need.self(), pointer + "/self"));
            WorkContext work =
                    new WorkContext(role.code(), components(need.competency()), TargetConditions.unknownAll());
            return evidence(requirement, need, numbers, Corroboration.NONE).apply(work);
        }
        Numbers numbers = new Numbers(
                estimate(exact.score(), need.score(), pointer + "/score"),
                estimate(exact.gap(), need.gap(), pointer + "/gap"),
                estimate(exact.attained(), null, pointer + "/evidence/attained"),
                estimate(exact.motivation(), need.motivation(), pointer + "/motivation"),
                estimate(exact.confidence(), need.confidence(), pointer + "/confidence"),
                estimate(exact.self(), need.self(), pointer + "/self"));
        TargetConditions conditions = faults.made(
                FindingCode.PLAN_PART,
                pointer + "/evidence",
                () -> new TargetConditions(
                        new TreeSet<>(exact.conditionsGiven()), new TreeSet<>(exact.conditionsMissing())));
        List<RoleComponent> components = components(exact.components(), pointer + "/evidence/components");
        var corroboration =
                new Corroboration(exact.agreement(), exact.weakness(), exact.selfView(), exact.managerView());
        return conditions == null
                ? null
                : evidence(requirement, need, numbers, corroboration)
                        .apply(new WorkContext(
                                role.code(), components, conditions, exact.cluster(), exact.overloadRisk()));
    }

    /** The figures of a need. */
    private record Numbers(
            Estimate score, Estimate gap, Estimate attained, Estimate motivation, Estimate confidence, Estimate self) {}

    private static Function<WorkContext, NeedEvidence> evidence(
            RoleRequirement requirement, NeedDocument need, Numbers numbers, Corroboration corroboration) {
        ScoreBasis basis = need.basis() == null ? ScoreBasis.OTHERS : need.basis();
        Attainment attainment = new Attainment(requirement, numbers.attained, need.claim());
        var gap = new CompetencyGap(requirement, numbers.score, numbers.gap, attainment, basis);
        var perspective =
                new Perspective(numbers.motivation, numbers.confidence, numbers.self, need.selfAgainstOthers());
        return work -> new NeedEvidence(gap, perspective, corroboration, work);
    }

    private List<RoleComponent> components(String competency) {
        return model.roleComponents().stream()
                .filter(c -> c.competencies().contains(competency))
                .toList();
    }

    private List<RoleComponent> components(List<String> codes, String pointer) {
        Map<String, RoleComponent> known = new TreeMap<>();
        model.roleComponents().forEach(c -> known.put(c.code(), c));
        for (int i = 0; i < codes.size(); i++) {
            faults.reference(codes.get(i), known.keySet(), pointer + "/" + i);
        }
        return codes.stream().filter(known::containsKey).map(known::get).toList();
    }

    private Estimate rounded(@Nullable BigDecimal value, String pointer) {
        Double number = value == null ? null : faults.number(value, pointer);
        return number == null ? Estimate.notComputable(Reason.NO_DATA) : Estimate.of(number);
    }

    /** @param shown the same with four decimals, where the document has it too */
    private Estimate estimate(EstimateDocument exact, @Nullable BigDecimal shown, String pointer) {
        Estimate none = Estimate.notComputable(exact.reason() == null ? Reason.NO_DATA : exact.reason());
        if ((exact.value() == null) == (exact.reason() == null)) {
            faults.add(FindingCode.DOCUMENT_VALUE, pointer, "value", "value, reason", "rule", "1");
            return none;
        }
        boolean paired = !pointer.endsWith("/evidence/attained");
        if (exact.value() == null) {
            if (paired) {
                faults.same(shown, null, pointer);
            }
            return none;
        }
        Estimate made = faults.made(FindingCode.PLAN_PART, pointer, () -> computed(exact));
        if (made == null) {
            return none;
        }
        if (paired) {
            faults.same(shown, PlansDisassembly.decimal(made.value()), pointer);
        }
        return made;
    }

    private static Estimate computed(EstimateDocument e) {
        ErrorDocument error = e.standardError();
        IntervalDocument interval = e.interval();
        BigDecimal value = e.value();
        return new Estimate.Computed(
                value == null ? 0 : value.doubleValue(),
                error == null
                        ? null
                        : new StandardError(
                                error.value().doubleValue(),
                                error.degreesOfFreedom().doubleValue(),
                                error.assumed()),
                interval == null
                        ? null
                        : new Interval(
                                interval.lower().doubleValue(),
                                interval.upper().doubleValue(),
                                interval.confidence().doubleValue()));
    }
}
