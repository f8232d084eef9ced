package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ItemTallyLawsTest {
    private static final int NONE = RatingTally.MISSING;

    @Property(tries = 200)
    void partsInAnyOrderGiveTheWhole(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int items, @ForAll boolean gaps) {
        List<int[]> rows = rows(random, items, gaps, 1 + random.nextInt(40));
        ItemProductsTally whole = new ItemProductsTally(items);
        ItemTotalsTally totals = new ItemTotalsTally(items);
        rows.forEach(row -> {
            whole.add(row);
            totals.add(row);
        });
        Collections.shuffle(rows, random);
        int cut = random.nextInt(rows.size() + 1);
        ItemProductsTally left = new ItemProductsTally(items);
        ItemProductsTally right = new ItemProductsTally(items);
        ItemTotalsTally first = new ItemTotalsTally(items);
        ItemTotalsTally second = new ItemTotalsTally(items);
        for (int row = 0; row < rows.size(); row++) {
            (row < cut ? left : right).add(rows.get(row));
            (row < cut ? first : second).add(rows.get(row));
        }
        right.merge(left);
        second.merge(first);
        for (Deletion deletion : Deletion.values()) {
            assertSame(right.covariances(deletion), whole.covariances(deletion));
            assertSame(ItemCovariances.of(matrix(rows), deletion), whole.covariances(deletion));
        }
        assertThat(figures(second.totals())).isEqualTo(figures(totals.totals()));
        assertThat(figures(totals.totals()))
                .isEqualTo(figures(whole.covariances(Deletion.LISTWISE).totals()));
        assertThat(figures(ItemTotals.of(matrix(rows)))).isEqualTo(figures(totals.totals()));
    }

    @Property(tries = 200)
    void covariancesAreThoseOfThePairsThatExist(@ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int items) {
        List<int[]> rows = rows(random, items, true, 30);
        ItemCovariances c = ItemCovariances.of(matrix(rows), Deletion.PAIRWISE);
        if (c.reason().isPresent()) {
            return;
        }
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                int first = i;
                int second = j;
                double[][] both = rows.stream()
                        .filter(row -> row[first] != NONE && row[second] != NONE)
                        .map(row -> new double[] {row[first], row[second]})
                        .toArray(double[][]::new);
                assertThat(c.persons(i, j)).isEqualTo(both.length);
                assertThat(c.covariance(i, j)).isCloseTo(naive(both), within(1e-9));
            }
        }
    }

    @Property(tries = 100)
    void doublesGiveWhatWholeNumbersGive(@ForAll Random random, @ForAll @IntRange(min = 1, max = 5) int items) {
        List<int[]> rows = rows(random, items, true, 25);
        double[][] thirds = rows.stream()
                .map(row -> Arrays.stream(row)
                        .mapToDouble(v -> v == NONE ? Double.NaN : v * 0x1p-40)
                        .toArray())
                .toArray(double[][]::new);
        for (Deletion deletion : Deletion.values()) {
            ItemCovariances whole = ItemCovariances.of(matrix(rows), deletion);
            ItemCovariances small = ItemCovariances.of(RatingMatrix.of(thirds), deletion);
            assertThat(small.reason()).isEqualTo(whole.reason());
            for (int i = 0; whole.reason().isEmpty() && i < items; i++) {
                for (int j = 0; j < items; j++) {
                    assertThat(small.covariance(i, j) * 0x1p+80).isEqualTo(whole.covariance(i, j));
                }
                assertThat(small.mean(i) * 0x1p+40).isEqualTo(whole.mean(i));
                if (whole.isOfSamePersons()) {
                    assertThat(small.totals().varianceOfRest(i) * 0x1p+80)
                            .isEqualTo(whole.totals().varianceOfRest(i));
                }
            }
        }
    }

    @Property(tries = 100)
    void largestNumbersAreExact(@ForAll Random random) {
        ItemProductsTally products = new ItemProductsTally(3);
        ItemTotalsTally totals = new ItemTotalsTally(3);
        List<int[]> rows = new ArrayList<>();
        for (int row = 0; row < 20; row++) {
            int[] ratings = random.ints(3)
                    .map(v -> v == NONE ? 0 : random.nextBoolean() ? v : v % 10)
                    .toArray();
            rows.add(ratings);
            products.add(ratings);
            totals.add(ratings);
        }
        ItemTotals expected = ItemCovariances.of(scaled(rows)).totals();
        assertThat(figures(products.covariances(Deletion.LISTWISE).totals())).isEqualTo(figures(expected));
        assertThat(figures(totals.totals())).isEqualTo(figures(expected));
    }

    /** The same numbers by way of exact sums of doubles: a row that no decimal of six places holds is added and left out. */
    private static RatingMatrix scaled(List<int[]> rows) {
        double[][] x = rows.stream()
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new);
        double[][] more = Arrays.copyOf(x, x.length + 1);
        more[x.length] = new double[] {0x1p-40, Double.NaN, Double.NaN};
        return RatingMatrix.of(more);
    }

    @Property(tries = 100)
    void canonicalOrderFollowsTheItems(@ForAll Random random) {
        List<int[]> rows = rows(random, 4, false, 15);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
        Collections.shuffle(order, random);
        List<int[]> turned = rows.stream()
                .map(row -> order.stream().mapToInt(i -> row[i]).toArray())
                .toList();
        ItemCovariances c = ItemCovariances.of(matrix(rows));
        ItemCovariances t = ItemCovariances.of(matrix(turned));
        assertThat(t.select(t.canonicalOrder()).matrix())
                .isDeepEqualTo(c.select(c.canonicalOrder()).matrix());
    }

    @Test
    void whatCannotBeComputedSaysWhy() {
        assertThat(ItemCovariances.of(RatingMatrix.of(new double[0][])).reason())
                .contains(Reason.NO_DATA);
        assertThat(ItemCovariances.of(RatingMatrix.of(new double[][] {{1, 2}})).reason())
                .contains(Reason.TOO_FEW_UNITS);
        assertThat(ItemCovariances.of(RatingMatrix.of(new double[][] {{1, Double.NaN}, {Double.NaN, 2}}))
                        .reason())
                .contains(Reason.NO_DATA);
        RatingMatrix apart = RatingMatrix.of(new double[][] {
            {1, Double.NaN}, {2, Double.NaN}, {Double.NaN, 2}, {Double.NaN, 3},
        });
        assertThat(ItemCovariances.of(apart, Deletion.PAIRWISE).reason()).contains(Reason.INCOMPLETE_DATA);
        assertThat(ItemCovariances.of(RatingMatrix.of(new double[2][1_000_000])).reason())
                .contains(Reason.TOO_LARGE);
        assertThat(ItemCovariances.of(RatingMatrix.of(new double[][] {{1e200, 1}, {-1e200, 3}}))
                        .reason())
                .contains(Reason.OUT_OF_DOMAIN);
        assertThat(ItemTotals.of(RatingMatrix.of(new double[2][1_000_000])).totalVariance())
                .isZero();
        assertThatThrownBy(() -> new ItemTotalsTally(3).totals().mean(0)).isInstanceOf(NotComputableException.class);
    }

    @Test
    void talliesTravel() throws IOException, ClassNotFoundException {
        ItemProductsTally tally = new ItemProductsTally(2)
                .add(1, 2)
                .add(2, NONE)
                .add(3, 3)
                .add(5, 4)
                .add(NONE, 4);
        ItemProductsTally there = (ItemProductsTally) sent(tally);
        tally.add(2, 2);
        there.add(2, 2);
        assertSame(there.covariances(Deletion.PAIRWISE), tally.covariances(Deletion.PAIRWISE));
        ItemCovariances c = (ItemCovariances) sent(tally.covariances(Deletion.PAIRWISE));
        assertSame(c, tally.covariances(Deletion.PAIRWISE));
        assertThat(((ItemTotalsTally) sent(new ItemTotalsTally(2).add(1, 2).add(NONE, 1))))
                .hasToString("ItemTotalsTally (2 items, 1 complete and 1 incomplete persons)");
        assertThat(tally).hasToString("ItemProductsTally (2 items, 4 complete and 2 incomplete persons)");
    }

    private static Object sent(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(value);
        return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }

    @Test
    void talliesMayBeMergedWithThemselves() {
        ItemProductsTally tally =
                new ItemProductsTally(2).add(1, 2).add(2, NONE).add(3, 3);
        ItemProductsTally twice =
                new ItemProductsTally(2).add(1, 2).add(2, NONE).add(3, 3);
        twice.add(1, 2).add(2, NONE).add(3, 3);
        assertSame(tally.merge(tally).covariances(Deletion.PAIRWISE), twice.covariances(Deletion.PAIRWISE));
        ItemTotalsTally totals = new ItemTotalsTally(1).add(4).add(5);
        assertThat(totals.merge(totals).persons()).isEqualTo(4);
        assertThat(totals.totals().mean(0)).isEqualTo(4.5);
    }

    @Test
    void sumsOfItemsHaveTheCovariancesOfTheirScores() {
        double[][] x = {{1, 2, 4}, {3, 3, 5}, {4, 1, 2}, {2, 2, 9}};
        double[][] sums = Arrays.stream(x)
                .map(row -> new double[] {row[0] + row[1], row[2]})
                .toArray(double[][]::new);
        ItemCovariances made = ItemCovariances.of(RatingMatrix.of(x)).sums(new int[] {0, 1}, new int[] {2});
        ItemCovariances direct = ItemCovariances.of(RatingMatrix.of(sums));
        assertThat(made.matrix()[0]).containsExactly(direct.matrix()[0], within(1e-14));
        assertThat(made.mean(0)).isEqualTo(direct.mean(0));
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> new ItemProductsTally(0)).hasMessageContaining("Number of items (0)");
        assertThatThrownBy(() -> new ItemProductsTally(2).add(1, 2, 3)).hasMessageContaining("Number of ratings (3)");
        assertThatThrownBy(() -> new ItemProductsTally(2).merge(new ItemProductsTally(3)))
                .hasMessageContaining("Number of items (3)");
        assertThatThrownBy(() -> ItemCovariances.ofMatrix(new double[][] {{1, 0.5}, {0.4, 1}}, 10))
                .hasMessageContaining("Covariance of items 0 and 1 (0.5) must be the same in both triangles");
    }

    @Test
    void decimalsAreThoseOfTheirText() {
        double[][] tenths = {{0.1, 0.3}, {0.2, 0.4}, {0.3, 0.8}};
        ItemCovariances c = ItemCovariances.of(RatingMatrix.of(tenths));
        assertThat(c.covariance(0, 0)).isEqualTo(0.01);
        assertThat(c.covariance(0, 1)).isEqualTo(0.025);
        assertThat(c.mean(0)).isEqualTo(0.2);
    }

    private static List<int[]> rows(Random random, int items, boolean gaps, int persons) {
        List<int[]> rows = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            rows.add(IntStream.range(0, items)
                    .map(i -> gaps && random.nextInt(5) == 0 ? NONE : random.nextInt(7) - 1)
                    .toArray());
        }
        return rows;
    }

    private static RatingMatrix matrix(List<int[]> rows) {
        return RatingMatrix.of(rows.stream()
                .map(row -> Arrays.stream(row)
                        .mapToDouble(v -> v == NONE ? Double.NaN : v)
                        .toArray())
                .toArray(double[][]::new));
    }

    private static double naive(double[][] both) {
        double first = Arrays.stream(both).mapToDouble(p -> p[0]).average().orElseThrow();
        double second = Arrays.stream(both).mapToDouble(p -> p[1]).average().orElseThrow();
        return Arrays.stream(both)
                        .mapToDouble(p -> (p[0] - first) * (p[1] - second))
                        .sum()
                / (both.length - 1);
    }

    private static void assertSame(ItemCovariances a, ItemCovariances b) {
        assertThat(a.reason()).isEqualTo(b.reason());
        assertThat(a.persons()).isEqualTo(b.persons());
        if (a.reason().isEmpty()) {
            assertThat(a.matrix()).isDeepEqualTo(b.matrix());
        }
        assertThat(figures(a.totals())).isEqualTo(figures(b.totals()));
    }

    private static List<Double> figures(ItemTotals t) {
        List<Double> figures = new ArrayList<>(List.of((double) t.persons(), (double) t.items()));
        for (int i = 0; t.reason().isEmpty() && i < t.items(); i++) {
            figures.addAll(List.of(t.mean(i), t.variance(i), t.covarianceWithTotal(i), t.varianceOfRest(i)));
            figures.addAll(List.of(t.totalMean(), t.totalVariance(), t.sumOfVariances()));
        }
        return figures;
    }
}
