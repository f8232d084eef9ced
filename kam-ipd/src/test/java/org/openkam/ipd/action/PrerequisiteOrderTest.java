package org.openkam.ipd.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.Place;

class PrerequisiteOrderTest {
    private static PrerequisiteOrder order(Map<String, List<String>> graph) {
        return PrerequisiteOrder.of(graph);
    }

    /** What can be done one after the other, by Kahn's algorithm: begin with what needs nothing, and strike it out elsewhere. */
    private static Set<String> kahn(Map<String, List<String>> graph) {
        Map<String, Set<String>> left = new HashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        graph.forEach((code, before) -> {
            left.put(code, new HashSet<>(before));
            if (before.isEmpty()) {
                ready.add(code);
            }
        });
        Set<String> done = new TreeSet<>();
        while (!ready.isEmpty()) {
            String next = ready.remove();
            done.add(next);
            left.forEach((code, before) -> {
                if (before.remove(next) && before.isEmpty()) {
                    ready.add(code);
                }
            });
        }
        return done;
    }

    @Property(tries = 300)
    void whatIsSoundIsWhatKahnCanDo(@ForAll long seed, @ForAll @IntRange(min = 0, max = 14) int size) {
        Map<String, List<String>> graph = Actions.graph(seed, size);
        assertThat(order(graph).sound(Set.of())).containsExactlyElementsOf(kahn(graph));
    }

    @Property(tries = 300)
    void whatIsFaultyIsAsGoodAsGone(@ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int size) {
        Map<String, List<String>> graph = Actions.graph(seed, size);
        String faulty = "A" + new Random(seed).nextInt(size);
        Map<String, List<String>> without = new TreeMap<>(graph);
        without.remove(faulty);
        assertThat(order(graph).sound(Set.of(faulty))).containsExactlyElementsOf(kahn(without));
    }

    @Property(tries = 300)
    void everyCycleIsAWalkThatClosesAndEveryKnotHasOne(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 14) int size) {
        Map<String, List<String>> graph = Actions.graph(seed, size);
        List<List<String>> cycles = order(graph).cycles();
        for (List<String> cycle : cycles) {
            assertThat(cycle.get(0)).isEqualTo(cycle.get(cycle.size() - 1)).isEqualTo(Collections.min(cycle));
            for (int i = 1; i < cycle.size(); i++) {
                assertThat(graph.get(cycle.get(i - 1))).contains(cycle.get(i));
            }
            assertThat(cycle.subList(1, cycle.size())).doesNotHaveDuplicates();
        }
        Map<String, List<String>> present = new TreeMap<>();
        graph.forEach((code, before) ->
                present.put(code, before.stream().filter(graph::containsKey).toList()));
        assertThat(cycles.isEmpty()).isEqualTo(kahn(present).size() == graph.size());
    }

    @Property(tries = 200)
    void eachActionThatIsNotSoundHasAFinding(@ForAll long seed, @ForAll @IntRange(min = 0, max = 14) int size) {
        Map<String, List<String>> graph = Actions.graph(seed, size);
        Set<String> named = new TreeSet<>();
        for (Finding finding : order(graph).findings(Set.of(), code -> Place.at("d", "/" + code))) {
            named.add(finding.place().path().substring(1));
        }
        named.addAll(order(graph).sound(Set.of()));
        assertThat(named).containsExactlyElementsOf(graph.keySet());
    }

    @Property(tries = 100)
    void theOrderOfTheMapDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 0, max = 14) int size) {
        Map<String, List<String>> graph = Actions.graph(seed, size);
        List<String> codes = new ArrayList<>(graph.keySet());
        Collections.shuffle(codes, new Random(seed));
        Map<String, List<String>> shuffled = new LinkedHashMap<>();
        codes.forEach(code -> {
            List<String> before = new ArrayList<>(graph.get(code));
            Collections.reverse(before);
            shuffled.put(code, before);
        });
        assertThat(order(shuffled).findings(Set.of(), Place::of))
                .isEqualTo(order(graph).findings(Set.of(), Place::of));
    }

    @Test
    void namesTheShortestWayRoundAndWhatElseIsLost() {
        Map<String, List<String>> graph = Map.of(
                "A", List.of("B", "C"),
                "B", List.of("D"),
                "C", List.of("A"),
                "D", List.of("A"),
                "E", List.of("D", "F"),
                "F", List.of(),
                "G", List.of("NONE"),
                "H", List.of("G"),
                "S", List.of("S"));
        PrerequisiteOrder order = order(graph);
        assertThat(order.cycles()).containsExactly(List.of("A", "C", "A"), List.of("S", "S"));
        assertThat(order.missing()).hasToString("{G=[NONE]}");
        assertThat(order.stuck(Set.of())).hasToString("{B=D, C=A, D=A, E=D, H=G}");
        assertThat(order.sound(Set.of())).containsExactly("F");
        assertThat(order.sound(Set.of("F"))).isEmpty();
    }

    @Test
    void aVeryLongCycleIsShownShort() {
        List<String> cycle = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            cycle.add("A" + i);
        }
        cycle.add("A0");
        assertThat(PrerequisiteOrder.shown(cycle)).startsWith("A0 -> A1 ->").endsWith("A48 -> ... -> A0");
        assertThat(PrerequisiteOrder.shown(List.of("A", "B", "A"))).isEqualTo("A -> B -> A");
    }

    /** A chain or a circle of a hundred thousand would overflow the stack of a recursive walk. */
    @Test
    void chainsMayBeAsLongAsTheCatalogue() {
        int size = 100_000;
        Map<String, List<String>> chain = new HashMap<>();
        for (int i = 0; i < size; i++) {
            chain.put("A" + i, i == 0 ? List.of() : List.of("A" + (i - 1)));
        }
        assertThat(order(chain).sound(Set.of())).hasSize(size);
        chain.put("A0", List.of("A" + (size - 1)));
        assertThat(order(chain).sound(Set.of())).isEmpty();
        assertThat(order(chain).cycles())
                .singleElement()
                .satisfies(cycle -> assertThat(cycle).hasSize(size + 1));
    }
}
