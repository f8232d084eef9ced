package org.openkam.ipd.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.statistic.Estimate;

/** Plans as JSON: codes for programs, texts in every language for people, numbers with four decimals. */
record PlansDocument(String format, String schemaVersion, List<PlanDocument> plans) {

    static PlansDocument of(List<DevelopmentPlan> plans) {
        return new PlansDocument(
                "openkam-development-plans",
                "1.0",
                plans.stream().map(PlanDocument::of).toList());
    }

    record PlanDocument(
            String assessee,
            String model,
            String modelVersion,
            String role,
            @Nullable String start,
            List<GoalDocument> goals,
            List<NeedDocument> needs,
            List<String> uncovered) {
        static PlanDocument of(DevelopmentPlan plan) {
            return new PlanDocument(
                    plan.assessee(),
                    plan.subject().model().code(),
                    plan.subject().model().version().toString(),
                    plan.subject().role().code(),
                    plan.start().map(Object::toString).orElse(null),
                    plan.goals().stream().map(g -> GoalDocument.of(plan, g)).toList(),
                    plan.needs().stream().map(NeedDocument::of).toList(),
                    plan.uncovered().stream().map(DevelopmentNeed::competency).toList());
        }
    }

    record GoalDocument(
            String competency,
            NeedKind kind,
            Map<String, String> name,
            BigDecimal baseline,
            BigDecimal target,
            List<StepDocument> steps) {
        static GoalDocument of(DevelopmentPlan plan, DevelopmentGoal goal) {
            LocalizedText name =
                    plan.subject().model().competency(goal.competency()).name();
            return new GoalDocument(
                    goal.competency(),
                    goal.need().kind(),
                    texts(name),
                    decimal(goal.measure().baseline()),
                    decimal(goal.measure().target()),
                    goal.steps().stream().map(s -> StepDocument.of(plan, s)).toList());
        }
    }

    record StepDocument(
            String code,
            StepOwner owner,
            String due,
            @Nullable String dueDate,
            @Nullable LearningMode mode,
            int hours,
            Map<String, String> name,
            Map<String, String> description,
            @Nullable Map<String, String> partner,
            Map<String, String> evidence,
            Map<String, String> measure) {
        static StepDocument of(DevelopmentPlan plan, PlanStep step) {
            return new StepDocument(
                    step.code(),
                    step.owner(),
                    step.due().toString(),
                    plan.dueDate(step).map(Object::toString).orElse(null),
                    step.modeOrNull(),
                    step.hours(),
                    texts(step.text().name()),
                    texts(step.text().description()),
                    step.text().partner().map(PlansDocument::texts).orElse(null),
                    texts(step.text().evidence()),
                    texts(step.text().measure()));
        }
    }

    record NeedDocument(
            String competency,
            NeedKind kind,
            @Nullable ScoreBasis basis,
            int target,
            @Nullable BigDecimal score,
            @Nullable BigDecimal gap,
            Claim claim,
            @Nullable BigDecimal motivation,
            @Nullable BigDecimal confidence,
            @Nullable BigDecimal self,
            Claim selfAgainstOthers,
            BigDecimal priority) {
        static NeedDocument of(DevelopmentNeed need) {
            return new NeedDocument(
                    need.competency(),
                    need.kind(),
                    need.gap().basis() == ScoreBasis.OTHERS ? null : need.gap().basis(),
                    need.gap().requirement().targetLevel(),
                    decimal(need.gap().score()),
                    decimal(need.gap().gap()),
                    need.gap().claim(),
                    decimal(need.perspective().motivation()),
                    decimal(need.perspective().confidence()),
                    decimal(need.perspective().selfScore()),
                    need.perspective().selfAgainstOthers(),
                    decimal(need.priority()));
        }
    }

    private static Map<String, String> texts(LocalizedText text) {
        Map<String, String> texts = new TreeMap<>();
        text.byLanguage().forEach((language, words) -> texts.put(language.code(), words));
        return texts;
    }

    private static @Nullable BigDecimal decimal(Estimate estimate) {
        return estimate.<@Nullable BigDecimal>fold(e -> decimal(e.value()), reason -> null);
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
    }
}
