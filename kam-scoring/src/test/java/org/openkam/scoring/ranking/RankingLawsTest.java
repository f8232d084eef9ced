package org.openkam.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.RatingMatrix;

class RankingLawsTest {
    private static final double[] WORTHS = {0.8, 0.3, 0, -0.4, -0.7};

    private static double[][] ranks(Random random, int judges) {
        return Panels.ranks(random, judges, WORTHS);
    }

    @Property(tries = 30)
    void orderOfJudgesLeavesNoTrace(@ForAll Random random) {
        double[][] x = ranks(random, 40);
        double[][] shuffled = x.clone();
        List<double[]> rows = Arrays.asList(shuffled);
        Collections.shuffle(rows, random);
        RatingMatrix one = RatingMatrix.of(x);
        RatingMatrix other = RatingMatrix.of(shuffled);
        assertThat(PlackettLuce.of(other)).isEqualTo(PlackettLuce.of(one));
        assertThat(BradleyTerry.of(other)).isEqualTo(BradleyTerry.of(one));
        assertThat(MeanRanks.of(other)).isEqualTo(MeanRanks.of(one));
        assertThat(BordaCount.of(other)).isEqualTo(BordaCount.of(one));
    }

    @Property(tries = 30)
    void namesOfObjectsLeaveNoTrace(@ForAll Random random) {
        double[][] x = ranks(random, 40);
        double[][] reversed = new double[40][5];
        for (int judge = 0; judge < 40; judge++) {
            for (int i = 0; i < 5; i++) {
                reversed[judge][i] = x[judge][4 - i];
            }
        }
        RatingMatrix one = RatingMatrix.of(x);
        RatingMatrix other = RatingMatrix.of(reversed);
        for (int i = 0; i < 5; i++) {
            assertClose(
                    PlackettLuce.of(other).worth(4 - i), PlackettLuce.of(one).worth(i));
            assertClose(
                    BradleyTerry.of(other).strength(4 - i), BradleyTerry.of(one).strength(i));
            assertThat(BordaCount.of(other).points().get(4 - i))
                    .isEqualTo(BordaCount.of(one).points().get(i));
        }
    }

    private static void assertClose(Estimate one, Estimate other) {
        assertThat(one instanceof Estimate.Computed).isEqualTo(other instanceof Estimate.Computed);
        if (one instanceof Estimate.Computed a && other instanceof Estimate.Computed b) {
            assertThat(a.value()).isCloseTo(b.value(), within(1e-9));
            assertThat(a.standardError().value()).isCloseTo(b.standardError().value(), within(1e-9));
        }
    }

    @Property(tries = 30)
    void partsMergeToTheWholeInAnyOrder(@ForAll Random random) {
        ChoiceTally whole = new ChoiceTally(5);
        ChoiceTally[] parts = {new ChoiceTally(5), new ChoiceTally(5), new ChoiceTally(5)};
        PairwiseWins wins = new PairwiseWins(5);
        PairwiseWins[] winParts = {new PairwiseWins(5), new PairwiseWins(5), new PairwiseWins(5)};
        for (double[] ranks : ranks(random, 50)) {
            int[] order = new int[5];
            for (int i = 0; i < 5; i++) {
                order[(int) ranks[i] - 1] = i;
            }
            int[] named = Arrays.copyOf(order, 1 + random.nextInt(5));
            int part = random.nextInt(3);
            whole.addTop(named).addRanking(named);
            parts[part].addTop(named).addRanking(named);
            wins.add(order[0], order[1], 2).addTies(order[2], order[3], 1);
            winParts[part].add(order[0], order[1], 2).addTies(order[2], order[3], 1);
        }
        ChoiceTally merged = parts[2].merge(parts[0]).merge(parts[1]);
        assertThat(merged).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(PlackettLuce.of(merged)).isEqualTo(PlackettLuce.of(whole));
        PairwiseWins mergedWins = winParts[1].merge(winParts[2].merge(winParts[0]));
        assertThat(mergedWins).isEqualTo(wins).hasSameHashCodeAs(wins);
        assertThat(BradleyTerry.of(mergedWins)).isEqualTo(BradleyTerry.of(wins));
    }

    /** Rankings of two are comparisons, and there the two models are one. */
    @Property(tries = 30)
    void ofPairsPlackettLuceIsBradleyTerry(@ForAll Random random) {
        PairwiseWins wins = new PairwiseWins(4);
        ChoiceTally tally = new ChoiceTally(4);
        for (int i = 0; i < 60; i++) {
            int a = random.nextInt(4);
            int b = (a + 1 + random.nextInt(3)) % 4;
            wins.add(a, b, 1);
            tally.addRanking(a, b);
        }
        BradleyTerry terry = BradleyTerry.of(wins);
        PlackettLuce luce = PlackettLuce.of(tally);
        for (int i = 0; i < 4; i++) {
            assertClose(terry.strength(i), luce.worth(i));
        }
        assertThat(terry.logLikelihood().value()).isCloseTo(luce.logLikelihood().value(), within(1e-9));
    }

    /** At the maximum every object wins as often as the model expects, and strengths have sum 0. */
    @Property(tries = 30)
    void expectedWinsAreObservedWins(@ForAll Random random) {
        PairwiseWins wins = PairwiseWins.of(RatingMatrix.of(ranks(random, 30)));
        BradleyTerry fit = BradleyTerry.of(wins);
        if (fit.logLikelihood() instanceof Estimate.Computed) {
            double sum = 0;
            for (int i = 0; i < 5; i++) {
                double expected = 0;
                for (int j = 0; j < 5; j++) {
                    expected += i == j
                            ? 0
                            : wins.comparisons(i, j) * fit.chance(i, j).value();
                }
                assertThat(expected).isCloseTo(wins.wins(i), within(1e-9));
                sum += fit.strength(i).value();
            }
            assertThat(sum).isCloseTo(0, within(1e-12));
        }
    }

    @Property(tries = 30)
    void bordaIsTheNumberOfWinsAndGoesAgainstMeanRank(@ForAll Random random) {
        RatingMatrix x = RatingMatrix.of(ranks(random, 30));
        BordaCount borda = BordaCount.of(x);
        assertThat(borda).isEqualTo(BordaCount.of(PairwiseWins.of(x)));
        for (int i = 0; i < 5; i++) {
            assertThat(borda.points().get(i))
                    .isCloseTo(30 * (5 - MeanRanks.of(x).means().get(i).value()), within(1e-9));
        }
    }

    @Property(tries = 30)
    void bordaCountsTiesAndGapsAsThePairsDo(@ForAll Random random) {
        double[][] x = new double[20][6];
        for (double[] row : x) {
            for (int i = 0; i < 6; i++) {
                row[i] = random.nextInt(4) == 0 ? Double.NaN : 1 + random.nextInt(3);
            }
        }
        RatingMatrix ranks = RatingMatrix.of(x);
        for (Unranked unranked : Unranked.values()) {
            assertThat(BordaCount.of(ranks, unranked)).isEqualTo(BordaCount.of(PairwiseWins.of(ranks, unranked)));
        }
    }

    /** Log worths of chances that sum to 1 over all orders. */
    @Property(tries = 20)
    void chancesOfAllRankingsSumToOne(@ForAll Random random) {
        PlackettLuce fit = PlackettLuce.of(RatingMatrix.of(ranks(random, 40)));
        if (fit.logLikelihood() instanceof Estimate.Computed) {
            double sum = 0;
            for (int a = 0; a < 5; a++) {
                for (int b = 0; b < 5; b++) {
                    for (int c = 0; c < 5; c++) {
                        boolean isOrder = a != b && b != c && a != c;
                        sum += isOrder ? topChance(fit, a, b, c) : 0;
                    }
                }
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    private static double topChance(PlackettLuce fit, int a, int b, int c) {
        int[] rest =
                IntStream.range(0, 5).filter(i -> i != a && i != b && i != c).toArray();
        return fit.chance(a, b, c, rest[0], rest[1]).value()
                + fit.chance(a, b, c, rest[1], rest[0]).value();
    }

    /** True worths are in their 95 percent intervals about 95 percent of the time: 5 x 80, three standard errors each way. */
    @Property(tries = 2)
    void intervalsCoverTheTruth(@ForAll long seed) {
        Random random = new Random(seed);
        int covered = 0;
        double[] first = new double[80];
        for (int sample = 0; sample < 80; sample++) {
            PlackettLuce fit = PlackettLuce.of(RatingMatrix.of(ranks(random, 80)));
            for (int i = 0; i < WORTHS.length; i++) {
                covered += ((Estimate.Computed) fit.worth(i)).interval().contains(WORTHS[i]) ? 1 : 0;
            }
            first[sample] = fit.worth(0).value();
        }
        assertThat(covered).isBetween(362, 396);
        assertThat(ExactSum.of(first) / 80).isCloseTo(0.8, within(0.07));
    }
}
