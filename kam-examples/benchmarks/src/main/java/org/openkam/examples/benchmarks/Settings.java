package org.openkam.examples.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * What is measured, and how thoroughly.
 *
 * @param parts names of parts, in their order
 * @param sizes numbers of answers or ratings by which all parts go; empty: each part's own
 * @param rounds over which medians are taken, 1 or more
 * @param isQuick whether to show only that everything works: nothing is warmed up, and the figures mean nothing
 * @param folder where results are written
 */
record Settings(List<String> parts, List<Integer> sizes, int rounds, boolean isQuick, Path folder) {
    private static final String STANDARD = "standard";
    private static final int LEAST_SIZE = 1_000;

    Settings {
        parts = Arguments.notEmpty(parts, "parts");
        Arguments.that(
                Benchmarks.PARTS.keySet().containsAll(parts),
                "parts",
                parts,
                "must be of " + Benchmarks.PARTS.keySet());
        sizes = sizes.stream().distinct().sorted().toList();
        for (int size : sizes) {
            Arguments.that(size >= LEAST_SIZE, "size", size, "must be 1000 or more");
        }
        Arguments.that(rounds >= 1, "rounds", rounds, "must be 1 or more");
    }

    /** Returns settings by the system properties {@code parts}, {@code sizes}, {@code rounds} and {@code quick}. */
    static Settings ofProperties(Path folder) {
        if (!System.getProperty("quick", "false").equals("false")) {
            return quick(askedParts(), folder);
        }
        String sizes = System.getProperty("sizes", STANDARD);
        return new Settings(
                askedParts(),
                sizes.equals(STANDARD)
                        ? List.of()
                        : Arrays.stream(sizes.split(",")).map(Integer::valueOf).toList(),
                Integer.getInteger("rounds", 7),
                false,
                folder);
    }

    /** Returns settings by which everything is gone through within a minute. */
    static Settings quick(List<String> parts, Path folder) {
        return new Settings(parts, List.of(1_000, 10_000), 1, true, folder);
    }

    private static List<String> askedParts() {
        String parts = System.getProperty("parts", STANDARD);
        return parts.equals(STANDARD) ? List.copyOf(Benchmarks.PARTS.keySet()) : List.of(parts.split(","));
    }

    List<Integer> sizesOr(Integer... own) {
        return sizes.isEmpty() ? List.of(own) : sizes;
    }

    double warmUp(double seconds) {
        return isQuick ? 0 : seconds;
    }
}
