package org.openkam.ipd.action;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CodeDistance;

/**
 * Which action needs which, whether or not that makes sense. Walks in the order of codes, so that nothing depends on the order
 * of the catalogue; takes time in proportion to the number of prerequisites, for chains of any length. Immutable.
 */
public final class PrerequisiteOrder {
    private static final int MOST_SHOWN = 50;
    private static final int MOST_SEARCHES = 100;
    private static final String ARROW = " -> ";

    private final SortedMap<String, List<String>> before;

    private PrerequisiteOrder(SortedMap<String, List<String>> before) {
        this.before = before;
    }

    /** Returns the order of actions. */
    static PrerequisiteOrder of(Collection<DevelopmentAction> actions) {
        Map<String, List<String>> before = new HashMap<>();
        actions.forEach(a -> before.put(a.code(), a.prerequisites()));
        return of(before);
    }

    /**
     * Returns the order of actions.
     *
     * @param prerequisites of each action, by its code
     */
    public static PrerequisiteOrder of(Map<String, ? extends Collection<String>> prerequisites) {
        SortedMap<String, List<String>> before = new TreeMap<>();
        prerequisites.forEach((code, codes) ->
                before.put(code, codes.stream().sorted().distinct().toList()));
        return new PrerequisiteOrder(before);
    }

    /** Returns a cycle as text: its codes with arrows, in the middle dots if there are more than fifty. */
    public static String shown(List<String> cycle) {
        return cycle.size() <= MOST_SHOWN
                ? String.join(ARROW, cycle)
                : String.join(ARROW, cycle.subList(0, MOST_SHOWN - 1)) + ARROW + "..." + ARROW
                        + cycle.get(cycle.size() - 1);
    }

    /** Returns what actions need and isn't there: missing codes by the code of the action that needs them. */
    SortedMap<String, SortedSet<String>> missing() {
        SortedMap<String, SortedSet<String>> missing = new TreeMap<>();
        before.forEach((code, codes) -> codes.stream()
                .filter(c -> !before.containsKey(c))
                .forEach(
                        c -> missing.computeIfAbsent(code, x -> new TreeSet<>()).add(c)));
        return missing;
    }

    /**
     * Returns one cycle for each knot of actions that need each other: the shortest one through the knot's first code, which
     * stands at both ends. Each code is followed by one that it needs.
     */
    List<List<String>> cycles() {
        return knots().stream().map(this::shortest).toList();
    }

    /**
     * Returns the actions that can't be done because others can't, each with the first code that it needs of those. The given
     * ones aren't among them, nor those that need what is missing, nor the first of each knot.
     *
     * @param faulty codes of actions that can't be done
     */
    SortedMap<String, String> stuck(Collection<String> faulty) {
        Set<String> first = new TreeSet<>(faulty);
        knots().forEach(knot -> first.add(knot.first()));
        first.addAll(missing().keySet());
        Map<String, List<String>> after = after();
        Set<String> out = new HashSet<>(first);
        Deque<String> open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            for (String next : after.getOrDefault(open.remove(), List.of())) {
                if (out.add(next)) {
                    open.add(next);
                }
            }
        }
        SortedMap<String, String> stuck = new TreeMap<>();
        before.forEach((code, codes) -> {
            if (out.contains(code) && !first.contains(code)) {
                codes.stream().filter(out::contains).findFirst().ifPresent(c -> stuck.put(code, c));
            }
        });
        return stuck;
    }

    /**
     * Returns the actions that can be done: all but the faulty ones, those that need what is missing or go round in a circle, and
     * those that need such.
     *
     * @param faulty codes of actions that can't be done for another reason
     */
    public SortedSet<String> sound(Collection<String> faulty) {
        SortedSet<String> sound = new TreeSet<>(before.keySet());
        sound.removeAll(new TreeSet<>(faulty));
        sound.removeAll(missing().keySet());
        knots().forEach(sound::removeAll);
        sound.removeAll(stuck(faulty).keySet());
        return sound;
    }

    /**
     * Returns what is wrong: {@link FindingCode#PLAN_REF} for what is missing, {@link FindingCode#PLAN_CYCLE} for each knot at its
     * first action, and {@link FindingCode#PLAN_LEFT_OUT} for whatever else can't be done. So each action that isn't sound has a
     * finding, unless it is faulty for another reason.
     *
     * @param faulty codes of actions that can't be done for another reason
     * @param place gives the place of an action by its code
     */
    public Findings findings(Collection<String> faulty, Function<String, Place> place) {
        List<Finding> found = new ArrayList<>();
        missing()
                .forEach((action, codes) -> codes.forEach(code -> found.add(Finding.of(
                        FindingCode.PLAN_REF,
                        place.apply(action),
                        "action",
                        action,
                        "code",
                        Finding.shown(code),
                        "nearest",
                        found.size() < MOST_SEARCHES
                                ? CodeDistance.nearest(code, before.keySet()).orElse("...")
                                : "..."))));
        cycles().forEach(cycle ->
                found.add(Finding.of(FindingCode.PLAN_CYCLE, place.apply(cycle.get(0)), "path", shown(cycle))));
        stuck(faulty)
                .forEach((action, code) -> found.add(
                        Finding.of(FindingCode.PLAN_LEFT_OUT, place.apply(action), "action", action, "code", code)));
        return Findings.of(found);
    }

    private Map<String, List<String>> after() {
        Map<String, List<String>> after = new HashMap<>();
        before.forEach((code, codes) -> codes.forEach(
                c -> after.computeIfAbsent(c, x -> new ArrayList<>()).add(code)));
        return after;
    }

    /** Returns the sets of actions that need each other (Kosaraju): last done first, then back along what is needed. */
    private List<SortedSet<String>> knots() {
        List<String> done = finished();
        Map<String, List<String>> after = after();
        Set<String> seen = new HashSet<>();
        List<SortedSet<String>> knots = new ArrayList<>();
        for (int i = done.size() - 1; i >= 0; i--) {
            SortedSet<String> knot = new TreeSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(done.get(i)));
            while (!open.isEmpty()) {
                String code = open.remove();
                if (seen.add(code)) {
                    knot.add(code);
                    open.addAll(after.getOrDefault(code, List.of()));
                }
            }
            if (knot.size() > 1 || knot.stream().anyMatch(c -> before.get(c).contains(c))) {
                knots.add(knot);
            }
        }
        knots.sort(Comparator.comparing(SortedSet::first));
        return knots;
    }

    /** Returns the codes, each behind all that it leads to as far as there is no way back. */
    private List<String> finished() {
        List<String> done = new ArrayList<>();
        Map<String, Integer> next = new HashMap<>();
        for (String start : before.keySet()) {
            Deque<String> path = new ArrayDeque<>();
            if (next.putIfAbsent(start, 0) == null) {
                path.push(start);
            }
            while (!path.isEmpty()) {
                String code = path.peek();
                List<String> ahead = before.get(code);
                int i = next.merge(code, 1, Integer::sum) - 1;
                if (i >= ahead.size()) {
                    done.add(path.pop());
                } else if (before.containsKey(ahead.get(i)) && next.putIfAbsent(ahead.get(i), 0) == null) {
                    path.push(ahead.get(i));
                }
            }
        }
        return done;
    }

    private List<String> shortest(SortedSet<String> knot) {
        String start = knot.first();
        Map<String, String> from = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!from.containsKey(start)) {
            String code = open.remove();
            for (String next : before.get(code)) {
                if (knot.contains(next) && from.putIfAbsent(next, code) == null) {
                    open.add(next);
                }
            }
        }
        List<String> cycle = new ArrayList<>(List.of(start));
        for (String code = from.get(start); code != null && !code.equals(start); code = from.get(code)) {
            cycle.add(code);
        }
        cycle.add(start);
        Collections.reverse(cycle);
        return List.copyOf(cycle);
    }
}
