package org.openkam.ipd.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ExpectedEffect;
import org.openkam.ipd.json.PlansDocument.GoalDocument;
import org.openkam.ipd.json.PlansDocument.MeasureDocument;
import org.openkam.ipd.json.PlansDocument.StepDocument;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.GoalMetric;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.StepTime;
import org.openkam.ipd.plan.SuccessMeasure;

/** Puts a goal and its steps together again. */
final class GoalAssembly {
    private final PlanFaults faults;
    private final @Nullable LocalDate start;
    private final boolean isStartSound;

    /**
     * @param start the day from which due times count, or null if the steps have no dates
     * @param isStartSound whether dates can be held against it
     */
    GoalAssembly(PlanFaults faults, @Nullable LocalDate start, boolean isStartSound) {
        this.faults = faults;
        this.start = start;
        this.isStartSound = isStartSound;
    }

    @Nullable
    DevelopmentGoal goal(DevelopmentNeed need, GoalDocument goal, String pointer) {
        faults.same(goal.kind(), need.kind(), pointer + "/kind");
        List<PlanStep> steps = new ArrayList<>();
        Map<String, ExpectedEffect> effects = new TreeMap<>();
        for (int i = 0; i < goal.steps().size(); i++) {
            StepDocument written = goal.steps().get(i);
            String place = pointer + "/steps/" + i;
            PlanStep step = step(written, place);
            if (step != null) {
                steps.add(step);
                if (written.effect() != null) {
                    ExpectedEffect effect = faults.made(
                            FindingCode.PLAN_PART, place + "/effect", () -> PlansAssembly.effect(written.effect()));
                    if (effect != null) {
                        effects.put(step.code(), effect);
                    }
                }
            }
        }
        SuccessMeasure measure = measure(need, goal, pointer);
        DevelopmentGoal made = measure == null || steps.size() < goal.steps().size()
                ? null
                : faults.made(FindingCode.PLAN_PART, pointer, () -> new DevelopmentGoal(need, measure, steps, effects));
        if (made != null) {
            agreeing(made, goal, pointer);
        }
        return made;
    }

    /** What follows from the steps is written for readers, and must not say something else. */
    private void agreeing(DevelopmentGoal made, GoalDocument goal, String pointer) {
        if (goal.owner() != null) {
            faults.same(goal.owner(), made.owner(), pointer + "/owner");
        }
        if (goal.due() != null) {
            int weeks = faults.weeks(goal.due(), pointer + "/due");
            if (weeks >= 0) {
                faults.same(weeks, made.weeks(), pointer + "/due");
            }
        }
        date(goal.dueDate(), made.weeks(), pointer + "/dueDate");
    }

    private @Nullable SuccessMeasure measure(DevelopmentNeed need, GoalDocument goal, String pointer) {
        MeasureDocument exact = goal.measure();
        if (exact == null) {
            GoalMetric metric = GoalMetric.of(need.gap().basis());
            return measure(need, metric, goal.baseline(), goal.target(), pointer);
        }
        GoalMetric metric = faults.made(
                FindingCode.PLAN_PART,
                pointer + "/measure",
                () -> new GoalMetric(
                        exact.metric(),
                        exact.unit(),
                        exact.name() == null ? null : LocalizedText.ofCodes(exact.name())));
        SuccessMeasure measure =
                metric == null ? null : measure(need, metric, exact.baseline(), exact.target(), pointer + "/measure");
        if (measure != null) {
            faults.same(goal.baseline(), PlansDisassembly.decimal(measure.baseline()), pointer + "/baseline");
            faults.same(goal.target(), PlansDisassembly.decimal(measure.target()), pointer + "/target");
        }
        return measure;
    }

    private @Nullable SuccessMeasure measure(
            DevelopmentNeed need, GoalMetric metric, BigDecimal baseline, BigDecimal target, String pointer) {
        Double from = faults.number(baseline, pointer + "/baseline");
        Double to = faults.number(target, pointer + "/target");
        return from == null || to == null ? null : new SuccessMeasure(need.competency(), metric, from, to);
    }

    @Nullable
    PlanStep step(StepDocument step, String pointer) {
        int from = step.start() == null ? 0 : faults.weeks(step.start(), pointer + "/start");
        int to = faults.weeks(step.due(), pointer + "/due");
        if (from < 0 || to < 0) {
            return null;
        }
        if (to <= from) {
            String rule = "> P" + 7 * from + "D";
            faults.add(FindingCode.PLAN_DATE, pointer + "/due", "date", Finding.shown(step.due()), "rule", rule);
            return null;
        }
        date(step.startDate(), from, pointer + "/startDate");
        date(step.dueDate(), to, pointer + "/dueDate");
        return faults.made(
                FindingCode.PLAN_PART,
                pointer,
                () -> new PlanStep(
                        step.code(),
                        PlansAssembly.text(step),
                        step.owner(),
                        new StepTime(from, to),
                        step.mode(),
                        step.hours()));
    }

    /** A date must be that of the start and the weeks; without a start there is none. */
    private void date(@Nullable String text, int weeks, String pointer) {
        LocalDate date = faults.date(text, pointer);
        if (date == null || !isStartSound) {
            return;
        }
        if (start == null) {
            faults.same(date, null, pointer);
        } else if (date.isBefore(start)) {
            faults.add(FindingCode.PLAN_DATE, pointer, "date", date.toString(), "rule", ">= " + start);
        } else {
            faults.same(date, start.plusWeeks(weeks), pointer);
        }
    }
}
