package org.openkam.scoring.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.policy.NormGroup;
import org.openkam.scoring.policy.NormRule;
import org.openkam.scoring.policy.NormScale;
import org.openkam.scoring.statistic.Estimate;

/** The rules N1 to N4 of {@link NormRule}. */
public abstract class NormRuleContract extends StrategyContract<NormRule> {

    @Override
    final Object answer(NormRule strategy, Random random) {
        NormScale scale = NormScale.values()[random.nextInt(NormScale.values().length)];
        return strategy.norm(random.nextInt(50) / 10.0, group(random), scale);
    }

    private static NormGroup group(Random random) {
        double[] values = random.ints(2 + random.nextInt(60), 10, 51)
                .asDoubleStream()
                .map(v -> v / 10)
                .toArray();
        return NormGroup.of(values);
    }

    private double place(double raw, NormGroup group, NormScale scale) {
        return strategy().norm(raw, group, scale).fold(Estimate.Computed::value, reason -> -1.0);
    }

    @Test
    @DisplayName("N1 a higher score never stands lower")
    final void n1() {
        for (Random random : cases()) {
            NormGroup group = group(random);
            for (NormScale scale : NormScale.values()) {
                double below = -1e300;
                for (int raw = 0; raw <= 60 && place(3, group, scale) != -1; raw++) {
                    double place = place(raw / 10.0, group, scale);
                    assertThat(place).isGreaterThanOrEqualTo(below);
                    below = place;
                }
            }
        }
    }

    @Test
    @DisplayName("N2 stens are 1 to 10, stanines 1 to 9, percentiles 0 to 100")
    final void n2() {
        for (Random random : cases()) {
            NormGroup group = group(random);
            for (double raw : new double[] {-1e6, -3, 0, 2.5, 3, 6, 1e6}) {
                if (place(raw, group, NormScale.STEN) != -1) {
                    assertThat(place(raw, group, NormScale.STEN))
                            .isBetween(1.0, 10.0)
                            .isEqualTo(Math.rint(place(raw, group, NormScale.STEN)));
                    assertThat(place(raw, group, NormScale.STANINE))
                            .isBetween(1.0, 9.0)
                            .isEqualTo(Math.rint(place(raw, group, NormScale.STANINE)));
                    assertThat(place(raw, group, NormScale.PERCENTILE)).isBetween(0.0, 100.0);
                }
            }
        }
    }

    @Test
    @DisplayName("N3 what the group doesn't allow has a reason, and is never an exception")
    final void n3() {
        for (NormScale scale : NormScale.values()) {
            assertThat(strategy().norm(3, NormGroup.of(3, 3, 3), scale)).isNotNull();
            assertThat(strategy().norm(3, NormGroup.of(4), scale)).isNotNull();
            assertThat(strategy().norm(3, NormGroup.stated(3, 0), scale)).isInstanceOf(Estimate.NotComputable.class);
            assertThat(strategy().norm(3, NormGroup.stated(3, 1), scale)).isNotNull();
        }
    }
}
