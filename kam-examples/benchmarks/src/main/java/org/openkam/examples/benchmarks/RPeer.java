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
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** Statistics of R packages on the same ratings, timed by R itself with the data in memory; absent without {@code Rscript}. */
final class RPeer {
    private static final long MOST_SECONDS = 300;
    private static final int CHUNK = 1 << 16;

    private RPeer() {}

    /** Returns the median seconds that a statistic of {@code peers.R} takes; empty without R, without its package, or if it takes too long. */
    static OptionalDouble seconds(String statistic, int size, int rounds, int[]... columns) {
        try {
            Path folder = Files.createTempDirectory("peers");
            try {
                return seconds(folder, List.of(statistic, Integer.toString(size), Integer.toString(rounds)), columns);
            } finally {
                for (String name : List.of("peers.R", "ratings", "seconds")) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            return OptionalDouble.empty(); // no Rscript on this machine
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble seconds(Path folder, List<String> arguments, int[][] columns)
            throws IOException, InterruptedException {
        Path script = folder.resolve("peers.R");
        try (InputStream peers = Objects.requireNonNull(RPeer.class.getResourceAsStream("peers.R"))) {
            Files.copy(peers, script, StandardCopyOption.REPLACE_EXISTING);
        }
        Path data = folder.resolve("ratings");
        write(data, columns);
        Path out = folder.resolve("seconds");
        Process process = new ProcessBuilder(
                        "Rscript",
                        script.toString(),
                        arguments.get(0),
                        data.toString(),
                        arguments.get(1),
                        arguments.get(2))
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return OptionalDouble.empty();
        }
        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        return process.exitValue() == 0 && !lines.isEmpty()
                ? OptionalDouble.of(
                        Double.parseDouble(lines.get(lines.size() - 1).strip()))
                : OptionalDouble.empty();
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
