package org.openkam.core;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.finding.Severity;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.Programme;

/**
 * A programme on disk: a folder of comma-separated files, UTF-8, with header, columns by name.
 *
 * <p>{@code participants.csv} and {@code ratings-360.csv} must be there; {@code style-questionnaire.csv}, {@code
 * forced-choice.csv}, {@code interview.csv}, {@code hybrid-test.csv} with {@code hybrid-test-key.csv}, {@code case-marks.csv}
 * with {@code case-rubric.csv}, {@code assessment-centre.csv}, {@code kpi.csv}, {@code comments.csv} and {@code programme.json}
 * may be. What stands in each file is said by its reader in package {@code csv}. Without {@code programme.json}: the key
 * account manager model, its standard design and at least three raters to a released figure. With it, a programme may name a
 * design of its model and pin the model's version and digest.
 */
public final class ProgrammeFolder {
    private ProgrammeFolder() {}

    /**
     * Reads a programme that is entirely in order; warnings and notes are passed over.
     *
     * @throws FindingsException with everything that was found if a file can't be used or a row had to be put aside
     */
    public static Programme read(Path folder) {
        ProgrammeReading reading = readLenient(folder);
        reading.findings().orThrow(Severity.REJECTED);
        return reading.programme();
    }

    /**
     * Reads a programme and puts aside the rows that can't be used.
     *
     * @throws FindingsException with everything that was found if a file can't be used or nothing is left
     */
    public static ProgrammeReading readLenient(Path folder) {
        return new FolderReader(Arguments.notNull(folder, "folder"), Files.isDirectory(folder)).read();
    }
}
