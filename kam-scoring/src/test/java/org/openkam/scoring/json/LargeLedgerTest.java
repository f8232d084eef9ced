package org.openkam.scoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.scoring.release.LedgerEntry;
import org.openkam.scoring.release.LedgerEntry.Block;
import org.openkam.scoring.release.LedgerEntry.Token;
import org.openkam.scoring.release.LedgerKey;
import org.openkam.scoring.release.ReleaseLedger;

/** What is written of many releases can be read again: a ledger that can't would stop every later release for good. */
class LargeLedgerTest {
    private static final LedgerKey KEY = LedgerKey.of(new byte[32]);

    /** A token as long as those of a key, 16 characters. */
    private static String token(int number) {
        return "abcdefgh" + (10_000_000 + number);
    }

    private static LedgerEntry entry(String assessee, int items, int raters) {
        List<Block> blocks = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            List<Token> tokens = new ArrayList<>();
            for (int rater = 0; rater < raters; rater++) {
                tokens.add(new Token(token(rater), token(item * raters + rater)));
            }
            blocks.add(new Block("REL-" + item, true, tokens));
        }
        return new LedgerEntry(assessee, "2026", 3, List.of("PEER"), blocks, List.of());
    }

    private static String written(ReleaseLedger ledger) throws IOException {
        StringWriter out = new StringWriter();
        ReleaseLedgerJson.write(ledger, out);
        return out.toString();
    }

    /** Six thousand answers of 22 characters each to one item are a text of 132 thousand. */
    @Test
    void ofOnePersonWithManyRaters(@TempDir Path folder) throws IOException {
        ReleaseLedger ledger = ReleaseLedger.of(KEY, List.of(entry("A", 1, 6_000)));
        String json = written(ledger);
        assertThat(ReleaseLedgerJson.read("ledger.json", json.getBytes(StandardCharsets.UTF_8), KEY)
                        .orThrow()
                        .entries())
                .isEqualTo(ledger.entries());
        Path file = Files.writeString(folder.resolve("ledger.json"), json);
        assertThat(ReleaseLedgerJson.read(file, KEY).orThrow().entries()).isEqualTo(ledger.entries());
    }

    /** A thousand comments' worth of 70 thousand characters are more than 64 MiB. */
    @Test
    void ofManyReleases() throws IOException {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int person = 0; person < 1_000; person++) {
            String comment = token(person) + ":" + "x".repeat(70_000);
            entries.add(new LedgerEntry("A" + (1_000 + person), "2026", 3, List.of(), List.of(), List.of(comment)));
        }
        byte[] json = written(ReleaseLedger.of(KEY, entries)).getBytes(StandardCharsets.UTF_8);
        assertThat(json.length).isGreaterThan(64 << 20);
        assertThat(ReleaseLedgerJson.read("ledger.json", json, KEY).orThrow().entries())
                .isEqualTo(entries);
    }
}
