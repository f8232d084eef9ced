package org.openkam.scoring.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ItemTotalsTally;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class ItemLawsTest {
    private static final int TRIES = 100;

    @Property(tries = TRIES)
    void orderOfPersonsLeavesNoTrace(@ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int items) {
        double[][] x = answers(random, 20, items);
        RatingMatrix before = RatingMatrix.of(x);
        List<double[]> rows = Arrays.asList(x.clone());
        Collections.shuffle(rows, random);
        RatingMatrix after = RatingMatrix.of(rows.toArray(double[][]::new));
        assertThat(ItemAnalysis.of(after)).isEqualTo(ItemAnalysis.of(before));
        assertThat(UpperLowerDiscrimination.of(after)).isEqualTo(UpperLowerDiscrimination.of(before));
    }

    @Property(tries = TRIES)
    void partsGiveTheWhole(@ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int items) {
        double[][] x = answers(random, 20, items);
        ItemTotalsTally left = new ItemTotalsTally(items);
        ItemTotalsTally right = new ItemTotalsTally(items);
        for (int person = 0; person < 20; person++) {
            (random.nextBoolean() ? left : right)
                    .add(Arrays.stream(x[person]).mapToInt(v -> (int) v).toArray());
        }
        assertThat(ItemAnalysis.of(left.merge(right), 0, 1)).isEqualTo(ItemAnalysis.of(RatingMatrix.of(x)));
    }

    @Property(tries = 8)
    void sharedTiesAreTheMeanOverOrders(@ForAll Random random) {
        double[][] x = answers(random, 11, 2);
        UpperLowerDiscrimination shared = UpperLowerDiscrimination.of(RatingMatrix.of(x));
        List<double[]> rows = Arrays.asList(x.clone());
        double sum = 0;
        for (int order = 0; order < 2000; order++) {
            Collections.shuffle(rows, random);
            RatingMatrix there = RatingMatrix.of(rows.toArray(double[][]::new));
            sum += UpperLowerDiscrimination.of(there, TieRule.TABLE_ORDER, 0, 1).value(0) / 2000;
        }
        assertThat(shared.value(0)).isCloseTo(sum, within(0.06)); // five standard errors of the mean of 2000 orders
        assertThat(shared.groupSize()).isEqualTo(3);
    }

    @Property(tries = TRIES)
    void discriminationHasItsBoundsAndTurnsWithTheItem(@ForAll Random random) {
        double[][] x = answers(random, 30, 4);
        UpperLowerDiscrimination d = UpperLowerDiscrimination.of(RatingMatrix.of(x));
        double[][] scaled = Arrays.stream(x)
                .map(row -> Arrays.stream(row).map(v -> 1 + 4 * v).toArray())
                .toArray(double[][]::new);
        assertThat(UpperLowerDiscrimination.of(RatingMatrix.of(scaled), TieRule.SHARED, 1, 5))
                .isEqualTo(d);
        for (int item = 0; item < 4; item++) {
            assertThat(d.value(item)).isBetween(-1.0, 1.0);
        }
    }

    @Property(tries = TRIES)
    void itemStatisticsOfAScaleAreThoseOfAnother(@ForAll Random random) {
        double[][] x = answers(random, 25, 3);
        double[][] scaled = Arrays.stream(x)
                .map(row -> Arrays.stream(row).map(v -> 2 + 2 * v).toArray())
                .toArray(double[][]::new);
        ItemAnalysis a = ItemAnalysis.of(RatingMatrix.of(x));
        ItemAnalysis b = ItemAnalysis.of(RatingMatrix.of(scaled), 2, 4);
        for (int item = 0; item < 3; item++) {
            assertThat(b.item(item).itemRest()).isEqualTo(a.item(item).itemRest());
            assertThat(b.item(item).difficulty().value())
                    .isCloseTo(a.item(item).difficulty().value(), within(1e-15));
            assertClose(b.item(item).biserial(), a.item(item).biserial());
        }
    }

    @Property(tries = TRIES)
    void optionsAreCountedOnceAndRightOnesAreTheItem(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int items) {
        int[] key = random.ints(items, 0, 4).toArray();
        int[][] choices = new int[24][];
        double[][] scores = new double[24][items];
        DistractorTally left = new DistractorTally(key, 4);
        DistractorTally right = new DistractorTally(key, 4);
        for (int person = 0; person < 24; person++) {
            choices[person] = random.ints(items, -1, 4).toArray();
            (random.nextBoolean() ? left : right).add(choices[person]);
            for (int item = 0; item < items; item++) {
                scores[person][item] = choices[person][item] == key[item] ? 1 : 0;
            }
        }
        DistractorAnalysis analysis = DistractorAnalysis.of(choices, key, 4);
        assertThat(DistractorAnalysis.of(left.merge(right))).isEqualTo(analysis);
        ItemAnalysis of = ItemAnalysis.of(RatingMatrix.of(scores));
        for (int item = 0; item < items; item++) {
            ItemOptions options = analysis.item(item);
            long all = options.omitted().count()
                    + options.options().stream()
                            .mapToLong(OptionStatistics::count)
                            .sum();
            assertThat(all).isEqualTo(24);
            OptionStatistics solved = options.option(key[item]);
            assertThat(solved.proportion().value())
                    .isEqualTo(of.item(item).difficulty().value());
            assertClose(solved.restCorrelation(), of.item(item).itemRest());
        }
        assertThat(analysis.render()).doesNotContain("NaN");
    }

    private static void assertClose(Estimate first, Estimate second) {
        if (first instanceof Estimate.Computed) {
            assertThat(first.value()).isCloseTo(second.value(), within(1e-13));
        } else {
            assertThat(first).isEqualTo(second).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        }
    }

    private static double[][] answers(Random random, int persons, int items) {
        double[][] x = new double[persons][items];
        for (double[] row : x) {
            double truth = random.nextDouble();
            for (int i = 0; i < items; i++) {
                row[i] = random.nextDouble() < truth ? 1 : 0;
            }
        }
        return x;
    }
}
