package org.openkam.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.ActionForm;
import org.openkam.ipd.action.ActionKind;
import org.openkam.ipd.action.ActionScope;
import org.openkam.ipd.action.ActionText;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.ExpectedEffect;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.rule.SelectionGoal;
import org.openkam.ipd.rule.SelectionTask;

/** Choices of actions made up for three goals: catalogues of 60 actions, some of which come after others. Same arguments, same tasks. */
final class SelectionTasks {
    private static final int ACTIONS = 60;
    private static final int GOALS = 3;

    private SelectionTasks() {}

    /** Returns tasks in which each goal has from {@code least} to {@code most} actions. */
    static List<SelectionTask> of(int number, int least, int most) {
        SplittableRandom random = new SplittableRandom(60);
        List<SelectionTask> tasks = new ArrayList<>();
        for (int t = 0; t < number; t++) {
            tasks.add(task(random, least, most));
        }
        return tasks;
    }

    private static SelectionTask task(SplittableRandom random, int least, int most) {
        List<DevelopmentAction> actions = new ArrayList<>();
        List<SelectionGoal> goals = new ArrayList<>();
        for (int g = 0; g < GOALS; g++) {
            int first = actions.size();
            goals.add(new SelectionGoal("C" + g, 2, (2 + random.nextInt(6)) / 4.0, 5 + random.nextInt(30)));
            for (int i = random.nextInt(least, most + 1); i > 0; i--) {
                boolean after = actions.size() > first && random.nextInt(6) == 0;
                List<String> before = after ? List.of(actions.get(first).code()) : List.of();
                actions.add(action(random, "A" + actions.size(), "C" + g, before));
            }
        }
        while (actions.size() < ACTIONS) {
            actions.add(action(random, "A" + actions.size(), "OTHER", List.of()));
        }
        return new SelectionTask(goals, new ActionCatalog("made-up", actions), PlanLimits.standard());
    }

    private static DevelopmentAction action(
            SplittableRandom random, String code, String competency, List<String> before) {
        LocalizedText words = LocalizedText.of("made up");
        LearningMode mode = LearningMode.values()[random.nextInt(3)];
        return new DevelopmentAction(
                code,
                ActionScope.of(competency),
                new ActionForm(mode, ActionKind.WORK_TASK, StepOwner.ASSESSEE),
                new Effort(4 + random.nextInt(14), 2 + random.nextInt(12)),
                new ExpectedEffect((1 + random.nextInt(12)) / 20.0, words),
                before,
                new ActionText(words, words, null, words, words));
    }
}
