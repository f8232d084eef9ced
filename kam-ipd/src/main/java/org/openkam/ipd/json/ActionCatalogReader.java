package org.openkam.ipd.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.internal.Arguments;
import org.openkam.core.json.DocumentReader;
import org.openkam.core.json.KeptDocument;
import org.openkam.ipd.action.ActionCatalog;

/**
 * Reads an action catalogue from JSON. Everything that is wrong with it is found at once; a field that this version doesn't know
 * is kept with a warning, and {@link ActionCatalogWriter} writes it back. Stateless.
 *
 * <p>Version 1.1 of the format added currency, facet, levels, kind, cost, expected effect and prerequisites. An action without
 * them is for its whole competency at every level, a {@link org.openkam.ipd.action.ActionKind#WORK_TASK}, costs and needs nothing
 * and has the {@link org.openkam.ipd.action.ExpectedEffect#assumed assumed effect}, which a note says.
 */
public final class ActionCatalogReader {
    private static final DocumentReader<ActionCatalogDocument> READER = DocumentReader.of(
            ActionCatalogDocument.class,
            ActionCatalogDocument.FORMAT,
            ActionCatalogDocument.MAJOR,
            ActionCatalogDocument.MINOR);

    private ActionCatalogReader() {}

    /** Returns the bundled catalogue for key account managers. */
    public static ActionCatalog bundled() {
        return Bundled.CATALOG;
    }

    /** Reads a file; fails if any action has a fault. */
    public static Reading<ActionCatalog> read(Path file) {
        return whole(lenient(String.valueOf(file.getFileName()), READER.readKeeping(file)));
    }

    /**
     * Reads a document from memory; fails if any action has a fault.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static Reading<ActionCatalog> read(String name, byte[] bytes) {
        return whole(lenient(name, READER.readKeeping(name, bytes)));
    }

    /**
     * Reads a file and leaves out actions with numbers out of their range, with prerequisites that are missing or go round in a
     * circle, and those that need such. Any other fault still fails.
     */
    public static CatalogReading readLenient(Path file) {
        return lenient(String.valueOf(file.getFileName()), READER.readKeeping(file));
    }

    /**
     * Reads a document from memory like {@link #readLenient(Path)}.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public static CatalogReading readLenient(String name, byte[] bytes) {
        return lenient(name, READER.readKeeping(name, bytes));
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

    private static Reading<ActionCatalog> whole(CatalogReading reading) {
        return reading.catalogOrNull() == null || reading.findings().has(Severity.REJECTED)
                ? Reading.failed(reading.findings())
                : Reading.of(reading.catalogOrNull(), reading.findings());
    }

    private static CatalogReading lenient(String name, Reading<KeptDocument<ActionCatalogDocument>> reading) {
        return reading.value()
                .map(kept -> new CatalogAssembly(name, kept).reading(reading.findings()))
                .orElseGet(() -> new CatalogReading(null, reading.findings(), List.of()));
    }
}
