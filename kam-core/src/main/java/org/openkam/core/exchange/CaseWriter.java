package org.openkam.core.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
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
        CaseJson.write(new CaseExport(CaseJson.object(document(model), "Model"), header).write(), out);
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

    /** Nothing but {@link ModelWriter} knows every part of a model. */
    private static String document(CompetencyModel model) {
        StringWriter text = new StringWriter();
        try {
            ModelWriter.write(Arguments.notNull(model, "model"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
