package org.openkam.core.json;

import java.nio.file.Path;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.model.CompetencyModel;

/** Reads a competency model from JSON. Everything that is wrong with it is found at once. Stateless. */
public final class ModelReader {
    private static final DocumentReader<CompetencyModelDocument> READER = DocumentReader.of(
            CompetencyModelDocument.class, CompetencyModelDocument.FORMAT, CompetencyModelDocument.MAJOR);

    private ModelReader() {}

    /** Reads a file. */
    public static Reading<CompetencyModel> read(Path file) {
        return model(String.valueOf(file.getFileName()), READER.read(file));
    }

    /**
     * Reads a document from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static Reading<CompetencyModel> read(String name, byte[] bytes) {
        return model(name, READER.read(name, bytes));
    }

    private static Reading<CompetencyModel> model(String name, Reading<CompetencyModelDocument> document) {
        if (document.value().isEmpty()) {
            return Reading.failed(document.findings());
        }
        Findings findings =
                document.findings().plus(new ModelFaults(name, document.value().get()).faults());
        return findings.has(Severity.ERROR)
                ? Reading.failed(findings)
                : Reading.of(new ModelAssembly(document.value().get()).model(), findings);
    }
}
