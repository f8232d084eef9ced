package org.openkam.core.json;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ForeignFields;

/**
 * Reads a competency model from JSON. Everything that is wrong with it is found at once. A field that this version doesn't
 * know is kept with a warning, wherever it stands, and {@link ModelWriter} writes it back. Stateless.
 */
public final class ModelReader {
    private static final DocumentReader<CompetencyModelDocument> READER = DocumentReader.of(
            CompetencyModelDocument.class,
            CompetencyModelDocument.FORMAT,
            CompetencyModelDocument.MAJOR,
            CompetencyModelDocument.MINOR);

    private ModelReader() {}

    /** Reads a file. */
    public static Reading<CompetencyModel> read(Path file) {
        Map<String, String> unknown = new LinkedHashMap<>();
        return model(String.valueOf(file.getFileName()), READER.read(file, unknown), unknown);
    }

    /**
     * Reads a document from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static Reading<CompetencyModel> read(String name, byte[] bytes) {
        Map<String, String> unknown = new LinkedHashMap<>();
        return model(name, READER.read(name, bytes, unknown), unknown);
    }

    private static Reading<CompetencyModel> model(
            String name, Reading<CompetencyModelDocument> document, Map<String, String> unknown) {
        if (document.value().isEmpty()) {
            return Reading.failed(document.findings());
        }
        Findings findings =
                document.findings().plus(new ModelFaults(name, document.value().get()).faults());
        return findings.has(Severity.ERROR)
                ? Reading.failed(findings)
                : Reading.of(model(document.value().get(), unknown), findings);
    }

    private static CompetencyModel model(CompetencyModelDocument document, Map<String, String> unknown) {
        CompetencyModel model = new ModelAssembly(document).model();
        if (unknown.isEmpty()) {
            return model;
        }
        ForeignFields foreign = new ForeignPaths(DocumentWriter.tree(document)).fields(unknown);
        return model.withForeignFields(foreign);
    }
}
