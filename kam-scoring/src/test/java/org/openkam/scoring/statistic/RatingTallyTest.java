package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RatingTallyTest {
    private static final int NONE = RatingTally.MISSING;

    private static int[][] random(long seed) {
        Random random = new Random(seed);
        int[][] ratings = new int[1 + random.nextInt(8)][1 + random.nextInt(5)];
        int items = ratings[0].length;
        for (int r = 0; r < ratings.length; r++) {
            ratings[r] = new int[items];
            Arrays.setAll(ratings[r], i -> random.nextInt(3) == 0 ? NONE : random.nextInt(5) + 1);
        }
        return ratings;
    }

    private static int[] numbers(int[][] ratings) {
        int[] items = new int[ratings[0].length];
        Arrays.setAll(items, i -> 10 + i);
        return items;
    }

    @Test
    void countsAndMeansStayExact() {
        RatingTally tally = RatingTally.of(
                new int[] {7, 8, 9}, new int[][] {{1, NONE, 5}, {2, NONE, NONE}, {2, NONE, NONE}, {NONE, NONE, NONE}});
        assertThat(tally.items()).isEqualTo(2);
        assertThat(tally.item(1)).isEqualTo(9);
        assertThat(tally.mean(0)).hasToString("5/3");
        assertThat(tally.mean(1)).hasToString("5");
        assertThat(tally.raters()).isEqualTo(3);
        assertThat(tally.answers()).isEqualTo(4);
        assertThat(tally).hasToString("4 ratings of 2 items by 3 raters");
    }

    @Test
    void loadsOfCompleteData() {
        int[][] ratings = {{1, 2}, {3, 4}, {5, 1}, {2, 2}};
        RatingTally tally = RatingTally.of(new int[] {0, 1}, ratings);
        assertThat(tally.raterLoad(new double[] {0.5, 0.5})).isEqualTo(1.0 / 4);
        assertThat(tally.ratingLoad(new double[] {0.5, 0.5})).isEqualTo(1.0 / 8);
        assertThat(tally.raterLoad(new double[] {0.75, 0.25})).isEqualTo(1.0 / 4);
        assertThat(tally.ratingLoad(new double[] {0.75, 0.25})).isEqualTo((9.0 + 1) / 16 / 4);
    }

    /** Against the definition: each rating's coefficient, summed by rater and squared, and squared alone. */
    @Property
    void loadsAreSquaredCoefficients(@ForAll long seed) {
        int[][] ratings = random(seed);
        RatingTally tally = RatingTally.of(numbers(ratings), ratings);
        double[] weights = new double[tally.items()];
        double weightSum = weights.length * (weights.length + 1) / 2.0;
        Arrays.setAll(weights, i -> (i + 1) / weightSum);
        double ofRaters = 0;
        double ofRatings = 0;
        for (int[] row : ratings) {
            double sum = 0;
            for (int i = 0; i < tally.items(); i++) {
                double c = row[tally.item(i) - 10] == NONE ? 0 : weights[i] / tally.count(i);
                sum += c;
                ofRatings += c * c;
            }
            ofRaters += sum * sum;
        }
        assertThat(tally.raterLoad(weights)).isCloseTo(ofRaters, within(1e-12));
        assertThat(tally.ratingLoad(weights)).isCloseTo(ofRatings, within(1e-12));
    }

    @Property
    void orderOfTheRatersDoesNotMatterToTheBit(@ForAll long seed) {
        int[][] ratings = random(seed);
        RatingTally tally = RatingTally.of(numbers(ratings), ratings);
        double[] weights = new double[tally.items()];
        Arrays.fill(weights, 1.0 / Math.max(1, weights.length));
        Collections.shuffle(Arrays.asList(ratings), new Random(seed));
        RatingTally other = RatingTally.of(numbers(ratings), ratings);
        assertThat(other.raterLoad(weights)).isEqualTo(tally.raterLoad(weights));
        assertThat(other.ratingLoad(weights)).isEqualTo(tally.ratingLoad(weights));
        assertThat(other).hasToString(tally.toString());
    }

    @Test
    void nothingRated() {
        assertThat(RatingTally.of(new int[] {1, 2}, new int[0][]).items()).isZero();
        assertThat(RatingTally.of(new int[] {1}, new int[][] {{NONE}}).raters()).isZero();
        assertThat(RatingTally.of(new int[0], new int[][] {{}}).answers()).isZero();
    }

    /** Whatever weights and counts: the mean is the sum of the fractions, one by one. */
    @Property
    void weightedMeanIsExact(@ForAll long seed, @ForAll boolean long63) {
        int[][] ratings = random(seed);
        RatingTally tally = RatingTally.of(numbers(ratings), ratings);
        Fraction[] weights = new Fraction[tally.items()];
        Random random = new Random(seed);
        Arrays.setAll(
                weights,
                i -> long63 ? Fraction.of(random.nextLong(), Long.MAX_VALUE - i) : Fraction.of(i + 1, weights.length));
        Fraction expected = Fraction.ZERO;
        for (int i = 0; i < weights.length; i++) {
            expected = expected.plus(weights[i].times(tally.mean(i)));
        }
        assertThat(tally.mean(weights)).isEqualTo(expected);
    }

    @Property
    void partsMakeTheWhole(@ForAll long seed) {
        int[][] ratings = random(seed);
        int cut = new Random(seed).nextInt(ratings.length + 1);
        RatingTally whole = RatingTally.of(numbers(ratings), ratings);
        RatingTally first = RatingTally.of(numbers(ratings), Arrays.copyOf(ratings, cut));
        RatingTally rest = RatingTally.of(numbers(ratings), Arrays.copyOfRange(ratings, cut, ratings.length));
        for (RatingTally parts : new RatingTally[] {first.plus(rest), rest.plus(first)}) {
            assertThat(parts).hasToString(whole.toString());
            assertThat(parts.raters()).isEqualTo(whole.raters());
            double[] weights = new double[whole.items()];
            Arrays.fill(weights, 1.0 / Math.max(1, weights.length));
            assertThat(parts.raterLoad(weights)).isEqualTo(whole.raterLoad(weights));
            assertThat(parts.ratingLoad(weights)).isEqualTo(whole.ratingLoad(weights));
            for (int i = 0; i < whole.items(); i++) {
                assertThat(parts.item(i)).isEqualTo(whole.item(i));
                assertThat(parts.count(i)).isEqualTo(whole.count(i));
                assertThat(parts.mean(i)).isEqualTo(whole.mean(i));
            }
        }
    }
}
