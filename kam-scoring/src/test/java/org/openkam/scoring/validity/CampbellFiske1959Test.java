package org.openkam.scoring.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * Campbell, D. T. and Fiske, D. W. (1959). Convergent and discriminant validation by the multitrait-multimethod matrix.
 * Psychological Bulletin 56, 81-105, table 1 (synthetic): traits A, B, C by methods 1, 2, 3. doi:10.1037/h0046016
 */
class CampbellFiske1959Test {
    private static final double NA = Double.NaN;
    static final RatingMatrix TABLE_1 = RatingMatrix.of(new double[][] {
        {.89, NA, NA, NA, NA, NA, NA, NA, NA},
        {.51, .89, NA, NA, NA, NA, NA, NA, NA},
        {.38, .37, .76, NA, NA, NA, NA, NA, NA},
        {.57, .22, .09, .93, NA, NA, NA, NA, NA},
        {.22, .57, .10, .68, .94, NA, NA, NA, NA},
        {.11, .11, .46, .59, .58, .84, NA, NA, NA},
        {.56, .22, .11, .67, .42, .33, .94, NA, NA},
        {.23, .58, .12, .43, .66, .34, .67, .92, NA},
        {.11, .11, .45, .34, .32, .58, .58, .60, .85}
    });
    static final int[] TRAITS = {0, 1, 2, 0, 1, 2, 0, 1, 2};
    static final int[] METHODS = {0, 0, 0, 1, 1, 1, 2, 2, 2};

    private final MultitraitMultimethod table = MultitraitMultimethod.of(TABLE_1, TRAITS, METHODS);

    @Test
    void blocksByHand() {
        assertThat(table.monotraitHeteromethod().mean().value()).isCloseTo(5.10 / 9, within(1e-15));
        assertThat(table.monotraitHeteromethod().lowest().value()).isEqualTo(0.45);
        assertThat(table.monotraitHeteromethod().highest().value()).isEqualTo(0.67);
        assertThat(table.heterotraitMonomethod().mean().value()).isCloseTo(4.96 / 9, within(1e-15));
        assertThat(table.heterotraitHeteromethod().mean().value()).isCloseTo(3.93 / 18, within(1e-15));
        assertThat(table.heterotraitHeteromethod().count()).isEqualTo(18);
        assertThat(table.reliabilities().mean().value()).isCloseTo(7.96 / 9, within(1e-15));
    }

    /** The authors: every validity coefficient exceeds the values of its row and column; against the triangles of one method few do. */
    @Test
    void criteriaOfTheAuthors() {
        assertThat(table.overHeteromethod()).isEqualTo(new Dominance(36, 36));
        assertThat(table.overMonomethod()).isEqualTo(new Dominance(16, 36)); // counted by NumPy 2.4.6
    }

    @Test
    void printsOneLine() {
        assertThat(table)
                .hasToString("Convergent validity = 0.5667 (9 correlations; exceeds 36 of 36 between methods, 16 of 36"
                        + " within methods)");
        assertThat(table.render()).contains("Reliabilities: mean 0.8844, from 0.7600 to 0.9400 (9 correlations)");
    }
}
