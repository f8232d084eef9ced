package org.openkam.ipd.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.internal.Arguments;
import org.openkam.core.json.DocumentReader;
import org.openkam.core.json.DocumentWriter;
import org.openkam.core.model.CompetencyModel;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanRecord;

/**
 * Development plans as JSON: the same bytes for the same plans on every machine, and read back as they were, to the last digit.
 *
 * <p>A document names its model and role by code and version, because they are shared and have a home of their own; reading takes the
 * models. What people agree on stands in the document itself: the words, effort and effect of actions, whatever becomes of the
 * catalogue. A role must be one of the model's, with the same target levels as then. Stateless.
 */
public final class PlansJson {
    private static final DocumentReader<PlansDocument> READER =
            DocumentReader.of(PlansDocument.class, PlansDocument.FORMAT, PlansDocument.MAJOR, PlansDocument.MINOR);

    private PlansJson() {}

    /**
     * Writes proposals, and leaves the writer open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(List<DevelopmentPlan> plans, Writer out) throws IOException {
        DocumentWriter.write(PlansDisassembly.plans(plans), out);
    }

    /**
     * Writes plans with everything that their parties did with them, and leaves the writer open.
     *
     * @throws IOException if {@code out} fails
     */
    public static void writeRecords(List<PlanRecord> records, Writer out) throws IOException {
        DocumentWriter.write(PlansDisassembly.records(records), out);
    }

    /**
     * Reads a file. Everything that is wrong with it is found at once; a field that this version doesn't know is passed over with
     * a warning. What was written as a proposal comes back as a record without events, for assessee, manager and consultant.
     *
     * @param file a file of version 1.0 or later; 1.0 doesn't say limits, errors, verbs, reasons and what was left out
     * @param models the models that the plans were made for, each version by itself
     */
    public static Reading<List<PlanRecord>> read(Path file, Collection<CompetencyModel> models) {
        return records(String.valueOf(file.getFileName()), READER.read(file), models);
    }

    /**
     * Reads a document from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     * @param models the models that the plans were made for, each version by itself
     */
    public static Reading<List<PlanRecord>> read(String name, byte[] bytes, Collection<CompetencyModel> models) {
        return records(name, READER.read(name, bytes), models);
    }

    private static Reading<List<PlanRecord>> records(
            String name, Reading<PlansDocument> reading, Collection<CompetencyModel> models) {
        List<CompetencyModel> known = List.copyOf(Arguments.notNull(models, "models"));
        if (reading.value().isEmpty()) {
            return Reading.failed(reading.findings());
        }
        PlanFaults faults = new PlanFaults(name);
        List<PlanRecord> records =
                new PlansAssembly(known, faults).records(reading.value().get());
        Findings findings = reading.findings().plus(faults.findings());
        return findings.has(Severity.ERROR) ? Reading.failed(findings) : Reading.of(List.copyOf(records), findings);
    }

    /** Returns the JSON Schema of the documents, draft 2020-12; what it refuses the reader refuses too. */
    public static String schema() {
        String file = "development-plans.schema.json";
        try (InputStream in = Arguments.notNull(PlansJson.class.getResourceAsStream(file), "schema " + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
