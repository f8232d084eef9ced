package org.openkam.scoring.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openkam.core.programme.RaterSource;

/** See {@link SmallGroupRule#smallestMerges}. */
enum SmallestMerges implements SmallGroupRule {
    INSTANCE;

    private record Group(SortedSet<RaterSource> sources, int raters) {
        static final Comparator<Group> SMALLEST_FIRST =
                Comparator.comparingInt(Group::raters).thenComparing(g -> g.sources.first());

        Group with(Group other) {
            SortedSet<RaterSource> union = new TreeSet<>(sources);
            union.addAll(other.sources);
            return new Group(union, raters + other.raters);
        }
    }

    @Override
    public String code() {
        return "smallest-merges";
    }

    @Override
    public List<Set<RaterSource>> partition(Map<RaterSource, Integer> raters, int k) {
        List<Group> groups = new ArrayList<>();
        raters.forEach((source, count) -> groups.add(new Group(new TreeSet<>(Set.of(source)), count)));
        groups.sort(Group.SMALLEST_FIRST);
        while (!groups.isEmpty() && groups.get(0).raters < k) {
            if (groups.size() == 1) {
                return List.of();
            }
            Group smallest = groups.remove(0);
            groups.add(groups.remove(0).with(smallest));
            groups.sort(Group.SMALLEST_FIRST);
        }
        return groups.stream()
                .sorted(Comparator.comparing(g -> g.sources.first()))
                .<Set<RaterSource>>map(Group::sources)
                .toList();
    }
}
