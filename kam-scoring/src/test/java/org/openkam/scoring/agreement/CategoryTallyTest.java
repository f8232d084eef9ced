package org.openkam.scoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class CategoryTallyTest {
    private static final AgreementSettings PLAIN = AgreementSettings.STANDARD;
    private static final CategoryScale FIVE = CategoryScale.codes(1, 5);

    /** Unit 7 has items 3 and 9, unit 2 has item 3: three units to agree on, whatever their numbers. */
    @Test
    void eachItemOfColumnsIsAUnit() {
        RatingColumns columns = RatingColumns.of(
                new int[] {7, 7, 7, 2, 2, 7},
                new int[] {40, 41, 40, 40, 41, 41},
                new int[] {3, 3, 9, 3, 3, 9},
                new double[] {1, 1, 2, 4, 5, 2});
        RatingMatrix matrix = RatingMatrix.of(new double[][] {{4, 5}, {1, 1}, {2, 2}});
        CategoryTally tally = CategoryTally.of(columns);
        assertThat(tally)
                .isEqualTo(CategoryTally.of(matrix))
                .hasToString("CategoryTally (6 ratings of 3 units, 4 categories)");
        assertThat(CongerKappa.of(tally, PLAIN).value())
                .isEqualTo(CongerKappa.of(matrix).value());
        assertThat(tally.count(0, tally.scale().indexOf(5))).isEqualTo(1);
        assertThat(tally.count(99, 0)).isZero();
    }

    @Test
    void columnsWithGapsGiveTheErrorOfTheMatrix() {
        RatingMatrix matrix = Krippendorff2011Test.FOUR_OBSERVERS;
        RatingColumns.Rows rows = RatingColumns.rows();
        for (int unit = 0; unit < 12; unit++) {
            for (int rater = 0; rater < 4; rater++) {
                if (!matrix.isMissing(unit, rater)) {
                    rows.sheet(100 - 8 * (unit / 3), 9 - rater, 0).rate(unit % 3, matrix.value(unit, rater));
                }
            }
        }
        RatingColumns columns = rows.build();
        assertThat(CongerKappa.of(columns, PLAIN)).isEqualTo(CongerKappa.of(matrix));
        assertThat(GwetAc.of(CategoryTally.of(columns), PLAIN)).isEqualTo(GwetAc.of(matrix));
    }

    @Test
    void oneRaterOfColumnsHasNoConger() {
        RatingColumns columns =
                RatingColumns.of(new int[] {0, 0}, new int[] {4, 4}, new int[] {0, 1}, new double[] {1, 2});
        assertThat(CongerKappa.of(columns, PLAIN).estimate()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    @Test
    void manyPatternsAreKeptApart() {
        CategoryTally tally = new CategoryTally(CategoryScale.codes(1, 40));
        for (int unit = 0; unit < 40 * 40; unit++) {
            tally.add(unit, unit / 40).add(unit, unit % 40);
        }
        assertThat(PercentAgreement.of(tally, PLAIN).value()).isEqualTo(0.025);
        assertThat(tally.unitCounts().rows()).isEqualTo(40 * 41 / 2);
    }

    @Test
    void addingAfterAskingCounts() {
        CategoryTally tally =
                new CategoryTally(FIVE).add(0, 1).add(0, 1).add(1, 2).add(1, 2);
        assertThat(GwetAc.of(tally, PLAIN).value()).isEqualTo(1);
        tally.add(2, 0).add(2, 4);
        assertThat(PercentAgreement.of(tally, PLAIN).value()).isEqualTo(2.0 / 3);
        tally.merge(new CategoryTally(FIVE).add(3, 0).add(3, 1));
        assertThat(PercentAgreement.of(tally, PLAIN).value()).isEqualTo(0.5);
    }

    @Test
    void whatIsNoCategoryUnitOrRaterIsRefused() {
        CategoryTally tally = new CategoryTally(FIVE);
        assertThatThrownBy(() -> tally.add(0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tally.add(0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tally.add(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tally.add(Integer.MAX_VALUE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tally.add(0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tally.merge(new CategoryTally(CategoryScale.codes(0, 4))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CategoryTally(CategoryScale.codes(1, 257)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tally).isEqualTo(new CategoryTally(FIVE));
    }

    @Test
    void pairsAddAndMerge() {
        PairTally whole = new PairTally(FIVE).add(0, 1).add(4, 4, 3).add(2, 1, 0);
        PairTally parts = new PairTally(FIVE)
                .add(4, 4, 2)
                .merge(new PairTally(FIVE).add(0, 1).add(4, 4));
        assertThat(parts).isEqualTo(whole).hasSameHashCodeAs(whole).hasToString("PairTally (4 units, 5 categories)");
        assertThat(whole.count(4, 4)).isEqualTo(3);
        assertThat(whole.total()).isEqualTo(4);
        assertThatThrownBy(() -> whole.add(0, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> whole.add(0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> whole.add(0, 0, Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> PairTally.of(new long[][] {{1, 2}})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void talliesAndResultsTravel() throws Exception {
        RatingMatrix x = Fleiss1971Test.TABLE_1;
        CategoryTally tally = CategoryTally.of(x);
        PairTally pairs = PairTally.of(x, 0, 1, FIVE);
        List<Object> all = List.of(
                tally,
                pairs,
                FleissKappa.of(tally, PLAIN),
                CongerKappa.of(x),
                GwetAc.of(x),
                BrennanPrediger.of(x),
                PercentAgreement.of(x),
                WeightedAlpha.of(tally, PLAIN),
                CohenKappa.of(pairs, PLAIN),
                ScottPi.of(pairs, PLAIN),
                BennettS.of(pairs, PLAIN),
                KendallW.of(x));
        for (Object one : all) {
            assertThat(copy(one)).isEqualTo(one).hasSameHashCodeAs(one);
        }
        assertThat(GwetAc.of((CategoryTally) copy(tally), PLAIN)).isEqualTo(GwetAc.of(x));
    }

    private static Object copy(Object one) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(one);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void nothingGivenIsRefused() {
        assertThatThrownBy(() -> CategoryTally.of((RatingMatrix) null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PairTally.of((RatingMatrix) null, FIVE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GwetAc.of(new CategoryTally(FIVE), null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CohenKappa.of(new PairTally(FIVE), null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KendallW.of(null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KrippendorffAlpha.of(new CategoryTally(FIVE), null, Bootstrap.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoOfManyRaters() {
        RatingMatrix x = Krippendorff2011Test.FOUR_OBSERVERS;
        PairTally tally = PairTally.of(x, 1, 3, FIVE);
        assertThat(tally.total()).isEqualTo(10);
        assertThatThrownBy(() -> PairTally.of(x, 1, 4, FIVE)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void scaleFindsItsNumbers() {
        assertThat(CategoryScale.of(1, 2.5, 9).indexOf(2.5)).isEqualTo(1);
        assertThat(CategoryScale.of(1, 2.5, 9).indexOf(2)).isEqualTo(-1);
        assertThat(CategoryScale.of(-0.0, 1)).isEqualTo(CategoryScale.codes(0, 1));
        assertThat(CategoryScale.of(-0.5, 0).indexOf(-0.0)).isEqualTo(1);
        assertThat(FIVE.indexOf(5)).isEqualTo(4);
        assertThat(FIVE.indexOf(5.5)).isEqualTo(-1);
        assertThat(FIVE.indexOf(6)).isEqualTo(-1);
        assertThat(FIVE.indexOf(Double.MAX_VALUE)).isEqualTo(-1);
        assertThat(FIVE.value(4)).isEqualTo(5);
        assertThat(FIVE).hasToString("5 categories from 1.0 to 5.0");
        assertThatThrownBy(() -> CategoryScale.of(2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CategoryScale.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CategoryScale.codes(5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FIVE.value(5)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void observedScaleHoldsWhatOccurs() {
        assertThat(CategoryScale.observed(RatingMatrix.of(new double[][] {{3, Double.NaN}, {1, 3}})))
                .isEqualTo(CategoryScale.of(1, 3));
        assertThat(CategoryScale.observed(RatingMatrix.of(new double[][] {{3, 1e9}, {0.5, 3}})))
                .isEqualTo(CategoryScale.of(0.5, 3, 1e9));
        assertThat(CategoryScale.observed(RatingMatrix.of(new double[0][])).size())
                .isZero();
    }
}
