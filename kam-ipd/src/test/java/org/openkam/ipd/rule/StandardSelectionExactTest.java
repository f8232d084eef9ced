package org.openkam.ipd.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.plan.DroppedAction;
import org.openkam.ipd.plan.DroppedAction.Reason;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.ScheduledAction;
import org.openkam.ipd.tck.ContractTasks;

/** The standard selection against all sets, on 1,000 small tasks. */
class StandardSelectionExactTest {
    private static final int TASKS = 1000;

    private static SelectionTask task(int seed) {
        return ContractTasks.task(seed, seed % 10 == 0 ? 13 : 9);
    }

    private static List<String> text(ActionChoice choice) {
        List<String> text = new ArrayList<>();
        for (List<ScheduledAction> list : choice.byGoal()) {
            list.forEach(a -> text.add(a.action().code() + " " + a.start() + "-" + a.end()));
        }
        Collections.sort(text);
        return text;
    }

    @Test
    void equalsTheBestOfAllSets() {
        int chosen = 0;
        int bound = 0;
        int ties = 0;
        for (int seed = 0; seed < TASKS; seed++) {
            SelectionTask task = task(seed);
            BruteForce all = new BruteForce(task);
            BruteForce.Scheduled best = all.best();
            ActionChoice choice = ActionSelection.standard().select(task);
            assertThat(text(choice)).as("task %d", seed).isEqualTo(best.text());
            assertThat(choice.reckoning().isOptimal()).isTrue();
            assertThat(choice.reckoning().expectedClosure())
                    .isEqualTo(
                            BigDecimal.valueOf(all.closure(best.actions()), 8).doubleValue());
            chosen += best.actions().size();
            ties += all.ties() > 0 ? 1 : 0;
            bound += all.universe() > best.actions().size() && best.actions().size() > 1 ? 1 : 0;
        }
        // The tasks are no trivial ones.
        assertThat(chosen).isGreaterThan(TASKS);
        assertThat(bound).isGreaterThan(TASKS / 5);
        assertThat(ties).isGreaterThan(TASKS / 10);
    }

    @Test
    void everyDroppedActionHasTheRightReason() {
        Set<Reason> seen = new HashSet<>();
        for (int seed = 0; seed < TASKS; seed++) {
            SelectionTask task = task(seed);
            BruteForce all = new BruteForce(task);
            ActionChoice choice = ActionSelection.standard().select(task);
            Set<DevelopmentAction> chosen = new HashSet<>();
            choice.byGoal().forEach(list -> list.forEach(a -> chosen.add(a.action())));
            for (DroppedAction dropped : choice.reckoning().dropped()) {
                assertThat(dropped.reason())
                        .as("task %d: %s", seed, dropped)
                        .isEqualTo(reason(task, all, chosen, dropped.action()));
                seen.add(dropped.reason());
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Reason.values());
    }

    private static Reason reason(
            SelectionTask task, BruteForce all, Set<DevelopmentAction> chosen, DevelopmentAction action) {
        PlanLimits limits = task.limits();
        SelectionGoal goal = task.goals().stream()
                .filter(g -> g.competency().equals(action.competency()))
                .findFirst()
                .orElseThrow();
        if (!all.isFor(goal, action)) {
            return Reason.LEVEL;
        }
        if (action.effort().weeks() > limits.weeks()) {
            return Reason.WEEKS;
        }
        if (action.effort().hours() > limits.hoursPerWeek() * limits.weeks()) {
            return Reason.HOURS;
        }
        if (action.effort().cost() > limits.budget()) {
            return Reason.BUDGET;
        }
        Set<DevelopmentAction> with = all.bundle(action);
        if (all.schedule(with).isEmpty()) {
            return Reason.PREREQUISITE;
        }
        if (goal.weight() == 0 || all.closes(goal, chosen)) {
            return Reason.NOT_NEEDED;
        }
        with.addAll(chosen);
        assertThat(all.schedule(with)).as("what still fits and helps is chosen").isEmpty();
        return Reason.LESS_EFFECT;
    }
}
