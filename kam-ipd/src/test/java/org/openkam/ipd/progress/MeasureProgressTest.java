package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.plan.SuccessMeasure;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Source case rule R44: measurable criteria such as +20 % and -20 %. */
class MeasureProgressTest {
    /** From 100 to 120, now 115: 15 of 20, 115 of 120, 15 percent more. */
    @Test
    void upwards() {
        MeasureProgress sales = MeasureProgress.of(100, 120, 115);
        assertThat(sales.wayDone().value()).isCloseTo(75, within(1e-9));
        assertThat(sales.percentOfTarget().value()).isCloseTo(95.8333333, within(1e-6));
        assertThat(sales.growth().value()).isCloseTo(15, within(1e-9));
        assertThat(sales.isReached()).isFalse();
        assertThat(MeasureProgress.of(100, 120, 120).isReached()).isTrue();
        assertThat(sales).hasToString("100.00 -> 120.00: 115.0000");
    }

    @Test
    void ofAGoalsMeasure() {
        MeasureProgress score = MeasureProgress.of(new SuccessMeasure("PLN", 2, 3), Estimate.of(2.5));
        assertThat(score.wayDone().value()).isCloseTo(50, within(1e-9));
    }

    /** From 50 complaints to 40, now 38: beyond it. */
    @Test
    void downwards() {
        MeasureProgress complaints = MeasureProgress.of(50, 40, 38);
        assertThat(complaints.wayDone().value()).isCloseTo(120, within(1e-9));
        assertThat(complaints.growth().value()).isCloseTo(-24, within(1e-9));
        assertThat(complaints.isReached()).isTrue();
        assertThat(MeasureProgress.of(50, 40, 52).wayDone().value()).isCloseTo(-20, within(1e-9));
        assertThat(MeasureProgress.of(50, 40, 52).isReached()).isFalse();
    }

    /** 3.6 with standard error 0.2 and 3.2 to 4.0, from 3 to 4: 60 percent of the way, 20 to 100, standard error 20. */
    @Test
    void anErrorIsCarriedAlong() {
        Estimate score = Estimate.of(3.6, new StandardError(0.2, 30, false), new Interval(3.2, 4, 0.95));
        Computed way = (Computed) new MeasureProgress(3, 4, score).wayDone();
        assertThat(way.value()).isCloseTo(60, within(1e-9));
        assertThat(way.standardError().value()).isCloseTo(20, within(1e-9));
        assertThat(way.interval().lower()).isCloseTo(20, within(1e-9));
        assertThat(way.interval().upper()).isCloseTo(100, within(1e-9));
        Computed down = (Computed) new MeasureProgress(4, 3, score).wayDone();
        assertThat(down.interval().lower()).isCloseTo(0, within(1e-9));
        assertThat(down.interval().upper()).isCloseTo(80, within(1e-9));
        assertThat(new MeasureProgress(3, 3.5, score).isReached()).isFalse(); // 3.6, but 3.2 is possible
        assertThat(new MeasureProgress(3, 3.2, score).isReached()).isTrue();
        assertThat(new MeasureProgress(5, 4, score).isReached()).isTrue();
    }

    @Test
    void whatCannotBeComputed() {
        assertThat(MeasureProgress.of(5, 5, 6).wayDone()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(MeasureProgress.of(0, 5, 6).growth()).isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(MeasureProgress.of(-1, 0, 6).percentOfTarget())
                .isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        assertThat(MeasureProgress.of(0, 1e-300, 1e300).wayDone())
                .isEqualTo(Estimate.notComputable(Reason.OUT_OF_DOMAIN));
        MeasureProgress unknown = new MeasureProgress(1, 2, Estimate.notComputable(Reason.NO_DATA));
        assertThat(unknown.wayDone()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(unknown.isReached()).isFalse();
        assertThatThrownBy(() -> MeasureProgress.of(Double.NaN, 1, 1)).hasMessageContaining("finite");
    }

    @Property(tries = 200)
    void startIsNothingAndTargetIsAll(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double baseline,
            @ForAll @DoubleRange(min = 0.1, max = 1e6) double way) {
        assertThat(MeasureProgress.of(baseline, baseline + way, baseline)
                        .wayDone()
                        .value())
                .isZero();
        assertThat(MeasureProgress.of(baseline, baseline + way, baseline + way)
                        .wayDone()
                        .value())
                .isCloseTo(100, within(1e-9));
    }
}
