package org.openkam.ipd.tck;

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

/** Tasks made up for tests: few values of everything, so that ties come up, and limits that bind. */
public final class ContractTasks {
    private final SplittableRandom random;
    private final boolean alike; // one weight and one effect, and nothing costs anything

    private ContractTasks(long seed) {
        this.random = new SplittableRandom(seed);
        this.alike = random.nextInt(2) == 0;
    }

    /** Returns a task with up to three goals and at most so many actions, the same for the same seed. */
    public static SelectionTask task(long seed, int most) {
        return new ContractTasks(seed).task(most);
    }

    private SelectionTask task(int most) {
        List<SelectionGoal> goals = new ArrayList<>();
        int count = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(3);
        for (int g = 0; g < count; g++) {
            goals.add(new SelectionGoal(
                    "C" + g, 1 + random.nextInt(3), random.nextInt(10) * 0.25, alike ? 20 : random.nextInt(5) * 12.5));
        }
        List<String> codes = new ArrayList<>();
        List<DevelopmentAction> actions = new ArrayList<>();
        int size = random.nextInt(20) == 0 ? 0 : most - random.nextInt(most / 3);
        for (int i = size; i > 0; i--) {
            String code = "A" + (char) ('a' + random.nextInt(26)) + i;
            actions.add(action(code, codes));
            codes.add(code);
        }
        return new SelectionTask(goals, new ActionCatalog("contract", "EUR", actions), limits());
    }

    private PlanLimits limits() {
        long budget = random.nextInt(3) == 0 ? PlanLimits.UNLIMITED : random.nextInt(14) * 50L;
        int hoursPerWeek = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(5);
        return new PlanLimits(3, hoursPerWeek, 1 + random.nextInt(26), budget, 1 + random.nextInt(4));
    }

    private DevelopmentAction action(String code, List<String> earlier) {
        String competency = "C" + random.nextInt(random.nextInt(3) == 0 ? 5 : 3);
        int lowest = random.nextInt(6) == 0 ? 2 : 0;
        int highest = random.nextInt(6) == 0 ? 2 : 5;
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 2 && !earlier.isEmpty(); i++) {
            if (random.nextInt(4) == 0) {
                before.add(earlier.get(random.nextInt(earlier.size())));
            }
        }
        Effort effort = new Effort(1 + random.nextInt(12), 1 + random.nextInt(8), alike ? 0 : random.nextInt(4) * 50L);
        LearningMode mode = LearningMode.values()[random.nextInt(3)];
        double effect = alike || random.nextInt(3) == 0 ? 0.5 : (1 + random.nextInt(10)) / 10.0;
        LocalizedText words = LocalizedText.of("words");
        return new DevelopmentAction(
                code,
                new ActionScope(competency, null, lowest, highest),
                new ActionForm(mode, ActionKind.WORK_TASK, StepOwner.ASSESSEE),
                effort,
                new ExpectedEffect(effect, words),
                before,
                new ActionText(words, words, null, words, words));
    }
}
