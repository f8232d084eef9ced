package org.openkam.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * Preferences for nine vegetables: Guilford, J. P. (1954). Psychometric methods, 2nd ed., ch. 7. In row i and column j the share
 * that preferred j to i, as published: turnip, cabbage, beet, asparagus, carrot, spinach, string beans, peas, corn.
 */
class Guilford1954Test {
    private static final double[][] COLUMN_OVER_ROW = {
        {.5, .818, .77, .811, .878, .892, .899, .892, .926}, {.182, .5, .601, .723, .743, .736, .811, .845, .858},
        {.23, .399, .5, .561, .736, .676, .845, .797, .818}, {.189, .277, .439, .5, .561, .588, .676, .601, .73},
        {.122, .257, .264, .439, .5, .493, .574, .709, .764}, {.108, .264, .324, .412, .507, .5, .628, .682, .628},
        {.101, .189, .155, .324, .426, .372, .5, .527, .642}, {.108, .155, .203, .399, .291, .318, .473, .5, .628},
        {.074, .142, .182, .27, .236, .372, .358, .372, .5}
    };

    private static ThurstoneCaseV scale() {
        double[][] rowOverColumn = new double[9][9];
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                rowOverColumn[j][i] = COLUMN_OVER_ROW[i][j];
            }
        }
        return ThurstoneCaseV.of(RatingMatrix.of(rowOverColumn));
    }

    /** Help page of psych 2.2.9, {@code thurstone(vegetables)}, rounded to two decimals there. */
    @Test
    void scaleEqualsPsych() {
        double[] psych = {0, 0.52, 0.65, 0.98, 1.12, 1.14, 1.40, 1.44, 1.63};
        for (int i = 0; i < psych.length; i++) {
            assertThat(scale().fromLowest().get(i).value()).isCloseTo(psych[i], within(0.005));
        }
        assertThat(scale().goodnessOfFit().value()).isCloseTo(0.99, within(0.005));
    }

    @Test
    void printsOneLine() {
        assertThat(scale().toString())
                .startsWith("Thurstone case V = [-0.9878, ")
                .endsWith("(9 objects, fit 0.9943)");
    }
}
