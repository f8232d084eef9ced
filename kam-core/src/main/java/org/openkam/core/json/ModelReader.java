package org.openkam.core.json;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ForeignFields;

/**
 * Reads a competency model from JSON, alone or with the designs and questions in the same document. Everything that is
 * wrong with any of them is found at once, and the document is accepted whole or not at all. A field that this version
 * doesn't know is kept with a warning, wherever it stands, and {@link ModelWriter} writes it back. Stateless.
 */
public final class ModelReader {
    private static final DocumentReader<CompetencyModelDocument> READER = DocumentReader.of(
            CompetencyModelDocument.class,
            CompetencyModelDocument.FORMAT,
            CompetencyModelDocument.MAJOR,
            CompetencyModelDocument.MINOR);

    private ModelReader() {}

    /** Reads a file, and returns the model alone. */
    public static Reading<CompetencyModel> read(Path file) {
        Map<String, String> unknown = new LinkedHashMap<>();
        return sound(String.valueOf(file.getFileName()), READER.read(file, unknown), d -> model(d, unknown));
    }

    /**
     * Reads a document from memory, and returns the model alone.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static Reading<CompetencyModel> read(String name, byte[] bytes) {
        Map<String, String> unknown = new LinkedHashMap<>();
        return sound(name, READER.read(name, bytes, unknown), d -> model(d, unknown));
    }

    /** Reads a file with the model, its designs and its questions. */
    public static Reading<AssessmentKit> readKit(Path file) {
        Map<String, String> unknown = new LinkedHashMap<>();
        return sound(String.valueOf(file.getFileName()), READER.read(file, unknown), d -> kit(d, unknown));
    }

    /**
     * Reads a document with the model, its designs and its questions from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static Reading<AssessmentKit> readKit(String name, byte[] bytes) {
        Map<String, String> unknown = new LinkedHashMap<>();
        return sound(name, READER.read(name, bytes, unknown), d -> kit(d, unknown));
    }

    private static <T> Reading<T> sound(
            String name, Reading<CompetencyModelDocument> reading, Function<CompetencyModelDocument, T> assembly) {
        if (reading.value().isEmpty()) {
            return Reading.failed(reading.findings());
        }
        CompetencyModelDocument document = reading.value().get();
        Findings findings = reading.findings()
                .plus(new ModelFaults(name, document).faults())
                .plus(new KitFaults(name, document).faults());
        return findings.has(Severity.ERROR) ? Reading.failed(findings) : Reading.of(assembly.apply(document), findings);
    }

    private static AssessmentKit kit(CompetencyModelDocument document, Map<String, String> unknown) {
        return new KitAssembly(document, model(document, unknown)).kit();
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
