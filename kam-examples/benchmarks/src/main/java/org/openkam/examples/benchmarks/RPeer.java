package org.openkam.examples.benchmarks;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Statistics of R packages on the same ratings, timed by R itself with the data in memory. */
final class RPeer {
    private static final String MISSING = "not there";
    private static final List<String> PACKAGES = List.of("psych", "multilevel", "lme4", "eRm");
    private static final long MOST_MINUTES = 5;
    private static final int CHUNK = 1 << 16;

    private final String program;
    private final Map<String, String> versions;

    private RPeer(String program, Map<String, String> versions) {
        this.program = program;
        this.versions = versions;
    }

    /** Asks R which packages it has, if there is a program of this name. */
    static RPeer find(String program) throws IOException, InterruptedException {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("R", MISSING);
        PACKAGES.forEach(name -> versions.put(name, MISSING));
        RPeer peer = new RPeer(program, versions);
        if (isThere(program)) {
            List<String> asked = new ArrayList<>(List.of("versions"));
            asked.addAll(PACKAGES);
            for (String line : inFolder(folder -> peer.printed(folder, asked)).lines) {
                String[] nameAndVersion = line.split(" ");
                versions.put(nameAndVersion[0], nameAndVersion[1]);
            }
        }
        return peer;
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return true;
        } catch (IOException e) {
            return false; // no such program on this machine
        }
    }

    /** Returns the versions of R and its packages, or that they aren't there. */
    Map<String, String> versions() {
        return Collections.unmodifiableMap(versions);
    }

    /** Returns the median time that a statistic of {@code peers.R} takes. */
    Outcome measured(String statistic, int rounds, int[]... columns) {
        String needed = statistic.substring(0, statistic.indexOf('.'));
        if (MISSING.equals(versions.get(needed))) {
            return new Outcome.Absent(needed + " " + MISSING);
        }
        try {
            return inFolder(folder -> {
                Path data = folder.resolve("ratings");
                write(data, columns);
                String size = Integer.toString(columns[0].length);
                return printed(folder, List.of(statistic, data.toString(), size, Integer.toString(rounds)))
                        .outcome();
            });
        } catch (IOException e) {
            return new Outcome.Absent("failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Absent("interrupted");
        }
    }

    private interface Work<T> {
        T in(Path folder) throws IOException, InterruptedException;
    }

    /** Does work in a folder that is there only for it. */
    private static <T> T inFolder(Work<T> work) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("peers");
        try {
            return work.in(folder);
        } finally {
            for (String name : List.of("peers.R", "ratings", "printed")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    /** What a script printed, if it came to its end. */
    private record Printed(String end, List<String> lines) {
        static final String DONE = "done";

        Outcome outcome() {
            if (!end.equals(DONE)) {
                return new Outcome.Absent(end);
            }
            double seconds = Double.parseDouble(lines.get(lines.size() - 1).strip());
            return new Outcome.Timing(Math.max(seconds, 1e-3), Double.NaN, Double.NaN);
        }
    }

    private Printed printed(Path folder, List<String> arguments) throws IOException, InterruptedException {
        Path script = folder.resolve("peers.R");
        try (InputStream peers = Objects.requireNonNull(RPeer.class.getResourceAsStream("peers.R"))) {
            Files.copy(peers, script, StandardCopyOption.REPLACE_EXISTING);
        }
        Path out = folder.resolve("printed");
        List<String> command = new ArrayList<>(List.of(program, script.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            return new Printed("over " + MOST_MINUTES + " minutes", List.of());
        }
        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        return new Printed(process.exitValue() == 0 && !lines.isEmpty() ? Printed.DONE : "failed", lines);
    }

    private static void write(Path file, int[][] columns) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            for (int[] column : columns) {
                for (int from = 0; from < column.length; from += CHUNK) {
                    int length = Math.min(CHUNK, column.length - from);
                    ByteBuffer bytes = ByteBuffer.allocate(4 * length).order(ByteOrder.LITTLE_ENDIAN);
                    bytes.asIntBuffer().put(column, from, length);
                    out.write(bytes.array());
                }
            }
        }
    }
}
