package org.openkam.ipd.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.Needs;
import org.openkam.ipd.Ratings;
import org.openkam.ipd.Rounds;
import org.openkam.ipd.action.ActionText;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.need.DevelopmentNeed;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanReckoning;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.StepTime;
import org.openkam.ipd.plan.SuccessMeasure;

/** Plans for tests: goal PLN with steps P1 (weeks 1 to 4, the person) and P2 (weeks 5 to 12, the manager), goal REL with R1. */
final class Plans {
    private static final CompetencyModel MODEL = Ratings.MODEL;

    private Plans() {}

    static DevelopmentPlan open() {
        DevelopmentGoal planning = goal(
                "PLN",
                step("P1", StepOwner.ASSESSEE, new StepTime(0, 4)),
                step("P2", StepOwner.MANAGER, new StepTime(4, 12)));
        DevelopmentGoal relations = goal("REL", step("R1", StepOwner.PARTNER, new StepTime(8, 10)));
        return plan(List.of(planning, relations));
    }

    static DevelopmentPlan startingOn(LocalDate day) {
        return open().startingOn(day);
    }

    static DevelopmentPlan without() {
        return plan(List.of());
    }

    private static DevelopmentPlan plan(List<DevelopmentGoal> goals) {
        List<DevelopmentNeed> needs = goals.stream().map(DevelopmentGoal::need).toList();
        var subject =
                new DevelopmentPlan.Subject("A", MODEL, Rounds.role(4, "PLN", 50, "REL", 50), PlanLimits.standard());
        return new DevelopmentPlan(subject, needs, goals, List.of(), PlanReckoning.NOTHING, null);
    }

    private static DevelopmentGoal goal(String competency, PlanStep... steps) {
        return new DevelopmentGoal(
                Needs.need(competency), new SuccessMeasure(competency, 2, 3), new ArrayList<>(List.of(steps)));
    }

    private static PlanStep step(String code, StepOwner owner, StepTime time) {
        LocalizedText words = LocalizedText.of("Step " + code);
        return new PlanStep(
                code, new ActionText(words, words, words, words, words), owner, time, LearningMode.EXPERIENCE, 1);
    }
}
