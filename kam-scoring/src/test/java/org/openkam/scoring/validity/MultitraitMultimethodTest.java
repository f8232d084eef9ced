package org.openkam.scoring.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.NotComputableException;
import org.openkam.scoring.statistic.PearsonCorrelation;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class MultitraitMultimethodTest {
    private static final double NA = Double.NaN;
    private static final int[] DIMENSIONS = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2};
    private static final int[] EXERCISES = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3};

    /** Ratings with a share of each candidate's own for the dimension and for the exercise. */
    private static double[][] ratings(Random random, int candidates, double dimension, double exercise) {
        double[][] ratings = new double[candidates][12];
        for (double[] row : ratings) {
            double[] byDimension = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            double[] byExercise =
                    random.doubles(4).map(u -> random.nextGaussian()).toArray();
            for (int c = 0; c < 12; c++) {
                row[c] = dimension * byDimension[DIMENSIONS[c]]
                        + exercise * byExercise[EXERCISES[c]]
                        + random.nextGaussian();
            }
        }
        return ratings;
    }

    /** With variances d^2, e^2 and 1 the effects are d^2 and e^2 over the sum of all. */
    @Test
    void effectsRecoverTheShares() {
        double[][] x = ratings(new Random(1), 5000, 0.7, 1.2);
        DimensionExerciseEffects effects = DimensionExerciseEffects.of(RatingMatrix.of(x), DIMENSIONS, EXERCISES);
        double all = 0.49 + 1.44 + 1;
        assertThat(effects.dimensionEffect().value()).isCloseTo(0.49 / all, within(0.03));
        assertThat(effects.exerciseEffect().value()).isCloseTo(1.44 / all, within(0.03));
        assertThat(effects.table().heterotraitHeteromethod().mean().value()).isCloseTo(0, within(0.03));
        assertThat(effects.toString()).startsWith("Dimension effect 0.1").contains("exercise effect 0.4");
        assertThat(effects.render()).contains("Same trait, different methods: mean");
    }

    @Property(tries = 20)
    void orderOfColumnsAndOfPeopleLeavesNoTrace(@ForAll Random random) {
        double[][] x = ratings(random, 20, 1, 1);
        List<Integer> order = Arrays.asList(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        Collections.shuffle(order, random);
        double[][] other = new double[20][12];
        int[] dimensions = new int[12];
        int[] exercises = new int[12];
        for (int c = 0; c < 12; c++) {
            dimensions[c] = 7 - DIMENSIONS[order.get(c)];
            exercises[c] = 2 * EXERCISES[order.get(c)];
            for (int p = 0; p < 20; p++) {
                other[p][c] = x[19 - p][order.get(c)];
            }
        }
        assertThat(MultitraitMultimethod.ofScores(RatingMatrix.of(other), dimensions, exercises))
                .isEqualTo(MultitraitMultimethod.ofScores(RatingMatrix.of(x), DIMENSIONS, EXERCISES));
    }

    @Property(tries = 20)
    void scoresAndTheirCorrelationsAgree(@ForAll Random random) {
        double[][] x = ratings(random, 15, 1, 1);
        double[][] r = new double[12][12];
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                r[i][j] = i <= j
                        ? NA
                        : PearsonCorrelation.of(column(x, i), column(x, j)).value();
            }
        }
        assertThat(MultitraitMultimethod.of(RatingMatrix.of(r), DIMENSIONS, EXERCISES))
                .isEqualTo(MultitraitMultimethod.ofScores(RatingMatrix.of(x), DIMENSIONS, EXERCISES));
    }

    private static double[] column(double[][] x, int column) {
        return Arrays.stream(x).mapToDouble(row -> row[column]).toArray();
    }

    @Property(tries = 20)
    void gapsAreDroppedByPersonOrByPair(@ForAll Random random) {
        double[][] x = ratings(random, 12, 1, 1);
        double[][] gaps = Arrays.copyOf(x, 14);
        gaps[12] = new double[12];
        Arrays.fill(gaps[12], NA);
        gaps[13] = x[0].clone();
        gaps[13][5] = NA;
        RatingMatrix whole = RatingMatrix.of(x);
        RatingMatrix broken = RatingMatrix.of(gaps);
        assertThat(MultitraitMultimethod.ofScores(broken, DIMENSIONS, EXERCISES))
                .isEqualTo(MultitraitMultimethod.ofScores(whole, DIMENSIONS, EXERCISES));
        assertThat(MultitraitMultimethod.ofScores(broken, DIMENSIONS, EXERCISES, Deletion.PAIRWISE))
                .isNotEqualTo(MultitraitMultimethod.ofScores(whole, DIMENSIONS, EXERCISES, Deletion.PAIRWISE));
        assertThat(MultitraitMultimethod.ofScores(whole, DIMENSIONS, EXERCISES, Deletion.PAIRWISE))
                .isEqualTo(MultitraitMultimethod.ofScores(whole, DIMENSIONS, EXERCISES));
    }

    @Test
    void halfOfTheTableIsEnough() {
        double[][] upper = new double[9][9];
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                upper[i][j] = CampbellFiske1959Test.TABLE_1.get(j, i).orElse(NA);
            }
        }
        assertThat(MultitraitMultimethod.of(
                        RatingMatrix.of(upper), CampbellFiske1959Test.TRAITS, CampbellFiske1959Test.METHODS))
                .isEqualTo(MultitraitMultimethod.of(
                        CampbellFiske1959Test.TABLE_1, CampbellFiske1959Test.TRAITS, CampbellFiske1959Test.METHODS));
    }

    @Test
    void degenerateTables() {
        assertReason(new double[0][], new int[0], new int[0], Reason.NO_DATA);
        assertReason(new double[][] {{NA, NA}, {NA, NA}}, new int[] {0, 1}, new int[] {0, 0}, Reason.NO_DATA);
        assertReason(new double[][] {{1, 2}, {2, 1}}, new int[] {0, 1}, new int[] {0, 1}, Reason.OUT_OF_DOMAIN);
        assertReason(new double[][] {{1, .5}, {.5, 1}}, new int[] {0, 0}, new int[] {1, 1}, Reason.OUT_OF_DOMAIN);
        assertReason(new double[][] {{1, .5}}, new int[] {0, 0}, new int[] {0, 1}, Reason.OUT_OF_DOMAIN);
        int[] many = new int[1_000_000];
        assertReason(new double[1][1_000_000], many, many, Reason.TOO_LARGE);
        assertThat(MultitraitMultimethod.ofScores(RatingMatrix.of(new double[1][1_000_000]), many, many)
                        .estimate())
                .isEqualTo(Estimate.notComputable(Reason.TOO_LARGE));
    }

    @Test
    void constantColumnsAreNotCounted() {
        double[][] x = {{1, 2, 3, 5}, {2, 2, 1, 4}, {3, 2, 2, 9}};
        MultitraitMultimethod table =
                MultitraitMultimethod.ofScores(RatingMatrix.of(x), new int[] {0, 1, 0, 1}, new int[] {0, 0, 1, 1});
        assertThat(table.monotraitHeteromethod().count()).isEqualTo(1); // of two, one with the constant column
        assertThat(table.heterotraitMonomethod().count()).isEqualTo(1);
        assertThat(table.reliabilities().mean()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThatThrownBy(
                        MultitraitMultimethod.ofScores(RatingMatrix.of(x), new int[4], new int[] {0, 0, 0, 0})::value)
                .isInstanceOf(NotComputableException.class);
    }

    @Test
    void perfectCorrelationHasNoFisherMean() {
        MultitraitMultimethod table = MultitraitMultimethod.of(
                RatingMatrix.of(new double[][] {{NA, 1}, {1, NA}}), new int[] {0, 0}, new int[] {0, 1});
        assertThat(table.value()).isEqualTo(1);
        assertThat(table.monotraitHeteromethod().fisherMean()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(table.heterotraitMonomethod()).hasToString("not computable (NO_DATA)");
    }

    @Test
    void wrongArgumentsFailAtOnce() {
        RatingMatrix two = RatingMatrix.of(new double[][] {{1, 0}, {0, 1}});
        assertThatIllegalArgumentException().isThrownBy(() -> MultitraitMultimethod.of(two, new int[1], new int[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultitraitMultimethod.ofScores(two, new int[2], new int[2], null));
    }

    private static void assertReason(double[][] r, int[] traits, int[] methods, Reason reason) {
        MultitraitMultimethod table = MultitraitMultimethod.of(RatingMatrix.of(r), traits, methods);
        assertThat(table.estimate()).isEqualTo(Estimate.notComputable(reason));
        assertThat(table.toString()).startsWith("Convergent validity: not computable (" + reason + ")");
    }
}
