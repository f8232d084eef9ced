package org.openkam.ipd.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.json.DocumentReader;
import org.openkam.core.json.KeptDocument;
import org.openkam.ipd.action.CatalogOverlay;
import org.openkam.ipd.action.PrerequisiteOrder;

/**
 * Reads from JSON what a tenant changes in a catalogue. Everything that is wrong with it is found at once, except for what only
 * the catalogue below can tell, see {@link org.openkam.ipd.action.CatalogMerge}. A field that this version doesn't know is kept
 * with a warning, and {@link CatalogOverlayWriter} writes it back. Stateless.
 */
public final class CatalogOverlayReader {
    private static final DocumentReader<CatalogOverlayDocument> READER = DocumentReader.of(
            CatalogOverlayDocument.class,
            CatalogOverlayDocument.FORMAT,
            CatalogOverlayDocument.MAJOR,
            CatalogOverlayDocument.MINOR);

    private CatalogOverlayReader() {}

    /** Reads a file. */
    public static Reading<CatalogOverlay> read(Path file) {
        return overlay(String.valueOf(file.getFileName()), READER.readKeeping(file));
    }

    /**
     * Reads a document from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static Reading<CatalogOverlay> read(String name, byte[] bytes) {
        return overlay(name, READER.readKeeping(name, bytes));
    }

    private static Reading<CatalogOverlay> overlay(String name, Reading<KeptDocument<CatalogOverlayDocument>> reading) {
        if (reading.value().isEmpty()) {
            return Reading.failed(reading.findings());
        }
        CatalogOverlayDocument document = reading.value().get().document();
        Findings findings = reading.findings().plus(faults(name, document));
        return findings.has(Severity.ERROR) || findings.has(Severity.REJECTED)
                ? Reading.failed(findings)
                : Reading.of(
                        new CatalogOverlay(
                                document.head(),
                                document.actionsOrNone().stream()
                                        .map(ActionDocument::action)
                                        .toList(),
                                document.changes(),
                                reading.value().get().foreign()),
                        findings);
    }

    private static Findings faults(String name, CatalogOverlayDocument document) {
        Map<String, String> own = new TreeMap<>();
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < document.actionsOrNone().size(); i++) {
            ActionDocument action = document.actionsOrNone().get(i);
            own.putIfAbsent(action.code(), "/actions/" + i);
            if (action.prerequisitesOrNone().contains(action.code())) {
                String path = PrerequisiteOrder.shown(List.of(action.code(), action.code()));
                found.add(Finding.of(FindingCode.PLAN_CYCLE, Place.at(name, "/actions/" + i), "path", path));
            }
        }
        CatalogOverlay.Changes changes = document.changes();
        for (String code : changes.overridden()) {
            if (!own.containsKey(code)) {
                String[] facts = {"value", Finding.shown(code), "rule", "/actions/*/code"};
                found.add(Finding.of(FindingCode.DOCUMENT_VALUE, Place.at(name, "/overridden"), facts));
            }
        }
        for (String code : changes.withdrawn()) {
            if (own.containsKey(code)) {
                String[] facts = {"code", code, "first", own.get(code)};
                found.add(Finding.of(FindingCode.MODEL_DUPLICATE_CODE, Place.at(name, "/withdrawn"), facts));
            }
        }
        Findings ofActions = new ActionFaults(name, document.actionsOrNone()).faults();
        return ofActions.plus(Findings.of(found));
    }
}
