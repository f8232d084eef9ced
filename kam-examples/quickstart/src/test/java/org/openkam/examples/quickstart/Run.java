package org.openkam.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * One run of the job.
 *
 * @param status exit status
 * @param out standard output, decoded as UTF-8
 * @param err standard error, decoded as UTF-8
 * @param folder that was to be written
 */
record Run(int status, String out, String err, Path folder) {
    /** The bundled programme; tests run in the module's folder. */
    static final Path BUNDLED = Path.of("programme-a");

    private static final Map<String, Run> ON_BUNDLED = new ConcurrentHashMap<>();

    /** Returns the run on the bundled programme in a language; it is made once and left in the build's folder. */
    static Run bundled(String language) {
        return ON_BUNDLED.computeIfAbsent(language, l -> {
            Path folder = Path.of("target", "bundled", l);
            forget(folder);
            return of(BUNDLED, folder, "lang=" + l);
        });
    }

    /** Removes the ledger of an earlier build, which may have known another programme. */
    private static void forget(Path folder) {
        try {
            Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + ".ledger.json"));
            Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + ".ledger.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the job. The streams' own encoding is the poorest there is. */
    static Run of(Path programme, Path folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of("programme=" + programme, "out=" + folder));
        arguments.addAll(List.of(more));
        return with(folder, arguments.toArray(String[]::new));
    }

    /** Runs the job with exactly these arguments. */
    static Run with(Path folder, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Quickstart.run(
                new PrintStream(out, true, StandardCharsets.US_ASCII),
                new PrintStream(err, true, StandardCharsets.US_ASCII),
                arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), folder);
    }

    /** Returns the text of a written file. */
    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a page that is given to a person: {@code report}, {@code plan}, {@code agenda} or {@code traces}. */
    String page(String assessee, String name) {
        return text("people/" + assessee + "/assessee/" + name + ".html");
    }

    /** Returns the rows of {@code scores.csv} without header. */
    List<String[]> scores() {
        return text("scores.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** Returns the text of every written file by its path. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .forEach(file -> files.put(file, text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Returns the pages by path. */
    Map<String, String> pages() {
        Map<String, String> pages = files();
        pages.keySet().removeIf(file -> !file.endsWith(".html"));
        return pages;
    }
}
