package org.openkam.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerKeyTest {
    private static LedgerKey key() {
        byte[] bytes = new byte[LedgerKey.LEAST_BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return LedgerKey.of(bytes);
    }

    /** Python 3.11: urlsafe_b64encode(hmac.new(bytes(range(32)), parts each followed by a zero byte, sha256).digest()[:12]). */
    @Test
    void tokensAreThoseOfAnotherProgram() {
        assertThat(key().check()).isEqualTo("2P1cuGMolnU-qxu-");
        assertThat(key().token("answer", "2026", "A001", "P-1", "REL-1", "4")).isEqualTo("CfZ0RAbr6kuyVkGx");
        assertThat(key().token("żółć", "щ")).isEqualTo("LAargkO6nXQqWCJx");
    }

    @Test
    void laterBytesOfTheCallerChangeNothing() {
        byte[] bytes = new byte[LedgerKey.LEAST_BYTES];
        LedgerKey key = LedgerKey.of(bytes);
        String before = key.check();
        bytes[0] = 1;

        assertThat(key.check()).isEqualTo(before);
    }

    /** One key serves all threads of the scoring. */
    @Test
    void manyThreadsGetTheSameTokens() {
        LedgerKey key = key();

        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .mapToObj(i -> key.token("answer", Integer.toString(i % 10)))
                        .distinct())
                .hasSize(10);
    }
}
