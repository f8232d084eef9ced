package org.openkam.scoring.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingCounts;
import org.openkam.scoring.statistic.RatingTally;

/** The rules A1 to A4 of {@link RatingAggregation}. */
public abstract class RatingAggregationContract extends StrategyContract<RatingAggregation> {
    private static final int MOST = 5;

    @Override
    final Object answer(RatingAggregation strategy, Random random) {
        return strategy.form() == FigureForm.LINEAR
                ? Arrays.asList(strategy.itemWeights(tally(ratings(random))))
                : strategy.itemScore(counts(random));
    }

    private static int[][] ratings(Random random) {
        int[][] ratings = new int[1 + random.nextInt(12)][1 + random.nextInt(6)];
        for (int r = 0; r < ratings.length; r++) {
            ratings[r] = new int[ratings[0].length];
            for (int i = 0; i < ratings[r].length; i++) {
                boolean missing = r > 0 && random.nextInt(4) == 0;
                ratings[r][i] = missing ? RatingTally.MISSING : 1 + random.nextInt(MOST);
            }
        }
        return ratings;
    }

    private static RatingTally tally(int[][] ratings) {
        int[] items = new int[ratings[0].length];
        Arrays.setAll(items, i -> i);
        return RatingTally.of(items, ratings);
    }

    private static RatingCounts counts(Random random) {
        return RatingCounts.of(random.ints(10 + random.nextInt(30), 1, MOST + 1).toArray());
    }

    private void assume(FigureForm form) {
        Assumptions.assumeTrue(strategy().form() == form, "the figure is not " + form);
    }

    @Test
    @DisplayName("A0 the form is declared; an undeclared figure is never released")
    final void a0() {
        assertThat(strategy().form()).isIn(FigureForm.LINEAR, FigureForm.SPREAD);
    }

    @Test
    @DisplayName("A1 as many weights as items, none negative, sum exactly 1")
    final void a1() {
        assume(FigureForm.LINEAR);
        for (Random random : cases()) {
            RatingTally tally = tally(ratings(random));
            Fraction[] weights = strategy().itemWeights(tally);
            assertThat(weights).hasSize(tally.items()).allMatch(w -> w.signum() >= 0);
            assertThat(Arrays.stream(weights).reduce(Fraction.ZERO, Fraction::plus))
                    .isEqualTo(Fraction.ONE);
        }
    }

    @Test
    @DisplayName("A2 weights depend on items and counts, never on ratings")
    final void a2() {
        assume(FigureForm.LINEAR);
        for (Random random : cases()) {
            int[][] ratings = ratings(random);
            int[][] turned = Arrays.stream(ratings)
                    .map(row -> Arrays.stream(row)
                            .map(r -> r == RatingTally.MISSING ? r : MOST + 1 - r)
                            .toArray())
                    .toArray(int[][]::new);
            assertThat(strategy().itemWeights(tally(turned)))
                    .isEqualTo(strategy().itemWeights(tally(ratings)));
        }
    }

    @Test
    @DisplayName("A3 an item's score lies between the lowest and the highest rating, or between 0 and 1")
    final void a3() {
        assume(FigureForm.SPREAD);
        for (Random random : cases()) {
            RatingCounts counts = counts(random);
            Fraction score = strategy().itemScore(counts);
            int lowest = strategy().onScale() ? counts.lowest() : 0;
            int highest = strategy().onScale() ? counts.highest() : 1;
            assertThat(score).isBetween(Fraction.of(lowest, 1), Fraction.of(highest, 1));
        }
    }

    @Test
    @DisplayName("A4 a single rating and a single rater are enough")
    final void a4() {
        if (strategy().form() == FigureForm.SPREAD) {
            for (int rating = 1; rating <= MOST; rating++) {
                assertThat(strategy().itemScore(RatingCounts.of(rating))).isNotNull();
            }
        } else {
            assertThat(strategy().itemWeights(tally(new int[][] {{3}}))).containsExactly(Fraction.ONE);
        }
    }
}
