package org.openkam.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures everything that the README of this module states, writes it into {@code target/results} and prints the tables. System
 * properties say how thoroughly: {@code parts}, {@code sizes}, {@code rounds}, {@code quick}.
 */
public final class Benchmarks {
    /** All parts by name, in the order in which they are run. */
    static final Map<String, Part> PARTS = parts();

    private Benchmarks() {}

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("scoring", new ScoringPart());
        parts.put("limits", new LimitsPart());
        parts.put("statistics", new StatisticsPart());
        parts.put("plans", new PlansPart());
        parts.put("jmh", new JmhPart());
        return Collections.unmodifiableMap(parts);
    }

    /** Runs all that is asked for. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(
                run(Settings.ofProperties(Path.of("target", "results"))).markdown());
    }

    /** Runs the parts; after each, files hold all that was measured so far. */
    static ResultFiles run(Settings settings) throws Exception {
        ResultFiles.clear(settings.folder());
        ResultFiles files = new ResultFiles(facts(settings));
        for (String part : settings.parts()) {
            System.out.println("measuring " + part);
            files.add(part, PARTS.get(part).run(settings));
            files.write(settings.folder());
        }
        return files;
    }

    private static Map<String, String> facts(Settings settings) throws IOException {
        Map<String, String> facts = Machine.facts();
        facts.put("parts", String.join(", ", settings.parts()));
        facts.put(
                "sizes",
                settings.sizes().isEmpty()
                        ? "each part's own"
                        : settings.sizes().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        facts.put("rounds", Integer.toString(settings.rounds()));
        if (settings.isQuick()) {
            facts.put("quick", "no figure means anything");
        }
        return facts;
    }
}
