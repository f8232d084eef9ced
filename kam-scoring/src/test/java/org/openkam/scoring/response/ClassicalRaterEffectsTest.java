package org.openkam.scoring.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.Reason;

class ClassicalRaterEffectsTest {
    private static final double[] SEVERITY = {0.5, -1, 0.25, 0.25}; // sums up to 0

    /** Units 0 to 5, four raters who share only some units, three items; ratings are additive but for noise. */
    private static RatingColumns additive(Random random, double noise, boolean turned) {
        RatingColumns.Rows rows = RatingColumns.rows();
        for (int step = 0; step < 72; step++) {
            int cell = turned ? 71 - step : step;
            int unit = cell / 12;
            int rater = cell / 3 % 4;
            int item = cell % 3;
            double error = noise == 0 ? 0 : noise * random.nextGaussian();
            if ((unit + rater) % 2 == 0 || rater == 0) {
                rows.sheet(unit, rater, 0).rate(item, 3 + unit * 0.25 + item * 0.5 - SEVERITY[rater] + error);
            }
        }
        return rows.build();
    }

    @Test
    void severityIsFoundWhereRatersShareOnlySomeUnits() {
        ClassicalRaterEffects effects = ClassicalRaterEffects.of(additive(new Random(0), 0, false));
        for (RaterDescription rater : effects.raters()) {
            assertThat(rater.adjustedSeverity().value()).isCloseTo(SEVERITY[rater.rater()], within(1e-12));
        }
        assertThat(ClassicalRaterEffects.of(additive(new Random(0), 0, true))).isEqualTo(effects);
        assertThat(effects.rater(7)).isEmpty();
        assertThat(effects).hasToString("classical rater effects (45 ratings, 4 raters)");
    }

    /** 600 seeded tables with noise: the intervals at 95 percent hold the true severities. */
    @Test
    void intervalsCover() {
        Random random = new Random(1954);
        int covered = 0;
        for (int table = 0; table < 600; table++) {
            for (RaterDescription rater :
                    ClassicalRaterEffects.of(additive(random, 0.7, false)).raters()) {
                Estimate.Computed severity = (Estimate.Computed) rater.adjustedSeverity();
                covered += severity.interval().contains(SEVERITY[rater.rater()]) ? 1 : 0;
                assertThat(severity.standardError().degreesOfFreedom()).isEqualTo(45 - 6 - 3 - 2);
            }
        }
        assertThat(covered / 2400.0).isBetween(0.935, 0.965);
    }

    private static RatingColumns crossed(double[][][] x) {
        RatingColumns.Rows rows = RatingColumns.rows();
        for (int unit = 0; unit < x.length; unit++) {
            for (int rater = 0; rater < x[unit].length; rater++) {
                rows.sheet(unit, rater, 0);
                for (int item = 0; item < x[unit][rater].length; item++) {
                    rows.rate(item, x[unit][rater][item]);
                }
            }
        }
        return rows.build();
    }

    /** Where all raters rate all units on all items, adjusting changes nothing. */
    @Property(tries = 40)
    void crossedRatersNeedNoAdjusting(@ForAll Random random) {
        double[][][] x = new double[5][3][4];
        for (double[][] unit : x) {
            for (double[] rater : unit) {
                Arrays.setAll(rater, i -> 1 + random.nextInt(7));
            }
        }
        ClassicalRaterEffects effects = ClassicalRaterEffects.of(crossed(x));
        double sum = 0;
        for (RaterDescription rater : effects.raters()) {
            assertThat(rater.adjustedSeverity().value())
                    .isCloseTo(rater.severity().value(), within(1e-12));
            sum += rater.severity().value();
            assertThat(rater.toString()).doesNotContain("NaN");
        }
        assertThat(sum).isCloseTo(0, within(1e-12));
    }

    /** One rater gives 1 2, 3 4, 5 9: worked by hand. */
    @Test
    void figuresOfOneRater() {
        RaterDescription rater = ClassicalRaterEffects.of(crossed(new double[][][] {{{1, 2}}, {{3, 4}}, {{5, 9}}}))
                .raters()
                .get(0);
        assertThat(rater.mean()).isEqualTo(Estimate.of(4));
        assertThat(rater.deviation().value()).isCloseTo(Math.sqrt(40.0 / 5), within(1e-14));
        // Squared distances 9 4 1 0 1 25; cubed -27 -8 -1 0 1 125.
        assertThat(rater.skewness().value()).isCloseTo(90.0 / 6 / Math.pow(40.0 / 6, 1.5), within(1e-14));
        // Means 1.5 3.5 7 of mean 4: squares 6.25 0.25 9.
        assertThat(rater.deviationOfUnits().value()).isCloseTo(Math.sqrt(15.5 / 2), within(1e-14));
        assertThat(rater.rangeRatio()).isEqualTo(Estimate.of(1));
        // 1 3 5 with 2 4 9: 14 / sqrt(8 * 26).
        assertThat(rater.haloCorrelation().value()).isCloseTo(14 / Math.sqrt(8 * 26), within(1e-14));
        assertThat(rater.haloSpread().value()).isCloseTo((1 + 1 + 4) / Math.sqrt(2) / 3, within(1e-14));
        assertThat(rater.adjustedSeverity()).isEqualTo(none(Reason.TOO_FEW_UNITS));
    }

    /** SciPy 1.17.1, {@code scipy.stats.skew([1, 2, 2, 5, 9])}. */
    @Test
    void skewnessEqualsSciPy() {
        RatingColumns columns = crossed(new double[][][] {{{1, 2, 2, 5, 9}}});
        double skewness =
                ClassicalRaterEffects.of(columns).raters().get(0).skewness().value();
        assertThat(skewness).isCloseTo(0.8682180138565587, within(1e-13));
    }

    @Test
    void figuresThatCannotBeComputed() {
        ClassicalRaterEffects nothing =
                ClassicalRaterEffects.of(RatingColumns.rows().build());
        assertThat(nothing.grandMean()).isEqualTo(none(Reason.NO_DATA));
        assertThat(nothing.raters()).isEmpty();
        RaterDescription one = ClassicalRaterEffects.of(crossed(new double[][][] {{{3}}}))
                .raters()
                .get(0);
        assertThat(one.deviation()).isEqualTo(none(Reason.TOO_FEW_UNITS));
        assertThat(one.skewness()).isEqualTo(none(Reason.TOO_FEW_UNITS));
        assertThat(one.deviationOfUnits()).isEqualTo(none(Reason.TOO_FEW_UNITS));
        assertThat(one.haloCorrelation()).isEqualTo(none(Reason.TOO_FEW_UNITS));
        assertThat(one.haloSpread()).isEqualTo(none(Reason.TOO_FEW_UNITS));
        RaterDescription flat = ClassicalRaterEffects.of(crossed(new double[][][] {{{3, 3}}, {{3, 3}}}))
                .raters()
                .get(0);
        assertThat(flat.skewness()).isEqualTo(none(Reason.ZERO_VARIANCE));
        assertThat(flat.rangeRatio()).isEqualTo(none(Reason.ZERO_VARIANCE));
        assertThat(flat.haloCorrelation()).isEqualTo(none(Reason.ZERO_VARIANCE));
        assertThat(flat.haloSpread()).isEqualTo(Estimate.of(0));
        RatingColumns apart = RatingColumns.of(
                new int[] {0, 0, 1, 1}, new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}, new double[] {1, 2, 3, 4});
        assertThat(ClassicalRaterEffects.of(apart).raters().get(0).adjustedSeverity())
                .isEqualTo(none(Reason.NOT_LINKED));
        RatingColumns huge = RatingColumns.of(new int[2], new int[] {0, 1}, new int[2], new double[] {1e60, 1});
        assertThat(ClassicalRaterEffects.of(huge).raters().get(1).mean()).isEqualTo(none(Reason.OUT_OF_DOMAIN));
    }

    @Test
    void manyRatersAreNotSolvedFor() {
        int n = ClassicalRaterEffects.MOST_EFFECTS;
        int[] raters = new int[n];
        Arrays.setAll(raters, i -> i);
        RatingColumns columns = RatingColumns.of(new int[n], raters, new int[n], new double[n]);
        ClassicalRaterEffects effects = ClassicalRaterEffects.of(columns);
        assertThat(effects.raters()).hasSize(n);
        assertThat(effects.raters().get(5).adjustedSeverity()).isEqualTo(none(Reason.TOO_LARGE));
        assertThat(effects.raters().get(5).severity()).isEqualTo(Estimate.of(0));
    }

    /** Two raters, ratings 1 3 and 2 6: z is -0.7071 and 0.7071 for both. */
    @Test
    void withinRaterScores() {
        WithinRaterScores scores = WithinRaterScores.of(crossed(new double[][][] {{{1}, {2}}, {{3}, {6}}}));
        assertThat(scores.z(0).value()).isCloseTo(-Math.sqrt(0.5), within(1e-15));
        assertThat(scores.z(3).value()).isCloseTo(Math.sqrt(0.5), within(1e-15));
        assertThat(scores.unitMeans().get(1).value()).isCloseTo(Math.sqrt(0.5), within(1e-15));
        WithinRaterScores flat = WithinRaterScores.of(crossed(new double[][][] {{{1}, {2}}, {{1}, {6}}}));
        assertThat(flat.z(0)).isEqualTo(none(Reason.ZERO_VARIANCE));
        assertThat(flat.unitMeans().get(0).value()).isCloseTo(-Math.sqrt(0.5), within(1e-15));
        assertThat(WithinRaterScores.of(crossed(new double[][][] {{{4}}}))
                        .unitMeans()
                        .get(0))
                .isEqualTo(none(Reason.TOO_FEW_UNITS));
        assertThat(flat).hasToString("within-rater scores (4 ratings, 2 raters)");
    }

    @Test
    void centralTendency() {
        RatingColumns columns = crossed(new double[][][] {{{1, 3}, {3, 3}}, {{5, 4}, {3, 3}}});
        assertThat(CentralTendency.of(columns, 0, 1, 5).value()).isEqualTo((2 + 0 + 2 + 1) / 4.0 / 2);
        assertThat(CentralTendency.of(columns, 1, 1, 5).value()).isZero();
        assertThat(CentralTendency.of(columns, 0, 1, 5)).hasToString("central tendency = 0.6250 (4 ratings)");
        assertThat(CentralTendency.of(columns, 9, 1, 5).estimate()).isEqualTo(none(Reason.NO_DATA));
        assertThat(CentralTendency.of(columns, 0, 1, 4).estimate()).isEqualTo(none(Reason.OUT_OF_DOMAIN));
        assertThatThrownBy(() -> CentralTendency.of(columns, 0, 5, 5)).hasMessageContaining("ascending");
    }

    private static Estimate none(Reason reason) {
        return Estimate.notComputable(reason);
    }
}
