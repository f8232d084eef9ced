package org.openkam.scoring.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

class ContinuousNormTest {
    private static final double[] TWICE = {1, 1, 2, 2, 3, 3, 4, 4};

    /** NIST/ITL Statistical Reference Datasets, Wampler-2: all residuals 0, certified coefficients 1, 0.1, ..., 0.00001. */
    @Test
    void nistWampler2() {
        double[] x = IntStream.rangeClosed(0, 20).asDoubleStream().toArray();
        double[] y = IntStream.rangeClosed(0, 20)
                .mapToDouble(i -> (100000L + i * (10000L + i * (1000L + i * (100L + i * (10L + i))))) / 1e5)
                .toArray();
        ContinuousNorm norm = ContinuousNorm.of(x, y, new ContinuousNorm.Degrees(5, 1));
        double certified = 1;
        for (Estimate coefficient : norm.meanCoefficients()) {
            assertThat(coefficient.value()).isCloseTo(certified, within(1e-9 * certified));
            certified /= 10;
        }
        assertThat(norm.residualCoefficients()).containsOnly(Estimate.notComputable(Reason.ZERO_VARIANCE));
    }

    /** At each covariate a two scores, 3 + a - a^2 plus and minus 1 + a / 2: both curves are met exactly. */
    @Test
    void curvesThatAreMet() {
        double[] raw = new double[8];
        for (int i = 0; i < 8; i++) {
            double a = TWICE[i];
            raw[i] = 3 + a - a * a + (i % 2 == 0 ? 1 : -1) * (1 + a / 2);
        }
        ContinuousNorm norm = ContinuousNorm.of(TWICE, raw);
        assertCoefficients(norm.meanCoefficients(), 3, 1, -1);
        assertCoefficients(norm.residualCoefficients(), 1, 0.5);
        ContinuousNorm.Place place = norm.place(2, 1 + Math.sqrt(Math.PI / 2) * 2);
        assertThat(place.z().value()).isCloseTo(1, within(1e-12));
        assertThat(place.t().value()).isCloseTo(60, within(1e-11));
        assertThat(place.percentile().value()).isCloseTo(84.1344746068543, within(1e-10)); // Abramowitz and Stegun 26.1
        assertThat(norm.covers(4)).isTrue();
        assertThat(norm.covers(4.1)).isFalse();
        assertThat(norm).hasToString("continuous norm of degree 2 and 1 (8 people, covariate 1 to 4)");
    }

    private static void assertCoefficients(Iterable<Estimate> estimates, double... expected) {
        int i = 0;
        for (Estimate estimate : estimates) {
            assertThat(estimate.value()).isCloseTo(expected[i++], within(1e-11));
        }
    }

    /** Of a constant covariate no slope can be told, but a degree of 0 is the ordinary norm. */
    @Test
    void degreeZeroIsTheOrdinaryMean() {
        double[] raw = {1, 2, 3, 6};
        ContinuousNorm.Degrees flat = new ContinuousNorm.Degrees(0, 0);
        ContinuousNorm norm = ContinuousNorm.of(new double[4], raw, flat);
        assertCoefficients(norm.meanCoefficients(), 3);
        assertCoefficients(norm.residualCoefficients(), 1.5);
        assertThat(norm.place(7, 3).z()).isEqualTo(Estimate.of(0));
        assertThat(ContinuousNorm.of(new double[4], raw).place(0, 3).mean())
                .isEqualTo(Estimate.notComputable(Reason.SATURATED));
    }

    @Property(tries = 40)
    void orderLeavesNoTrace(@ForAll Random random) {
        double[] age = random.doubles(20).map(u -> 20 + Math.rint(40 * u)).toArray();
        double[] raw = random.doubles(20).map(u -> 50 * u).toArray();
        raw[3] = Double.NaN;
        double[] ageTurned = new double[20];
        double[] rawTurned = new double[20];
        for (int i = 0; i < 20; i++) {
            ageTurned[i] = age[19 - i];
            rawTurned[i] = raw[19 - i];
        }
        assertThat(ContinuousNorm.of(ageTurned, rawTurned)).isEqualTo(ContinuousNorm.of(age, raw));
    }

    /** A seeded group of 5000 with a known curve: mean 10 + 0.4 a, SD 3 + 0.05 a. */
    @Test
    void recoversTheTruth() {
        Random random = new Random(1985);
        double[] age = random.doubles(5000).map(u -> 20 + 40 * u).toArray();
        double[] raw = new double[5000];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = 10 + 0.4 * age[i] + (3 + 0.05 * age[i]) * random.nextGaussian();
        }
        ContinuousNorm.Place place = ContinuousNorm.of(age, raw).place(30, 22 + 4.5);
        assertThat(place.mean().value()).isCloseTo(22, within(0.3));
        assertThat(place.deviation().value()).isCloseTo(4.5, within(0.2));
        assertThat(place.percentile().value()).isCloseTo(84.13, within(2.0));
    }

    @Test
    void whatCannotBeComputed() {
        ContinuousNorm none = ContinuousNorm.of(new double[] {Double.NaN}, new double[] {3});
        assertThat(none.n()).isZero();
        assertThat(none.covers(0)).isFalse();
        assertThat(none.place(3, 3).z()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(ContinuousNorm.of(TWICE, new double[] {1e101, 1, 1, 1, 1, 1, 1, 1})
                        .place(1, 1)
                        .z())
                .isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        ContinuousNorm narrowing = ContinuousNorm.of(TWICE, new double[] {-9, 9, -6, 6, -3, 3, 0, 0});
        assertThat(narrowing.place(6, 1).z()).isEqualTo(Estimate.notComputable(Reason.NEGATIVE_VARIANCE));
        assertThat(narrowing.place(2, Double.NaN).z()).isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(narrowing.place(2, Double.NaN).deviation().value()).isPositive();
        assertThat(narrowing.place(Double.NaN, 1).mean()).isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThatThrownBy(() -> ContinuousNorm.of(new double[1], new double[2]))
                .hasMessageContaining("umber of scores");
        assertThatThrownBy(() -> new ContinuousNorm.Degrees(7, 1)).hasMessageContaining("between 0 and 6");
    }
}
