package org.openkam.scoring.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class ConditionalRaschTest {
    private static final double NA = Double.NaN;

    private static double[][] drawn(long seed, int persons, int items, double... threshold) {
        FacetSimulator simulator = new FacetSimulator(seed, new int[] {persons, 1, items}, 1, threshold);
        double[][] x = new double[persons][items];
        for (int person = 0; person < persons; person++) {
            for (int item = 0; item < items; item++) {
                x[person][item] = simulator.rating(simulator.person[person] - simulator.item[item]);
            }
        }
        return x;
    }

    /** Two items: only persons who passed one count, and the difference is the logit of their numbers; Rasch (1960), ch. 10. */
    @Test
    void twoItemsByHand() {
        double[][] x = new double[20][];
        for (int person = 0; person < x.length; person++) {
            x[person] = person < 9 ? new double[] {1, 0} : person < 13 ? new double[] {0, 1} : new double[] {1, 1};
        }
        ConditionalRasch rasch = ConditionalRasch.of(RatingMatrix.of(x));
        Estimate.Computed second = (Estimate.Computed) rasch.items().get(1).difficulty();
        assertThat(2 * second.value()).isCloseTo(Math.log(9 / 4.0), within(1e-10));
        assertThat(2 * second.standardError().value()).isCloseTo(Math.sqrt(1 / 9.0 + 1 / 4.0), within(1e-10));
        assertThat(rasch.value()).isCloseTo(9 * Math.log(9 / 13.0) + 4 * Math.log(4 / 13.0), within(1e-10));
    }

    /** The log-likelihood is that of the answers given the scores: every answer pattern of a score enumerated. */
    @Property(tries = 15)
    void likelihoodByEnumeration(@ForAll @IntRange(max = 500) int seed) {
        double[][] x = drawn(seed, 25, 4, -0.5, 0.5);
        ConditionalRasch rasch = ConditionalRasch.of(RatingMatrix.of(x));
        if (rasch.estimate() instanceof Estimate.Computed computed && isFull(rasch)) {
            double[][] easiness = new double[4][3];
            for (int item = 0; item < 4; item++) {
                for (int c = 1; c < 3; c++) {
                    easiness[item][c] = rasch.items()
                            .get(item)
                            .categories()
                            .get(c - 1)
                            .easiness()
                            .value();
                }
            }
            double[] sums = new double[9];
            for (int pattern = 0; pattern < 81; pattern++) {
                double log = 0;
                int score = 0;
                for (int item = 0, rest = pattern; item < 4; item++, rest /= 3) {
                    log += easiness[item][rest % 3];
                    score += rest % 3;
                }
                sums[score] += Math.exp(log);
            }
            double expected = 0;
            for (double[] person : x) {
                for (int item = 0; item < 4; item++) {
                    expected += easiness[item][(int) person[item]];
                }
                expected -= Math.log(sums[(int) Arrays.stream(person).sum()]);
            }
            assertThat(computed.value()).isCloseTo(expected, within(1e-9));
        }
    }

    private static boolean isFull(ConditionalRasch rasch) {
        return rasch.items().stream()
                .allMatch(
                        i -> i.categories().size() == 2 && i.categories().get(1).score() == 2);
    }

    @Property(tries = 15)
    void orderOfPersonsLeavesNoTrace(@ForAll @IntRange(max = 500) int seed, @ForAll Random random) {
        double[][] x = drawn(seed, 30, 5, 0);
        x[3][2] = NA;
        x[7][0] = NA;
        List<double[]> shuffled = new ArrayList<>(List.of(x));
        Collections.shuffle(shuffled, random);
        assertThat(ConditionalRasch.of(RatingMatrix.of(shuffled.toArray(double[][]::new))))
                .isEqualTo(ConditionalRasch.of(RatingMatrix.of(x)));
    }

    /** What all persons add to their scores cancels: items move by a constant at most when a column is shifted. */
    @Property(tries = 15)
    void aShiftedColumnLeavesNoTrace(@ForAll @IntRange(max = 500) int seed) {
        double[][] x = drawn(seed, 30, 4, -1, 1);
        double[][] shifted = Arrays.stream(x)
                .map(row -> new double[] {row[0] + 3, row[1], row[2], row[3]})
                .toArray(double[][]::new);
        assertThat(ConditionalRasch.of(RatingMatrix.of(shifted)).estimate())
                .isEqualTo(ConditionalRasch.of(RatingMatrix.of(x)).estimate());
    }

    @Test
    void persons() {
        ConditionalRasch rasch = ConditionalRasch.of(RatingMatrix.of(drawn(11, 200, 8, 0)));
        List<ConditionalRasch.Score> scores = rasch.scores();
        assertThat(scores).hasSize(9);
        assertThat(scores.get(0).extreme()).isTrue();
        for (int score = 1; score < 9; score++) {
            assertThat(scores.get(score).ability().value())
                    .isGreaterThan(scores.get(score - 1).ability().value());
        }
        assertThat(rasch.separationReliability().value()).isBetween(0.0, 1.0);
        assertThat(rasch.render()).contains("item 7: difficulty", "score 0 (", "extreme");
    }

    /** The items of a person who left one out are placed all the same. */
    @Test
    void missingAnswers() {
        double[][] x = drawn(5, 300, 5, 0);
        for (int person = 0; person < x.length; person++) {
            x[person][person % 5] = person % 3 == 0 ? NA : x[person][person % 5];
        }
        ConditionalRasch gaps = ConditionalRasch.of(RatingMatrix.of(x));
        ConditionalRasch full = ConditionalRasch.of(RatingMatrix.of(drawn(5, 300, 5, 0)));
        for (int item = 0; item < 5; item++) {
            assertThat(gaps.items().get(item).difficulty().value())
                    .isCloseTo(full.items().get(item).difficulty().value(), within(0.25));
        }
    }

    @Test
    void whatCannotBeComputedSaysWhy() {
        assertThat(reason(new double[0][])).isEqualTo(Reason.NO_DATA);
        assertThat(reason(new double[][] {{NA, NA}})).isEqualTo(Reason.NO_DATA);
        assertThat(reason(new double[][] {{2, 2}, {2, 2}})).isEqualTo(Reason.ZERO_VARIANCE);
        assertThat(reason(new double[][] {{0.5, 1}, {1, 0}})).isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(reason(new double[][] {{0, 900}, {900, 0}})).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(new double[][] {{0}, {1}})).isEqualTo(Reason.EXTREME_SCORE);
        assertThat(reason(new double[][] {{0, 0}, {1, 1}})).isEqualTo(Reason.EXTREME_SCORE);
        assertThat(reason(new double[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {1, 1, 1, 0}, {1, 1, 0, 1}}))
                .isEqualTo(Reason.NOT_CONVERGED); // the first two items are always passed before the others
        assertThat(reason(new double[][] {{1e12, 1e12 + 1}, {1e12 + 1, 1e12}})).isEqualTo(Reason.OUT_OF_DOMAIN);
        double[][] wide = new double[1][1_000_000];
        wide[0][7] = 1;
        assertThat(reason(wide)).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(new double[1][1_000_000])).isEqualTo(Reason.ZERO_VARIANCE);
    }

    private static Reason reason(double[][] x) {
        return ConditionalRasch.of(RatingMatrix.of(x)).estimate().fold(c -> null, r -> r);
    }

    /**
     * eRm 1.0.2 {@code RSM(se = FALSE)} returned a log-likelihood of +2.3e7 for 400 persons and 25 items without an error. A
     * log-likelihood of answers is the logarithm of a probability, so it is never positive: eRm is wrong. Nor is it below that
     * of answers drawn at random among those of the same score.
     */
    @Test
    void logLikelihoodIsNeverPositive() {
        double[][] x = drawn(3, 400, 25, -1.5, -0.5, 0.5, 1.5);
        double value = ConditionalRasch.of(RatingMatrix.of(x)).value();
        assertThat(value).isNegative().isGreaterThan(-400 * 25 * Math.log(5));
    }

    /**
     * eRm 1.0.2 {@code RM} stops when the gradient is small against the log-likelihood (nlm's rule, here 0.0014 score points),
     * which leaves item parameters off by up to 4e-5. Items of equal totals have equal difficulties under the model; eRm prints
     * 0.65023192329 and 0.65023192237 for two such items. The library is right: theirs are equal here.
     */
    @Test
    void itemsOfEqualTotalsAreEquallyDifficult() {
        double[][] x = drawn(21, 100, 30, 0);
        List<ConditionalItem> items = ConditionalRasch.of(RatingMatrix.of(x)).items();
        int pairs = 0;
        for (int a = 0; a < 30; a++) {
            for (int b = 0; b < a; b++) {
                if (total(x, a) == total(x, b)) {
                    pairs++;
                    assertThat(items.get(a).difficulty().value())
                            .isCloseTo(items.get(b).difficulty().value(), within(1e-12));
                }
            }
        }
        assertThat(pairs).isPositive();
    }

    private static double total(double[][] x, int item) {
        return Arrays.stream(x).mapToDouble(row -> row[item]).sum();
    }
}
