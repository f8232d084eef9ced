package org.openkam.core.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.instrument.QuestionBank;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CodeDistance;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;

/**
 * Reads a question bank from JSON. Everything that is wrong with it is found at once; whether its competencies exist, only
 * if the model is given. Stateless.
 */
public final class QuestionBankReader {
    private static final int MOST_SEARCHES = 100;
    private static final DocumentReader<QuestionBankDocument> READER = DocumentReader.of(
            QuestionBankDocument.class,
            QuestionBankDocument.FORMAT,
            QuestionBankDocument.MAJOR,
            QuestionBankDocument.MINOR);

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
        List<Finding> faults = new ArrayList<>(duplicates(name, document.value().get()));
        if (model != null) {
            faults.addAll(references(name, document.value().get(), model));
        }
        Findings findings = document.findings().plus(Findings.of(faults));
        return findings.has(Severity.ERROR)
                ? Reading.failed(findings)
                : Reading.of(document.value().get().bank(), findings);
    }

    private static List<Finding> duplicates(String name, QuestionBankDocument document) {
        List<Finding> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < document.questions().size(); i++) {
            String code = document.questions().get(i).code();
            if (!seen.add(code)) {
                Place place = Place.at(name, "/questions/" + i);
                faults.add(Finding.of(FindingCode.MODEL_DUPLICATE_CODE, place, "code", Finding.shown(code)));
            }
        }
        return faults;
    }

    /** With questions for another model no competency is looked up, since each would be a fault. */
    private static List<Finding> references(String name, QuestionBankDocument document, CompetencyModel model) {
        if (!document.model().equals(model.code())) {
            Place place = Place.at(name, "/model");
            return List.of(Finding.of(FindingCode.DOCUMENT_VALUE, place, "rule", model.code()));
        }
        List<Finding> faults = new ArrayList<>();
        List<String> known = model.competencies().stream().map(Competency::code).toList();
        Set<String> codes = new HashSet<>(known);
        for (int i = 0; i < document.questions().size(); i++) {
            String code = document.questions().get(i).competency();
            if (!codes.contains(code)) {
                Place place = Place.at(name, "/questions/" + i + "/competency");
                String nearest = faults.size() < MOST_SEARCHES
                        ? CodeDistance.nearest(code, known).orElse("...")
                        : "...";
                faults.add(Finding.of(
                        FindingCode.MODEL_REFERENCE, place, "code", Finding.shown(code), "nearest", nearest));
            }
        }
        return faults;
    }
}
