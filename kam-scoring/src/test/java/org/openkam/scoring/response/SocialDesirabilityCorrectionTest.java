package org.openkam.scoring.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.PairedMoments;
import org.openkam.scoring.statistic.Reason;

class SocialDesirabilityCorrectionTest {
    private static double[][] people(Random random, int n) {
        double[][] x = new double[3][n];
        for (int i = 0; i < n; i++) {
            double shared = random.nextGaussian();
            for (double[] variable : x) {
                variable[i] = shared + random.nextGaussian();
            }
        }
        return x;
    }

    /** The partial correlation is that of both residuals, the semipartial one that of x's residual with y. */
    @Property(tries = 60)
    void residualsCorrelate(@ForAll Random random) {
        double[][] v = people(random, 12);
        SocialDesirabilityCorrection result = SocialDesirabilityCorrection.of(v[0], v[1], v[2]);
        double[] x = residuals(v[0], v[1]);
        double[] y = residuals(v[2], v[1]);
        assertThat(result.partial().value())
                .isCloseTo(PairedMoments.of(x, y).correlation().value(), within(1e-10));
        assertThat(result.semipartial().value())
                .isCloseTo(PairedMoments.of(x, v[2]).correlation().value(), within(1e-10));
        assertThat(PairedMoments.of(x, v[1]).correlation().value()).isCloseTo(0, within(1e-10));
        double mean = PairedMoments.of(v[0], v[0]).meanX().value();
        assertThat(PairedMoments.of(x, x).meanX().value()).isCloseTo(mean, within(1e-12));
        assertThat(result.difference().value())
                .isCloseTo(result.scoreCriterion().value() - result.partial().value(), within(1e-15));
    }

    private static double[] residuals(double[] x, double[] s) {
        SocialDesirabilityCorrection result = SocialDesirabilityCorrection.of(x, s, x);
        double[] adjusted = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            adjusted[i] = result.adjusted(x[i], s[i]).value();
        }
        return adjusted;
    }

    @Property(tries = 30)
    void orderAndMissingPeopleLeaveNoTrace(@ForAll Random random) {
        double[][] v = people(random, 9);
        double[][] turned = new double[3][10];
        for (int k = 0; k < 3; k++) {
            turned[k][0] = k == 1 ? Double.NaN : 99;
            for (int i = 0; i < 9; i++) {
                turned[k][9 - i] = v[k][i];
            }
        }
        assertThat(SocialDesirabilityCorrection.of(turned[0], turned[1], turned[2]))
                .isEqualTo(SocialDesirabilityCorrection.of(v[0], v[1], v[2]));
    }

    @Test
    void whatCannotBeComputed() {
        double[] up = {1, 2, 3, 5};
        double[] other = {2, 1, 4, 3};
        double[] flat = {2, 2, 2, 2};
        SocialDesirabilityCorrection constant = SocialDesirabilityCorrection.of(up, flat, other);
        assertThat(constant.partial()).isEqualTo(none(Reason.ZERO_VARIANCE));
        assertThat(constant.slope()).isEqualTo(none(Reason.ZERO_VARIANCE));
        assertThat(constant.adjusted(1, 2)).isEqualTo(none(Reason.ZERO_VARIANCE));
        assertThat(constant.scoreCriterion().value()).isPositive();
        SocialDesirabilityCorrection same = SocialDesirabilityCorrection.of(up, up, other);
        assertThat(same.partial()).isEqualTo(none(Reason.ZERO_VARIANCE));
        assertThat(same.semipartial()).isEqualTo(none(Reason.ZERO_VARIANCE));
        assertThat(SocialDesirabilityCorrection.of(other, up, up).semipartial().value())
                .isCloseTo(0, within(1e-12));
        double[] none = {};
        assertThat(SocialDesirabilityCorrection.of(none, none, none).slope()).isEqualTo(none(Reason.NO_DATA));
        double[] two = {1, 2};
        assertThat(SocialDesirabilityCorrection.of(two, new double[] {3, 1}, two)
                        .partial())
                .isEqualTo(none(Reason.TOO_FEW_UNITS));
        assertThat(same.adjusted(Double.NaN, 1)).isEqualTo(none(Reason.INCOMPLETE_DATA));
        assertThat(constant).hasToString("partial r: not computable (ZERO_VARIANCE), observed 0.5292 (4 people)");
        assertThatThrownBy(() -> SocialDesirabilityCorrection.of(up, two, up)).hasMessageContaining("umber of values");
    }

    private static Estimate none(Reason reason) {
        return Estimate.notComputable(reason);
    }
}
