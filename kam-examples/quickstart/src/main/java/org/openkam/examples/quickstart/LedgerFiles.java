package org.openkam.examples.quickstart;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.openkam.scoring.json.ReleaseLedgerJson;
import org.openkam.scoring.release.LedgerKey;
import org.openkam.scoring.release.ReleaseLedger;

/**
 * The release ledger and its key on disk. Both files can be read by their owner only, where the file system knows owners. The
 * key is made when there is neither ledger nor key; a ledger whose key is missing is refused, because a new key would forget
 * everything.
 */
final class LedgerFiles {
    private final Settings.Memory memory;

    LedgerFiles(Settings.Memory memory) {
        this.memory = memory;
    }

    /**
     * Returns the ledger; an empty one at the first release.
     *
     * @throws FindingsException if the ledger can't be read, or its key is missing or another one
     */
    ReleaseLedger read() throws IOException {
        boolean first = Files.notExists(memory.ledger());
        if (Files.notExists(memory.key()) && first) {
            byte[] bytes = new byte[LedgerKey.LEAST_BYTES];
            new SecureRandom().nextBytes(bytes);
            create(memory.key());
            Files.writeString(memory.key(), HexFormat.of().formatHex(bytes) + "\n");
        }
        LedgerKey key = key();
        return first
                ? ReleaseLedger.empty(key)
                : ReleaseLedgerJson.read(memory.ledger(), key).orThrow();
    }

    private LedgerKey key() throws IOException {
        try {
            return LedgerKey.of(
                    HexFormat.of().parseHex(Files.readString(memory.key()).strip()));
        } catch (NoSuchFileException | IllegalArgumentException e) {
            Place place = Place.of(String.valueOf(memory.key().getFileName()));
            throw new FindingsException(Findings.of(List.of(Finding.of(FindingCode.LEDGER_KEY, place))));
        }
    }

    /** Replaces the ledger in one move, so that a failing disk leaves the old one. */
    void write(ReleaseLedger ledger) throws IOException {
        Path file = memory.ledger().toAbsolutePath();
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        create(next);
        try (Writer out = Files.newBufferedWriter(next)) {
            ReleaseLedgerJson.write(ledger, out);
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void create(Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        boolean owners = Files.getFileStore(folder).supportsFileAttributeView("posix");
        FileAttribute<?>[] attributes = owners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, attributes);
    }
}
