package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import org.openkam.scoring.internal.math.SplitMix64;

/** Components of rater error against the analysis of variance as it stands in textbooks, written down here a second time. */
class RaterErrorTest {
    private static final int NONE = RatingTally.MISSING;

    private static RaterErrorTally tally(List<int[][]> groups) {
        RaterErrorTally tally = new RaterErrorTally();
        for (int g = 0; g < groups.size(); g++) {
            int first = 100 * g;
            tally.add(
                    g,
                    IntStream.range(0, groups.get(g).length).map(r -> first + r).toArray(),
                    groups.get(g));
        }
        return tally;
    }

    private static List<int[][]> complete(long seed, int groups, int items) {
        Random random = new Random(seed);
        List<int[][]> list = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            int[][] ratings = new int[2 + random.nextInt(5)][items];
            for (int[] row : ratings) {
                int tendency = random.nextInt(4);
                Arrays.setAll(row, i -> 1 + tendency + random.nextInt(2));
            }
            list.add(ratings);
        }
        return list;
    }

    /** Mean squares of raters within groups, and of raters by items within groups; classical formulas, in doubles. */
    private static double[] meanSquares(List<int[][]> groups, int items) {
        double raterSquares = 0;
        double restSquares = 0;
        int raterDegrees = 0;
        for (int[][] group : groups) {
            double grand =
                    Arrays.stream(group).flatMapToInt(Arrays::stream).average().orElseThrow();
            for (int[] row : group) {
                double ofRater = Arrays.stream(row).average().orElseThrow();
                raterSquares += items * (ofRater - grand) * (ofRater - grand);
                for (int i = 0; i < items; i++) {
                    int item = i;
                    double ofItem = Arrays.stream(group)
                            .mapToInt(r -> r[item])
                            .average()
                            .orElseThrow();
                    double rest = row[i] - ofRater - ofItem + grand;
                    restSquares += rest * rest;
                }
            }
            raterDegrees += group.length - 1;
        }
        int restDegrees = raterDegrees * (items - 1);
        return new double[] {raterSquares / raterDegrees, restSquares / restDegrees, raterDegrees, restDegrees};
    }

    @Property(tries = 200)
    void completeDataGiveTheNestedAnalysisOfVariance(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int groups,
            @ForAll @IntRange(min = 2, max = 6) int items) {
        List<int[][]> data = complete(seed, groups, items);
        double[] ms = meanSquares(data, items);
        RaterError error = tally(data).finish().orElseThrow();
        assertThat(error.raterDegrees()).isEqualTo((long) ms[2]);
        assertThat(error.ratingDegrees() - error.raterDegrees()).isEqualTo((long) ms[3]);
        if (ms[0] >= ms[1]) {
            assertThat(error.rater()).isCloseTo((ms[0] - ms[1]) / items, within(1e-9));
            assertThat(error.residual()).isCloseTo(ms[1], within(1e-9));
        } else {
            double pooled = (ms[0] * ms[2] + ms[1] * ms[3]) / (ms[2] + ms[3]);
            assertThat(error.rater()).isZero();
            assertThat(error.residual()).isCloseTo(pooled, within(1e-9));
        }
    }

    /** For n raters who rate all m items the square of the error is MS_rater / (n m), with the raters' degrees of freedom. */
    @Property(tries = 200)
    void theErrorOfACompleteCellIsItsMeanSquare(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int groups,
            @ForAll @IntRange(min = 2, max = 6) int items,
            @ForAll @IntRange(min = 1, max = 9) int n) {
        List<int[][]> data = complete(seed, groups, items);
        double[] ms = meanSquares(data, items);
        StandardError se = tally(data).finish().orElseThrow().of(1.0 / n, 1.0 / (n * items), false);
        if (ms[0] > ms[1] + 1e-9) {
            assertThat(se.value()).isCloseTo(Math.sqrt(ms[0] / (n * items)), within(1e-9));
            assertThat(se.degreesOfFreedom()).isCloseTo(ms[2], within(1e-6 * ms[2]));
        }
    }

    /**
     * By hand. Group one: raters (4, 2), (2, 0) with means 3 and 1, so SS_rater = 2 (1 + 1) = 4 and nothing is left. Group
     * two: raters (3, 3), (1, 3), (2, 0) with means 3, 2, 1, so SS_rater = 2 (1 + 0 + 1) = 4; about their item means 2 and 2
     * the ratings spread by 2 + 6 = 8, so 4 is left. MS_rater = 8 / 3, MS_residual = 4 / 3, rater = (8/3 - 4/3) / 2 = 2/3.
     */
    @Test
    void workedByHand() {
        RaterErrorTally tally = tally(List.of(new int[][] {{4, 2}, {2, 0}}, new int[][] {{3, 3}, {1, 3}, {2, 0}}));
        RaterError error = tally.finish().orElseThrow();
        assertThat(error.rater()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(error.residual()).isCloseTo(4.0 / 3, within(1e-15));
        assertThat(error.raterDegrees()).isEqualTo(3);
        assertThat(error.ratingDegrees()).isEqualTo(6);
        assertThat(tally.assessees()).isEqualTo(2);
        assertThat(tally.raters()).isEqualTo(5);
        // Four raters, both items: SE^2 = (2/3) / 4 + (4/3) / 8 = 1/3, which is MS_rater / 8.
        StandardError se = error.of(0.25, 0.125, false);
        assertThat(se.value()).isCloseTo(Math.sqrt(1.0 / 3), within(1e-15));
        assertThat(se.degreesOfFreedom()).isCloseTo(3, within(1e-12));
        // Two raters with one item each: SE^2 = (2/3) / 2 + (4/3) / 2 = 1, MS_rater / 4 + MS_residual / 4, so
        // df = 1 / ((2/3)^2 / 3 + (1/3)^2 / 3) = 27/5.
        StandardError thin = error.of(0.5, 0.5, true);
        assertThat(thin.value()).isCloseTo(1, within(1e-15));
        assertThat(thin.degreesOfFreedom()).isCloseTo(27.0 / 5, within(1e-12));
        assertThat(thin.assumed()).isTrue();
    }

    @Test
    void whatCannotSpreadAddsNothing() {
        RaterErrorTally tally = new RaterErrorTally();
        assertThat(tally.finish()).isEmpty();
        tally.add(0, new int[] {1}, new int[][] {{3, 4}});
        tally.add(1, new int[] {1, 2}, new int[][] {{3, 4}, {NONE, NONE}});
        assertThat(tally.finish()).isEmpty();
        assertThat(tally.raters()).isZero();
        assertThat(tally.assessees()).isZero();
        tally.add(2, new int[] {1, 2}, new int[][] {{3, NONE}, {NONE, 4}});
        assertThat(tally.finish()).isEmpty();
        tally.add(3, new int[] {1, 2}, new int[][] {{3, 3}, {3, 3}});
        StandardError none = tally.finish().orElseThrow().of(1, 1, false);
        assertThat(none.value()).isZero();
        assertThat(none.degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void oneItemCannotTellRaterFromRest() {
        RaterError error =
                tally(List.<int[][]>of(new int[][] {{1}, {2}, {3}})).finish().orElseThrow();
        assertThat(error.rater()).isEqualTo(1);
        assertThat(error.residual()).isZero();
        assertThat(error.of(1.0 / 3, 1.0 / 3, false).degreesOfFreedom()).isCloseTo(2, within(1e-12));
    }

    @Test
    void componentsMustBePossible() {
        assertThatThrownBy(() -> new RaterError(-1, 0, 1, 2)).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> new RaterError(Double.NaN, 0, 1, 2)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new RaterError(1, 0, 0, 2)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new RaterError(1, 0, 3, 2)).hasMessageContaining("must not be fewer");
    }

    @Property(tries = 100)
    void partsInAnyOrderGiveTheWholeToTheBit(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int parts) {
        List<int[][]> data = withHoles(seed, 12);
        RaterErrorTally whole = new RaterErrorTally();
        List<RaterErrorTally> pieces = new ArrayList<>();
        IntStream.range(0, parts).forEach(p -> pieces.add(new RaterErrorTally()));
        for (int g = 0; g < data.size(); g++) {
            int[] raters = IntStream.range(0, data.get(g).length).toArray();
            whole.add(g, raters, data.get(g));
            pieces.get(g % parts).add(g, raters, data.get(g));
        }
        Collections.shuffle(pieces, new Random(seed));
        RaterErrorTally merged = new RaterErrorTally();
        pieces.forEach(merged::merge);
        assertThat(merged.finish()).isEqualTo(whole.finish());
        assertThat(merged.assessees()).isEqualTo(whole.assessees());
        assertThat(merged.raters()).isEqualTo(whole.raters());
    }

    private static List<int[][]> withHoles(long seed, int groups) {
        List<int[][]> data = complete(seed, groups, 4);
        Random random = new Random(seed);
        data.forEach(group ->
                Arrays.stream(group).forEach(row -> Arrays.setAll(row, i -> random.nextInt(4) == 0 ? NONE : row[i])));
        return data;
    }

    /**
     * Many small programmes with a known spread, a fifth of the ratings missing: the mean of the estimates must meet the
     * truth within four of its own standard errors. Rater effects are -3 or 3 (variance 9), the rest -2 or 2 (variance 4).
     */
    @Test
    void staysUnbiasedWhereRatingsAreMissing() {
        SplitMix64 random = new SplitMix64(20260101);
        int runs = 4000;
        double[] rater = new double[runs];
        double[] residual = new double[runs];
        for (int run = 0; run < runs; run++) {
            List<int[][]> groups = new ArrayList<>();
            for (int g = 0; g < 8; g++) {
                groups.add(simulated(random, 2 + g % 4));
            }
            RaterError error = tally(groups).finish().orElseThrow();
            rater[run] = error.rater();
            residual[run] = error.residual();
        }
        assertMean(rater, 9);
        assertMean(residual, 4);
    }

    private static int[][] simulated(SplitMix64 random, int raters) {
        int[][] ratings = new int[raters][5];
        for (int[] row : ratings) {
            int effect = random.nextInt(2) * 6 - 3;
            for (int i = 0; i < row.length; i++) {
                int rating = 7 * i + effect + random.nextInt(2) * 4 - 2;
                row[i] = random.nextInt(5) == 0 ? NONE : rating;
            }
        }
        return ratings;
    }

    private static void assertMean(double[] values, double truth) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
        assertThat(mean).isCloseTo(truth, within(4 * Math.sqrt(variance / values.length)));
    }
}
