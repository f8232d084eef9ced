package org.openkam.ipd.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.internal.Arguments;
import org.openkam.core.json.DocumentReader;
import org.openkam.ipd.rule.NeedCell;
import org.openkam.ipd.rule.NeedTable;
import org.openkam.ipd.rule.NeedTableFault;

/**
 * Reads a need table from JSON: what competencies call for, as ordered cells. Everything that is wrong with it is found at once; every
 * combination of facts is tried, so a table that is read decides all of them, and every cell of it decides some. Stateless.
 */
public final class NeedTableReader {
    private static final DocumentReader<NeedTableDocument> READER = DocumentReader.of(
            NeedTableDocument.class, NeedTableDocument.FORMAT, NeedTableDocument.MAJOR, NeedTableDocument.MINOR);

    private NeedTableReader() {}

    /** Returns the bundled table, by which plans are made if no other is given. */
    public static NeedTable bundled() {
        return Bundled.TABLE;
    }

    /** Reads a file. */
    public static Reading<NeedTable> read(Path file) {
        return table(String.valueOf(file.getFileName()), READER.read(file));
    }

    /**
     * Reads a document from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static Reading<NeedTable> read(String name, byte[] bytes) {
        return table(name, READER.read(name, bytes));
    }

    /** Read once, when first asked for. */
    private static final class Bundled {
        private static final NeedTable TABLE = load();

        private static NeedTable load() {
            String file = "standard-needs.json";
            try (InputStream in =
                    Arguments.notNull(NeedTable.class.getResourceAsStream(file), "bundled table " + file)) {
                return read(file, in.readAllBytes()).orThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Reading<NeedTable> table(String name, Reading<NeedTableDocument> reading) {
        if (reading.value().isEmpty()) {
            return Reading.failed(reading.findings());
        }
        NeedTableDocument document = reading.value().get();
        List<NeedCell> cells = document.needCells();
        Findings findings = reading.findings()
                .plus(Findings.of(NeedTable.faults(cells).stream()
                        .map(fault -> finding(name, cells, fault))
                        .distinct()
                        .toList()));
        return findings.has(Severity.ERROR) ? Reading.failed(findings) : Reading.of(document.table(cells), findings);
    }

    private static Finding finding(String name, List<NeedCell> cells, NeedTableFault fault) {
        Place place = Place.at(name, fault.cell() < 0 ? "/cells" : "/cells/" + fault.cell());
        String shown = fault.shown();
        return switch (fault.kind()) {
            case CODE_TWICE ->
                Finding.of(FindingCode.MODEL_DUPLICATE_CODE, place, "code", shown, "first", first(cells, shown));
            case GAP -> Finding.of(FindingCode.NEED_TABLE_GAP, place, "case", shown);
            case UNREACHABLE -> Finding.of(FindingCode.NEED_TABLE_UNREACHABLE, place, "cell", shown);
            case GOAL_WITHOUT_GAP, KIND_WITHOUT_CLAIM, VERB -> decision(place, cells.get(fault.cell()), shown);
            case LANGUAGE -> Finding.of(FindingCode.NEED_TABLE_LANGUAGE, place, "language", shown);
            case PLACEHOLDER -> Finding.of(FindingCode.NEED_TABLE_PLACEHOLDER, place, "case", shown);
        };
    }

    private static Finding decision(Place place, NeedCell cell, String shown) {
        String decision = cell.kind() + ", " + cell.verb();
        return Finding.of(FindingCode.NEED_TABLE_DECISION, place, "decision", decision, "case", shown);
    }

    private static String first(List<NeedCell> cells, String code) {
        int first = 0;
        while (!cells.get(first).code().equals(code)) {
            first++;
        }
        return "/cells/" + first;
    }
}
