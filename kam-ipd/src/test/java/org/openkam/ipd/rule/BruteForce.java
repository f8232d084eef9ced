package org.openkam.ipd.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.plan.PlanLimits;

/** The best of all sets, one after the other, by the words of {@link ActionSelection#standard} and none of its code. */
final class BruteForce {
    private final SelectionTask task;
    private final Map<String, DevelopmentAction> catalog = new HashMap<>();
    private final List<DevelopmentAction> universe = new ArrayList<>();
    private final Map<Double, Long> exact = new HashMap<>();
    private int ties;

    /** A set in its order of scheduling, with its weeks. */
    record Scheduled(List<DevelopmentAction> actions, int[] starts, int[] ends) {
        List<String> text() {
            List<String> text = new ArrayList<>();
            for (int i = 0; i < starts.length; i++) {
                text.add(actions.get(i).code() + " " + starts[i] + "-" + ends[i]);
            }
            Collections.sort(text);
            return text;
        }
    }

    BruteForce(SelectionTask task) {
        this.task = task;
        task.catalog().actions().forEach(a -> catalog.put(a.code(), a));
        for (DevelopmentAction action : task.catalog().actions()) {
            if (goal(action) >= 0) {
                bundle(action).stream().filter(a -> !universe.contains(a)).forEach(universe::add);
            }
        }
        universe.sort(Comparator.comparing(DevelopmentAction::code));
    }

    int universe() {
        return universe.size();
    }

    boolean isFor(SelectionGoal goal, DevelopmentAction action) {
        return goal.competency().equals(action.competency())
                && goal.score() >= action.scope().lowestLevel() - 0.5
                && goal.score() <= action.scope().highestLevel() + 0.5;
    }

    private int depth(DevelopmentAction action) {
        int depth = 0;
        for (String before : action.prerequisites()) {
            depth = Math.max(depth, 1 + depth(catalog.get(before)));
        }
        return depth;
    }

    private int goal(DevelopmentAction action) {
        for (int g = 0; g < task.goals().size(); g++) {
            if (isFor(task.goals().get(g), action)) {
                return g;
            }
        }
        return -1;
    }

    /** An action with all that comes before it. */
    Set<DevelopmentAction> bundle(DevelopmentAction action) {
        Set<DevelopmentAction> bundle = new HashSet<>(List.of(action));
        action.prerequisites().forEach(before -> bundle.addAll(bundle(catalog.get(before))));
        return bundle;
    }

    /** The weeks of a set; empty if a limit doesn't allow it. */
    Optional<Scheduled> schedule(Set<DevelopmentAction> set) {
        PlanLimits limits = task.limits();
        List<DevelopmentAction> order = new ArrayList<>(set);
        order.sort(Comparator.comparingInt(this::depth)
                .thenComparingInt(this::goal)
                .thenComparing(DevelopmentAction::code));
        PriorityQueue<Integer> lanes = new PriorityQueue<>(Collections.nCopies(limits.atOnce(), 0));
        int[] used = new int[limits.weeks() + 1];
        int cursor = 0;
        BigDecimal cost = BigDecimal.ZERO;
        Map<String, Integer> ends = new HashMap<>();
        Scheduled scheduled = new Scheduled(order, new int[order.size()], new int[order.size()]);
        for (int i = 0; i < order.size(); i++) {
            DevelopmentAction action = order.get(i);
            cost = cost.add(BigDecimal.valueOf(action.effort().cost()));
            int from = lanes.remove();
            for (String before : action.prerequisites()) {
                if (!ends.containsKey(before)) {
                    return Optional.empty();
                }
                from = Math.max(from, ends.get(before));
            }
            cursor = Math.max(cursor, from);
            int first = -1;
            for (int hour = 0; hour < action.effort().hours(); hour++) {
                while (cursor < limits.weeks() && used[cursor] == limits.hoursPerWeek()) {
                    cursor++;
                }
                if (cursor >= limits.weeks()) {
                    return Optional.empty();
                }
                used[cursor]++;
                first = first < 0 ? cursor : first;
            }
            int end = Math.max(from + action.effort().weeks(), cursor + 1);
            if (end > limits.weeks() || cost.compareTo(BigDecimal.valueOf(limits.budget())) > 0) {
                return Optional.empty();
            }
            lanes.add(end);
            ends.put(action.code(), end);
            scheduled.ends()[i] = end;
            scheduled.starts()[i] =
                    Math.max(from, Math.min(first, end - action.effort().weeks()));
        }
        return Optional.of(scheduled);
    }

    /** Ten-thousandths of a number that has no more places. */
    private static long exact(double value) {
        return new BigDecimal(Double.toString(value)).movePointRight(4).longValueExact();
    }

    /** Returns whether the gap is closed. */
    boolean closes(SelectionGoal goal, Iterable<DevelopmentAction> set) {
        return effect(goal, set) == exact(goal.gap());
    }

    private long effect(SelectionGoal goal, Iterable<DevelopmentAction> set) {
        long effect = 0;
        for (DevelopmentAction action : set) {
            if (isFor(goal, action)) {
                effect += exact.computeIfAbsent(action.effect().points(), BruteForce::exact);
            }
        }
        return Math.min(effect, exact.computeIfAbsent(goal.gap(), BruteForce::exact));
    }

    /** The closure in units of ten to the minus eight. */
    long closure(Iterable<DevelopmentAction> set) {
        long closure = 0;
        for (SelectionGoal goal : task.goals()) {
            closure += effect(goal, set) * exact.computeIfAbsent(goal.weight(), BruteForce::exact);
        }
        return closure;
    }

    /** All sets, the best by closure, cost, number and codes. */
    Scheduled best() {
        Set<DevelopmentAction> best = Set.of();
        Scheduled bestSchedule = schedule(best).orElseThrow();
        for (int bits = 1; bits < 1 << universe.size(); bits++) {
            Set<DevelopmentAction> set = new HashSet<>();
            for (int i = 0; i < universe.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(universe.get(i));
                }
            }
            boolean better = isBetter(set, best);
            boolean tie = isTie(set, best);
            if (better || tie) {
                Optional<Scheduled> schedule = schedule(set);
                ties = schedule.isEmpty() ? ties : tie ? ties + 1 : 0;
                if (schedule.isPresent() && better) {
                    best = set;
                    bestSchedule = schedule.get();
                }
            }
        }
        return bestSchedule;
    }

    /** How many other sets have the closure, cost and number of the best. */
    int ties() {
        return ties;
    }

    private boolean isTie(Set<DevelopmentAction> set, Set<DevelopmentAction> other) {
        return set.size() == other.size() && cost(set) == cost(other) && closure(set) == closure(other);
    }

    private static long cost(Set<DevelopmentAction> set) {
        return set.stream().mapToLong(a -> a.effort().cost()).sum();
    }

    private boolean isBetter(Set<DevelopmentAction> set, Set<DevelopmentAction> other) {
        int byClosure = Long.compare(closure(set), closure(other));
        if (byClosure != 0 || cost(set) != cost(other)) {
            return byClosure != 0 ? byClosure > 0 : cost(set) < cost(other);
        }
        return set.size() != other.size() ? set.size() < other.size() : Arrays.compare(codes(set), codes(other)) < 0;
    }

    private static String[] codes(Set<DevelopmentAction> set) {
        return set.stream().map(DevelopmentAction::code).sorted().toArray(String[]::new);
    }
}
