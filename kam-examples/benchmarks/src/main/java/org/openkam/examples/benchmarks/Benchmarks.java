package org.openkam.examples.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures everything the README of this module states and prints its tables. Arguments: numbers of answers joined by commas,
 * and the number of rounds.
 */
public final class Benchmarks {
    private static final List<String> RATIOS = List.of(
            AnswersRun.BARE,
            AnswersRun.DUCK,
            AnswersRun.DUCK_2,
            AnswersRun.TALLY,
            AnswersRun.COMPONENTS,
            AnswersRun.WHOLE,
            AnswersRun.WHOLE_2,
            AnswersRun.READING,
            AnswersRun.SORTING);

    private Benchmarks() {}

    /** Runs all. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[1]);
        List<AnswersRun> runs = new ArrayList<>();
        for (String size : arguments[0].split(",")) {
            AnswersRun run = new AnswersRun(Integer.parseInt(size), rounds);
            run.run();
            runs.add(run);
        }
        System.out.println(Runtime.getRuntime().availableProcessors() + " cores, Java "
                + Runtime.version().feature() + ", medians of " + rounds
                + " rounds; times as multiples of the bare pass.\n");
        ratios(runs);
        System.out.println(
                "\n| document | size | outcome, with 256 MB of heap | time, large model = 1 |\n|---|---|---|---|");
        child("-Xmx256m", Documents.class);
        System.out.println();
        child("-Xmx" + LeastMemory.MEGABYTES + "m", LeastMemory.class);
    }

    private static void ratios(List<AnswersRun> runs) {
        row("answers", runs, r -> Integer.toString(r.size));
        System.out.println("|---".repeat(runs.size() + 1) + "|");
        for (String stage : RATIOS) {
            row(stage, runs, r -> Numbers.of(r.seconds(stage) / r.seconds(AnswersRun.BARE)));
        }
        for (String stage : List.of(AnswersRun.DUCK, AnswersRun.TALLY, AnswersRun.COMPONENTS, AnswersRun.WHOLE)) {
            row(stage + ", processor time", runs, r -> Numbers.of(r.cpuSeconds(stage) / r.cpuSeconds(AnswersRun.BARE)));
        }
        row("bare pass, ns an answer", runs, r -> Numbers.of(r.seconds(AnswersRun.BARE) / r.size * 1e9));
        AnswersRun first = runs.get(0);
        row(
                "growth of whole scoring beside the bare pass's own, processor time",
                runs,
                r -> Numbers.of(perBare(r) / perBare(first)));
        row("gain by 2 threads, bare pass", runs, r -> gain(r, AnswersRun.BARE, AnswersRun.BARE_2));
        row("gain by 2 threads, DuckDB", runs, r -> gain(r, AnswersRun.DUCK, AnswersRun.DUCK_2));
        row("gain by 2 threads, whole scoring", runs, r -> gain(r, AnswersRun.WHOLE, AnswersRun.WHOLE_2));
        row("memory of the table, bytes an answer", runs, r -> Numbers.of(r.bytesPerAnswer()));
    }

    private static double perBare(AnswersRun run) {
        return run.cpuSeconds(AnswersRun.WHOLE) / run.cpuSeconds(AnswersRun.BARE);
    }

    private static String gain(AnswersRun run, String one, String two) {
        return Numbers.of(run.seconds(one) / run.seconds(two));
    }

    private interface Figure {
        String of(AnswersRun run);
    }

    private static void row(String name, List<AnswersRun> runs, Figure figure) {
        StringBuilder out = new StringBuilder("| " + name + " |");
        runs.forEach(r -> out.append(' ').append(figure.of(r)).append(" |"));
        System.out.println(out);
    }

    /** Runs a main class in a Java of its own with little memory. */
    private static void child(String heap, Class<?> main) throws IOException, InterruptedException {
        List<String> command = Arrays.asList(
                System.getProperty("java.home") + "/bin/java",
                heap,
                "-classpath",
                System.getProperty("java.class.path"),
                main.getName());
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(main.getSimpleName() + " (status " + status + ") must end with 0.");
        }
    }
}
