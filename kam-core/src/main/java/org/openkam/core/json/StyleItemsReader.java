package org.openkam.core.json;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.instrument.StyleItemBank;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ForeignFields;

/**
 * Reads the words of a style questionnaire from JSON. Everything that is wrong with them is found at once; whether items and
 * role components exist, only if the model is given. A field that this version doesn't know is kept with a warning, and {@link
 * StyleItemsWriter} writes it back. Thread-safe.
 */
public final class StyleItemsReader {
    private static final DocumentReader<StyleItemsDocument> READER = DocumentReader.of(
            StyleItemsDocument.class, StyleItemsDocument.FORMAT, StyleItemsDocument.MAJOR, StyleItemsDocument.MINOR);

    private final String name;
    private final Map<String, String> unknown = new LinkedHashMap<>();

    private StyleItemsReader(String name) {
        this.name = name;
    }

    /** Reads a file. */
    public static Reading<StyleItemBank> read(Path file) {
        return of(file).file(file, null);
    }

    /** Reads a file with items for a model. */
    public static Reading<StyleItemBank> read(Path file, CompetencyModel model) {
        return of(file).file(file, Arguments.notNull(model, "model"));
    }

    /**
     * Reads a document from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static Reading<StyleItemBank> read(String name, byte[] bytes) {
        return new StyleItemsReader(name).memory(bytes, null);
    }

    /**
     * Reads a document with items for a model from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     * @param model the model that the document must name
     */
    public static Reading<StyleItemBank> read(String name, byte[] bytes, CompetencyModel model) {
        return new StyleItemsReader(name).memory(bytes, Arguments.notNull(model, "model"));
    }

    private static StyleItemsReader of(Path file) {
        return new StyleItemsReader(String.valueOf(file.getFileName()));
    }

    private Reading<StyleItemBank> file(Path file, @Nullable CompetencyModel model) {
        return bank(READER.read(file, unknown), model);
    }

    private Reading<StyleItemBank> memory(byte[] bytes, @Nullable CompetencyModel model) {
        return bank(READER.read(name, bytes, unknown), model);
    }

    private Reading<StyleItemBank> bank(Reading<StyleItemsDocument> document, @Nullable CompetencyModel model) {
        if (document.value().isEmpty()) {
            return Reading.failed(document.findings());
        }
        StyleItemsDocument value = document.value().get();
        Findings findings = document.findings().plus(new StyleItemsFaults(name, value).faults(model));
        if (findings.has(Severity.ERROR)) {
            return Reading.failed(findings);
        }
        ForeignFields foreign =
                unknown.isEmpty() ? ForeignFields.none() : new ForeignPaths(DocumentWriter.tree(value)).fields(unknown);
        return Reading.of(value.bank(foreign), findings);
    }
}
