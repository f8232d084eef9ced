package org.openkam.scoring.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionsTest {
    /** Relative error of two programs that iterate to about 1e-13, in percent. */
    private static final Percentage SAME = Percentage.withPercentage(1e-9);

    /** NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2, upper critical values of Student's t. */
    @ParameterizedTest
    @CsvSource({
        "0.975, 1, 12.706", "0.975, 2, 4.303", "0.975, 5, 2.571", "0.975, 10, 2.228", "0.975, 30, 2.042",
        "0.975, 100, 1.984", "0.95, 1, 6.314", "0.95, 8, 1.860", "0.995, 4, 4.604", "0.999, 20, 3.552"
    })
    void studentTEqualsTheTable(double probability, double df, double expected) {
        assertThat(Distributions.studentTQuantile(probability, df)).isCloseTo(expected, within(5e-4));
        assertThat(Distributions.studentTQuantile(1 - probability, df)).isCloseTo(-expected, within(5e-4));
    }

    /** SciPy 1.17.1, {@code scipy.stats.t.ppf(p, df)}. */
    @ParameterizedTest
    @CsvSource({
        "0.975, 1, 12.706204736174694", "0.975, 2.5, 3.5746548420036817", "0.975, 10, 2.228138851986274",
        "0.995, 30, 2.7499956535672254", "0.9, 9999, 1.281636238198314", "0.975, 20000, 1.9600826051581348",
        "0.999, 1e6, 3.09024045631652", "0.6, 3, 0.2766706623326898", "1e-6, 7, -14.241469651981445",
        "0.975, 1e300, 1.959963984540054"
    })
    void studentTEqualsSciPy(double probability, double df, double expected) {
        assertThat(Distributions.studentTQuantile(probability, df)).isCloseTo(expected, SAME);
    }

    /** NIST/SEMATECH e-Handbook, table 1.3.6.7.3, upper critical values of F at 5 percent. */
    @ParameterizedTest
    @CsvSource({"1, 1, 161.448", "5, 15, 2.901", "5, 18, 2.773", "3, 15, 3.287", "10, 10, 2.978", "2, 60, 3.150"})
    void fEqualsTheTable(double numerator, double denominator, double expected) {
        assertThat(Distributions.fQuantile(0.95, numerator, denominator)).isCloseTo(expected, within(5e-4));
    }

    /** SciPy 1.17.1, {@code scipy.stats.f.ppf(p, d1, d2)}. */
    @ParameterizedTest
    @CsvSource({
        "0.975, 5, 18, 3.381967805875243", "0.975, 18, 5, 6.361883204654352", "0.95, 5, 15, 2.9012945362361573",
        "0.975, 5, 4.2, 8.77605167440651", "0.025, 4.2, 5, 0.11394645759849927", "0.99, 1, 1, 4052.1806954768217",
        "0.975, 999999, 6999993, 1.0029659105021156", "0.5, 2, 7, 0.766547789715664"
    })
    void fEqualsSciPy(double probability, double numerator, double denominator, double expected) {
        assertThat(Distributions.fQuantile(probability, numerator, denominator)).isCloseTo(expected, SAME);
    }

    /** SciPy 1.17.1, {@code scipy.stats.f.sf(x, d1, d2)} and {@code cdf}. */
    @ParameterizedTest
    @CsvSource({
        "11.027247956403272, 5, 15, 0.00013456651648433688", "1.794678492239469, 5, 18, 0.16476880834463936",
        "40, 20, 60, 2.304628805358092e-27", "0.3, 3, 9, 0.8247079549570087"
    })
    void fTailEqualsSciPy(double x, double numerator, double denominator, double expected) {
        assertThat(Distributions.fSurvival(x, numerator, denominator)).isCloseTo(expected, SAME);
        assertThat(Distributions.fCumulative(x, numerator, denominator)).isCloseTo(1 - expected, within(1e-14));
    }

    /** SciPy 1.17.1, {@code scipy.stats.norm.ppf(p)}. */
    @ParameterizedTest
    @CsvSource({
        "0.975, 1.959963984540054",
        "0.9, 1.2815515655446004",
        "1e-10, -6.361340902404056",
        "0.4, -0.2533471031357997",
        "1e-300, -37.0470962993612"
    })
    void normalEqualsSciPy(double probability, double expected) {
        assertThat(Distributions.normalQuantile(probability)).isCloseTo(expected, Percentage.withPercentage(1e-12));
    }

    @Test
    void edgesAreNumbers() {
        assertThat(Distributions.studentTQuantile(0.5, 3)).isEqualTo(0);
        assertThat(Distributions.fCumulative(0, 3, 4)).isEqualTo(0);
        assertThat(Distributions.fSurvival(0, 3, 4)).isEqualTo(1);
        assertThat(Distributions.fCumulative(Double.MAX_VALUE, 3, 4)).isEqualTo(1);
        assertThat(Distributions.fSurvival(Double.MAX_VALUE, 3, 4)).isEqualTo(0);
        assertThat(Distributions.fQuantile(0.025, 1e-3, 5)).isZero();
        assertThatThrownBy(() -> Distributions.studentTQuantile(1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Distributions.studentTQuantile(0.9, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Distributions.fQuantile(0.9, Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Distributions.fSurvival(-1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void quantileUndoesProbability(
            @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 0.999999) double p,
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 1e5) double numerator,
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 1e5) double denominator) {
        double x = Distributions.fQuantile(p, numerator, denominator);
        assertThat(Distributions.fCumulative(x, numerator, denominator)).isCloseTo(p, within(1e-10));
        assertThat(Distributions.fSurvival(x, numerator, denominator)).isCloseTo(1 - p, within(1e-10));
    }

    @Property
    void squaredTIsF(
            @ForAll @Scale(6) @DoubleRange(min = 0.500001, max = 0.999999) double p,
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 30000) double df) {
        double t = Distributions.studentTQuantile(p, df);
        assertThat(Distributions.fSurvival(t * t, 1, df)).isCloseTo(2 * (1 - p), within(1e-10));
    }

    /** Abramowitz, M., Stegun, I. A. (1964), table 26.1, to fifteen decimals. */
    @Test
    void tableOfTheNormalDistribution() {
        assertThat(Distributions.normalCumulative(0)).isEqualTo(0.5);
        assertThat(Distributions.normalCumulative(1)).isCloseTo(0.841344746068543, within(1e-14));
        assertThat(Distributions.normalCumulative(-1)).isCloseTo(1 - 0.841344746068543, within(1e-14));
        assertThat(Distributions.normalCumulative(2)).isCloseTo(0.977249868051821, within(1e-14));
        assertThat(Distributions.normalCumulative(-1e300)).isZero();
        assertThat(Distributions.normalCumulative(1e300)).isEqualTo(1);
    }

    /** Fisher, R. A. (1925). Statistical Methods for Research Workers, table of chi-square; printed with three decimals. */
    @ParameterizedTest
    @CsvSource({"1, 3.841, 0.05", "2, 5.991, 0.05", "10, 18.307, 0.05", "1, 6.635, 0.01", "30, 43.773, 0.05"})
    void tableOfChiSquare(double degrees, double x, double above) {
        assertThat(Distributions.chiSquareSurvival(x, degrees)).isCloseTo(above, within(5e-5));
    }

    @Test
    void chiSquareAtItsEnds() {
        assertThat(Distributions.chiSquareSurvival(0, 3)).isEqualTo(1);
        assertThat(Distributions.chiSquareSurvival(Double.MAX_VALUE, 3)).isZero();
    }

    /** Unlimited degrees of freedom are the normal distribution; 0.15865525393145705 is Phi(-1) of any table. */
    @Test
    void studentTWithManyDegreesOfFreedomIsNearlyNormal() {
        assertThat(Distributions.studentTCumulative(-1, Double.MAX_VALUE))
                .isCloseTo(0.15865525393145705, within(1e-16));
        assertThat(Distributions.studentTCumulative(1e-3, Double.MAX_VALUE))
                .isEqualTo(Distributions.normalCumulative(1e-3));
        assertThat(Distributions.studentTCumulative(0, 1e9)).isEqualTo(0.5);
        for (double df : new double[] {999_999, 1e6, 1e8, 1e12, 1e16, 1e300, Double.MAX_VALUE}) {
            for (double p : new double[] {1e-9, 0.001, 0.2, 0.4, 0.7, 0.999}) {
                double t = Distributions.studentTQuantile(p, df);
                assertThat(Distributions.studentTCumulative(t, df)).isCloseTo(p, within(p * 1e-9));
            }
        }
    }
}
