package org.openkam.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseUuidTest {
    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    /** RFC 9562, appendix A.4. */
    @Test
    void rfc9562Example() {
        assertThat(CaseUuid.of(DNS, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void versionAndVariantAreThoseOfTheStandard() {
        for (int i = 0; i < 100; i++) {
            UUID uuid = CaseUuid.of(CaseUuid.URL, "name " + i);
            assertThat(uuid.version()).isEqualTo(5);
            assertThat(uuid.variant()).isEqualTo(2);
        }
    }

    @Test
    void sameNamesGetDifferentIdentifiersInOneExportAndTheSameInTheNext() {
        CaseIds first = new CaseIds(CaseSamples.HEADER, "m");
        String a = first.mint("x", "y");
        String b = first.mint("x", "y");
        CaseIds second = new CaseIds(CaseSamples.HEADER, "m");
        assertThat(a).isNotEqualTo(b);
        assertThat(second.mint("x", "y")).isEqualTo(a);
        assertThat(second.mint("x", "y")).isEqualTo(b);
    }
}
