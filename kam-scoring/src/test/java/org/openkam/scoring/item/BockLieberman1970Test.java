package org.openkam.scoring.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.RatingMatrix;

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

    private static RatingMatrix answers() {
        List<double[]> rows = new ArrayList<>();
        for (String pattern : PATTERNS) {
            double[] row =
                    pattern.substring(0, 5).chars().mapToDouble(c -> c - '0').toArray();
            for (int n = Integer.parseInt(pattern.substring(6)); n > 0; n--) {
                rows.add(row);
            }
        }
        return RatingMatrix.of(rows.toArray(double[][]::new));
    }

    /** Proportions as printed; CTT 2.3.3, {@code itemAnalysis}: corrected correlations; R 4.2.2, {@code cor}: the others. */
    @Test
    void itemsOfCtt() {
        double[] printed = {0.924, 0.709, 0.553, 0.763, 0.870};
        double[] total = {
            0.362010437161764, 0.5667720953844594, 0.6184397535673756, 0.5344183262439238, 0.43536642788760577
        };
        double[] rest = {
            0.1128326889223418, 0.15317812011652954, 0.17277894329109048, 0.14442809524709366, 0.12159640254709643
        };
        ItemAnalysis analysis = ItemAnalysis.of(answers());
        assertThat(analysis).hasToString("Item analysis (1000 persons, 5 items)");
        for (int item = 0; item < 5; item++) {
            assertThat(analysis.item(item).difficulty().value()).isEqualTo(printed[item]);
            assertThat(analysis.item(item).itemTotal().value()).isCloseTo(total[item], within(1e-12));
            assertThat(analysis.item(item).itemRest().value()).isCloseTo(rest[item], within(1e-12));
        }
        assertThat(analysis.render()).contains("item 2: difficulty = 0.5530, item-rest r = 0.1728\n");
    }

    /** The factor from point-biserial to biserial at p = 0.870, by hand: sqrt(0.1131) / phi(1.12639) = 0.336303 / 0.211551. */
    @Test
    void biserial() {
        ItemStatistics last = ItemAnalysis.of(answers()).item(4);
        assertThat(last.biserial().value() / last.itemTotal().value()).isCloseTo(0.336303 / 0.211551, within(1e-4));
        assertThat(last.biserialRest().value() / last.itemRest().value())
                .isCloseTo(last.biserial().value() / last.itemTotal().value(), within(1e-12));
    }

    /** R 4.2.2, {@code order(-total)} of the rows in the order of their patterns; ties make the difference to shares. */
    @Test
    void extremeGroups() {
        double[] stable = {
            0.1333333333333333, 0.5814814814814815, 0.7703703703703704, 0.6407407407407407, 0.37037037037037035
        };
        UpperLowerDiscrimination table = UpperLowerDiscrimination.of(answers(), TieRule.TABLE_ORDER, 0, 1);
        UpperLowerDiscrimination shared = UpperLowerDiscrimination.of(answers());
        for (int item = 0; item < 5; item++) {
            assertThat(table.value(item)).isCloseTo(stable[item], within(1e-12));
        }
        assertThat(shared).hasToString("Upper-lower discrimination of 5 items (270 of 1000 persons in each group)");
        assertThat(shared.value(0)).isGreaterThan(table.value(0));
    }
}
