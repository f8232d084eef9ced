package org.openkam.examples.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A copy of the bundled programme that a test may change. */
final class ProgrammeCopy {
    static final String PARTICIPANTS = "participants.csv";
    static final String RATINGS = "ratings-360.csv";

    private final Path folder;

    private ProgrammeCopy(Path folder) {
        this.folder = folder;
    }

    static ProgrammeCopy in(Path folder) {
        try (Stream<Path> files = Files.list(Run.BUNDLED)) {
            Files.createDirectories(folder);
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProgrammeCopy(folder);
    }

    Path folder() {
        return folder;
    }

    List<String> lines(String file) {
        return linesOf(folder.resolve(file));
    }

    static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProgrammeCopy write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    ProgrammeCopy delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Changes the lines of a file; the header is the first. */
    ProgrammeCopy edit(String file, Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(lines(file));
        change.accept(lines);
        return write(file, String.join("\n", lines) + "\n");
    }

    /** Keeps the header and the rows wanted. */
    ProgrammeCopy keep(String file, Predicate<String> wanted) {
        return edit(file, lines -> lines.subList(1, lines.size()).removeIf(wanted.negate()));
    }

    ProgrammeCopy append(String file, String... rows) {
        return edit(file, lines -> lines.addAll(List.of(rows)));
    }
}
