package org.openkam.ipd.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.internal.Arguments;
import org.openkam.core.json.DocumentReader;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.action.ActionCatalog;
import org.openkam.ipd.action.ActionForm;
import org.openkam.ipd.action.ActionKind;
import org.openkam.ipd.action.ActionScope;
import org.openkam.ipd.action.ActionText;
import org.openkam.ipd.action.DevelopmentAction;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.ExpectedEffect;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.json.ActionCatalogDocument.ActionDocument;

/** Reads an action catalogue from JSON. Everything that is wrong with it is found at once. Stateless. */
public final class ActionCatalogReader {
    private static final DocumentReader<ActionCatalogDocument> READER = DocumentReader.of(
            ActionCatalogDocument.class,
            ActionCatalogDocument.FORMAT,
            ActionCatalogDocument.MAJOR,
            ActionCatalogDocument.MINOR);

    private static final double ASSUMED_EFFECT = 0.5;
    private static final LocalizedText ASSUMPTION = LocalizedText.ofCodes(
            Map.of("en", "Assumption of the catalogue", "ru", "Допущение каталога", "pl", "Założenie katalogu"));

    private ActionCatalogReader() {}

    /** Returns the bundled catalogue for key account managers. */
    public static ActionCatalog bundled() {
        return Bundled.CATALOG;
    }

    /** Reads a file. */
    public static Reading<ActionCatalog> read(Path file) {
        return catalog(String.valueOf(file.getFileName()), READER.read(file));
    }

    /**
     * Reads a document from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static Reading<ActionCatalog> read(String name, byte[] bytes) {
        return catalog(name, READER.read(name, bytes));
    }

    /** Read once, when first asked for. */
    private static final class Bundled {
        private static final ActionCatalog CATALOG = load();

        private static ActionCatalog load() {
            String file = "key-account-manager-actions.json";
            try (InputStream in =
                    Arguments.notNull(ActionCatalog.class.getResourceAsStream(file), "bundled catalogue " + file)) {
                return read(file, in.readAllBytes()).orThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Reading<ActionCatalog> catalog(String name, Reading<ActionCatalogDocument> reading) {
        if (reading.value().isEmpty()) {
            return Reading.failed(reading.findings());
        }
        ActionCatalogDocument document = reading.value().get();
        Findings findings = reading.findings().plus(faults(name, document));
        return findings.has(Severity.ERROR)
                ? Reading.failed(findings)
                : Reading.of(
                        new ActionCatalog(
                                document.code(),
                                document.actions().stream()
                                        .map(ActionCatalogReader::action)
                                        .toList()),
                        findings);
    }

    private static Findings faults(String name, ActionCatalogDocument document) {
        List<Finding> faults = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < document.actions().size(); i++) {
            ActionDocument action = document.actions().get(i);
            String pointer = "/actions/" + i;
            String first = seen.putIfAbsent(action.code(), pointer);
            if (first != null) {
                Place place = Place.at(name, pointer);
                faults.add(Finding.of(FindingCode.MODEL_DUPLICATE_CODE, place, "code", action.code(), "first", first));
            }
            if (action.owner() == StepOwner.PARTNER && action.partner() == null) {
                faults.add(Finding.of(FindingCode.DOCUMENT_MISSING, Place.at(name, pointer + "/partner")));
            }
        }
        return Findings.of(faults);
    }

    private static DevelopmentAction action(ActionDocument a) {
        ActionText text = new ActionText(
                LocalizedText.ofCodes(a.name()),
                LocalizedText.ofCodes(a.description()),
                a.partner() == null ? null : LocalizedText.ofCodes(a.partner()),
                LocalizedText.ofCodes(a.evidence()),
                LocalizedText.ofCodes(a.measure()));
        return new DevelopmentAction(
                a.code(),
                ActionScope.of(a.competency()),
                new ActionForm(a.mode(), ActionKind.WORK_TASK, a.owner()),
                new Effort(a.hours(), a.weeks()),
                new ExpectedEffect(ASSUMED_EFFECT, ASSUMPTION),
                List.of(),
                text);
    }
}
