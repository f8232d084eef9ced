package org.openkam.scoring.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

class LogisticDifTest {
    /** Reference 0 and 1, focal 0 and 1, by stratum. */
    private static final long[][] COUNTS = {{12, 3, 9, 1}, {10, 6, 9, 4}, {7, 11, 8, 6}, {4, 14, 6, 9}, {1, 12, 3, 10}};

    private static final double ROUNDING = 1e-10;

    /** NumPy 2.4.6, {@code numpy.linalg.solve} in 50 Newton steps on the 16 rows written out. */
    @Test
    void equalsNewtonInNumpy() {
        LogisticDif dif = LogisticDif.of(tally(COUNTS));
        Estimate.Computed effect = (Estimate.Computed) dif.groupEffect();
        assertThat(effect.value()).isCloseTo(-0.7281666209546404, within(ROUNDING));
        assertThat(effect.standardError().value()).isCloseTo(0.3908439387702904, within(ROUNDING));
        Estimate.Computed interaction = (Estimate.Computed) dif.interaction();
        assertThat(interaction.value()).isCloseTo(-0.17322332355248782, within(ROUNDING));
        assertThat(interaction.standardError().value()).isCloseTo(0.32009860585436994, within(ROUNDING));
        assertThat(dif.uniform().statistic()).isCloseTo(3.573501547283513, within(ROUNDING));
        assertThat(dif.nonUniform().statistic()).isCloseTo(0.29257189598666855, within(ROUNDING));
        assertThat(dif.total().statistic()).isCloseTo(3.8660734432701815, within(ROUNDING));
        assertThat(dif.total().degreesOfFreedom()).isEqualTo(2);
        assertThat(dif.uniformGain().value()).isCloseTo(0.025667979754302017, within(ROUNDING));
        assertThat(dif.totalGain().value()).isCloseTo(0.02774160226138528, within(ROUNDING));
        assertThat(dif.etsClass()).isEqualTo(EtsClass.A);
        assertThat(dif).hasToString("Logistic DIF, group effect = -0.7282 ± 0.3908 [-1.4942, 0.0379] (class A)");
    }

    @Test
    void groupThatAlwaysPassesIsSeparated() {
        assertReason(new long[][] {{5, 5, 0, 4}, {3, 7, 0, 6}}, Reason.SEPARATED);
    }

    @Test
    void levelThatDecidesIsSeparated() {
        assertReason(new long[][] {{5, 0, 4, 0}, {3, 3, 2, 2}, {0, 5, 0, 4}}, Reason.SEPARATED);
        assertReason(new long[][] {{0, 5, 0, 4}, {5, 0, 4, 0}}, Reason.SEPARATED); // downwards too
    }

    /** With one slope and a threshold for each group everything is told apart, though neither level nor group alone does. */
    @Test
    void levelAndGroupTogetherMaySeparate() {
        assertReason(new long[][] {{5, 0, 5, 0}, {0, 5, 5, 0}, {0, 5, 0, 5}}, Reason.SEPARATED);
    }

    /** A curve of its own separates one group: the model with one slope stands, the one with two doesn't. */
    @Test
    void oneSeparatedGroupLeavesTheUniformTest() {
        LogisticDif dif = LogisticDif.of(tally(new long[][] {{5, 2, 6, 0}, {3, 4, 0, 5}, {2, 6, 0, 7}}));
        assertThat(dif.uniform()).isNotNull();
        assertThat(dif.total()).isNull();
        assertThat(dif.etsClass()).isNull();
        assertThat(dif.totalGain()).isEqualTo(Estimate.notComputable(Reason.SEPARATED));
        assertThat(dif.render()).contains("Non-uniform: no test");
    }

    @Test
    void withoutVariance() {
        assertReason(new long[][] {{0, 5, 0, 4}, {0, 7, 0, 6}}, Reason.ZERO_VARIANCE);
        assertReason(new long[][] {{3, 5, 2, 4}}, Reason.ZERO_VARIANCE);
        assertReason(new long[][] {{3, 5, 0, 0}, {0, 0, 2, 4}}, Reason.ZERO_VARIANCE); // level and group are one
        LogisticDif flat = LogisticDif.of(tally(new long[][] {{3, 5, 2, 4}, {2, 7, 0, 0}}));
        assertThat(flat.uniform()).isNotNull();
        assertThat(flat.totalGain()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
    }

    @Test
    void withoutAGroupOrWithMoreCategories() {
        assertReason(new long[][] {{3, 5, 0, 0}, {2, 7, 0, 0}}, Reason.NO_DATA);
        assertThat(LogisticDif.of(new DifTally(2, 3)).estimate())
                .isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
    }

    /** Nearly separated answers of very many people still have their maximum. */
    @Test
    void extremeCoefficientsAreFound() {
        LogisticDif dif = LogisticDif.of(
                tally(new long[][] {{1_000_000, 1, 900_000, 1}, {500, 500, 700, 300}, {1, 1_000_000, 1, 900_000}}));
        assertThat(dif.value()).isBetween(-1.0, -0.7);
        assertThat(dif.total()).isNotNull();
    }

    private static void assertReason(long[][] counts, Reason reason) {
        LogisticDif dif = LogisticDif.of(tally(counts));
        assertThat(dif.estimate()).isEqualTo(Estimate.notComputable(reason));
        assertThat(dif.uniform()).isNull();
        assertThat(dif.toString()).contains("not computable (" + reason + ")");
    }

    static DifTally tally(long[][] counts) {
        DifTally tally = new DifTally(counts.length, 2);
        for (int s = 0; s < counts.length; s++) {
            for (int cell = 0; cell < 4; cell++) {
                tally.add(s, cell >= 2, cell % 2, counts[s][cell]);
            }
        }
        return tally;
    }
}
