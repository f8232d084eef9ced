package org.openkam.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.programme.RaterSource;

class SmallestMergesTest {
    private static final SmallGroupRule RULE = SmallGroupRule.smallestMerges();

    @Provide
    Arbitrary<Map<RaterSource, Integer>> raters() {
        Arbitrary<RaterSource> sources =
                Arbitraries.of("A", "B", "C", "D", "E", "F", "G").map(code -> new RaterSource(code, true));
        return Arbitraries.maps(sources, Arbitraries.integers().between(1, 8)).ofMaxSize(7);
    }

    @Property
    void everySourceStandsInOneGroupOrThereIsNone(
            @ForAll("raters") Map<RaterSource, Integer> raters, @ForAll @IntRange(min = 3, max = 9) int k) {
        List<Set<RaterSource>> groups = RULE.partition(raters, k);
        int all = raters.values().stream().mapToInt(n -> n).sum();
        if (all < k) {
            assertThat(groups).isEmpty();
            return;
        }
        Set<RaterSource> seen = new HashSet<>();
        for (Set<RaterSource> group : groups) {
            assertThat(group).allSatisfy(source -> assertThat(seen.add(source)).isTrue());
        }
        assertThat(seen).isEqualTo(raters.keySet());
    }

    @Property
    void everyGroupHasEnoughRaters(
            @ForAll("raters") Map<RaterSource, Integer> raters, @ForAll @IntRange(min = 3, max = 9) int k) {
        assertThat(RULE.partition(raters, k))
                .allSatisfy(group ->
                        assertThat(group.stream().mapToInt(raters::get).sum()).isGreaterThanOrEqualTo(k));
    }

    @Property
    void orderOfTheMapDoesNotMatterAndTheMapStays(
            @ForAll("raters") Map<RaterSource, Integer> raters, @ForAll @IntRange(min = 3, max = 9) int k) {
        Map<RaterSource, Integer> backwards = new LinkedHashMap<>();
        new TreeMap<>(raters).descendingMap().forEach(backwards::put);
        Map<RaterSource, Integer> fixed = Map.copyOf(raters);
        assertThat(RULE.partition(backwards, k)).isEqualTo(RULE.partition(fixed, k));
        assertThat(RULE.partition(fixed, k)).isEqualTo(RULE.partition(fixed, k));
    }

    @Property
    void groupsThatAreLargeEnoughStayAsTheyAre(
            @ForAll("raters") Map<RaterSource, Integer> raters, @ForAll @IntRange(min = 3, max = 9) int k) {
        if (raters.values().stream().allMatch(n -> n >= k)) {
            assertThat(RULE.partition(raters, k)).hasSize(raters.size());
        }
    }

    @Test
    void examples() {
        assertThat(partition(3, "A", 3, "B", 3, "C", 1)).isEqualTo("[[A, C], [B]]");
        assertThat(partition(3, "B", 3, "C", 3, "A", 1)).isEqualTo("[[A, B], [C]]");
        assertThat(partition(3, "A", 5, "B", 2)).isEqualTo("[[A, B]]");
        assertThat(partition(3, "A", 5, "B", 3)).isEqualTo("[[A], [B]]");
        assertThat(partition(3, "A", 2)).isEqualTo("[]");
        assertThat(partition(3, "A", 1, "B", 1, "C", 1)).isEqualTo("[[A, B, C]]");
        assertThat(partition(3, "A", 2, "B", 2, "C", 2)).isEqualTo("[[A, B, C]]");
        assertThat(partition(3, "A", 2, "B", 2, "C", 2, "D", 2)).isEqualTo("[[A, B], [C, D]]");
        assertThat(partition(5, "A", 1, "B", 4, "C", 9)).isEqualTo("[[A, B], [C]]");
        assertThat(partition(3)).isEqualTo("[]");
    }

    private static String partition(int k, Object... raters) {
        Map<RaterSource, Integer> map = new TreeMap<>();
        for (int i = 0; i < raters.length; i += 2) {
            map.put(new RaterSource((String) raters[i], true), (Integer) raters[i + 1]);
        }
        return RULE.partition(map, k).toString();
    }
}
