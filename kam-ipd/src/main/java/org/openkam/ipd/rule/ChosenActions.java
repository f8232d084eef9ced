package org.openkam.ipd.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.plan.DroppedAction;
import org.openkam.ipd.plan.DroppedAction.Reason;
import org.openkam.ipd.plan.ModeHours;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.PlanReckoning;
import org.openkam.ipd.plan.ScheduledAction;

/** Puts a chosen set into words: lists by goal, what it is expected to do, what was left out and why. */
final class ChosenActions {
    private final SelectionProblem of;
    private final ActionSet set;
    private final long[] closed;

    ChosenActions(ActionSet set) {
        this.of = set.of();
        this.set = set;
        this.closed = set.closed();
    }

    ActionChoice choice(boolean isOptimal) {
        List<ScheduledAction> scheduled = set.scheduled();
        ModeHours hours =
                ModeHours.of(scheduled.stream().map(ScheduledAction::action).toList());
        double closure = of.units.closure(set.closure());
        return new ActionChoice(byGoal(scheduled), new PlanReckoning(closure, isOptimal, hours, dropped()));
    }

    /** What is for a goal stands there; what only comes before others with the first goal that needs it. */
    private List<List<ScheduledAction>> byGoal(List<ScheduledAction> scheduled) {
        int[] listed = new int[of.size];
        Arrays.fill(listed, Integer.MAX_VALUE);
        for (int a = of.size - 1; a >= 0; a--) {
            if (set.contains(a)) {
                listed[a] = of.goal[a] >= 0 ? of.goal[a] : listed[a];
                for (int before : of.before[a]) {
                    listed[before] = Math.min(listed[before], listed[a]);
                }
            }
        }
        List<List<ScheduledAction>> byGoal = new ArrayList<>();
        of.task.goals().forEach(goal -> byGoal.add(new ArrayList<>()));
        for (ScheduledAction action : scheduled) {
            byGoal.get(listed[of.place(action.action()).orElseThrow()]).add(action);
        }
        byGoal.forEach(list -> list.sort(Comparator.comparingInt(ScheduledAction::end)
                .thenComparing(a -> a.action().code())));
        return byGoal;
    }

    private List<DroppedAction> dropped() {
        Set<String> competencies = new HashSet<>();
        of.task.goals().forEach(goal -> competencies.add(goal.competency()));
        return of.task.catalog().actions().stream()
                .filter(action -> competencies.contains(action.competency()))
                .filter(action -> of.place(action).map(a -> !set.contains(a)).orElse(true))
                .sorted(Comparator.comparing(DevelopmentAction::code))
                .map(action -> new DroppedAction(action, reason(action)))
                .toList();
    }

    /** The first that applies, in the order of the reasons. */
    private Reason reason(DevelopmentAction action) {
        int a = of.place(action).orElse(-1);
        if (a < 0 || of.goal[a] < 0) {
            return Reason.LEVEL;
        }
        PlanLimits limits = of.limits;
        if (of.weeks[a] > limits.weeks()) {
            return Reason.WEEKS;
        }
        if (of.hours[a] > limits.hours()) {
            return Reason.HOURS;
        }
        if (of.cost[a] > limits.budget()) {
            return Reason.BUDGET;
        }
        if (!of.possible[a]) {
            return Reason.PREREQUISITE;
        }
        boolean isClosed = !of.gains(a) || closed[of.goal[a]] == of.units.gap(of.goal[a]);
        return isClosed ? Reason.NOT_NEEDED : Reason.LESS_EFFECT;
    }
}
