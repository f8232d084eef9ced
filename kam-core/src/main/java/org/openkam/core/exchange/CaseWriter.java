package org.openkam.core.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.internal.Arguments;
import org.openkam.core.json.ModelWriter;
import org.openkam.core.model.CompetencyModel;

/**
 * Writes 1EdTech CASE 1.1 packages, the same bytes for the same input on every machine. Stateless.
 *
 * <p>Levels, clusters, competencies, indicators, roles and their components, functions and processes become items, one for
 * each language; {@code isChildOf}, {@code isTranslationOf}, {@code hasSkillLevel}, {@code isRelatedTo}, {@code precedes}
 * and {@code ext:requires} associate them; anchors become a rubric. A code of an earlier version is an item of its own, from
 * which {@code replacedBy} leads to its successors. What CASE has no place for stands in
 * {@code extensions} under {@code org.openkam}, and {@link CaseReader#readModel} finds it there.
 */
public final class CaseWriter {
    private CaseWriter() {}

    /**
     * Writes a model as a package that the official schema accepts, and leaves the writer open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(CompetencyModel model, CaseHeader header, Writer out) throws IOException {
        Arguments.notNull(header, "header");
        Arguments.notNull(model, "model");
        write(document(text -> ModelWriter.write(model, text)), header, out);
    }

    /**
     * Writes a model with its designs and questions as a package that the official schema accepts, and leaves the writer
     * open. CASE has no place for designs and questions, so they stand in the document's extensions, where {@link
     * CaseReader#readKit} finds them.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(AssessmentKit kit, CaseHeader header, Writer out) throws IOException {
        Arguments.notNull(header, "header");
        Arguments.notNull(kit, "kit");
        write(document(text -> ModelWriter.write(kit, text)), header, out);
    }

    private static void write(String document, CaseHeader header, Writer out) throws IOException {
        CaseJson.write(new CaseExport(CaseJson.object(document, "Model"), header).write(), out);
    }

    /**
     * Writes a package of any publisher with its items, associations and extensions in their order, and leaves the writer
     * open.
     *
     * @throws IllegalArgumentException if other fields aren't the text of a JSON object
     * @throws IOException if {@code out} fails
     */
    public static void write(CasePackage framework, Writer out) throws IOException {
        CaseJson.write(CasePackageJson.tree(Arguments.notNull(framework, "framework")), out);
    }

    private interface Part {
        void write(Writer out) throws IOException;
    }

    /** Nothing but {@link ModelWriter} knows every part of a model. */
    private static String document(Part part) {
        StringWriter text = new StringWriter();
        try {
            part.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
