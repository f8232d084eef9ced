package org.openkam.core.json;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.instrument.QuestionBank;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;

/**
 * Reads a question bank from JSON. Everything that is wrong with it is found at once; whether its competencies exist, only
 * if the model is given. Stateless.
 */
public final class QuestionBankReader {
    private static final DocumentReader<QuestionBankDocument> READER =
            DocumentReader.of(QuestionBankDocument.class, QuestionBankDocument.FORMAT, QuestionBankDocument.MAJOR);

    private QuestionBankReader() {}

    /** Reads a file. */
    public static Reading<QuestionBank> read(Path file) {
        return bank(String.valueOf(file.getFileName()), READER.read(file), null);
    }

    /** Reads a file with questions for a model. */
    public static Reading<QuestionBank> read(Path file, CompetencyModel model) {
        Arguments.notNull(model, "model");
        return bank(String.valueOf(file.getFileName()), READER.read(file), model);
    }

    /**
     * Reads a document from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static Reading<QuestionBank> read(String name, byte[] bytes) {
        return bank(name, READER.read(name, bytes), null);
    }

    /**
     * Reads a document with questions for a model from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     * @param model the model that the document must name
     */
    public static Reading<QuestionBank> read(String name, byte[] bytes, CompetencyModel model) {
        return bank(name, READER.read(name, bytes), Arguments.notNull(model, "model"));
    }

    private static Reading<QuestionBank> bank(
            String name, Reading<QuestionBankDocument> document, @Nullable CompetencyModel model) {
        if (document.value().isEmpty()) {
            return Reading.failed(document.findings());
        }
        Findings findings =
                document.findings().plus(faults(name, document.value().get(), model));
        return findings.has(Severity.ERROR)
                ? Reading.failed(findings)
                : Reading.of(document.value().get().bank(), findings);
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
