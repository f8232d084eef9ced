package org.openkam.core.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CareerPath;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;

/**
 * Career paths lead on, not round. For each role in the model's order that lies on a circle and on none named yet, the
 * shortest circle through it is named; so every role on a circle is named at least once, while the number of circles,
 * which may be astronomical, does no harm.
 */
final class CareerCycle implements ModelCheck {
    @Override
    public FindingCode code() {
        return FindingCode.MODEL_CAREER_CYCLE;
    }

    @Override
    public List<Finding> check(CompetencyModel model) {
        Map<String, Set<String>> next = next(model);
        List<Finding> found = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (RoleProfile role : model.roles()) {
            List<String> circle = named.contains(role.code()) ? List.of() : shortest(role.code(), next);
            if (!circle.isEmpty()) {
                named.addAll(circle);
                Place place = Place.at(model.code(), "/careerPaths/" + circle.get(0) + "/" + circle.get(1));
                found.add(Finding.of(code(), place, "path", String.join(" -> ", circle)));
            }
        }
        return found;
    }

    /** Returns the roles that lead on, and to which, leaving out dead ends: what only leads to them lies on no circle. */
    private static Map<String, Set<String>> next(CompetencyModel model) {
        Map<String, Set<String>> next = new HashMap<>();
        Map<String, List<String>> previous = new HashMap<>();
        model.roles().forEach(r -> next.put(r.code(), new LinkedHashSet<>()));
        for (CareerPath path : model.careerPaths()) {
            if (next.get(path.from()).add(path.to())) {
                previous.computeIfAbsent(path.to(), t -> new ArrayList<>()).add(path.from());
            }
        }
        Deque<String> deadEnds = new ArrayDeque<>(ends(next));
        while (!deadEnds.isEmpty()) {
            String end = deadEnds.remove();
            next.remove(end);
            for (String from : previous.getOrDefault(end, List.of())) {
                Set<String> left = next.get(from);
                left.remove(end);
                if (left.isEmpty()) {
                    deadEnds.add(from);
                }
            }
        }
        return next;
    }

    private static Collection<String> ends(Map<String, Set<String>> next) {
        return next.keySet().stream()
                .filter(r -> next.get(r).isEmpty())
                .sorted()
                .toList();
    }

    /** Returns the shortest way from a role back to itself, breadth first, both ends included; empty if there is none. */
    private static List<String> shortest(String role, Map<String, Set<String>> next) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(role));
        while (!open.isEmpty() && !cameFrom.containsKey(role)) {
            String at = open.remove();
            for (String to : next.getOrDefault(at, Set.of())) {
                if (cameFrom.putIfAbsent(to, at) == null) {
                    open.add(to);
                }
            }
        }
        return cameFrom.containsKey(role) ? way(role, cameFrom) : List.of();
    }

    private static List<String> way(String role, Map<String, String> cameFrom) {
        LinkedList<String> way = new LinkedList<>(List.of(role));
        String at = role;
        do {
            at = cameFrom.getOrDefault(at, role);
            way.addFirst(at);
        } while (!at.equals(role));
        return way;
    }
}
