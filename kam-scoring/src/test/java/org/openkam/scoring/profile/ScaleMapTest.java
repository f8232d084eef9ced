package org.openkam.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.scale.RatingScale;

/** The declared way of an instrument's figures to the model's scale. */
class ScaleMapTest {
    private static final RatingScale MODEL = RatingScale.of(1, 5);

    @Test
    void endsMeetEnds() {
        ScaleMap ten = ScaleMap.of(RatingScale.of(0, 10), MODEL);

        assertThat(ten.apply(0)).isEqualTo(1);
        assertThat(ten.apply(10)).isEqualTo(5);
        assertThat(ten.apply(5)).isEqualTo(3);
        assertThat(ten).hasToString("0..10 -> 1..5");
        assertThat(ScaleMap.ofShare(MODEL).apply(0.6)).isEqualTo(3.4);
    }

    @Property(tries = 50)
    void itsOwnScaleStaysToTheBit(@ForAll @DoubleRange(min = 1, max = 5) double figure) {
        ScaleMap same = ScaleMap.identity(MODEL);

        assertThat(same.isIdentity()).isTrue();
        assertThat(same.apply(figure)).isEqualTo(figure);
    }

    @Property(tries = 100)
    void orderIsKept(@ForAll @DoubleRange(min = 0, max = 1) double a, @ForAll @DoubleRange(min = 0, max = 1) double b) {
        ScaleMap share = ScaleMap.ofShare(MODEL);

        assertThat(Double.compare(share.apply(a), share.apply(b)))
                .isIn(Double.compare(a, b), 0); // very close ones may fall together
    }

    @Test
    void anEmptyScaleIsRefused() {
        assertThatThrownBy(() -> new ScaleMap(1, 1, MODEL)).hasMessageContaining("above the lowest");
        assertThatThrownBy(() -> new ScaleMap(0, Double.NaN, MODEL)).isInstanceOf(IllegalArgumentException.class);
    }
}
