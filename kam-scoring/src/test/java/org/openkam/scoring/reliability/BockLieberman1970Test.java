package org.openkam.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.ItemTotalsTally;

/**
 * Section 6 of the Law School Admission Test: 1000 persons, five items, by pattern of right answers. Bock, R. D. &amp;
 * Lieberman, M. (1970). Fitting a response model for n dichotomously scored items. Psychometrika 35, 179-197.
 * doi:10.1007/BF02291262
 */
class BockLieberman1970Test {
    private static final String[] PATTERNS = {
        "00000 3",
        "00001 6",
        "00010 2",
        "00011 11",
        "00100 1",
        "00101 1",
        "00110 3",
        "00111 4",
        "01000 1",
        "01001 8",
        "01011 16",
        "01101 3",
        "01110 2",
        "01111 15",
        "10000 10",
        "10001 29",
        "10010 14",
        "10011 81",
        "10100 3",
        "10101 28",
        "10110 15",
        "10111 80",
        "11000 16",
        "11001 56",
        "11010 21",
        "11011 173",
        "11100 11",
        "11101 61",
        "11110 28",
        "11111 298"
    };

    static ItemTotalsTally tally() {
        ItemTotalsTally tally = new ItemTotalsTally(5);
        for (String pattern : PATTERNS) {
            int[] answers = pattern.substring(0, 5).chars().map(c -> c - '0').toArray();
            for (int n = Integer.parseInt(pattern.substring(6)); n > 0; n--) {
                tally.add(answers);
            }
        }
        return tally;
    }

    /** KR-20: CTT 2.3.3, {@code itemAnalysis}; KR-21: R 4.2.2 by the formula, variances with n. */
    @Test
    void kuderRichardson() {
        KuderRichardson both = KuderRichardson.of(tally());
        assertThat(both.kr20().value()).isCloseTo(0.29499719221594434, within(1e-12));
        assertThat(both.kr21().value()).isCloseTo(0.1964411687482888, within(1e-12));
        assertThat(both.toString()).startsWith("KR-20 = 0.2950 [").endsWith("] (1000 persons, 5 items)");
        assertThat(CronbachAlpha.of(tally()).estimate()).isEqualTo(both.kr20());
    }

    /** Proportions as printed in the paper: 0.924, 0.709, 0.553, 0.763, 0.870. */
    @Test
    void proportions() {
        ItemTotals totals = tally().totals();
        double[] printed = {0.924, 0.709, 0.553, 0.763, 0.870};
        for (int item = 0; item < 5; item++) {
            assertThat(totals.mean(item)).isEqualTo(printed[item]);
        }
        assertThat(StandardErrorOfMeasurement.of(totals).measurement().value())
                .isCloseTo(0.8690666123933061, within(1e-12));
    }
}
