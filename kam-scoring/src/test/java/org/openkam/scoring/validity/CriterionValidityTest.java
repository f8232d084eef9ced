package org.openkam.scoring.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.PearsonCorrelation;
import org.openkam.scoring.statistic.Reason;

class CriterionValidityTest {
    private static CriterionValidity of(double r, int people) {
        return new CriterionValidity(new PearsonCorrelation(PearsonCorrelation.withInterval(r, people, 0.95), people));
    }

    /** r = .30, r_xx = .81, r_yy = .64: .30 / .8 and .30 / .72. */
    @Test
    void attenuationByHand() {
        CriterionValidity validity = of(0.3, 103);
        assertThat(validity.correctedForCriterion(0.64).value()).isCloseTo(0.375, within(1e-15));
        assertThat(validity.correctedForBoth(0.81, 0.64).value()).isCloseTo(0.3 / 0.72, within(1e-15));
        assertThat(validity.correctedForBoth(1, 1)).isEqualTo(validity.estimate());
    }

    /** r = .30 and twice the spread among applicants: .60 / sqrt(1 + .09 * 3). */
    @Test
    void rangeRestrictionByHand() {
        assertThat(of(0.3, 103).correctedForSelection(2).value()).isCloseTo(0.6 / StrictMath.sqrt(1.27), within(1e-15));
        assertThat(of(0.3, 103).correctedForSelection(1).value()).isCloseTo(0.3, within(1e-15));
    }

    @Property(tries = 100)
    void correctionsKeepSignAndOrder(
            @ForAll @DoubleRange(min = -0.9, max = 0.9) double r,
            @ForAll @DoubleRange(min = 0.3, max = 1) double reliability) {
        Estimate.Computed corrected = (Estimate.Computed) of(r, 50).correctedForCriterion(reliability);
        assertThat(Math.abs(corrected.value())).isGreaterThanOrEqualTo(Math.abs(r));
        assertThat(corrected.interval().contains(corrected.value())).isTrue();
        Estimate.Computed widened = (Estimate.Computed) of(r, 50).correctedForSelection(1 / reliability);
        assertThat(Math.abs(widened.value())).isBetween(Math.abs(r) - 1e-15, 1.0);
        assertThat(widened.interval().contains(widened.value())).isTrue();
    }

    @Test
    void withoutVarianceThereIsNone() {
        CriterionValidity validity = CriterionValidity.of(new double[] {1, 2, 3}, new double[] {4, 4, 4});
        assertThat(validity.estimate()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(validity.correctedForCriterion(0.5)).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(validity).hasToString("Criterion validity r: not computable (ZERO_VARIANCE) (3 pairs)");
    }

    @Test
    void wrongArgumentsFailAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(0.3, 50).correctedForCriterion(0));
        assertThatIllegalArgumentException().isThrownBy(() -> of(0.3, 50).correctedForBoth(1.1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> of(0.3, 50).correctedForSelection(Double.NaN));
    }

    /** True correlation .5: 500 samples of 30, three standard errors each way. */
    @Property(tries = 2)
    void intervalsCoverTheTruth(@ForAll long seed) {
        Random random = new Random(seed);
        int covered = 0;
        for (int sample = 0; sample < 500; sample++) {
            double[] x = random.doubles(30).map(u -> random.nextGaussian()).toArray();
            double[] y = new double[30];
            for (int i = 0; i < 30; i++) {
                y[i] = 0.5 * x[i] + StrictMath.sqrt(0.75) * random.nextGaussian();
            }
            Estimate.Computed r = (Estimate.Computed) CriterionValidity.of(x, y).estimate();
            covered += r.interval().contains(0.5) ? 1 : 0;
        }
        assertThat(covered).isBetween(458, 490);
    }
}
