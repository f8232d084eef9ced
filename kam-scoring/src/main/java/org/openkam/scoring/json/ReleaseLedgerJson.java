package org.openkam.scoring.json;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Reading;
import org.openkam.core.internal.MappedList;
import org.openkam.core.json.DocumentReader;
import org.openkam.core.json.DocumentWriter;
import org.openkam.scoring.json.ReleaseLedgerDocument.ReleaseDocument;
import org.openkam.scoring.release.LedgerEntry;
import org.openkam.scoring.release.LedgerKey;
import org.openkam.scoring.release.ReleaseLedger;

/**
 * Reads and writes a release ledger. The file holds tokens only; the key that makes them isn't in it and must be kept
 * elsewhere. A ledger is refused as a whole if anything in it is wrong: half a memory would let a leak pass. One answer takes about
 * 20 bytes; up to 1 GiB is read. Stateless.
 */
public final class ReleaseLedgerJson {
    private static final DocumentReader<ReleaseLedgerDocument> READER = DocumentReader.of(
                    ReleaseLedgerDocument.class, ReleaseLedgerDocument.FORMAT, ReleaseLedgerDocument.MAJOR)
            .large();

    private ReleaseLedgerJson() {}

    /**
     * Writes a ledger, and leaves the writer open: the same bytes for the same ledger on every machine.
     *
     * @throws IOException if {@code out} fails
     */
    public static void write(ReleaseLedger ledger, Writer out) throws IOException {
        List<ReleaseDocument> releases = new MappedList<>(ledger.entries(), ReleaseDocument::of);
        DocumentWriter.write(
                new ReleaseLedgerDocument(ReleaseLedgerDocument.FORMAT, "1.0", ledger.keyCheck(), releases), out);
    }

    /** Reads a file; a missing file is a finding, and so is another key than the one it was written with. */
    public static Reading<ReleaseLedger> read(Path file, LedgerKey key) {
        return ledger(String.valueOf(file.getFileName()), READER.read(file), key);
    }

    /**
     * Reads a document from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     * @param key the key it was written with
     */
    public static Reading<ReleaseLedger> read(String name, byte[] bytes, LedgerKey key) {
        return ledger(name, READER.read(name, bytes), key);
    }

    private static Reading<ReleaseLedger> ledger(String name, Reading<ReleaseLedgerDocument> reading, LedgerKey key) {
        if (reading.value().isEmpty()) {
            return Reading.failed(reading.findings());
        }
        ReleaseLedgerDocument document = reading.value().get();
        if (!key.check().equals(document.keyCheck())) {
            return failed(Finding.of(FindingCode.LEDGER_KEY, Place.at(name, "/keyCheck")));
        }
        if (document.releases() == null) {
            return failed(Finding.of(FindingCode.DOCUMENT_MISSING, Place.at(name, "/releases")));
        }
        List<LedgerEntry> entries = new ArrayList<>();
        for (ReleaseDocument release : document.releases()) {
            try {
                entries.add(release.entry());
            } catch (IllegalArgumentException | NullPointerException e) {
                Place place = Place.at(name, "/releases/" + entries.size());
                return failed(Finding.of(FindingCode.DOCUMENT_VALUE, place, "value", "...", "rule", "release"));
            }
        }
        return Reading.of(ReleaseLedger.of(key, entries), reading.findings());
    }

    private static Reading<ReleaseLedger> failed(Finding finding) {
        return Reading.failed(Findings.of(List.of(finding)));
    }
}
