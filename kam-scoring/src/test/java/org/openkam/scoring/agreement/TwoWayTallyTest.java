package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.RatingTally;
import org.openkam.scoring.statistic.Reason;

@Domain(Tables.class)
@Domain(DomainContext.Global.class)
class TwoWayTallyTest {

    private static int[] codes(double[] row) {
        return Arrays.stream(row).mapToInt(v -> (int) Math.rint(v)).toArray();
    }

    private static TwoWayTally tally(List<double[]> rows, int raters) {
        TwoWayTally tally = new TwoWayTally(raters);
        rows.forEach(row -> tally.add(codes(row)));
        return tally;
    }

    @Property(tries = 100)
    void tallyAndTableAreTheSame(@ForAll double[][] x, @ForAll Random random) {
        double[][] whole = Tables.mapped(x, Math::rint);
        IntraclassCorrelations table = IntraclassCorrelations.of(RatingMatrix.of(whole), 0.9);
        List<double[]> rows = Arrays.asList(whole);
        assertThat(IntraclassCorrelations.of(tally(rows, x[0].length), 0.9)).isEqualTo(table);
        int cut = random.nextInt(rows.size() + 1);
        Collections.shuffle(rows, random);
        TwoWayTally merged =
                tally(rows.subList(0, cut), x[0].length).merge(tally(rows.subList(cut, rows.size()), x[0].length));
        assertThat(IntraclassCorrelations.of(merged, 0.9)).isEqualTo(table);
        for (IccForm form : IccForm.values()) {
            assertThat(table.form(form)).isEqualTo(IntraclassCorrelation.of(merged, form, 0.9));
        }
    }

    @Test
    void shroutFleiss1979() {
        TwoWayAnova anova = TwoWayAnova.of(ShroutFleiss1979Test.TABLE_2);
        assertThat(anova).hasToString("MSB 11.2417, MSW 6.2639, MSJ 32.4861, MSE 1.0194 (6 units, 4 raters)");
        assertThat(anova.raterTest().statistic()).isCloseTo(32.486111111111114 / 1.0194444444444437, within(1e-12));
        IntraclassCorrelations all = IntraclassCorrelations.of(ShroutFleiss1979Test.TABLE_2);
        assertThat(all).hasToString("ICC(2,1) = 0.2898 [0.0188, 0.7611] (6 units, 4 raters) and 5 other forms");
        assertThat(all.render().lines())
                .hasSize(7)
                .contains("  ICC(2,k)  0.6201 [0.0711, 0.9272]  F(5, 15) = 11.0272, p = 0.0001");
    }

    @Property(tries = 50)
    void meanSquaresFollowTheUnit(@ForAll double[][] x) {
        TwoWayAnova anova = TwoWayAnova.of(RatingMatrix.of(x));
        TwoWayAnova scaled = TwoWayAnova.of(RatingMatrix.of(Tables.mapped(x, v -> v * 0x1p-30)));
        assertThat(scaled.between().value()).isEqualTo(anova.between().value() * 0x1p-60);
        assertThat(scaled.residual().value()).isEqualTo(anova.residual().value() * 0x1p-60);
    }

    @Test
    void incompleteUnitsAreCountedAndRefused() {
        TwoWayTally tally = new TwoWayTally(2).add(1, 2).add(3, 4).add(RatingTally.MISSING, 4);
        assertThat(tally.units()).isEqualTo(3);
        assertThat(tally.incomplete()).isOne();
        IntraclassCorrelation icc = IntraclassCorrelation.of(tally, IccForm.ICC_2_1, 0.95);
        assertThat(icc.estimate()).isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(TwoWayAnova.of(tally).within()).isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(TwoWayAnova.of(new TwoWayTally(2).add(1, 2)).within())
                .isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(tally).hasToString("TwoWayTally (3 units x 2 raters, 1 incomplete)");
    }

    @Test
    void refusesWhatDoesNotBelongToIt() {
        TwoWayTally tally = new TwoWayTally(2);
        assertThatThrownBy(() -> tally.add(1, 2, 3)).hasMessageContaining("Number of ratings (3)");
        assertThatThrownBy(() -> tally.add(1, 40_000)).hasMessageContaining("Rating (40000)");
        assertThatThrownBy(() -> tally.merge(new TwoWayTally(3))).hasMessageContaining("Number of raters (3)");
        assertThatThrownBy(() -> new TwoWayTally(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Row sums whose squares leave 63 bits; a table of doubles goes another way to the same bits. */
    @Test
    void aMillionRatersAreNoTrouble() {
        int[] low = new int[1_000_000];
        Arrays.fill(low, -32_767);
        int[] high = new int[1_000_000];
        Arrays.setAll(high, i -> 32_767 - i % 2);
        IntraclassCorrelations tally =
                IntraclassCorrelations.of(new TwoWayTally(1_000_000).add(low).add(high), 0.95);
        double[][] table = {
            Arrays.stream(low).asDoubleStream().toArray(),
            Arrays.stream(high).asDoubleStream().toArray()
        };
        assertThat(tally).isEqualTo(IntraclassCorrelations.of(RatingMatrix.of(table)));
    }

    @Test
    void extremeNumbersStayNumbers() {
        double[][] x = {{Double.MAX_VALUE, -Double.MAX_VALUE}, {Double.MIN_VALUE, 1}, {2, 3}};
        TwoWayAnova anova = TwoWayAnova.of(RatingMatrix.of(x));
        assertThat(anova.within()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(IntraclassCorrelations.of(RatingMatrix.of(x)).render()).doesNotContain("NaN");
    }
}
