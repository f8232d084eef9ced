package org.openkam.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Reason;

/** The model of Brown, A. and Maydeu-Olivares, A. (2011), doi:10.1177/0013164410375112, on answers drawn from it. */
class BrownMaydeuOlivares2011Test {
    private static final double NA = Double.NaN;
    private static final double[][] CORRELATIONS = {{1, 0.3, 0}, {0.3, 1, -0.2}, {0, -0.2, 1}};

    /** Blocks of {@code size} statements of the three traits in turn, loadings of both signs, given parameters. */
    private static ForcedChoiceModel model(int blocks, int size) {
        Random random = new Random(11);
        List<List<ForcedChoiceItem>> all = new ArrayList<>();
        for (int b = 0; b < blocks; b++) {
            List<ForcedChoiceItem> block = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                double loading = (random.nextInt(3) == 0 ? -1 : 1) * (0.6 + 0.6 * random.nextDouble());
                block.add(new ForcedChoiceItem((b + i) % 3, random.nextGaussian() * 0.5, loading, 0.5));
            }
            all.add(block);
        }
        return ForcedChoiceModel.of(all, CORRELATIONS);
    }

    private static double[] answers(ForcedChoiceModel model, double[] traits, Random random) {
        double[] ranks = new double[model.items()];
        int first = 0;
        for (List<ForcedChoiceItem> block : model.blocks()) {
            double[] utility = block.stream()
                    .mapToDouble(item -> item.mean()
                            + item.loading() * traits[item.trait()]
                            + StrictMath.sqrt(item.uniqueness()) * random.nextGaussian())
                    .toArray();
            for (int i = 0; i < utility.length; i++) {
                for (double other : utility) {
                    ranks[first + i] += other >= utility[i] ? 1 : 0;
                }
            }
            first += block.size();
        }
        return ranks;
    }

    /** Traits of the population: the factor of the correlations written out. */
    private static double[] traits(Random random) {
        double a = random.nextGaussian();
        double b = 0.3 * a + StrictMath.sqrt(1 - 0.09) * random.nextGaussian();
        double forB = -0.2 / (1 - 0.09);
        double c = forB * (b - 0.3 * a) + StrictMath.sqrt(1 - 0.04 / (1 - 0.09)) * random.nextGaussian();
        return new double[] {a, b, c};
    }

    @Test
    void scoresRecoverTraitsAndErrorsSayHowWell() {
        ForcedChoiceModel model = model(60, 2); // pairs: no dependence within blocks
        Random random = new Random(12);
        int covered = 0;
        double[] squares = new double[600];
        double[] expected = new double[600];
        for (int person = 0; person < 200; person++) {
            double[] truth = traits(random);
            ThurstonianScores scores = ThurstonianScores.of(model, answers(model, truth, random));
            for (int t = 0; t < 3; t++) {
                Estimate.Computed score = (Estimate.Computed) scores.trait(t);
                covered += score.interval().contains(truth[t]) ? 1 : 0;
                double miss = score.value() - truth[t];
                squares[3 * person + t] = miss * miss;
                expected[3 * person + t] =
                        score.standardError().value() * score.standardError().value();
            }
        }
        assertThat(covered).isBetween(548, 588); // 95 percent of 600
        assertThat(ExactSum.of(squares) / ExactSum.of(expected)).isCloseTo(1, within(0.2));
    }

    /** The mode is higher than its surroundings by the posterior written out here. */
    @Property(tries = 30)
    void scoreIsTheMode(@ForAll Random random) {
        ForcedChoiceModel model = model(8, 3);
        double[] ranks = answers(model, traits(random), random);
        double[] mode = ThurstonianScores.of(model, ranks).traits().stream()
                .mapToDouble(Estimate::value)
                .toArray();
        double top = height(model, ranks, mode);
        for (int t = 0; t < 3; t++) {
            for (double step : new double[] {-1e-3, 1e-3}) {
                double[] beside = mode.clone();
                beside[t] += step;
                assertThat(height(model, ranks, beside)).isLessThan(top);
            }
        }
    }

    private static double height(ForcedChoiceModel model, double[] ranks, double[] t) {
        double sum = 0;
        int first = 0;
        for (List<ForcedChoiceItem> block : model.blocks()) {
            for (int i = 0; i < block.size(); i++) {
                for (int k = 0; k < block.size(); k++) {
                    if (ranks[first + i] < ranks[first + k]) {
                        ForcedChoiceItem won = block.get(i);
                        ForcedChoiceItem lost = block.get(k);
                        double utility = won.mean()
                                + won.loading() * t[won.trait()]
                                - lost.mean()
                                - lost.loading() * t[lost.trait()];
                        double root = StrictMath.sqrt(won.uniqueness() + lost.uniqueness());
                        sum += StrictMath.log(Distributions.normalCumulative(utility / root));
                    }
                }
            }
            first += block.size();
        }
        // inverse of the correlations, by cofactors; their determinant is 1 - 0.09 - 0.04
        double[][] cofactors = {{0.96, -0.3, -0.06}, {-0.3, 1, 0.2}, {-0.06, 0.2, 0.91}};
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                sum -= t[a] * t[b] * cofactors[a][b] / 0.87 / 2;
            }
        }
        return sum;
    }

    /**
     * NumPy 2.4.6 and SciPy 1.17.1: {@code minimize(method="BFGS")} of minus the log posterior, then five Newton steps; errors by
     * {@code inv} of the expected information with {@code norm.pdf} and {@code norm.cdf}.
     */
    @Test
    void scoresAndErrorsEqualScipy() {
        List<List<ForcedChoiceItem>> blocks = List.of(
                List.of(item(0, 0.2, 1.0, 0.5), item(1, -0.1, 0.8, 0.6), item(2, 0, 0.9, 0.4)),
                List.of(item(1, 0.3, -0.7, 0.5), item(2, 0.1, 1.1, 0.5), item(0, -0.4, 0.6, 0.7)),
                List.of(item(2, 0, 0.5, 0.8), item(0, 0.5, 1.2, 0.3), item(1, 0.2, 0.9, 0.5)));
        ThurstonianScores scores = ThurstonianScores.of(
                ForcedChoiceModel.of(blocks, CORRELATIONS), new double[] {1, 3, 2, 2, 1, 3, 3, 1, 2});
        double[] expected = {0.7324608842592742, -0.005070519113086655, 0.5392196318284334};
        double[] errors = {0.5770996017551948, 0.5965112415463436, 0.5650845428842418};
        for (int t = 0; t < 3; t++) {
            Estimate.Computed score = (Estimate.Computed) scores.trait(t);
            assertThat(score.value()).isCloseTo(expected[t], within(1e-12));
            assertThat(score.standardError().value()).isCloseTo(errors[t], within(1e-12));
        }
        assertThat(scores.pairs()).isEqualTo(9);
    }

    private static ForcedChoiceItem item(int trait, double mean, double loading, double uniqueness) {
        return new ForcedChoiceItem(trait, mean, loading, uniqueness);
    }

    /** With means of 0, the opposite order is the opposite person. */
    @Property(tries = 20)
    void oppositeAnswersGiveOppositeScores(@ForAll Random random) {
        List<List<ForcedChoiceItem>> blocks = List.of(
                List.of(new ForcedChoiceItem(0, 0, 1, 0.4), new ForcedChoiceItem(1, 0, 0.8, 0.6)),
                List.of(new ForcedChoiceItem(1, 0, 1, 0.5), new ForcedChoiceItem(0, 0, -0.7, 0.5)),
                List.of(new ForcedChoiceItem(0, 0, 1.1, 0.4), new ForcedChoiceItem(1, 0, -0.9, 0.6)));
        ForcedChoiceModel model = ForcedChoiceModel.of(blocks, 2);
        double[] ranks = new double[6];
        for (int b = 0; b < 6; b += 2) {
            ranks[b] = 1 + random.nextInt(2);
            ranks[b + 1] = 3 - ranks[b];
        }
        double[] opposite = Arrays.stream(ranks).map(r -> 3 - r).toArray();
        ThurstonianScores one = ThurstonianScores.of(model, ranks);
        ThurstonianScores other = ThurstonianScores.of(model, opposite);
        for (int t = 0; t < 2; t++) {
            assertThat(other.trait(t).value()).isCloseTo(-one.trait(t).value(), within(1e-12));
            assertThat(other.information(t).value())
                    .isCloseTo(one.information(t).value(), within(1e-12));
        }
    }

    @Property(tries = 20)
    void moreAnswersTellMore(@ForAll Random random) {
        ForcedChoiceModel model = model(10, 3);
        double[] ranks = answers(model, traits(random), random);
        double[] half = ranks.clone();
        Arrays.fill(half, 15, 30, NA);
        for (int t = 0; t < 3; t++) {
            assertThat(ThurstonianScores.of(model, half).information(t).value()).isGreaterThanOrEqualTo(1 - 1e-12);
            assertThat(ThurstonianScores.of(model, ranks).information(t).value())
                    .isGreaterThanOrEqualTo(1 - 1e-12);
        }
    }

    /** Of "most like me" and "least like me" the statements between are tied: three pairs less than a full order of four. */
    @Test
    void tiesAndGapsSayNothing() {
        ForcedChoiceModel model = model(1, 4);
        assertThat(ThurstonianScores.of(model, new double[] {1, 2, 2, 3}).pairs())
                .isEqualTo(5);
        assertThat(ThurstonianScores.of(model, new double[] {1, NA, 2, NA}).pairs())
                .isEqualTo(1);
        ThurstonianScores none = ThurstonianScores.of(model, new double[] {NA, NA, 1, NA});
        assertThat(none.trait(0)).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(none.information(0)).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(none).hasToString("Thurstonian scores (3 traits, 0 ordered pairs)");
        assertThat(none.render()).contains("Trait 2: not computable (NO_DATA)");
    }

    /** One-sided answers and strong loadings: the prior keeps scores finite, far out in the tail of the normal curve. */
    @Test
    void extremeAnswersStayFinite() {
        List<List<ForcedChoiceItem>> blocks = new ArrayList<>();
        double[] ranks = new double[400];
        for (int b = 0; b < 200; b++) {
            blocks.add(List.of(new ForcedChoiceItem(0, -40, 30, 0.1), new ForcedChoiceItem(1, 40, 30, 0.1)));
            ranks[2 * b] = 1;
            ranks[2 * b + 1] = 2;
        }
        ThurstonianScores scores = ThurstonianScores.of(ForcedChoiceModel.of(blocks, 2), ranks);
        assertThat(scores.trait(0).value()).isBetween(1.0, 10.0);
        assertThat(scores.trait(1).value()).isCloseTo(-scores.trait(0).value(), within(1e-9));
    }

    @Test
    void wrongArgumentsFailAtOnce() {
        ForcedChoiceItem item = new ForcedChoiceItem(1, 0, 1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new ForcedChoiceItem(0, 0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ForcedChoiceModel.of(List.of(List.of(item, item)), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ForcedChoiceModel.of(List.of(List.of(item)), 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForcedChoiceModel.of(List.of(), new double[][] {{1, 1}, {1, 1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> ThurstonianScores.of(model(1, 2), new double[] {1}));
    }
}
