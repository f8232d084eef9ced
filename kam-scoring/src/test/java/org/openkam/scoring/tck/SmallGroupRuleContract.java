package org.openkam.scoring.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.policy.SmallGroupRule;

/** The rules S1 to S4 of {@link SmallGroupRule}. */
public abstract class SmallGroupRuleContract extends StrategyContract<SmallGroupRule> {
    private static final List<String> CODES = List.of("CLIENT", "DIRECT_REPORT", "PARTNER", "PEER", "TEAM");

    @Override
    final Object answer(SmallGroupRule strategy, Random random) {
        return strategy.partition(Collections.unmodifiableMap(raters(random)), 3 + random.nextInt(3));
    }

    private static Map<RaterSource, Integer> raters(Random random) {
        Map<RaterSource, Integer> raters = new TreeMap<>();
        for (String code : CODES.subList(0, random.nextInt(CODES.size() + 1))) {
            raters.put(new RaterSource(code, true), 1 + random.nextInt(8));
        }
        return raters;
    }

    @Test
    @DisplayName("S1 every source stands in exactly one group, or there is none")
    final void s1() {
        for (Random random : cases()) {
            Map<RaterSource, Integer> raters = raters(random);
            List<Set<RaterSource>> groups = strategy().partition(Collections.unmodifiableMap(raters), 3);
            List<RaterSource> named = new ArrayList<>();
            groups.forEach(named::addAll);
            assertThat(groups.isEmpty() || new TreeSet<>(named).equals(raters.keySet()))
                    .isTrue();
            assertThat(named).doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("S2 every group has k raters")
    final void s2() {
        for (Random random : cases()) {
            Map<RaterSource, Integer> raters = raters(random);
            int k = 3 + random.nextInt(5);
            assertThat(strategy().partition(Collections.unmodifiableMap(raters), k))
                    .allMatch(group -> group.stream().mapToInt(raters::get).sum() >= k);
        }
    }

    @Test
    @DisplayName("S3 the order of the map doesn't matter")
    final void s3() {
        for (Random random : cases()) {
            Map<RaterSource, Integer> raters = raters(random);
            Map<RaterSource, Integer> backwards = new LinkedHashMap<>();
            new TreeMap<>(raters).descendingMap().forEach(backwards::put);
            assertThat(strategy().partition(Collections.unmodifiableMap(backwards), 4))
                    .isEqualTo(strategy().partition(Collections.unmodifiableMap(raters), 4));
        }
    }
}
