package org.openkam.ipd.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionText;
import org.openkam.scoring.statistic.Decimals;

/**
 * Says everything at once that keeps a plan from being one that people can agree on (source case rules R09, R44): dates, measures,
 * limits, and baselines that aren't the released figure. Steps without owner, due time or evidence can't be built at all. A plan
 * without goals is valid: it says why it has none. Stateless.
 */
public final class PlanCheck {
    private static final int DIGITS = 4;

    private final DevelopmentPlan plan;
    private final @Nullable LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    private PlanCheck(DevelopmentPlan plan, @Nullable LocalDate today) {
        this.plan = Arguments.notNull(plan, "plan");
        this.today = today;
    }

    /** Returns what is wrong with a plan, whatever day it is. */
    public static Findings of(DevelopmentPlan plan) {
        return new PlanCheck(plan, null).findings();
    }

    /**
     * Returns what is wrong with a plan that is to be agreed on.
     *
     * @param today the day, as the host says; what is due before it is a fault
     */
    public static Findings of(DevelopmentPlan plan, LocalDate today) {
        return new PlanCheck(plan, Arguments.notNull(today, "today")).findings();
    }

    private Findings findings() {
        if (plan.start().isEmpty() && !plan.goals().isEmpty()) {
            add(FindingCode.PLAN_WITHOUT_START, "/start");
        }
        for (int i = 0; i < plan.goals().size(); i++) {
            goal(plan.goals().get(i), "/goals/" + i);
        }
        hours();
        return Findings.of(findings);
    }

    private void goal(DevelopmentGoal goal, String pointer) {
        measure(goal, pointer + "/measure");
        for (int i = 0; i < goal.steps().size(); i++) {
            step(goal.steps().get(i), pointer + "/steps/" + i);
        }
    }

    private void measure(DevelopmentGoal goal, String pointer) {
        SuccessMeasure measure = goal.measure();
        String baseline = Decimals.plain(measure.baseline(), DIGITS);
        String target = Decimals.plain(measure.target(), DIGITS);
        if (!measure.metric().isScore()) {
            if (measure.target() == measure.baseline()) {
                add(FindingCode.PLAN_TARGET, pointer, "target", target, "rule", "<> " + baseline);
            }
            return;
        }
        RatingScale scale = plan.subject().model().ratingScale();
        if (measure.target() <= measure.baseline() || measure.target() > scale.highest()) {
            String rule = "> " + baseline + ", <= " + scale.highest();
            add(FindingCode.PLAN_TARGET, pointer, "target", target, "rule", rule);
        }
        boolean basis = measure.metric().equals(GoalMetric.of(goal.need().gap().basis()));
        String released = goal.need().gap().score().fold(s -> Decimals.plain(s.value(), DIGITS), reason -> "-");
        boolean same = goal.need().gap().score().fold(s -> s.value() == measure.baseline(), reason -> false);
        if (!basis || !same) {
            add(FindingCode.PLAN_BASELINE, pointer, "baseline", baseline, "score", released);
        }
    }

    private void step(PlanStep step, String pointer) {
        int weeks = plan.subject().limits().weeks();
        if (step.time().end() > weeks) {
            String end = Integer.toString(step.time().end());
            add(FindingCode.PLAN_LIMIT, pointer, "value", end, "limit", Integer.toString(weeks));
        }
        LocalDate due = plan.dueDate(step).orElse(null);
        if (today != null && due != null && due.isBefore(today)) {
            add(FindingCode.PLAN_DATE, pointer + "/dueDate", "date", due.toString(), "rule", ">= " + today);
        }
        for (Language language : Language.BUNDLED) {
            if (texts(step.text()).anyMatch(t -> !t.languages().contains(language))) {
                add(FindingCode.PLAN_TRANSLATION_MISSING, pointer, "step", step.code(), "language", language.code());
            }
        }
    }

    private static Stream<LocalizedText> texts(ActionText text) {
        return Stream.concat(
                Stream.of(text.name(), text.description(), text.evidence(), text.measure()), text.partner().stream());
    }

    private void hours() {
        long hours = plan.goals().stream()
                .flatMap(g -> g.steps().stream())
                .mapToLong(PlanStep::hours)
                .sum();
        int limit = plan.subject().limits().hours();
        if (hours > limit) {
            add(FindingCode.PLAN_LIMIT, "/goals", "value", Long.toString(hours), "limit", Integer.toString(limit));
        }
    }

    private void add(FindingCode code, String pointer, String... facts) {
        findings.add(Finding.of(code, Place.at("plan " + plan.assessee(), pointer), facts));
    }
}
