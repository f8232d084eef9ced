package org.openkam.scoring.generalizability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.internal.math.SplitMix64;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class DegenerateStudiesTest {
    private static final double NA = Double.NaN;
    private static final FacetDesign CROSSED = FacetDesign.parse("p x r");

    private static void assertReason(double[][] table, Reason henderson, Reason reml) {
        FacetColumns ratings = FacetColumns.of(RatingMatrix.of(table), "p", "r");
        assertReason(VarianceComponents.of(ratings, CROSSED), henderson);
        assertReason(VarianceComponents.reml(ratings, CROSSED), reml);
        TwoWayIntraclassCorrelation icc = TwoWayIntraclassCorrelation.of(RatingMatrix.of(table), ComponentMethod.REML);
        assertThat(icc.estimate()).isEqualTo(Estimate.notComputable(reml));
        assertThat(icc.render()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    private static void assertReason(VarianceComponents components, Reason reason) {
        assertThat(components.components()).allMatch(c -> c.estimate().equals(Estimate.notComputable(reason)));
        assertThat(DStudy.of(components, Decision.about("p")).generalizability())
                .isEqualTo(Estimate.notComputable(reason));
        assertThat(components + components.render()).contains(reason.name()).doesNotContain("NaN");
    }

    @Test
    void reasonsWhyThereIsNone() {
        assertReason(new double[0][], Reason.NO_DATA, Reason.NO_DATA);
        assertReason(new double[][] {{NA, NA}, {NA, NA}}, Reason.NO_DATA, Reason.NO_DATA);
        assertReason(new double[][] {{1, 2, 3}}, Reason.TOO_FEW_UNITS, Reason.TOO_FEW_UNITS);
        assertReason(new double[][] {{1}, {2}, {3}}, Reason.TOO_FEW_UNITS, Reason.TOO_FEW_UNITS);
        assertReason(new double[][] {{1, NA}, {NA, 2}}, Reason.SATURATED, Reason.SATURATED);
        assertReason(new double[][] {{1, 2, NA, NA}, {NA, NA, 3, 5}}, Reason.SATURATED, Reason.SATURATED);
        assertReason(new double[][] {{1e200, 0}, {0, 1e200}, {1, 1}}, Reason.OUT_OF_DOMAIN, Reason.OUT_OF_DOMAIN);
    }

    @Test
    void whatDoesNotVaryHasComponentsOfZero() {
        double[][] same = {{3, 3}, {3, 3}, {3, 3}};
        VarianceComponents components =
                VarianceComponents.of(FacetColumns.of(RatingMatrix.of(same), "p", "r"), CROSSED);
        assertThat(components.components()).allMatch(c -> c.value() == 0);
        TwoWayIntraclassCorrelation icc =
                TwoWayIntraclassCorrelation.of(RatingMatrix.of(same), ComponentMethod.HENDERSON);
        assertThat(icc.estimate()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(icc).hasToString("ICC(A,1): not computable (ZERO_VARIANCE) (3 units, 2 raters, 6 ratings)");
    }

    /** Every rater belongs to one item, so both can't be told apart. */
    @Test
    void effectsThatAreTheSameAreNotLinked() {
        int[] p = {0, 0, 1, 1, 2, 2};
        int[] i = {0, 1, 0, 1, 0, 1};
        FacetColumns ratings =
                FacetColumns.of(List.of("p", "i", "r"), new int[][] {p, i, i}, new double[] {1, 2, 2, 5, 4, 4});
        FacetDesign design = FacetDesign.ofEffects("p", "i", "r");
        assertReason(VarianceComponents.of(ratings, design), Reason.NOT_LINKED);
        assertReason(VarianceComponents.reml(ratings, design), Reason.NOT_LINKED);
    }

    @Test
    void aMillionRatersAreCounted() {
        SplitMix64 random = new SplitMix64(1);
        double[][] table = new double[2][1_000_000];
        for (int r = 0; r < table[0].length; r++) {
            table[0][r] = 1 + random.nextInt(5);
            table[1][r] = 2 + random.nextInt(5);
        }
        VarianceComponents components =
                VarianceComponents.of(FacetColumns.of(RatingMatrix.of(table), "p", "r"), CROSSED);
        assertThat(components.component("r").levels()).isEqualTo(1_000_000);
        assertThat(components.component("p").value()).isBetween(0.45, 0.55);
        assertThat(components.component("residual").value()).isBetween(1.99, 2.01);
    }

    @Test
    void tooManyRatersAndUnitsForTheLikelihood() {
        int n = 3100;
        int[] units = IntStream.range(0, 2 * n).map(row -> row / 2).toArray();
        int[] raters = IntStream.range(0, 2 * n).map(row -> (row + 1) / 2 % n).toArray();
        double[] values = IntStream.range(0, 2 * n).mapToDouble(row -> row % 7).toArray();
        FacetColumns ratings = FacetColumns.of(List.of("p", "r"), new int[][] {units, raters}, values);
        assertReason(VarianceComponents.reml(ratings, CROSSED), Reason.TOO_LARGE);
        assertThat(VarianceComponents.of(ratings, CROSSED).isComputable()).isTrue();
    }

    @Test
    void repeatedRatingsTellErrorFromInteraction() {
        int[] p = {0, 0, 0, 0, 1, 1, 1, 1};
        int[] r = {0, 0, 1, 1, 0, 0, 1, 1};
        FacetColumns ratings =
                FacetColumns.of(List.of("p", "r"), new int[][] {p, r}, new double[] {1, 3, 4, 6, 5, 7, 2, 4});
        VarianceComponents components = VarianceComponents.of(ratings, FacetDesign.ofEffects("p", "r", "p*r"));
        assertThat(components.component("e").value()).isEqualTo(2); // each pair differs by 2
        assertThat(components.component("pr").levels()).isEqualTo(4);
        assertThat(VarianceComponents.of(ratings, CROSSED).isComputable()).isTrue();
    }

    @Test
    void wrongInputFailsAtOnce() {
        int[][] one = {{0}};
        double[] value = {1};
        assertThatThrownBy(() -> FacetColumns.of(List.of("p", "r"), one, value)).hasMessageContaining("columns");
        assertThatThrownBy(() -> FacetColumns.of(List.of("p"), new int[][] {{-1}}, value))
                .hasMessageContaining("(-1)");
        assertThatThrownBy(() -> FacetColumns.of(List.of("p"), one, new double[] {Double.POSITIVE_INFINITY}))
                .hasMessageContaining("NaN for a missing one");
        FacetColumns data = FacetColumns.of(List.of("p"), one, value);
        assertThatThrownBy(() -> VarianceComponents.of(data, CROSSED)).hasMessageContaining("(r)");
        assertThatThrownBy(() -> EffectTally.of(CROSSED).add(new int[] {1}, 3)).hasMessageContaining("levels");
        EffectTally repeated = EffectTally.ofRepeated(CROSSED);
        assertThatThrownBy(() -> EffectTally.of(CROSSED).merge(repeated)).hasMessageContaining("same design");
        assertThatThrownBy(() -> EffectTally.of(CROSSED)
                        .add(new int[] {0, 0}, Long.MAX_VALUE)
                        .add(new int[] {0, 1}, 1))
                .isInstanceOf(ArithmeticException.class);
    }
}
