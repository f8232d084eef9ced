package org.openkam.scoring.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.programme.RaterSource;

/** See {@link SmallGroupRule#withhold}. */
enum WithholdSmallGroups implements SmallGroupRule {
    INSTANCE;

    @Override
    public String code() {
        return "withhold";
    }

    @Override
    public List<Set<RaterSource>> partition(Map<RaterSource, Integer> raters, int k) {
        return raters.values().stream().anyMatch(count -> count < k)
                ? List.of()
                : new TreeSet<>(raters.keySet())
                        .stream()
                                .<Set<RaterSource>>map(source -> Set.of(source))
                                .toList();
    }
}
