package org.openkam.scoring.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

class MantelDifTest {
    /** Reference and focal people by category, by stratum; the last stratum has no focal people. */
    private static final long[][][] COUNTS = {
        {{8, 6, 4, 2}, {5, 6, 2, 1}},
        {{4, 7, 9, 5}, {3, 6, 5, 2}},
        {{1, 4, 8, 12}, {2, 4, 6, 5}},
        {{0, 2, 0, 0}, {0, 0, 0, 0}}
    };

    private static DifTally tally() {
        DifTally tally = new DifTally(COUNTS.length, 4);
        for (int s = 0; s < COUNTS.length; s++) {
            for (int c = 0; c < 4; c++) {
                tally.add(s, false, c, COUNTS[s][0][c]).add(s, true, c, COUNTS[s][1][c]);
            }
        }
        return tally;
    }

    /** NumPy 2.4.6, from the 117 codes written out, variances by {@code var(ddof=1)}. */
    @Test
    void equalsNumpy() {
        MantelDif dif = MantelDif.of(tally());
        Estimate.Computed difference = (Estimate.Computed) dif.meanDifference();
        assertThat(difference.value()).isCloseTo(-0.24851063829787248, within(1e-14));
        assertThat(difference.standardError().value()).isCloseTo(0.1818480079605357, within(1e-14));
        assertThat(dif.test().statistic()).isCloseTo(1.8735776548047445, within(1e-12));
        assertThat(dif.effect().value()).isCloseTo(-0.23575789194106397, within(1e-14));
        assertThat(dif.people()).isEqualTo(117);
        assertThat(dif.strata()).isEqualTo(3);
        assertThat(dif.etsClass()).isEqualTo(EtsClass.A); // 0.24 would be B, but the test isn't significant
        assertThat(dif.toString())
                .startsWith("Standardized mean difference = -0.2485 ± 0.1818 [")
                .endsWith("] (class A, 117 people in 3 strata)");
    }

    @Test
    void classesNeedSizeAndSignificance() {
        assertThat(EtsClass.ofEffect(-0.17, 0.01)).isEqualTo(EtsClass.A);
        assertThat(EtsClass.ofEffect(0.2, 0.01)).isEqualTo(EtsClass.B);
        assertThat(EtsClass.ofEffect(-0.3, 0.01)).isEqualTo(EtsClass.C);
        assertThat(EtsClass.ofEffect(0.3, 0.05)).isEqualTo(EtsClass.A);
        assertThat(EtsClass.ofDelta(-0.99, 0.01)).isEqualTo(EtsClass.A);
        assertThat(EtsClass.ofDelta(3, 2)).isEqualTo(EtsClass.A);
        assertThat(EtsClass.ofDelta(1.6, 0.5)).isEqualTo(EtsClass.B);
        assertThat(EtsClass.ofDelta(2, 0.5)).isEqualTo(EtsClass.C);
    }

    @Test
    void degenerateTallies() {
        DifTally empty = new DifTally(3, 4);
        assertThat(MantelDif.of(empty).estimate()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        DifTally constant = new DifTally(1, 3).add(0, true, 2, 5).add(0, false, 2, 7);
        assertThat(MantelDif.of(constant).value()).isZero();
        assertThat(MantelDif.of(constant).effect()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(MantelDif.of(constant).test()).isNull();
        assertThat(MantelDif.of(constant).etsClass()).isNull();
    }

    /** Groups that answer alike: intervals hold 0, and the test rejects, as often as they say; 400 samples of 200 people. */
    @Property(tries = 2)
    void withoutDifferenceTheErrorRatesHold(@ForAll long seed) {
        Random random = new Random(seed);
        int covered = 0;
        int rejected = 0;
        for (int sample = 0; sample < 400; sample++) {
            DifTally tally = new DifTally(4, 5);
            for (int p = 0; p < 200; p++) {
                int stratum = random.nextInt(4);
                int code = (int) Math.max(0, Math.min(4, StrictMath.rint(stratum + random.nextGaussian())));
                tally.add(stratum, random.nextInt(5) < 2, code);
            }
            MantelDif dif = MantelDif.of(tally);
            covered += ((Estimate.Computed) dif.meanDifference()).interval().contains(0) ? 1 : 0;
            rejected += dif.test().probability() < 0.05 ? 1 : 0;
        }
        assertThat(covered).isBetween(362, 396);
        assertThat(rejected).isBetween(4, 38);
    }
}
