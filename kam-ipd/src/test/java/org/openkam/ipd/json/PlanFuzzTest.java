package org.openkam.ipd.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.ipd.plan.PlanRecord;

/** Whatever happens to a document on its way, reading it ends in a value or in findings, never in an exception. */
class PlanFuzzTest {
    private static final String[] TOKENS = {
        "null",
        "-1",
        "0",
        "1e308",
        "1e-320",
        "\"\"",
        "\"P1D\"",
        "\"P99999999999W\"",
        "\"9999-12-31\"",
        "[]",
        "{}",
        "true",
        "2147483648",
        "\"CLARIFY\"",
        "\"\\u0000\""
    };

    private static final String[] FILES = {"plans-1.0.json", "plans-1.1.json"};

    @Property(tries = 150)
    void readingNeverThrows(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(GoldenPlansTest.text(FILES[random.nextInt(FILES.length)]));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                replaceValue(text, at, TOKENS[random.nextInt(TOKENS.length)]);
            } else {
                text.setCharAt(at, (char) (' ' + random.nextInt(95)));
            }
        }
        Reading<List<PlanRecord>> reading = GoldenPlansTest.read(text.toString());
        assertThat(reading.value().isPresent()).isNotEqualTo(reading.findings().has(Severity.ERROR));
    }

    /** Puts a token in place of the scalar behind the next colon. */
    private static void replaceValue(StringBuilder text, int at, String token) {
        int colon = text.indexOf(" : ", at);
        if (colon < 0) {
            return;
        }
        int end = colon + 3;
        while (end < text.length() && ",\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        char first = text.charAt(colon + 3);
        if (first != '{' && first != '[') {
            text.replace(colon + 3, end, token);
        }
    }
}
