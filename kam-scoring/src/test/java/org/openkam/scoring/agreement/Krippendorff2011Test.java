package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.scoring.statistic.RatingMatrix;

/**
 * Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability, section C to F: 4 observers, 12 units, gaps.
 * https://repository.upenn.edu/asc_papers/43
 */
class Krippendorff2011Test {
    private static final double NA = Double.NaN;

    static final RatingMatrix FOUR_OBSERVERS = RatingMatrix.of(new double[][] {
        {1, 1, NA, 1},
        {2, 2, 3, 2},
        {3, 3, 3, 3},
        {3, 3, 3, 3},
        {2, 2, 2, 2},
        {1, 2, 3, 4},
        {4, 4, 4, 4},
        {1, 1, 2, 1},
        {2, 2, 2, 2},
        {NA, 5, 5, 5},
        {NA, NA, 1, 1},
        {NA, 3, NA, NA}
    });

    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849", "RATIO, 0.797"})
    void valueIsThePublishedOne(Metric metric, double published) {
        assertThat(KrippendorffAlpha.of(FOUR_OBSERVERS, metric).value()).isCloseTo(published, within(5e-4));
    }

    /**
     * Coincidence matrix in base R 4.2.2; irr 0.84.1 {@code kripp.alpha(t(x), method)} gives the same digits here, where
     * data have gaps, and irrCAC 1.0 {@code krippen.alpha.raw} for nominal and interval.
     */
    @ParameterizedTest
    @CsvSource({
        "NOMINAL, 0.743421052631579",
        "ORDINAL, 0.8153875037548813",
        "INTERVAL, 0.8491071428571428",
        "RATIO, 0.797402774711612"
    })
    void valueEqualsR(Metric metric, double expected) {
        assertThat(KrippendorffAlpha.of(FOUR_OBSERVERS, metric).value()).isCloseTo(expected, within(1e-13));
    }

    @Test
    void countsWhatCanBePaired() {
        KrippendorffAlpha alpha = KrippendorffAlpha.of(FOUR_OBSERVERS, Metric.INTERVAL, Bootstrap.NONE);
        assertThat(alpha.units()).isEqualTo(11);
        assertThat(alpha.pairableValues()).isEqualTo(40);
        assertThat(alpha).hasToString("Krippendorff alpha (interval) = 0.8491 (n = 40 pairable values in 11 units)");
    }

    @Test
    void printsOneLine() {
        assertThat(KrippendorffAlpha.of(ShroutFleiss1979Test.TABLE_2, Metric.INTERVAL)
                        .toString())
                .matches("Krippendorff alpha \\(interval\\) = 0\\.\\d{4} \\[-?\\d\\.\\d{4}, -?\\d\\.\\d{4}] "
                        + "\\(n = 24 pairable values in 6 units\\)");
    }
}
