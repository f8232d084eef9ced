package org.openkam.scoring.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalRatioTest {
    /** SciPy 1.17.1, {@code norm.logcdf(x)} and {@code exp(norm.logpdf(x) - norm.logcdf(x))}. */
    @ParameterizedTest
    @CsvSource({
        "-50, -1254.8313611394199, 50.019984031902176",
        "-25, -316.63940800802027, 25.0398730120583",
        "-20.5, -214.06672896326387, 20.54855105243711",
        "-5, -15.064998393988727, 5.1865039671258515",
        "0, -0.6931471805599453, 0.7978845608028654",
        "3, -0.0013508099647481925, 0.004437839042125666",
        "8, -6.220960574271742e-16, 5.052271083536886e-15"
    })
    void equalsScipy(double x, double logCumulative, double ratio) {
        assertThat(NormalRatio.logCumulative(x)).isCloseTo(logCumulative, within(1e-12 * -logCumulative));
        assertThat(NormalRatio.densityOverCumulative(x)).isCloseTo(ratio, within(1e-11 * ratio));
    }
}
