package org.openkam.scoring.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoncentralTTest {
    /** Two programs that reckon in another way. */
    private static final double SAME = 1e-11;

    /** SciPy 1.17.1, {@code scipy.stats.nct.cdf(t, df, nc)}. */
    @ParameterizedTest
    @CsvSource({
        "4.0621277, 9, 2, 0.9241710577616967", "1.5, 1, 0.5, 0.6858270289937836", "-2, 3, 1, 0.009968500632730935",
        "10, 5, 8, 0.6632931066723513", "0, 7, 1.3, 0.09680048458561032", "3, 200, 2.5, 0.68819768384992",
        "50, 20, 45, 0.7027499000220883"
    })
    void cumulativeEqualsSciPy(double t, double df, double noncentrality, double expected) {
        assertThat(NoncentralT.cumulative(t, df, noncentrality)).isCloseTo(expected, within(SAME));
    }

    @Property(tries = 50)
    void withoutNoncentralityItIsStudents(
            @ForAll @DoubleRange(min = -8, max = 8) double t, @ForAll @IntRange(min = 1, max = 500) int df) {
        double student = Distributions.studentTCumulative(t, df);
        assertThat(NoncentralT.cumulative(t, df, 0)).isCloseTo(student, within(SAME));
    }

    @Property(tries = 30)
    void noncentralityIsTheInverse(
            @ForAll @DoubleRange(min = -20, max = 20) double t,
            @ForAll @IntRange(min = 1, max = 100) int df,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double probability) {
        double noncentrality = NoncentralT.noncentrality(t, df, probability);
        assertThat(NoncentralT.cumulative(t, df, noncentrality)).isCloseTo(probability, within(1e-10));
    }

    @Property(tries = 30)
    void signsMirror(
            @ForAll @DoubleRange(min = 0, max = 9) double t, @ForAll @DoubleRange(min = -5, max = 5) double nc) {
        double mirrored = 1 - NoncentralT.cumulative(-t, 6, -nc);
        assertThat(NoncentralT.cumulative(t, 6, nc)).isCloseTo(mirrored, within(SAME));
    }

    @Test
    void refusesWhatItCannotDo() {
        assertThatThrownBy(() -> NoncentralT.cumulative(1, 0.5, 0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> NoncentralT.cumulative(Double.NaN, 5, 0)).hasMessageContaining("finite");
        assertThatThrownBy(() -> NoncentralT.noncentrality(1, 5, 1)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> NoncentralT.noncentrality(1e6, 5, 0.5)).hasMessageContaining("exceed");
    }

    /** SciPy 1.17.1, {@code exp(gammaln(m / 2) - gammaln((m - 1) / 2)) / sqrt(m / 2)}. */
    @ParameterizedTest
    @CsvSource({
        "2, 0.5641895835477564",
        "3, 0.7236012545582676",
        "9, 0.9138748917925524",
        "18, 0.9576464270237195",
        "100, 0.9924780549814028"
    })
    void smallSampleFactor(double df, double expected) {
        assertThat(SmallSampleFactor.of(df)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void bothFormsOfTheFactorMeet() {
        assertThat(SmallSampleFactor.of(1e6)).isCloseTo(SmallSampleFactor.of(1e6 + 1), within(1e-9));
        assertThatThrownBy(() -> SmallSampleFactor.of(1)).hasMessageContaining("above 1");
    }

    /** SciPy 1.17.1, {@code scipy.stats.chi2.ppf}, {@code scipy.stats.beta.ppf}. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 1, 0.454936423119572",
        "0.5, 2, 1.386294361119891",
        "0.5, 8, 7.344121497701794",
        "0.5, 100, 99.33412923598846",
        "0.999, 50, 86.66081519040317"
    })
    void chiSquareQuantile(double probability, double df, double expected) {
        assertThat(ChiSquareQuantile.of(probability, df)).isCloseTo(expected, within(1e-10 * expected));
    }

    @ParameterizedTest
    @CsvSource({
        "0.025, 5.5, 15.5, 0.10239849",
        "0.975, 5.5, 15.5, 0.46419463",
        "0.025, 0.5, 10.5, 4.78904332e-05",
        "0.975, 0.5, 10.5, 2.17196268e-01"
    })
    void betaQuantile(double probability, double a, double b, double expected) {
        assertThat(Distributions.betaQuantile(probability, a, b)).isCloseTo(expected, within(1e-8));
    }
}
