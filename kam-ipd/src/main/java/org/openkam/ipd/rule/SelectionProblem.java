package org.openkam.ipd.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.plan.PlanLimits;

/** A task in primitive columns: its actions in the order in which they are scheduled. */
final class SelectionProblem {
    final SelectionTask task;
    final PlanLimits limits;
    final ClosureUnits units;
    final List<DevelopmentAction> actions;
    final int size;
    final int[] goal; // that an action is for; -1 if it only comes before others
    final long[] effect; // units of the goal's gap, at most the gap
    final int[] hours;
    final int[] weeks;
    final long[] cost;
    final int[][] before; // places of direct prerequisites, all smaller
    final int[] byCode; // places by code of the action
    private final Map<String, Integer> places = new HashMap<>();
    final boolean[] possible; // whether it fits with all that comes before it and nothing else

    SelectionProblem(SelectionTask task) {
        this.task = task;
        this.limits = task.limits();
        this.units = ClosureUnits.of(task.goals());
        ActionGraph graph = new ActionGraph(task);
        this.actions = graph.inOrder();
        this.size = actions.size();
        goal = new int[size];
        effect = new long[size];
        hours = new int[size];
        weeks = new int[size];
        cost = new long[size];
        before = new int[size][];
        for (int a = 0; a < size; a++) {
            DevelopmentAction action = actions.get(a);
            Effort effort = action.effort();
            goal[a] = graph.goal(action);
            effect[a] = goal[a] < 0 ? 0 : units.effect(goal[a], action.effect().points());
            hours[a] = effort.hours();
            weeks[a] = effort.weeks();
            cost[a] = effort.cost();
            before[a] = action.prerequisites().stream().mapToInt(places::get).toArray();
            places.put(action.code(), a);
        }
        byCode = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(a -> actions.get(a).code()))
                .mapToInt(a -> a)
                .toArray();
        possible = new boolean[size];
        ActionSet alone = new ActionSet(this);
        for (int a = 0; a < size; a++) {
            possible[a] = Arrays.stream(before[a]).allMatch(b -> possible[b]) && alone.with(a);
            alone.clear();
        }
    }

    /** Returns the place of an action; empty if it is for no goal and comes before none that is. */
    Optional<Integer> place(DevelopmentAction action) {
        return Optional.ofNullable(places.get(action.code()));
    }

    /** Returns what a choice may be made of: what fits and closes something, and all that comes before it. */
    int[] candidates() {
        boolean[] needed = new boolean[size];
        for (int a = size - 1; a >= 0; a--) {
            needed[a] |= possible[a] && gains(a);
            if (needed[a]) {
                for (int b : before[a]) {
                    needed[b] = true;
                }
            }
        }
        return IntStream.range(0, size).filter(a -> needed[a]).toArray();
    }

    /** Returns whether an action closes something of a gap. */
    boolean gains(int a) {
        return effect[a] > 0;
    }
}
