package org.openkam.core.json;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.instrument.QuestionBank;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ForeignFields;

/**
 * Reads a question bank from JSON. Everything that is wrong with it is found at once; whether its competencies exist, only
 * if the model is given. A field that this version doesn't know is kept with a warning, and {@link QuestionBankWriter}
 * writes it back. Thread-safe.
 */
public final class QuestionBankReader {
    private static final DocumentReader<QuestionBankDocument> READER = DocumentReader.of(
            QuestionBankDocument.class,
            QuestionBankDocument.FORMAT,
            QuestionBankDocument.MAJOR,
            QuestionBankDocument.MINOR);

    private final String name;
    private final Map<String, String> unknown;

    private QuestionBankReader(String name, Map<String, String> unknown) {
        this.name = name;
        this.unknown = unknown;
    }

    /** Reads a file. */
    public static Reading<QuestionBank> read(Path file) {
        return read(file, null, new LinkedHashMap<>());
    }

    /** Reads a file with questions for a model. */
    public static Reading<QuestionBank> read(Path file, CompetencyModel model) {
        return read(file, Arguments.notNull(model, "model"), new LinkedHashMap<>());
    }

    private static Reading<QuestionBank> read(Path file, @Nullable CompetencyModel model, Map<String, String> unknown) {
        String name = String.valueOf(file.getFileName());
        return new QuestionBankReader(name, unknown).bank(READER.read(file, unknown), model);
    }

    /**
     * Reads a document from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static Reading<QuestionBank> read(String name, byte[] bytes) {
        return read(name, bytes, null, new LinkedHashMap<>());
    }

    /**
     * Reads a document with questions for a model from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     * @param model the model that the document must name
     */
    public static Reading<QuestionBank> read(String name, byte[] bytes, CompetencyModel model) {
        return read(name, bytes, Arguments.notNull(model, "model"), new LinkedHashMap<>());
    }

    private static Reading<QuestionBank> read(
            String name, byte[] bytes, @Nullable CompetencyModel model, Map<String, String> unknown) {
        return new QuestionBankReader(name, unknown).bank(READER.read(name, bytes, unknown), model);
    }

    private Reading<QuestionBank> bank(Reading<QuestionBankDocument> document, @Nullable CompetencyModel model) {
        if (document.value().isEmpty()) {
            return Reading.failed(document.findings());
        }
        Findings findings =
                document.findings().plus(faults(name, document.value().get(), model));
        return findings.has(Severity.ERROR)
                ? Reading.failed(findings)
                : Reading.of(bank(document.value().get()), findings);
    }

    private QuestionBank bank(QuestionBankDocument document) {
        return unknown.isEmpty()
                ? document.bank(ForeignFields.none())
                : document.bank(new ForeignPaths(DocumentWriter.tree(document)).fields(unknown));
    }

    /** With questions for another model no competency is looked up, since each would be a fault. */
    private static Findings faults(String name, QuestionBankDocument document, @Nullable CompetencyModel model) {
        CodeFaults faults = new CodeFaults(name);
        boolean other = model != null && !document.model().equals(model.code());
        if (other) {
            faults.add(FindingCode.DOCUMENT_VALUE, "/model", "value", document.model(), "rule", model.code());
        }
        Set<String> known = model == null || other ? null : competencies(model);
        KitFaults.questions(document.questions(), "/questions", faults, known);
        return faults.findings();
    }

    private static Set<String> competencies(CompetencyModel model) {
        Set<String> codes = new LinkedHashSet<>();
        model.competencies().forEach(c -> codes.add(c.code()));
        return codes;
    }
}
