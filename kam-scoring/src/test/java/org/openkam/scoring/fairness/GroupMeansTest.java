package org.openkam.scoring.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.internal.math.SplitMix64;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/**
 * Student (1908), The probable error of a mean, Biometrika 6, 1-25: additional hours of sleep. Expected values: R,
 * {@code t.test(extra ~ group, data = sleep)}: t = -1.8608, df = 17.776, p-value = 0.07939, interval -3.3654832 to 0.2054832.
 */
class GroupMeansTest {
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2};
    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void student1908() {
        GroupMeans means = GroupMeans.of(SECOND, FIRST);
        Computed difference = (Computed) means.difference();
        assertThat(difference.value()).isCloseTo(-1.58, within(1e-14));
        assertThat(difference.interval().lower()).isCloseTo(-3.3654832, within(5e-8));
        assertThat(difference.interval().upper()).isCloseTo(0.2054832, within(5e-8));
        assertThat(means.test().statistic()).isCloseTo(-1.8608, within(5e-5));
        assertThat(means.test().degreesOfFreedom()).isCloseTo(17.776, within(5e-4));
        assertThat(means.test().probability()).isCloseTo(0.07939, within(5e-6));
    }

    @Test
    void notComputable() {
        assertThat(GroupMeans.of(new double[0], FIRST).difference()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(GroupMeans.of(new double[] {1}, new double[] {1, 2}))
                .isEqualTo(new GroupMeans(1, 2, Estimate.of(0.5), null));
        assertThat(GroupMeans.of(new double[] {0.1, 0.1, 0.1}, new double[] {0.3, 0.3})
                        .test())
                .isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> GroupMeans.of(FIRST, SECOND, 1));
    }

    @Property(tries = 100)
    void swappingGroupsTurnsTheSign(
            @ForAll @Size(min = 2, max = 9) double[] first, @ForAll @Size(min = 2, max = 9) double[] second) {
        GroupMeans one = GroupMeans.of(clip(first), clip(second));
        GroupMeans other = GroupMeans.of(clip(second), clip(first));
        assertThat(one.value()).isEqualTo(-other.value() + 0.0);
    }

    private static double[] clip(double[] values) {
        return Arrays.stream(values)
                .map(v -> Math.rint(Math.max(-5, Math.min(5, v)) * 8) / 8)
                .toArray();
    }

    /** The interval holds the true difference about as often as it says, with unequal spread and size. */
    @Test
    void coverage() {
        SplitMix64 random = new SplitMix64(42);
        int held = 0;
        for (int run = 0; run < 2000; run++) {
            Computed difference = (Computed) GroupMeans.of(sample(random, 8, 3, 1), sample(random, 20, 3.5, 0.3))
                    .difference();
            held += difference.interval().contains(0.5) ? 1 : 0;
        }
        assertThat(held / 2000.0).isBetween(0.93, 0.97);
    }

    /** Sums of twelve uniform numbers: normal enough. */
    private static double[] sample(SplitMix64 random, int n, double mean, double spread) {
        double[] sample = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = -6;
            for (int j = 0; j < 12; j++) {
                sum += random.nextInt(1 << 30) / (double) (1 << 30);
            }
            sample[i] = mean + spread * sum;
        }
        return sample;
    }
}
