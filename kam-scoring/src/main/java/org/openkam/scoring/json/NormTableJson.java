package org.openkam.scoring.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.internal.Arguments;
import org.openkam.core.json.DocumentReader;
import org.openkam.core.json.DocumentWriter;
import org.openkam.scoring.instrument.StyleNorms;
import org.openkam.scoring.norm.NormTable;
import org.openkam.scoring.norm.ScaleNorm;

/**
 * Reads and writes norms, so that a host keeps its own from one round to the next: whom they come from, when, of how many
 * people, and how each scale came out, as counts, as stated mean and deviation, or moving with a covariate such as tenure.
 * What is read from a written table is equal to it but for the error of a stated reliability, which isn't kept. Everything that
 * is wrong with a document is found at once. Stateless.
 *
 * <p>Counts of a small group tell how single people answered: such a file is as confidential as the answers.
 */
public final class NormTableJson {
    private static final String SCHEMA = "norm-table.schema.json";
    private static final DocumentReader<NormTableDocument> READER = DocumentReader.of(
            NormTableDocument.class, NormTableDocument.FORMAT, NormTableDocument.MAJOR, NormTableDocument.MINOR);

    private NormTableJson() {}

    /**
     * Writes a table, and leaves the writer open: the same bytes for the same table on every machine.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(NormTable table, Writer out) throws IOException {
        DocumentWriter.write(NormTableDocument.of(Arguments.notNull(table, "norm table")), out);
    }

    /** Reads a file of norms for any instrument; a missing file is a finding. */
    public static Reading<NormTable> read(Path file) {
        return table(String.valueOf(file.getFileName()), READER.read(file), null);
    }

    /** Reads a file of norms for a style questionnaire; a scale that this hasn't got is a finding, with the nearest it has. */
    public static Reading<NormTable> read(Path file, StyleQuestionnaire questionnaire) {
        return table(String.valueOf(file.getFileName()), READER.read(file), scales(questionnaire));
    }

    /**
     * Reads a document of norms for any instrument from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static Reading<NormTable> read(String name, byte[] bytes) {
        return table(name, READER.read(name, bytes), null);
    }

    /**
     * Reads a document of norms for a style questionnaire from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     * @param questionnaire whose scales there are
     */
    public static Reading<NormTable> read(String name, byte[] bytes, StyleQuestionnaire questionnaire) {
        return table(name, READER.read(name, bytes), scales(questionnaire));
    }

    private static Set<String> scales(StyleQuestionnaire questionnaire) {
        return new LinkedHashSet<>(StyleNorms.scales(questionnaire));
    }

    private static Reading<NormTable> table(
            String name, Reading<NormTableDocument> reading, @Nullable Set<String> known) {
        if (reading.value().isEmpty()) {
            return Reading.failed(reading.findings());
        }
        NormTableDocument document = reading.value().get();
        Findings findings = reading.findings().plus(new NormTableFaults(name, document).faults(known));
        if (findings.has(Severity.ERROR)) {
            return Reading.failed(findings);
        }
        Map<String, ScaleNorm> norms = new LinkedHashMap<>();
        document.scales().forEach(scale -> norms.put(scale.scale(), scale.norm()));
        String covariate = Objects.requireNonNullElse(document.covariate(), "");
        LocalDate collected = LocalDate.parse(document.collected());
        return Reading.of(new NormTable(document.population(), collected, covariate, norms), findings);
    }

    /** Returns the JSON Schema of the format, draft 2020-12, for editors and other programs; the reader finds more. */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(NormTableJson.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
