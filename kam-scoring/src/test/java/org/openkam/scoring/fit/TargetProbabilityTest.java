package org.openkam.scoring.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** The probability that a level reaches a target is Student's t below the standardised distance. */
class TargetProbabilityTest {

    private static Estimate score(double value, double se, double df) {
        return new Computed(value, new StandardError(se, df, false), null);
    }

    private static double probability(Estimate score, double target) {
        return TargetProbability.of(score, target).probability().value();
    }

    /** SciPy 1.17.1, {@code scipy.stats.t.cdf(q, df)}; in R {@code pt(q, df)}. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 3.7, 0.6773321833400341",
        "-2.25, 18.4, 0.018452468650923207",
        "1.3, 250.5, 0.9026020633184326",
        "-8, 30, 3.1329112378503795e-09",
        "2, 1e6, 0.9772497330743404"
    })
    void equalsSciPy(double t, double df, double expected) {
        assertThat(probability(score(3 + t / 4, 0.25, df), 3)).isCloseTo(expected, within(1e-11 * expected));
    }

    /** With one degree of freedom t is Cauchy's, with two it has an algebraic distribution function. */
    @Property
    void equalsTheExactFormulas(@ForAll @DoubleRange(min = -20, max = 20) double t) {
        assertThat(probability(score(t, 1, 1), 0)).isCloseTo(0.5 + StrictMath.atan(t) / Math.PI, within(1e-13));
        assertThat(probability(score(t, 1, 2), 0)).isCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), within(1e-13));
    }

    @Property
    void theEndOfTheIntervalIsReachedWithItsProbability(
            @ForAll @DoubleRange(min = 0.05, max = 1) double se, @ForAll @DoubleRange(min = 2, max = 500) double df) {
        StandardError error = new StandardError(se, df, false);
        double lower = IntervalMethod.studentT().interval(3, error, 0.95).lower();

        assertThat(probability(new Computed(3, error, null), lower)).isCloseTo(0.975, within(1e-10));
    }

    @Test
    void isHalfAtTheTargetAndSureWithoutError() {
        assertThat(probability(score(3, 0.4, 12), 3)).isEqualTo(0.5);
        assertThat(probability(score(3, 0, 12), 3)).isEqualTo(1);
        assertThat(probability(score(2.99, 0, 12), 3)).isEqualTo(0);
    }

    @Test
    void isNotComputableWithoutScoreOrError() {
        assertThat(TargetProbability.of(Estimate.of(3), 3).probability())
                .isEqualTo(Estimate.notComputable(Reason.TOO_FEW_ASSESSEES));
        assertThat(TargetProbability.of(Estimate.notComputable(Reason.ZERO_VARIANCE), 3))
                .hasToString("reaches 3.00 with probability NO_DATA");
        assertThat(TargetProbability.of(score(3, 0.4, 12), 3)).hasToString("reaches 3.00 with probability 0.500");
    }
}
