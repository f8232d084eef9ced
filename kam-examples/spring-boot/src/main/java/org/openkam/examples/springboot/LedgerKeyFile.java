package org.openkam.examples.springboot;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.finding.Place;
import org.openkam.examples.springboot.ReleaseStore.StoredLedger;
import org.openkam.scoring.json.ReleaseLedgerJson;
import org.openkam.scoring.release.LedgerKey;
import org.openkam.scoring.release.ReleaseLedger;
import org.springframework.stereotype.Component;

/**
 * The key of the release ledger, in a file of its owner's only and not in the database: who has both can find out answers by
 * trying. It is made at the first release; a ledger whose key is gone is refused, because a new key would forget everything.
 */
@Component
final class LedgerKeyFile {
    private static final String OWNER_ONLY = "rw-------";

    private final Path file;

    LedgerKeyFile(ServiceProperties properties) {
        this.file = properties.ledgerKey().toAbsolutePath();
    }

    /**
     * Returns the ledger that is stored; an empty one before the first release.
     *
     * @throws FindingsException if the ledger can't be read, or its key is missing or another one
     */
    ReleaseLedger open(StoredLedger stored) throws IOException {
        boolean first = stored.text().isEmpty();
        if (first && Files.notExists(file)) {
            create();
        }
        byte[] text = stored.text().getBytes(StandardCharsets.UTF_8);
        return first
                ? ReleaseLedger.empty(key())
                : ReleaseLedgerJson.read("release_ledger", text, key()).orThrow();
    }

    /** Returns the ledger's JSON. */
    static String text(ReleaseLedger ledger) throws IOException {
        StringWriter text = new StringWriter();
        ReleaseLedgerJson.write(ledger, text);
        return text.toString();
    }

    private LedgerKey key() throws IOException {
        try {
            if (Files.exists(file)) {
                return LedgerKey.of(
                        HexFormat.of().parseHex(Files.readString(file).strip()));
            }
        } catch (IllegalArgumentException e) {
            throw refusal(); // neither digits nor their number belong into a message
        }
        throw refusal();
    }

    private FindingsException refusal() {
        Place place = Place.of(String.valueOf(file.getFileName()));
        return new FindingsException(Findings.of(List.of(Finding.of(FindingCode.LEDGER_KEY, place))));
    }

    private void create() throws IOException {
        byte[] bytes = new byte[LedgerKey.LEAST_BYTES];
        new SecureRandom().nextBytes(bytes);
        Path folder = Files.createDirectories(file.getParent());
        boolean owners = Files.getFileStore(folder).supportsFileAttributeView("posix");
        FileAttribute<?>[] attributes = owners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, attributes);
        Files.writeString(file, HexFormat.of().formatHex(bytes) + "\n");
    }
}
