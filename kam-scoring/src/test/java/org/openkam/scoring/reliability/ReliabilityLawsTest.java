package org.openkam.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openkam.scoring.agreement.IccForm;
import org.openkam.scoring.agreement.IntraclassCorrelation;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.ItemProductsTally;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.ItemTotalsTally;
import org.openkam.scoring.statistic.RatingMatrix;

class ReliabilityLawsTest {
    private static final int TRIES = 100;

    @Property(tries = TRIES)
    void orderOfPersonsAndItemsLeavesNoTrace(@ForAll Random random, @ForAll @IntRange(min = 3, max = 7) int items) {
        double[][] x = Simulated.ratings(random, 40, items);
        int[] order = Simulated.order(random, items);
        RatingMatrix there = Simulated.shuffled(x, Simulated.order(random, x.length), order);
        ItemCovariances a = ItemCovariances.of(RatingMatrix.of(x));
        ItemCovariances b = ItemCovariances.of(there);
        assertThat(CronbachAlpha.of(there)).isEqualTo(CronbachAlpha.of(RatingMatrix.of(x)));
        assertThat(StandardizedAlpha.of(b)).isEqualTo(StandardizedAlpha.of(a));
        assertThat(GuttmanLambdas.of(b)).isEqualTo(GuttmanLambdas.of(a));
        AlphaIfItemDeleted deleted = AlphaIfItemDeleted.of(a.totals());
        for (OmegaMethod method : OmegaMethod.values()) {
            McDonaldOmega first = McDonaldOmega.of(a, method);
            McDonaldOmega second = McDonaldOmega.of(b, method);
            assertThat(second.estimate()).isEqualTo(first.estimate());
            for (int i = 0; i < items; i++) {
                assertThat(second.factor().orElseThrow().loadings().get(i))
                        .isEqualTo(first.factor().orElseThrow().loadings().get(order[i]));
            }
        }
        for (int i = 0; i < items; i++) {
            assertThat(AlphaIfItemDeleted.of(there).estimate(i)).isEqualTo(deleted.estimate(order[i]));
        }
    }

    @Property(tries = TRIES)
    void partsGiveTheWhole(@ForAll Random random, @ForAll @IntRange(min = 2, max = 6) int items) {
        double[][] x = Simulated.ratings(random, 30, items);
        ItemTotalsTally totals = new ItemTotalsTally(items);
        ItemProductsTally products = new ItemProductsTally(items);
        for (int from = 0; from < 30; from += 10) {
            ItemTotalsTally part = new ItemTotalsTally(items);
            ItemProductsTally partProducts = new ItemProductsTally(items);
            for (int row = from; row < from + 10; row++) {
                int[] codes = Arrays.stream(x[row]).mapToInt(v -> (int) v).toArray();
                part.add(codes);
                partProducts.add(codes);
            }
            totals.merge(part);
            products.merge(partProducts);
        }
        RatingMatrix whole = RatingMatrix.of(x);
        assertThat(CronbachAlpha.of(totals)).isEqualTo(CronbachAlpha.of(whole));
        assertThat(CronbachAlpha.of(products.covariances(Deletion.PAIRWISE))).isEqualTo(CronbachAlpha.of(whole));
        assertThat(GuttmanLambdas.of(products.covariances(Deletion.LISTWISE)))
                .isEqualTo(GuttmanLambdas.of(whole, Deletion.PAIRWISE));
    }

    @Property(tries = TRIES)
    void shiftsOfItemsAndACommonUnitLeaveNoTrace(@ForAll Random random) {
        double[][] x = Simulated.ratings(random, 25, 4);
        double[][] moved = new double[25][4];
        double[] shifts = {10, -3, 0, 7};
        for (int p = 0; p < 25; p++) {
            for (int i = 0; i < 4; i++) {
                moved[p][i] = 4 * (x[p][i] + shifts[i]);
            }
        }
        assertThat(CronbachAlpha.of(RatingMatrix.of(moved))).isEqualTo(CronbachAlpha.of(RatingMatrix.of(x)));
        assertThat(GuttmanLambdas.of(RatingMatrix.of(moved), Deletion.LISTWISE))
                .isEqualTo(GuttmanLambdas.of(RatingMatrix.of(x), Deletion.LISTWISE));
        assertThat(McDonaldOmega.of(RatingMatrix.of(moved)).estimate())
                .isEqualTo(McDonaldOmega.of(RatingMatrix.of(x)).estimate());
    }

    @Property(tries = TRIES)
    void alphaIsTheIntraclassCorrelationOfTheMean(
            @ForAll Random random, @ForAll @IntRange(min = 2, max = 6) int items) {
        RatingMatrix x = RatingMatrix.of(Simulated.ratings(random, 20, items));
        Estimate icc = IntraclassCorrelation.of(x, IccForm.ICC_3_K).estimate();
        assertThat(CronbachAlpha.of(x).value()).isCloseTo(icc.value(), within(1e-12));
        Interval expected = ((Estimate.Computed) icc).interval();
        Interval feldt = ((Estimate.Computed) CronbachAlpha.of(x).estimate()).interval();
        assertThat(feldt.lower()).isCloseTo(expected.lower(), within(1e-9));
        assertThat(feldt.upper()).isCloseTo(expected.upper(), within(1e-9));
    }

    @Property(tries = TRIES)
    void boundsKeepTheirOrder(@ForAll Random random, @ForAll @IntRange(min = 2, max = 8) int items) {
        GuttmanLambdas l = GuttmanLambdas.of(RatingMatrix.of(Simulated.ratings(random, 30, items)), Deletion.LISTWISE);
        double alpha = l.lambda3().value();
        if (alpha >= 0) {
            assertThat(l.lambda1().value()).isLessThanOrEqualTo(alpha + 1e-12);
        }
        assertThat(l.lambda2().value()).isGreaterThanOrEqualTo(alpha - 1e-12);
        assertThat(l.lambda5().value()).isGreaterThanOrEqualTo(l.lambda1().value());
        assertThat(l.lambda6().value()).isLessThan(1); // below 0 where items oppose each other
        if (items % 2 == 0) {
            assertThat(l.splits().mean().value()).isCloseTo(alpha, within(1e-12));
            assertThat(l.lambda4().value()).isGreaterThanOrEqualTo(alpha - 1e-12);
        }
    }

    @Property(tries = 40)
    void splitsAreAllThereAre(@ForAll Random random, @ForAll @IntRange(min = 2, max = 7) int items) {
        ItemCovariances c = ItemCovariances.of(RatingMatrix.of(Simulated.ratings(random, 30, items)));
        double[] all = IntStream.range(0, 1 << items)
                .filter(half -> Integer.bitCount(half) == items / 2)
                .mapToDouble(half -> SplitHalf.of(
                                c,
                                IntStream.range(0, items)
                                        .filter(i -> (half >> i & 1) == 1)
                                        .toArray())
                        .flanaganRulon()
                        .value())
                .toArray();
        Splits splits = Splits.of(c);
        assertThat(splits.number()).isEqualTo(items % 2 == 0 ? all.length / 2 : all.length);
        assertThat(splits.largest().value()).isCloseTo(Arrays.stream(all).max().orElseThrow(), within(1e-12));
        assertThat(splits.smallest().value()).isCloseTo(Arrays.stream(all).min().orElseThrow(), within(1e-12));
        assertThat(splits.mean().value()).isCloseTo(Arrays.stream(all).average().orElseThrow(), within(1e-12));
    }

    @Property(tries = TRIES)
    void alphaWithoutAnItemIsAlphaOfTheOthers(@ForAll Random random, @ForAll @IntRange(min = 3, max = 6) int items) {
        ItemCovariances c = ItemCovariances.of(RatingMatrix.of(Simulated.ratings(random, 30, items)));
        AlphaIfItemDeleted deleted = AlphaIfItemDeleted.of(c.totals());
        for (int i = 0; i < items; i++) {
            assertThat(deleted.value(i))
                    .isCloseTo(CronbachAlpha.of(c.without(i)).value(), within(1e-12));
        }
    }

    @Property(tries = TRIES)
    void spearmanBrownAndRulonAgreeForHalvesOfOneVariance(@ForAll Random random) {
        double[][] x = Simulated.ratings(random, 30, 2);
        ItemCovariances r = ItemCovariances.of(RatingMatrix.of(x)).correlations();
        SplitHalf halves = SplitHalf.oddEven(r);
        assertThat(halves.spearmanBrown().value())
                .isCloseTo(halves.flanaganRulon().value(), within(1e-12));
        assertThat(StandardizedAlpha.of(r).value())
                .isCloseTo(halves.spearmanBrown().value(), within(1e-12));
    }

    @Property(tries = TRIES)
    void errorsOfPersonsAddUpToThatOfAlphaAndKr21(
            @ForAll Random random, @ForAll @IntRange(min = 2, max = 6) int items) {
        double[][] x = new double[25][items];
        double lord = 0;
        for (double[] row : x) {
            double truth = random.nextDouble();
            int solved = 0;
            for (int i = 0; i < items; i++) {
                row[i] = random.nextDouble() < truth ? 1 : 0;
                solved += (int) row[i];
            }
            lord += StrictMath.pow(ConditionalStandardError.lord(solved, items).value(), 2) / 25;
        }
        ItemTotals totals = ItemTotals.of(RatingMatrix.of(x));
        if (totals.totalVariance() == 0) {
            return;
        }
        KuderRichardson kr = KuderRichardson.of(totals);
        assertThat(lord)
                .isCloseTo(totals.totalVariance() * 24 / 25 * (1 - kr.kr21().value()), within(1e-10));
        double[] means = IntStream.range(0, items).mapToDouble(totals::mean).toArray();
        double feldtQualls = Arrays.stream(x)
                .mapToDouble(row -> StrictMath.pow(
                                ConditionalStandardError.feldtQualls(row, means).value(), 2)
                        / 24)
                .sum();
        assertThat(feldtQualls)
                .isCloseTo(totals.totalVariance() * (1 - kr.kr20().value()), within(1e-10));
        assertThat(kr.kr21().value()).isLessThanOrEqualTo(kr.kr20().value() + 1e-12);
    }

    @Property(tries = TRIES)
    void compositesOfOnePartAndOfUnitWeights(@ForAll Random random) {
        ItemCovariances c = ItemCovariances.of(RatingMatrix.of(Simulated.ratings(random, 30, 6)));
        int[][] strata = {{0, 1, 2}, {3, 4, 5}};
        ItemCovariances sums = c.sums(strata);
        Estimate[] alphas = {
            CronbachAlpha.of(c.select(strata[0])).estimate(),
            CronbachAlpha.of(c.select(strata[1])).estimate()
        };
        Estimate stratified = StratifiedAlpha.of(c, strata).estimate();
        assertThat(CompositeReliability.of(sums, new double[] {1, 1}, alphas).estimate())
                .isEqualTo(stratified);
        assertThat(CompositeReliability.of(sums, new double[] {8, 8}, alphas).estimate())
                .isEqualTo(stratified);
        assertThat(CompositeReliability.of(sums, new double[] {3, 0}, alphas).value())
                .isCloseTo(alphas[0].value(), within(1e-12));
        assertThat(CompositeReliability.of(sums, new double[] {1, 2}, 1, 1).value())
                .isEqualTo(1);
        assertThat(StratifiedAlpha.of(c, new int[] {0, 1, 2, 3, 4, 5}).value())
                .isCloseTo(CronbachAlpha.of(c).value(), within(1e-12));
    }

    @Property(tries = TRIES)
    void trueScoresLieBetweenScoreAndMean(@ForAll Random random) {
        StandardErrorOfMeasurement error = StandardErrorOfMeasurement.of(50, 10, random.nextDouble() * 2 - 1);
        double truth = error.trueScore(70, 0.9).value();
        assertThat(truth).isBetween(50.0, 70.0);
        double r = error.reliability().value();
        double measurement = error.measurement().value();
        assertThat(error.estimation().value()).isLessThanOrEqualTo(measurement);
        assertThat(error.prediction().value()).isGreaterThanOrEqualTo(measurement);
        assertThat(error.estimation().value()).isCloseTo(Math.sqrt(r) * measurement, within(1e-12));
        assertThat(error.estimation().value() * error.estimation().value() + measurement * measurement)
                .isCloseTo(error.prediction().value() * error.prediction().value(), within(1e-10));
    }
}
