package org.openkam.ipd.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.action.DevelopmentAction;

/** The actions for the goals of a task and all that comes before them, in the order in which they are scheduled. */
final class ActionGraph {
    private final SelectionTask task;
    private final Map<String, DevelopmentAction> byCode;
    private final Map<String, Integer> goals = new HashMap<>(); // by competency
    private final Map<String, Place> places = new TreeMap<>(); // by code of action

    /** Where an action stands. */
    private static final class Place {
        private final DevelopmentAction action;
        private final int goal; // that it is for; -1 if it only comes before others
        private int depth; // longest chain before it

        private Place(DevelopmentAction action, int goal) {
            this.action = action;
            this.goal = goal;
        }
    }

    ActionGraph(SelectionTask task) {
        this.task = task;
        this.byCode = task.catalog().byCode();
        for (int g = 0; g < task.goals().size(); g++) {
            goals.put(task.goals().get(g).competency(), g);
        }
        byCode.values().stream().filter(action -> goal(action) >= 0).forEach(this::reach);
        deepen();
    }

    /** Returns the goal that an action is for, by competency and level; -1 if there is none. */
    int goal(DevelopmentAction action) {
        Integer goal = goals.get(action.competency());
        return goal != null && action.scope().covers(task.goals().get(goal).score()) ? goal : -1;
    }

    private void reach(DevelopmentAction action) {
        Deque<DevelopmentAction> open = new ArrayDeque<>(List.of(action));
        while (!open.isEmpty()) {
            DevelopmentAction next = open.remove();
            if (places.putIfAbsent(next.code(), new Place(next, goal(next))) == null) {
                next.prerequisites()
                        .forEach(before -> open.add(Arguments.notNull(byCode.get(before), "action " + before)));
            }
        }
    }

    /** Counts chains from their beginnings on: an action is ready once all before it are. */
    private void deepen() {
        Map<String, List<Place>> after = new HashMap<>();
        Map<String, Integer> waiting = new HashMap<>();
        Deque<Place> ready = new ArrayDeque<>();
        for (Place place : places.values()) {
            List<String> before = place.action.prerequisites();
            before.forEach(b -> after.computeIfAbsent(b, k -> new ArrayList<>()).add(place));
            waiting.put(place.action.code(), before.size());
            if (before.isEmpty()) {
                ready.add(place);
            }
        }
        while (!ready.isEmpty()) {
            Place place = ready.remove();
            for (Place next : after.getOrDefault(place.action.code(), List.of())) {
                next.depth = Math.max(next.depth, place.depth + 1);
                if (waiting.merge(next.action.code(), -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
    }

    /** Returns the actions by longest chain before them, then by goal, those for none first, then by code. */
    List<DevelopmentAction> inOrder() {
        return places.values().stream()
                .sorted(Comparator.comparingInt((Place p) -> p.depth)
                        .thenComparingInt(p -> p.goal)
                        .thenComparing(p -> p.action.code()))
                .map(p -> p.action)
                .toList();
    }
}
