package org.openkam.scoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Reading;
import org.openkam.scoring.Panel;
import org.openkam.scoring.RandomPanel;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.release.LedgerKey;
import org.openkam.scoring.release.ReleaseLedger;

class ReleaseLedgerJsonTest {
    private static final LedgerKey KEY = LedgerKey.of(new byte[32]);

    private static ReleaseLedger ledger(Panel panel) {
        return Scoring.standard()
                .with(ReleaseLedger.empty(KEY))
                .score(panel.programme())
                .ledger()
                .orElseThrow();
    }

    private static String written(ReleaseLedger ledger) {
        try {
            StringWriter out = new StringWriter();
            ReleaseLedgerJson.write(ledger, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading<ReleaseLedger> read(String json, LedgerKey key) {
        return ReleaseLedgerJson.read("ledger.json", json.getBytes(StandardCharsets.UTF_8), key);
    }

    @Property(tries = 30)
    void comesBackAsItWas(@ForAll long seed) {
        ReleaseLedger ledger = ledger(RandomPanel.of(seed, 3, 5));
        String json = written(ledger);
        ReleaseLedger back = read(json, KEY).orThrow();
        assertThat(back.entries()).isEqualTo(ledger.entries());
        assertThat(written(back)).isEqualTo(json);
    }

    /** Some 5,000 people make a ledger of 100 MB, where other documents may have 64 MiB. */
    @Test
    void mayBeLargerThanOtherDocuments() {
        String json = small();

        assertThat(read(json + " ".repeat(65 << 20), KEY).orThrow().entries())
                .isEqualTo(read(json, KEY).orThrow().entries());
    }

    private static String small() {
        Panel panel = Panel.of(3, "REL-1");
        for (int r = 0; r < 3; r++) {
            panel.rate("A", "R081" + r, "PEER", 1 + r);
        }
        return written(ledger(panel));
    }

    @Test
    void holdsNoRaterAndNoRating() {
        assertThat(small())
                .contains("\"assessee\" : \"A\"", "\"leastRaters\" : 3", "PEER", "REL-1")
                .doesNotContain("R081");
        assertThat(small().lines().filter(l -> l.contains("answers")))
                .hasSize(1)
                .allMatch(l -> l.matches("\\s*\"answers\" : \"(?:[0-2]:[A-Za-z0-9_-]{16} ?){3}\""));
    }

    @Test
    void anotherKeyIsRefused() {
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(read(small(), LedgerKey.of(other)).findings().of(FindingCode.LEDGER_KEY))
                .hasSize(1);
    }

    /** Half a memory would let a leak pass. */
    @ParameterizedTest
    @CsvSource({
        "releases, releases2",
        "blocks, blocks2",
        "raters, raters2",
        "0:, 7:",
        "0:, x:",
        "leastRaters\" : 3, leastRaters\" : 0",
        "assessee\" : \"A, assessee\" : \" ",
        "anonymous, anonymous2"
    })
    void nothingWrongIsPassedOver(String right, String wrong) {
        assertThat(small()).contains(right);
        Reading<ReleaseLedger> reading = read(small().replaceFirst(right, wrong), KEY);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.findings().render()).doesNotContain("R081");
    }
}
