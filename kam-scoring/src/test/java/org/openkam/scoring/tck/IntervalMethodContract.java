package org.openkam.scoring.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** The rules I1 to I4 of {@link IntervalMethod}. */
public abstract class IntervalMethodContract extends StrategyContract<IntervalMethod> {

    @Override
    final Object answer(IntervalMethod strategy, Random random) {
        return interval(1 + 4 * random.nextDouble(), random.nextDouble(), 0.5 + random.nextDouble() / 2.1, strategy);
    }

    private static Optional<Interval> interval(double value, double error, double confidence, IntervalMethod strategy) {
        return Optional.ofNullable(strategy.interval(value, new StandardError(error, 12.5, false), confidence));
    }

    @Test
    @DisplayName("I1 the interval holds the value and has the confidence asked for, or there is none")
    final void i1() {
        for (Random random : cases()) {
            double value = random.nextDouble() * 10 - 5;
            interval(value, random.nextDouble(), 0.9, strategy()).ifPresent(interval -> {
                assertThat(interval.contains(value)).isTrue();
                assertThat(interval.confidence()).isEqualTo(0.9);
            });
        }
    }

    @Test
    @DisplayName("I2 neither a larger error nor a higher confidence gives a shorter interval")
    final void i2() {
        for (Random random : cases()) {
            double error = random.nextDouble();
            double confidence = 0.05 + 0.9 * random.nextDouble();
            double length = length(interval(3, error, confidence, strategy()));
            assertThat(length(interval(3, error * 1.25, confidence, strategy())))
                    .isGreaterThanOrEqualTo(length);
            assertThat(length(interval(3, error, confidence + 0.01, strategy())))
                    .isGreaterThanOrEqualTo(length);
        }
    }

    private static double length(Optional<Interval> interval) {
        return interval.map(i -> i.upper() - i.lower()).orElse(0.0);
    }

    @Test
    @DisplayName("I3 both ends are finite, whatever the error")
    final void i3() {
        for (double error : new double[] {0, Double.MIN_VALUE, 1, 1e300}) {
            for (double degrees : new double[] {0.001, 1, 1e9}) {
                Interval interval = strategy().interval(3, new StandardError(error, degrees, true), 0.999);
                assertThat(interval == null || Double.isFinite(interval.lower()) && Double.isFinite(interval.upper()))
                        .isTrue();
            }
        }
    }
}
