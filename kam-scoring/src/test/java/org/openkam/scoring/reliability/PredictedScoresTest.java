package org.openkam.scoring.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.internal.math.SplitMix64;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

class PredictedScoresTest {
    private static final double NA = Double.NaN;

    private static RatingMatrix table(List<List<Integer>> rows) {
        return RatingMatrix.of(rows.stream()
                .map(row -> row.stream().mapToDouble(v -> v == 0 ? NA : v).toArray())
                .toArray(double[][]::new));
    }

    private static RatingColumns columns(RatingMatrix table) {
        RatingColumns.Rows rows = RatingColumns.rows();
        for (int u = 0; u < table.units(); u++) {
            for (int r = 0; r < table.raters(); r++) {
                if (!table.isMissing(u, r)) {
                    rows.sheet(u, r, 0).rate(0, table.value(u, r));
                }
            }
        }
        return rows.build();
    }

    @Property(tries = 200)
    void scoresLieBetweenMeanAndObserved(@ForAll @Size(5) List<@Size(4) List<@IntRange(max = 5) Integer>> rows) {
        EmpiricalBayesScores bayes = EmpiricalBayesScores.of(table(rows));
        for (UnitScore score : bayes.scores()) {
            double mean = bayes.mean().value();
            assertThat(score.reliability()).isBetween(0.0, 1.0);
            assertThat(score.predicted().value())
                    .isBetween(Math.min(mean, score.observed()) - 1e-12, Math.max(mean, score.observed()) + 1e-12);
            if (bayes.between().value() <= 0) {
                assertThat(score.predicted().value()).isCloseTo(mean, within(1e-14));
            }
            for (UnitScore other : bayes.scores()) {
                assertThat(score.raters() <= other.raters() || score.reliability() >= other.reliability())
                        .isTrue();
            }
        }
    }

    @Property(tries = 100)
    void orderOfUnitsAndRatingsLeavesNoTrace(
            @ForAll @Size(5) List<@Size(4) List<@IntRange(max = 5) Integer>> rows, @ForAll Random random) {
        List<List<Integer>> shuffled = new ArrayList<>();
        rows.forEach(row -> {
            List<Integer> moved = new ArrayList<>(row);
            Collections.shuffle(moved, random);
            shuffled.add(moved);
        });
        assertThat(EmpiricalBayesScores.of(table(shuffled))).isEqualTo(EmpiricalBayesScores.of(table(rows)));
        assertThat(EmpiricalBayesScores.of(columns(table(rows)))).isEqualTo(EmpiricalBayesScores.of(table(rows)));
    }

    /** Every unit has as many ratings, so likelihood and moments agree if units differ by more than chance. */
    @Property(tries = 100)
    void completeRatingsGiveOneScoreByBothWays(
            @ForAll @Size(5) List<@Size(4) List<@IntRange(min = 1, max = 5) Integer>> rows) {
        EmpiricalBayesScores bayes = EmpiricalBayesScores.of(table(rows));
        PredictedScores predicted = PredictedScores.oneWay(columns(table(rows)));
        if (bayes.between() instanceof Estimate.Computed between && between.value() > 0) {
            assertThat(predicted.between().value()).isCloseTo(between.value(), within(1e-7));
            for (int u = 0; u < 5; u++) {
                UnitScore one = bayes.scores().get(u);
                UnitScore other = predicted.scores().get(u);
                assertThat(other.predicted().value()).isCloseTo(one.predicted().value(), within(1e-6));
                assertThat(other.conditionalDeviation()).isCloseTo(one.conditionalDeviation(), within(1e-6));
                assertThat(error(other)).isCloseTo(error(one), within(1e-6));
            }
        }
    }

    private static double error(UnitScore score) {
        return Objects.requireNonNull(((Estimate.Computed) score.predicted()).standardError())
                .value();
    }

    /** Each of 60 people has 3 of 20 raters who differ much in severity; knowing who rated whom brings scores nearer to the truth. */
    @Test
    void knowingTheRatersBringsScoresNearerAndErrorsAreAsStated() {
        double oneWay = 0;
        double twoWay = 0;
        double stated = 0;
        for (int seed = 0; seed < 20; seed++) {
            SplitMix64 random = new SplitMix64(seed);
            double[] truth = normals(random, 60);
            double[] severity = normals(random, 20);
            RatingColumns.Rows rows = RatingColumns.rows();
            for (int u = 0; u < 60; u++) {
                for (int r = 0; r < 3; r++) {
                    int rater = (u + r * r * 5 + random.nextInt(2) * 10) % 20;
                    rows.sheet(u, rater, r).rate(0, 3 + truth[u] + severity[rater] + 0.5 * normal(random));
                }
            }
            RatingColumns ratings = oneSource(rows.build());
            PredictedScores known = PredictedScores.twoWay(ratings);
            oneWay += squaredError(PredictedScores.oneWay(ratings), truth) / 20;
            twoWay += squaredError(known, truth) / 20;
            stated += known.scores().stream()
                            .mapToDouble(s -> error(s) * error(s))
                            .average()
                            .orElseThrow()
                    / 20;
        }
        assertThat(twoWay).isLessThan(0.6 * oneWay);
        assertThat(stated).isCloseTo(twoWay, within(0.25 * twoWay));
    }

    private static RatingColumns oneSource(RatingColumns ratings) {
        RatingColumns.Rows rows = RatingColumns.rows();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < ratings.size(); i++) {
            if (seen.add((long) ratings.unit(i) << 32 | ratings.rater(i))) {
                rows.sheet(ratings.unit(i), ratings.rater(i), 0).rate(0, ratings.value(i));
            }
        }
        return rows.build();
    }

    private static double squaredError(PredictedScores scores, double[] truth) {
        return scores.scores().stream()
                .mapToDouble(s -> Math.pow(s.predicted().value() - 3 - truth[s.unit()], 2))
                .average()
                .orElseThrow();
    }

    private static double[] normals(SplitMix64 random, int count) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> normal(random));
        return numbers;
    }

    private static double normal(SplitMix64 random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += (random.nextLong() >>> 11) * 0x1p-53;
        }
        return sum;
    }

    @Test
    void lenientRatersAreFound() {
        RatingMatrix table = RatingMatrix.of(new double[][] {{1, 3, 2}, {2, 4, 2}, {4, 5, 4}, {3, 5, 3}});
        PredictedScores scores = PredictedScores.twoWay(columns(table));
        assertThat(scores.leniencies()).hasSize(3);
        assertThat(scores.leniencies().get(1).effect()).isPositive();
        assertThat(scores.leniencies().stream()
                        .mapToDouble(PredictedScores.Leniency::effect)
                        .sum())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void reasonsWhyThereIsNone() {
        assertReason(new double[][] {{NA, NA}}, Reason.NO_DATA, Reason.NO_DATA);
        assertReason(new double[][] {{1, 2, 3}}, Reason.TOO_FEW_UNITS, Reason.TOO_FEW_UNITS);
        assertReason(new double[][] {{1}, {2}}, Reason.TOO_FEW_UNITS, Reason.SATURATED);
        assertReason(new double[][] {{2, 2}, {2, 2}}, Reason.ZERO_VARIANCE, Reason.ZERO_VARIANCE);
        assertReason(new double[][] {{1, 1}, {2, 2}}, Reason.ZERO_VARIANCE, Reason.ZERO_VARIANCE);
        assertReason(new double[][] {{1e200, 1}, {2, -1e200}}, Reason.OUT_OF_DOMAIN, Reason.OUT_OF_DOMAIN);
    }

    private static void assertReason(double[][] table, Reason moments, Reason likelihood) {
        RatingMatrix ratings = RatingMatrix.of(table);
        EmpiricalBayesScores bayes = EmpiricalBayesScores.of(ratings);
        assertThat(bayes.mean()).isEqualTo(Estimate.notComputable(moments));
        assertThat(bayes.scores()).isEmpty();
        assertThat(PredictedScores.oneWay(columns(ratings)).mean()).isEqualTo(Estimate.notComputable(likelihood));
    }

    @Test
    void unitsThatDoNotDifferAreAllAtTheMean() {
        EmpiricalBayesScores scores = EmpiricalBayesScores.of(RatingMatrix.of(new double[][] {{1, 5}, {5, 1}, {2, 4}}));
        assertThat(scores.between().value()).isNegative();
        assertThat(scores.scores()).allMatch(s -> s.predicted().value() == 3 && s.reliability() == 0);
    }
}
