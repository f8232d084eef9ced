package org.openkam.scoring.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Components of error of values within groups, by hand. */
class NestedErrorTest {

    /** Two groups of two values: the error of the mean is MS_between / 4, with its degrees of freedom, as balanced designs have it. */
    @Property(tries = 100)
    void balancedDesignsNeedTheMeanSquareBetweenOnly(
            @ForAll @DoubleRange(min = 0.01, max = 9) double within,
            @ForAll @DoubleRange(min = 0.01, max = 9) double more,
            @ForAll @IntRange(min = 1, max = 50) int degrees) {
        NestedError error = new NestedError(within + more, within, degrees, 2L * degrees, 2);
        StandardError of = error.of(0.5, 4, false);
        assertThat(of.value()).isCloseTo(Math.sqrt((within + more) / 4), within(1e-12));
        assertThat(of.degreesOfFreedom()).isCloseTo(degrees, within(1e-9));
        assertThat(error.groupVariance()).isCloseTo(more / 2, within(1e-12));
        assertThat(error.valueVariance()).isEqualTo(within);
    }

    /** More values in the same groups, or groups more alike in size, never widen the error. */
    @Property(tries = 100)
    void moreValuesNeverWidenTheError(
            @ForAll @DoubleRange(min = 0, max = 9) double between,
            @ForAll @DoubleRange(min = 0, max = 9) double within,
            @ForAll @IntRange(min = 2, max = 20) int values) {
        NestedError error = new NestedError(between, within, 20, 40, 2);
        double one = error.of(0.5, values, false).value();
        assertThat(error.of(0.5, values + 1L, false).value()).isLessThanOrEqualTo(one + 1e-12);
        assertThat(error.of(0.75, values, false).value()).isGreaterThanOrEqualTo(one - 1e-12);
    }

    /** MS 4 with 10 degrees over MS 1/2 with 20, n0 = 2, one group of two values: 7/4 + 1/4. */
    @Test
    void unbalancedAsReckonedByHand() {
        NestedError error = new NestedError(4, 0.5, 10, 20, 2);
        assertThat(error.of(1, 2, true)).isEqualTo(new StandardError(Math.sqrt(2), 10, true));
        // load 5/9 for groups of 1 and 2: 10/9 + 1/36 = 41/36; degrees (41/36)^2 / ((10/9)^2 / 10 + (1/36)^2 / 20)
        StandardError three = error.of(5.0 / 9, 3, false);
        assertThat(three.value()).isCloseTo(Math.sqrt(41.0 / 36), within(1e-15));
        assertThat(three.degreesOfFreedom()).isCloseTo(41.0 * 41 / (1600.0 / 10 + 1.0 / 20), within(1e-9));
    }

    @Test
    void oneKindOfDegreesOnly() {
        NestedError values = new NestedError(0, 0.5, 0, 10, 0);
        assertThat(values.isOfValuesOnly()).isTrue();
        assertThat(values.of(1, 2, false)).isEqualTo(new StandardError(0.5, 10, true));
        assertThat(values.groupVariance()).isZero();
        NestedError groups = new NestedError(2, 0, 10, 0, 1);
        assertThat(groups.of(0.5, 2, false)).isEqualTo(new StandardError(1, 10, false));
        assertThat(new NestedError(0, 0, 10, 0, 1).of(0.5, 2, false)).isEqualTo(new StandardError(0, 10, false));
        assertThatThrownBy(() -> new NestedError(0, 0, 0, 0, 0).of(1, 1, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void groupsAsAlikeAsValuesArePooled() {
        NestedError error = new NestedError(0, 0.5, 10, 20, 2);
        assertThat(error.valueVariance()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(error.of(0.5, 4, false).degreesOfFreedom()).isEqualTo(30);
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatThrownBy(() -> new NestedError(-1, 0, 1, 1, 1)).hasMessageStartingWith("Mean square");
        assertThatThrownBy(() -> new NestedError(1, 0, -1, 1, 1)).hasMessageStartingWith("Degrees of freedom");
        assertThatThrownBy(() -> new NestedError(1, 0, 1, 1, 0)).hasMessageStartingWith("Values a group");
        assertThatThrownBy(() -> new NestedError(Double.NaN, 0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
