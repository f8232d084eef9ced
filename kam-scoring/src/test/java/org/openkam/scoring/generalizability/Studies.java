package org.openkam.scoring.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.openkam.scoring.internal.math.SplitMix64;

/** Studies of persons, items and raters with any cells missing, and a simulator. */
class Studies extends DomainContextBase {

    /** Rows of a study. */
    record Study(int[][] levels, double[] values) {

        FacetColumns columns() {
            return FacetColumns.of(List.of("p", "i", "r"), levels, values);
        }

        Study with(double[] others) {
            return new Study(levels, others);
        }

        Study shuffled(Random random) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, values.length).boxed().toList());
            Collections.shuffle(order, random);
            int[][] moved = Arrays.stream(levels)
                    .map(column -> order.stream().mapToInt(row -> column[row]).toArray())
                    .toArray(int[][]::new);
            return new Study(
                    moved, order.stream().mapToDouble(row -> values[row]).toArray());
        }

        /** The same study with other numbers for the levels of each facet. */
        Study renamed(Random random) {
            int[][] renamed = Arrays.stream(levels).map(c -> renamed(c, random)).toArray(int[][]::new);
            return new Study(renamed, values);
        }

        private static int[] renamed(int[] column, Random random) {
            List<Integer> names =
                    new ArrayList<>(IntStream.range(0, 100).boxed().toList());
            Collections.shuffle(names, random);
            return Arrays.stream(column).map(names::get).toArray();
        }

        Study mapped(DoubleUnaryOperator map) {
            return with(Arrays.stream(values).map(map).toArray());
        }
    }

    /** All cells of a crossed study, person by person. */
    static Study crossed(int persons, int items, int raters, double... values) {
        int[][] levels = new int[3][persons * items * raters];
        for (int row = 0; row < levels[0].length; row++) {
            levels[0][row] = row / (items * raters);
            levels[1][row] = row / raters % items;
            levels[2][row] = row % raters;
        }
        return new Study(levels, values);
    }

    @Provide
    Arbitrary<Study> complete() {
        Arbitrary<Integer> size = Arbitraries.integers().between(2, 4);
        return Combinators.combine(size, size, size, Arbitraries.longs()).as((p, i, r, seed) -> {
            SplitMix64 random = new SplitMix64(seed);
            double[] values = IntStream.range(0, p * i * r)
                    .mapToDouble(x -> 1 + random.nextInt(5))
                    .toArray();
            return crossed(p, i, r, values);
        });
    }

    /** A study with about a quarter of its cells missing. */
    static Study gappy(Study complete, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        int[] kept = IntStream.range(0, complete.values().length)
                .filter(row -> random.nextInt(4) > 0)
                .toArray();
        int[][] levels = Arrays.stream(complete.levels())
                .map(column -> Arrays.stream(kept).map(row -> column[row]).toArray())
                .toArray(int[][]::new);
        return new Study(
                levels,
                Arrays.stream(kept).mapToDouble(row -> complete.values()[row]).toArray());
    }

    /** A normal number, by the sum of twelve uniform ones; near enough for a simulation. */
    static double normal(SplitMix64 random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += (random.nextLong() >>> 11) * 0x1p-53;
        }
        return sum;
    }

    static double[] normals(SplitMix64 random, int count, double deviation) {
        return IntStream.range(0, count)
                .mapToDouble(i -> deviation * normal(random))
                .toArray();
    }
}
