package org.openkam.scoring.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

class ProfileSimilarityTest {
    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] near(double[] x, Random random) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = random.nextInt(4) == 0 ? x[i] : x[i] + random.nextGaussian();
        }
        return y;
    }

    @Property(tries = 100)
    void distanceIsTheSumOfItsParts(
            @ForAll @Size(min = 1, max = 10) List<@DoubleRange(min = -5, max = 5) Double> x, @ForAll Random random) {
        ProfileSimilarity.Distances d =
                ProfileSimilarity.of(array(x), near(array(x), random)).distances();
        double parts = d.elevation().value() + d.scatter().value() + d.shape().value();
        assertThat(parts).isCloseTo(d.squared().value(), within(1e-10));
        assertThat(d.distance().value() * d.distance().value())
                .isCloseTo(d.squared().value(), within(1e-12 * (1 + parts)));
    }

    @Property(tries = 100)
    void doubleEntryIsNotAboveThePositiveCorrelation(
            @ForAll @Size(min = 2, max = 10) List<@DoubleRange(min = -5, max = 5) Double> x, @ForAll Random random) {
        ProfileSimilarity profile = ProfileSimilarity.of(array(x), near(array(x), random));
        if (profile.pearson() instanceof Estimate.Computed r && r.value() > 0) {
            assertThat(profile.doubleEntry().value()).isLessThanOrEqualTo(r.value() + 1e-12);
        }
        profile.cattell().fold(c -> assertThat(c.value()).isBetween(-1.0, 1.0), reason -> null);
        assertThat(profile.render()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Property(tries = 100)
    void swappedProfilesAndOrderedScalesLeaveNoTrace(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = -5, max = 5) Double> x, @ForAll Random random) {
        double[] a = array(x);
        double[] b = near(a, random);
        ProfileSimilarity profile = ProfileSimilarity.of(a, b);
        assertThat(ProfileSimilarity.of(b, a)).isEqualTo(profile);
        assertThat(ProfileSimilarity.of(reversed(a), reversed(b))).isEqualTo(profile);
    }

    private static double[] reversed(double[] values) {
        double[] turned = new double[values.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = values[values.length - 1 - i];
        }
        return turned;
    }

    @Test
    void onlyEqualProfilesReachOne() {
        double[] x = {0.3, -1, 2};
        assertThat(ProfileSimilarity.of(x, x).cattell()).isEqualTo(Estimate.of(1));
        assertThat(ProfileSimilarity.of(x, new double[] {0.3, -1, 2.001})
                        .cattell()
                        .value())
                .isLessThan(1);
    }

    /** Shape alone is blind: a profile two points higher correlates perfectly, and all of its distance is elevation. */
    @Test
    void elevationShowsInDistanceOnly() {
        ProfileSimilarity profile = ProfileSimilarity.of(new double[] {1, 2, 3, 4}, new double[] {3, 4, 5, 6});
        assertThat(profile.pearson()).isEqualTo(Estimate.of(1));
        assertThat(profile.spearman()).isEqualTo(Estimate.of(1));
        assertThat(profile.distances().squared()).isEqualTo(Estimate.of(16));
        assertThat(profile.distances().elevation()).isEqualTo(Estimate.of(16));
        assertThat(profile.doubleEntry().value()).isCloseTo((5.0 - 4) / (5 + 4), within(1e-12));
        assertThat(profile).hasToString("profile similarity r = 1.0000, D = 4.0000 (4 scales)");
    }

    @Test
    void whatCannotBeComputed() {
        double nan = Double.NaN;
        assertThat(ProfileSimilarity.of(new double[] {nan}, new double[] {1}).pearson())
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        ProfileSimilarity flat = ProfileSimilarity.of(new double[] {2, 2, 2}, new double[] {1, 2, 3});
        assertThat(flat.pearson()).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(flat.distances().squared()).isEqualTo(Estimate.of(2));
        ProfileSimilarity one = ProfileSimilarity.of(new double[] {2, nan}, new double[] {1, 4});
        assertThat(one.scales()).isEqualTo(1);
        assertThat(one.pearson()).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        assertThat(one.distances().elevation()).isEqualTo(Estimate.of(1));
        assertThat(ProfileSimilarity.of(new double[2], new double[2]).cosine())
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(ProfileSimilarity.of(new double[] {1e200, 1}, new double[] {0, 1})
                        .cattell())
                .isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThatThrownBy(() -> ProfileSimilarity.of(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
