package org.openkam.examples.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.programme.Programme;

/** A copy of the sample programme that a test may change. */
record Copy(Path folder) {
    private static final List<String> ABOUT_PEOPLE = List.of(
            "participants.csv",
            "ratings-360.csv",
            "assessment-centre.csv",
            "hybrid-test.csv",
            "interview.csv",
            "kpi.csv",
            "style-questionnaire.csv");

    static Copy in(Path folder) {
        try (Stream<Path> files = Files.list(Path.of("../quickstart/programme-a"))) {
            Files.createDirectories(folder);
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Copy(folder);
    }

    /** Changes every row but the first. */
    Copy rows(String file, UnaryOperator<Stream<String>> change) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(file));
            Files.write(
                    folder.resolve(file),
                    Stream.concat(
                                    Stream.of(lines.get(0)),
                                    change.apply(lines.stream().skip(1)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Keeps rows about some people. */
    Copy people(Predicate<String> assessee) {
        ABOUT_PEOPLE.forEach(file -> rows(file, all -> all.filter(row -> assessee.test(row.split(",")[0]))));
        return this;
    }

    Copy write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Copy delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Programme read() {
        return ProgrammeFolder.readLenient(folder).programme();
    }
}
