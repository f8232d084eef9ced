package org.openkam.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

class StudentTIntervalTest {
    private static final IntervalMethod METHOD = IntervalMethod.studentT();

    private static Interval interval(double value, double error, double degrees, double confidence) {
        return METHOD.interval(value, new StandardError(error, degrees, false), confidence);
    }

    /** Fisher, R. A. (1925). Statistical Methods for Research Workers, table of t; printed with three decimals. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.95, 12.706",
        "5, 0.95, 2.571",
        "10, 0.95, 2.228",
        "30, 0.95, 2.042",
        "10, 0.90, 1.812",
        "10, 0.99, 3.169"
    })
    void tableOfT(double degrees, double confidence, double t) {
        Interval interval = interval(0, 1, degrees, confidence);
        assertThat(interval.upper()).isCloseTo(t, within(0.0005));
        assertThat(interval.lower()).isEqualTo(-interval.upper());
        assertThat(interval.confidence()).isEqualTo(confidence);
    }

    @Test
    void noErrorNoWidth() {
        assertThat(interval(3.25, 0, 4, 0.95)).isEqualTo(new Interval(3.25, 3.25, 0.95));
    }

    @Test
    void endsStayFiniteWhateverTheError() {
        assertThat(interval(3, 1e300, 0.001, 0.999).upper()).isEqualTo(Double.MAX_VALUE);
        assertThat(interval(3, 1, 1e-3, 0.95).lower()).isEqualTo(-Double.MAX_VALUE);
        assertThat(interval(3, 1, 5, Math.nextDown(1.0)).upper()).isFinite();
    }

    @Property(tries = 300)
    void holdsTheValueAndGrowsWithErrorAndConfidence(
            @ForAll @DoubleRange(min = -100, max = 100) double value,
            @ForAll @DoubleRange(min = 0, max = 10) double error,
            @ForAll @DoubleRange(min = 0.5, max = 2e4) double degrees,
            @ForAll @DoubleRange(min = 0.01, max = 0.98) double confidence) {
        Interval interval = interval(value, error, degrees, confidence);
        assertThat(interval.contains(value)).isTrue();
        Interval larger = interval(value, error * 1.5, degrees, confidence);
        Interval surer = interval(value, error, degrees, confidence + 0.01);
        for (Interval wide : new Interval[] {larger, surer}) {
            assertThat(wide.lower()).isLessThanOrEqualTo(interval.lower());
            assertThat(wide.upper()).isGreaterThanOrEqualTo(interval.upper());
        }
    }

    /** Whatever was asked before, and remembered, the answer is the same. */
    @Property(tries = 300)
    void remembersNothingThatShows(
            @ForAll @DoubleRange(min = 1, max = 300) double degrees,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
        Interval first = interval(0, 1, degrees, confidence);
        interval(0, 1, degrees, 0.5);
        for (int other = 1; other < 40; other++) {
            interval(0, 1, degrees + other, confidence);
        }
        assertThat(interval(0, 1, degrees, confidence)).isEqualTo(first);
    }

    @Test
    void confidenceMustBePossible() {
        assertThatThrownBy(() -> interval(0, 1, 5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScoringPolicy.ErrorPolicy(METHOD, GapRule.exceedsError(), 0, null))
                .hasMessageContaining("must lie between 0 and 1");
    }
}
