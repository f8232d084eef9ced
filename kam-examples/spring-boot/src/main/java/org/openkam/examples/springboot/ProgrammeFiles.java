package org.openkam.examples.springboot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.ProgrammeReading;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.finding.Severity;
import org.openkam.core.programme.Programme;
import org.springframework.util.FileSystemUtils;

/** The files of a programme folder in memory, by name. */
final class ProgrammeFiles {
    private final Map<String, byte[]> content;

    private ProgrammeFiles(Map<String, byte[]> content) {
        this.content = Collections.unmodifiableMap(new TreeMap<>(content));
    }

    static ProgrammeFiles of(Map<String, byte[]> content) {
        return new ProgrammeFiles(content);
    }

    /** Returns the files by name. */
    Map<String, byte[]> content() {
        return content;
    }

    /** Returns the programme. */
    Programme programme() {
        return read().programme();
    }

    /**
     * Reads the programme from a folder that only this process can see and that is gone afterwards.
     *
     * @throws FindingsException with everything that was found if a file can't be used or a row had to be put aside
     */
    ProgrammeReading read() {
        try {
            Path folder = Files.createTempDirectory("programme");
            try {
                for (Map.Entry<String, byte[]> file : content.entrySet()) {
                    Files.write(folder.resolve(file.getKey()), file.getValue());
                }
                ProgrammeReading reading = ProgrammeFolder.readLenient(folder);
                reading.findings().orThrow(Severity.REJECTED);
                return reading;
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
