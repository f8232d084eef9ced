package org.openkam.scoring.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fisher, R. A. (1935). The design of experiments, ch. 2: of eight cups of tea, four with the milk first, three are found. */
class Fisher1935Test {
    @Test
    void teaTasting() {
        ImpactTests tests =
                AdverseImpact.of(new Selection(3, 4), new Selection(1, 4)).tests();
        assertThat(tests.fisherFewer().value()).isCloseTo(17.0 / 70, within(1e-15));
        assertThat(tests.fisherTwoSided().value()).isCloseTo(34.0 / 70, within(1e-15));
        assertThat(tests.midFewer().value()).isCloseTo(9.0 / 70, within(1e-15));
    }

    /** SciPy 1.17.1, {@code scipy.stats.fisher_exact(table)} and {@code alternative="less"}, focal group in the first row. */
    @ParameterizedTest
    @CsvSource({
        "3,1,1,3, 0.48571428571428565, 0.9857142857142858",
        "0,10,5,15, 0.14003620900172625, 0.10879541914024672",
        "9,51,20,80, 0.5266822111828968, 0.2828867491764449",
        "12,28,48,32, 0.003409221767849183, 0.0017046108839245916",
        "1200,1800,2500,2500, 3.537485387336901e-18, 1.9599804326295125e-18"
    })
    void equalsScipy(long focal, long rejected, long reference, long others, double twoSided, double fewer) {
        ImpactTests tests = AdverseImpact.of(
                        new Selection(reference, reference + others), new Selection(focal, focal + rejected))
                .tests();
        assertThat(tests.fisherTwoSided().value()).isCloseTo(twoSided, within(1e-9 * twoSided));
        assertThat(tests.fisherFewer().value()).isCloseTo(fewer, within(1e-9 * fewer));
    }
}
