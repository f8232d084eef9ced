package org.openkam.scoring.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

class NormTallyTest {
    private static double score(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Double.NaN;
            case 1 -> random.nextInt(40) / 10.0 - 1;
            case 2 -> random.nextInt(6000);
            default -> random.nextInt(30);
        };
    }

    @Property(tries = 30)
    void partsMakeTheWhole(@ForAll Random random) {
        NormTally whole = new NormTally();
        NormTally first = new NormTally();
        NormTally second = new NormTally();
        for (int i = 0; i < 10_000; i++) {
            double score = score(random);
            whole.add(score);
            (random.nextBoolean() ? first : second).add(score);
        }
        assertThat(first.merge(second).finish()).isEqualTo(whole.finish());
        assertThat(whole.finish().n() + whole.finish().missing()).isEqualTo(10_000);
    }

    @Test
    void aFinishedGroupStays() {
        NormTally tally = new NormTally().add(1).add(2.5);
        NormSample group = tally.finish();
        tally.add(3).merge(tally);
        assertThat(group.n()).isEqualTo(2);
        assertThat(tally.finish().n()).isEqualTo(6);
        assertThat(group).hasToString("norm group of 2");
    }

    /** 2 4 4 4 5 5 7 9 have mean 5 and squared deviations of 32; 32 / 7 with divisor n - 1. */
    @Test
    void countsMeanAndDeviation() {
        NormSample group = NormSample.of(9, 2, 4, 5, 4, 7, 4, 5);
        assertThat(group.mean()).isEqualTo(Estimate.of(5));
        assertThat(group.deviation().value()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-15));
        assertThat(group.below(4)).isEqualTo(1);
        assertThat(group.level(4)).isEqualTo(3);
        assertThat(group.level(4.5)).isZero();
        assertThat(group.below(4.5)).isEqualTo(4);
    }

    /** A tenth isn't a binary fraction; as the decimal it is written as, the mean of three tenths is a tenth. */
    @Test
    void decimalsAreExact() {
        assertThat(NormSample.of(0.1, 0.1, 0.1).mean()).isEqualTo(Estimate.of(0.1));
        assertThat(NormSample.of(0.1, 0.1, 0.1).deviation()).isEqualTo(Estimate.of(0));
        assertThat(NormSample.of(-0.0, 0.0).level(0)).isEqualTo(2);
    }

    @Test
    void emptyAndWrong() {
        assertThat(NormSample.of().mean()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(NormSample.of(Double.NaN).missing()).isEqualTo(1);
        assertThat(NormSample.of(4).deviation()).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThatThrownBy(() -> NormSample.of(Double.NEGATIVE_INFINITY)).hasMessageContaining("finite");
    }
}
