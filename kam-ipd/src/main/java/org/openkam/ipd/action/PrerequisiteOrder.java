package org.openkam.ipd.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which action comes before which. What isn't among the actions is passed over. */
final class PrerequisiteOrder {
    private final Map<String, List<String>> before = new TreeMap<>();

    private PrerequisiteOrder(Collection<DevelopmentAction> actions) {
        actions.forEach(a -> before.put(a.code(), a.prerequisites()));
    }

    static PrerequisiteOrder of(Collection<DevelopmentAction> actions) {
        return new PrerequisiteOrder(actions);
    }

    /** Returns one cycle, its first action repeated at its end; the walk is by code, so always the same one. */
    Optional<List<String>> cycle() {
        Set<String> done = new HashSet<>();
        for (String code : before.keySet()) {
            Optional<List<String>> cycle = walk(code, done);
            if (cycle.isPresent()) {
                return cycle;
            }
        }
        return Optional.empty();
    }

    /** Walks without recursion: a chain may be as long as the catalogue. */
    private Optional<List<String>> walk(String start, Set<String> done) {
        List<String> path = new ArrayList<>();
        Map<String, Integer> next = new HashMap<>();
        if (!done.contains(start)) {
            path.add(start);
        }
        while (!path.isEmpty()) {
            String code = path.get(path.size() - 1);
            List<String> ahead = before.getOrDefault(code, List.of());
            int i = next.merge(code, 1, Integer::sum) - 1;
            if (i == ahead.size()) {
                done.add(code);
                path.remove(path.size() - 1);
                next.remove(code);
            } else if (next.containsKey(ahead.get(i))) {
                List<String> cycle = new ArrayList<>(path.subList(path.indexOf(ahead.get(i)), path.size()));
                cycle.add(ahead.get(i));
                return Optional.of(cycle);
            } else if (!done.contains(ahead.get(i)) && before.containsKey(ahead.get(i))) {
                path.add(ahead.get(i));
            }
        }
        return Optional.empty();
    }
}
