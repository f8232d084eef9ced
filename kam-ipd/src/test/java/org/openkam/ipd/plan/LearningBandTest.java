package org.openkam.ipd.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openkam.ipd.action.LearningMode;

class LearningBandTest {

    @Test
    void sharesArePercentOfAllHours() {
        ModeHours hours = new ModeHours(35, 10, 5);
        assertThat(hours.percent(LearningMode.EXPERIENCE)).isEqualTo(70);
        assertThat(hours.percent(LearningMode.EXPOSURE)).isEqualTo(20);
        assertThat(hours.percent(LearningMode.EDUCATION)).isEqualTo(10);
        // 1 of 8 is 12.5 percent.
        assertThat(new ModeHours(7, 1, 0).percent(LearningMode.EXPOSURE)).isEqualTo(13);
        assertThat(ModeHours.NONE.percent(LearningMode.EXPOSURE)).isZero();
    }

    @Test
    void tenPointsOffAreWithinTheStandardBandAndMoreAreNot() {
        LearningBand band = LearningBand.standard();
        assertThat(band.contains(new ModeHours(70, 20, 10))).isTrue();
        assertThat(band.contains(new ModeHours(80, 10, 10))).isTrue();
        assertThat(band.contains(new ModeHours(60, 30, 10))).isTrue();
        // 81 of 100 are 11 points off, 801 of 1000 a tenth of a point too many.
        assertThat(band.contains(new ModeHours(81, 10, 9))).isFalse();
        assertThat(band.contains(new ModeHours(801, 100, 99))).isFalse();
        assertThat(band.contains(new ModeHours(0, 0, 5))).isFalse();
        assertThat(band.contains(ModeHours.NONE)).isTrue();
    }

    @Test
    void aBandMakesAHundredPercent() {
        assertThatThrownBy(() -> new LearningBand(70, 20, 20, 5))
                .hasMessage("Percent of all modes (110) must make 100.");
        assertThatThrownBy(() -> new LearningBand(100, 1, -1, 5)).hasMessageContaining("Percent of education (-1)");
        assertThat(new LearningBand(100, 0, 0, 0).of(LearningMode.EXPERIENCE)).isEqualTo(100);
    }
}
