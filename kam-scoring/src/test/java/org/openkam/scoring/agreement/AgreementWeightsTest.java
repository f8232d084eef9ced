package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openkam.scoring.statistic.RatingMatrix;

class AgreementWeightsTest {
    private static final Offset<Double> EXACT = within(1e-14);
    private static final CategoryScale FIVE = CategoryScale.codes(1, 5);

    static Stream<AgreementWeights> all() {
        return Stream.of(
                AgreementWeights.UNWEIGHTED,
                AgreementWeights.LINEAR,
                AgreementWeights.QUADRATIC,
                AgreementWeights.ORDINAL,
                AgreementWeights.RADICAL,
                AgreementWeights.RATIO,
                AgreementWeights.CIRCULAR,
                AgreementWeights.BIPOLAR);
    }

    /** By hand from the definitions of Gwet (2014), ch. 3; the first row, of category 1 against 1 to 5. */
    @Test
    void firstRowOfFiveCategories() {
        assertThat(AgreementWeights.UNWEIGHTED.matrix(FIVE)[0]).containsExactly(1, 0, 0, 0, 0);
        assertThat(AgreementWeights.LINEAR.matrix(FIVE)[0])
                .containsExactly(new double[] {1, 0.75, 0.5, 0.25, 0}, EXACT);
        assertThat(AgreementWeights.QUADRATIC.matrix(FIVE)[0])
                .containsExactly(new double[] {1, 15 / 16.0, 0.75, 7 / 16.0, 0}, EXACT);
        assertThat(AgreementWeights.ORDINAL.matrix(FIVE)[0]).containsExactly(new double[] {1, 0.9, 0.7, 0.4, 0}, EXACT);
        assertThat(AgreementWeights.RADICAL.matrix(FIVE)[0])
                .containsExactly(new double[] {1, 0.5, 1 - Math.sqrt(0.5), 1 - Math.sqrt(0.75), 0}, EXACT);
        assertThat(AgreementWeights.RATIO.matrix(FIVE)[0])
                .containsExactly(new double[] {1, 1 - 0.25, 1 - 0.5625, 1 - 0.81, 0}, EXACT);
        double most = Math.pow(Math.sin(2 * Math.PI / 5), 2);
        double least = Math.pow(Math.sin(Math.PI / 5), 2);
        assertThat(AgreementWeights.CIRCULAR.matrix(FIVE)[0])
                .containsExactly(new double[] {1, 1 - least / most, 0, 0, 1 - least / most}, EXACT);
        assertThat(AgreementWeights.BIPOLAR.matrix(FIVE)[0])
                .containsExactly(new double[] {1, 6 / 7.0, 2 / 3.0, 0.4, 0}, EXACT);
    }

    @ParameterizedTest
    @MethodSource("all")
    void weightsAreShares(AgreementWeights weights) {
        for (CategoryScale scale : new CategoryScale[] {
            FIVE,
            CategoryScale.codes(0, 1),
            CategoryScale.of(0.5),
            CategoryScale.of(0, 1e-300, 7, 1e300),
            CategoryScale.of()
        }) {
            double[][] w = weights.matrix(scale);
            for (int k = 0; k < scale.size(); k++) {
                assertThat(w[k][k]).isEqualTo(1);
                for (int l = 0; l < scale.size(); l++) {
                    assertThat(w[k][l]).isBetween(0.0, 1.0).isEqualTo(w[l][k]);
                }
            }
        }
    }

    @Test
    void extremeNumbersStayNumbers() {
        CategoryScale widest = CategoryScale.of(-Double.MAX_VALUE, 0, Double.MAX_VALUE);
        assertThat(AgreementWeights.LINEAR.matrix(widest)[0]).containsExactly(1, 0.5, 0);
        assertThat(AgreementWeights.QUADRATIC.matrix(widest)[0]).containsExactly(1, 0.75, 0);
        assertThat(AgreementWeights.RATIO.matrix(widest)).isNull();
    }

    /**
     * psych {@code cohen.kappa}, irr {@code kappa2} and vcd {@code Kappa} count positions of the categories that occur, so
     * 2 and 5 would be neighbours; irrCAC and this library go by the numbers, as Cohen (1968) asks of weights: they are to
     * say how serious a disagreement is. Then it doesn't matter whether 3 and 4 were printed on the form.
     */
    @Test
    void distanceIsThatOfTheNumbers() {
        RatingMatrix x = RatingMatrix.of(new double[][] {{1, 1}, {2, 5}, {5, 5}, {2, 2}, {1, 2}, {1, 2}, {2, 1}});
        RatingMatrix positions =
                RatingMatrix.of(new double[][] {{1, 1}, {2, 3}, {3, 3}, {2, 2}, {1, 2}, {1, 2}, {2, 1}});
        AgreementSettings linear = AgreementSettings.of(AgreementWeights.LINEAR);
        double kappa = CohenKappa.of(x, linear).value();
        assertThat(kappa).isCloseTo(1 - 6 * 7 / 74.0, within(1e-15)); // by hand: 6 steps lost, 74 / 7 by chance
        assertThat(CohenKappa.of(PairTally.of(x, FIVE), linear).value()).isCloseTo(kappa, within(1e-15));
        assertThat(CohenKappa.of(positions, linear).value()).isCloseTo(0.3, within(1e-15));
    }

    @Test
    void givenWeightsAreChecked() {
        assertRefused(new double[][] {{1, 0.5}});
        assertRefused(new double[][] {{1, 0.5}, {0.4, 1}});
        assertRefused(new double[][] {{0.9, 0}, {0, 1}});
        assertRefused(new double[][] {{1, Double.NaN}, {Double.NaN, 1}});
        assertRefused(new double[][] {{1, 2}, {2, 1}});
        assertRefused(new double[][] {null});
    }

    private static void assertRefused(double[][] weights) {
        assertThatThrownBy(() -> AgreementWeights.of(weights)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givenWeightsAreCopiedAndCompared() {
        double[][] w = {{1, 0.25}, {0.25, 1}};
        AgreementWeights weights = AgreementWeights.of(w);
        assertThat(AgreementWeights.of(w))
                .isEqualTo(weights)
                .hasSameHashCodeAs(weights)
                .hasToString("given");
        w[0][1] = 0;
        w[1][0] = 0;
        assertThat(AgreementWeights.of(w)).isNotEqualTo(weights);
        PairTally tally = PairTally.of(new long[][] {{3, 2}, {1, 4}});
        assertThat(CohenKappa.of(tally, AgreementSettings.of(weights)).value())
                .isCloseTo(CohenKappa.of(tally, AgreementSettings.STANDARD).value(), within(1e-15));
    }
}
