package org.openkam.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lines with which everybody begins. They must go on working as they stand. */
class FrontDoorTest {
    private static Session.Result result;

    @BeforeAll
    static void run() {
        try (Session session = new Session()) {
            result = session.run("front-door.jsh", 1, SessionTest.resource("front-door.jsh"));
        }
    }

    @Test
    void printsTheTraceOfAScoreAndThePlanInRussian() {
        assertThat(result.printed())
                .contains("PLN = ", "MANAGER", "95 % interval")
                .contains("План развития: A001", "Успех:")
                .doesNotContain("NaN", "null", "{");
    }

    /** Shrout, P. E., Fleiss, J. L. (1979). Intraclass correlations, table 4. doi:10.1037/0033-2909.86.2.420 */
    @Test
    void computesIntraclassCorrelationOfShroutFleiss1979() {
        List<String> values = result.values();
        BigDecimal icc = new BigDecimal(values.get(values.size() - 2));

        assertThat(icc.setScale(7, RoundingMode.HALF_EVEN)).isEqualByComparingTo("0.2897638");
    }

    @Test
    void showsKrippendorffAlphaOnOneLineWithIntervalAndNumber() {
        List<String> values = result.values();

        assertThat(values.get(values.size() - 1))
                .matches("Krippendorff alpha \\(interval\\) = 0\\.\\d{4} \\[-?0\\.\\d{4}, 0\\.\\d{4}] \\(n = 24 .*\\)");
    }
}
