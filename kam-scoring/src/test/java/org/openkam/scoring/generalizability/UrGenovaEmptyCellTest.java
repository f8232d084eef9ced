package org.openkam.scoring.generalizability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A design r:(p x h) in which one of the six combinations of three persons and two halves has no rating: seven ratings in five cells.
 * urGENOVA 2.1 (manual, appendix E) counts the empty cell too: 6 as coefficient of the residual in the expectation of T(ph), so one
 * degree of freedom within cells. Ours are 5 and 2, and they are right: an empty cell adds nothing to a sum over cells, and within
 * cells of 2, 2, 1, 1, 1 ratings there are two contrasts. The mean square within cells is then unbiased, which a divisor of 1 would
 * make twice too large.
 */
class UrGenovaEmptyCellTest {
    private static final int[][] LEVELS = {
        {0, 0, 0, 0, 1, 1, 2}, // p
        {0, 0, 1, 1, 0, 1, 0}, // h; nobody rated person 2 in half 1
        {0, 1, 2, 3, 4, 5, 6} // r
    };

    private static VarianceComponents components(double... values) {
        return VarianceComponents.of(
                FacetColumns.of(List.of("p", "h", "r"), LEVELS, values), FacetDesign.parse("r:(p x h)"));
    }

    @Test
    void emptyCellIsNoCell() {
        VarianceComponents components = components(1, 4, 2, 8, 5, 3, 9);
        assertThat(components.component("ph").levels()).isEqualTo(5);
        assertThat(components.component("residual").degreesOfFreedom()).isEqualTo(2);
        assertThat(components.component("residual").value())
                .isCloseTo(((4 - 1) * (4 - 1) / 2.0 + (8 - 2) * (8 - 2) / 2.0) / 2, within(1e-14));
    }

    @Test
    void residualIsUnbiased() {
        double expectation = IntStream.range(0, 7)
                .mapToDouble(row -> {
                    double[] unit = new double[7];
                    unit[row] = 1;
                    return components(unit).component("residual").value();
                })
                .sum();
        assertThat(expectation).isCloseTo(1, within(1e-14));
    }
}
