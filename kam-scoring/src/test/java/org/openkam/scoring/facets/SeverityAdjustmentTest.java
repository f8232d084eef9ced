package org.openkam.scoring.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.RatingColumns;
import org.openkam.scoring.statistic.Reason;

/** Scores without severity, against other programs, exact argument, and where they must be refused. */
class SeverityAdjustmentTest {
    /** Unit, rater, rating; one item. */
    private static final int[][] LINKED = {
        {0, 0, 4}, {0, 1, 3}, {1, 0, 5}, {1, 1, 3}, {1, 2, 4}, {2, 1, 2}, {2, 2, 4}, {3, 2, 5}, {3, 0, 4}, {3, 3, 3},
        {4, 3, 2}, {4, 0, 3}
    };

    private static RatingColumns columns(int[][] rows) {
        RatingColumns.Rows columns = RatingColumns.rows();
        for (int[] row : rows) {
            columns.sheet(row[0], row[1], 0).rate(0, row[2]);
        }
        return columns.build();
    }

    private static double se(Estimate estimate) {
        return ((Computed) estimate).standardError().value();
    }

    /**
     * Expected: Python 3, NumPy 2.4.6, numpy.linalg.lstsq and numpy.linalg.pinv on the dummy-coded design; levels centred to the
     * mean of the observed scores, leniencies to mean 0 over the sheets.
     */
    @Test
    void unbalancedLayoutAsLeastSquaresByNumPy() {
        SeverityAdjustment fit = SeverityAdjustment.of(columns(LINKED));
        double[] adjusted = {
            3.6756756756756745, 3.864864864864866, 3.0540540540540535, 3.810810810810812, 2.594594594594594
        };
        double[] errors = {
            0.37958110008438367, 0.3147320216225604, 0.40526844533352613, 0.33137383636950146, 0.424701158200068
        };
        double[] leniency = {0.4864864864864873, -0.8918918918918923, 0.7297297297297298, -0.7297297297297307};
        double[] leniencyErrors = {0.24711425970437464, 0.3372051132018175, 0.31219661029587903, 0.4484086608037814};

        assertThat(fit.links().groups()).containsExactly(new RaterLinks.Group(5, 4, 12));
        for (int p = 0; p < 5; p++) {
            assertThat(fit.adjusted(p).value()).isCloseTo(adjusted[p], within(1e-13));
            assertThat(se(fit.adjusted(p))).isCloseTo(errors[p], within(1e-13));
            assertThat(((Computed) fit.adjusted(p)).standardError().degreesOfFreedom())
                    .isEqualTo(4);
        }
        for (int r = 0; r < 4; r++) {
            RaterEffect effect = fit.raterEffects().get(r);
            assertThat(effect.rater()).isEqualTo(r);
            assertThat(effect.leniency().value()).isCloseTo(leniency[r], within(1e-13));
            assertThat(se(effect.leniency())).isCloseTo(leniencyErrors[r], within(1e-13));
        }
    }

    /** Guilford (1954), creativity of seven scientists by three judges on five traits; values by base R 4.2.2, lm. */
    @Test
    void guilford1954AsBaseR() throws IOException {
        Path file = Path.of("..", "..", "shared", "data", "psy", "public", "guilford_creativity.csv");
        assumeTrue(Files.isRegularFile(file), "shared/data/psy isn't here");
        RatingColumns.Rows rows = RatingColumns.rows();
        Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(f -> rows.sheet(Integer.parseInt(f[1]), Integer.parseInt(f[0]), 0)
                        .rate(Integer.parseInt(f[2]), Double.parseDouble(f[3])));

        SeverityAdjustment fit = SeverityAdjustment.of(rows.build());

        assertThat(fit.raterEffects().get(0).leniency().value()).isCloseTo(0.04761904761904836, within(1e-9));
        assertThat(fit.raterEffects().get(1).leniency().value()).isCloseTo(-0.38095238095238115, within(1e-9));
        assertThat(fit.raterEffects().get(2).leniency().value()).isCloseTo(0.33333333333333276, within(1e-9));
        assertThat(fit.adjusted(2).value()).isCloseTo(6.266666666666667, within(1e-9));
    }

    /**
     * Everybody rated by the same raters: severity changes nothing, and the variance of a distance to the mean of n is {@code MSE
     * / k (1 - 1/n)}. Shrout and Fleiss (1979), doi:10.1037/0033-2909.86.2.420: MSE = 1.019, n = 6, k = 4.
     */
    @Test
    void completeDataStayAsTheyAre() {
        int[][] x = {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};
        RatingColumns.Rows rows = RatingColumns.rows();
        for (int p = 0; p < 6; p++) {
            for (int r = 0; r < 4; r++) {
                rows.sheet(p, r, 0).rate(0, x[p][r]);
            }
        }
        SeverityAdjustment fit = SeverityAdjustment.of(rows.build());

        for (int p = 0; p < 6; p++) {
            assertThat(fit.adjusted(p).value())
                    .isCloseTo(IntStream.of(x[p]).average().orElseThrow(), within(1e-12));
            assertThat(se(fit.adjusted(p))).isCloseTo(Math.sqrt(1.019444444444444 / 4 * 5 / 6), within(1e-12));
        }
    }

    /** Without rest the levels come back exactly, whoever rated, from whatever source, whichever items are missing. */
    @Property
    void additiveRatingsGiveBackTheirLevels(@ForAll long seed) {
        Random random = new Random(seed);
        double[] levels = random.doubles(6, 1, 5).toArray();
        double[] leniency = random.doubles(8, -1, 1).toArray();
        double[] items = random.doubles(4, -1, 1).toArray();
        RatingColumns.Rows rows = RatingColumns.rows();
        for (int p = 0; p < 6; p++) {
            for (int r : new int[] {p, p + 1, (p + 4) % 8}) {
                rows.sheet(p, r, r % 2);
                int missing = random.nextInt(8);
                for (int i = 0; i < 4; i++) {
                    if (i != missing) {
                        rows.rate(i, levels[p] + leniency[r] + items[i] * (1 + r % 2));
                    }
                }
            }
        }
        SeverityAdjustment fit = SeverityAdjustment.of(rows.build());

        for (int p = 1; p < 6; p++) {
            assertThat(fit.adjusted(p).value() - fit.adjusted(0).value())
                    .isCloseTo(levels[p] - levels[0], within(1e-10));
        }
    }

    @Test
    void severityOfARaterMovesNobodyFromTheOthers() {
        int[][] harsher = new int[LINKED.length][];
        for (int i = 0; i < LINKED.length; i++) {
            harsher[i] = LINKED[i].clone();
            harsher[i][2] -= LINKED[i][1] == 2 ? 3 : 0;
        }
        SeverityAdjustment one = SeverityAdjustment.of(columns(LINKED));
        SeverityAdjustment other = SeverityAdjustment.of(columns(harsher));

        for (int p = 1; p < 5; p++) {
            assertThat(other.adjusted(p).value() - other.adjusted(0).value())
                    .isCloseTo(one.adjusted(p).value() - one.adjusted(0).value(), within(1e-12));
            assertThat(se(other.adjusted(p))).isCloseTo(se(one.adjusted(p)), within(1e-12));
        }
    }

    @Property
    void theOrderOfRowsLeavesNoTrace(@ForAll long seed) {
        int[][] shuffled = LINKED.clone();
        Collections.shuffle(Arrays.asList(shuffled), new Random(seed));

        assertThat(columns(shuffled)).isEqualTo(columns(LINKED));
        assertThat(SeverityAdjustment.of(columns(shuffled)).adjusted(3))
                .isEqualTo(SeverityAdjustment.of(columns(LINKED)).adjusted(3));
    }

    @Test
    void ratersWhoRateOneEachAreRefused() {
        RatingColumns nested = columns(new int[][] {{0, 0, 4}, {0, 1, 3}, {1, 2, 5}, {1, 3, 2}});

        assertThat(RaterLinks.of(nested).groups()).hasSize(2);
        assertThat(SeverityAdjustment.of(nested).adjusted(0)).isEqualTo(Estimate.notComputable(Reason.NOT_LINKED));
        assertThat(SeverityAdjustment.withinGroups(nested).adjusted(1))
                .isEqualTo(Estimate.notComputable(Reason.NOT_LINKED));
        assertThat(SeverityAdjustment.withinGroups(nested).raterEffects())
                .extracting(RaterEffect::leniency)
                .containsOnly(Estimate.notComputable(Reason.NOT_LINKED));
        assertThat(SeverityAdjustment.of(nested).observed(1).value()).isEqualTo(3.5);
    }

    /** Two blocks that share no rater: refused together, solved each by itself, and each keeps its own mean. */
    @Test
    void separateBlocksAreFound() {
        int[][] blocks = new int[2 * LINKED.length][];
        for (int i = 0; i < LINKED.length; i++) {
            blocks[i] = LINKED[i];
            blocks[LINKED.length + i] = new int[] {LINKED[i][0] + 10, LINKED[i][1] + 10, LINKED[i][2] - 1};
        }
        SeverityAdjustment strict = SeverityAdjustment.of(columns(blocks));
        SeverityAdjustment within = SeverityAdjustment.withinGroups(columns(blocks));
        SeverityAdjustment alone = SeverityAdjustment.of(columns(LINKED));

        assertThat(strict.links().isConnected()).isFalse();
        assertThat(strict.links().groupOf(3)).isZero();
        assertThat(strict.links().groupOf(13)).isEqualTo(1);
        assertThat(strict.links().groupOf(7)).isNegative();
        assertThat(strict.adjusted(0)).isEqualTo(Estimate.notComputable(Reason.NOT_LINKED));
        assertThat(within.adjusted(3).value()).isCloseTo(alone.adjusted(3).value(), within(1e-12));
        assertThat(within.adjusted(13).value()).isCloseTo(alone.adjusted(3).value() - 1, within(1e-12));
    }

    @Test
    void asManyEffectsAsSheetsAreRefused() {
        // A chain: 3 units, 2 raters, 4 sheets, 4 effects.
        RatingColumns chain = columns(new int[][] {{0, 0, 4}, {1, 0, 3}, {1, 1, 5}, {2, 1, 2}});

        assertThat(RaterLinks.of(chain).isConnected()).isTrue();
        assertThat(SeverityAdjustment.of(chain).adjusted(1)).isEqualTo(Estimate.notComputable(Reason.SATURATED));
        assertThat(SeverityAdjustment.of(chain).raterEffects().get(0).leniency())
                .isEqualTo(Estimate.notComputable(Reason.SATURATED));
    }

    @Test
    void nothingIsNoData() {
        SeverityAdjustment none = SeverityAdjustment.of(RatingColumns.rows().build());

        assertThat(none.adjusted(0)).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(none.raterEffects()).isEmpty();
        assertThat(none.links().groups()).isEmpty();
    }

    @Test
    void aRatingGivenTwiceIsRefused() {
        assertThatThrownBy(() -> columns(new int[][] {{0, 0, 4}, {0, 0, 3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Rating of unit 0 (item 0) must be given once by a rater.");
        assertThatThrownBy(() -> RatingColumns.of(new int[1], new int[2], new int[1], new double[1]))
                .hasMessageContaining("must be that of the values");
    }

    @Test
    void namesNoRater() {
        SeverityAdjustment fit = SeverityAdjustment.of(columns(LINKED));

        assertThat(fit).hasToString("severity adjustment over 1 group of 5 linked units");
        assertThat(fit.raterEffects().get(2)).hasToString("leniency 0.73, 3 rated");
    }
}
