package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.KnowledgePolicy;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Row A15 of the source cases: knowledge rated on ten points by self and manager, converted openly to the model's scale. */
class A15KnowledgeNeedTest {
    private static final RatingScale FIVE = RatingScale.of(1, 5);

    /** Gaps 9 - 5 = 4 and 8 - 6 = 2 on 1..10: mean 3, on 1..5 a point counts 4/9. */
    @Test
    void gapOfBothSidesOnTheModelsScale() {
        KnowledgeNeed need = KnowledgeNeed.of("PRICING", KnowledgeView.of(9, 5, 10), KnowledgeView.of(8, 6, 1), FIVE);

        assertThat(need.gap().value()).isEqualTo(4.0 / 3);
        assertThat(need.wanted().value()).isCloseTo(3, within(1e-15)); // the middle of both scales
        assertThat(need.difference()).contains(Fraction.of(8, 9));
        assertThat(need.sidesDiffer()).isFalse();
        assertThat(need.toString())
                .isEqualTo("PRICING gap 1.3333, 1..10 -> 1..5: y = 1 + (x - 1) * 4/9; rounded, 5 of 10 codes are lost,"
                        + " 0 of 5 unreached");
    }

    @Test
    void oneSideAloneAndNoneAtAll() {
        KnowledgeNeed one = KnowledgeNeed.of("PRICING", KnowledgeView.NONE, KnowledgeView.of(10, 1, 5), FIVE);
        assertThat(one.gap().value()).isEqualTo(4);
        assertThat(one.difference()).isEmpty();
        assertThat(one.sidesDiffer()).isFalse();
        KnowledgeView half = new KnowledgeView(Answer.of(7), Answer.Unrated.DECLINED, Answer.of(3));
        KnowledgeNeed none = KnowledgeNeed.of("PRICING", half, KnowledgeView.NONE, FIVE);
        assertThat(none.gap()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(none.wanted().value()).isEqualTo(17.0 / 9);
    }

    /** Gaps 6 and 3: 3 points of 1..10 are 4/3 of 1..5, more than a quarter of its range. */
    @Test
    void sidesWhoSeeItDifferentlyAreFlagged() {
        KnowledgeNeed need = KnowledgeNeed.of("PRICING", KnowledgeView.of(9, 6, 5), KnowledgeView.of(9, 3, 5), FIVE);
        assertThat(need.sidesDiffer()).isTrue();
        assertThat(need.difference().orElseThrow().signum()).isNegative();
        assertThat(need.toString()).contains("self and manager differ");
    }

    @Test
    void moreThanIsAskedForIsANegativeGap() {
        assertThat(KnowledgeNeed.of("PRICING", KnowledgeView.of(4, 8, 1), KnowledgeView.NONE, FIVE)
                        .gap()
                        .value())
                .isEqualTo(-16.0 / 9);
    }

    @Test
    void whatLiesOutsideOfTheScaleIsRefused() {
        assertThatThrownBy(() -> KnowledgeNeed.of("PRICING", KnowledgeView.of(11, 5, 1), KnowledgeView.NONE, FIVE))
                .hasMessageContaining("must lie on the scale 1..10");
        assertThatThrownBy(() -> new KnowledgePolicy(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void conversionStatesItsLossOfPoints() {
        ScaleConversion up = ScaleConversion.of(FIVE, RatingScale.of(1, 10));
        assertThat(up.codesLost()).isZero();
        assertThat(up.codesUnreached()).isEqualTo(5);
        assertThat(up.nearest(2)).isEqualTo(3); // 1 + 9/4 = 3.25
        assertThat(up.nearest(3)).isEqualTo(6); // 5.5: a tie goes up
        ScaleConversion same = ScaleConversion.of(FIVE, FIVE);
        assertThat(same.isIdentity()).isTrue();
        assertThat(same.codesLost() + same.codesUnreached()).isZero();
        assertThat(ScaleConversion.of(RatingScale.of(0, 4), FIVE).toString()).contains("y = 1 + x * 1;");
        assertThat(ScaleConversion.of(RatingScale.of(-2, 2), FIVE).toString()).contains("y = 1 + (x + 2) * 1;");
        assertThatThrownBy(() -> up.nearest(6)).hasMessageStartingWith("Code (6)");
    }

    @Test
    void errorsAndIntervalsAreStretchedAlike() {
        Estimate ten = Estimate.of(5.5, new StandardError(0.9, 12, true), new Interval(3.7, 7.3, 0.95));
        Computed five =
                (Computed) ScaleConversion.of(RatingScale.of(1, 10), FIVE).convert(ten);
        assertThat(five.value()).isEqualTo(3);
        assertThat(five.standardError().value()).isCloseTo(0.4, within(1e-15));
        assertThat(five.standardError().degreesOfFreedom()).isEqualTo(12);
        assertThat(five.interval().lower()).isCloseTo(2.2, within(1e-15));
        assertThat(five.interval().upper()).isCloseTo(3.8, within(1e-15));
        Estimate none = Estimate.notComputable(Reason.NO_DATA);
        assertThat(ScaleConversion.of(RatingScale.of(1, 10), FIVE).convert(none))
                .isEqualTo(none);
    }

    @Property(tries = 100)
    void thereAndBackIsTheSame(
            @ForAll @IntRange(min = -100, max = 50) int lowest,
            @ForAll @IntRange(min = 1, max = 50) int range,
            @ForAll @IntRange(min = 0, max = 50) int up) {
        RatingScale scale = RatingScale.of(lowest, lowest + range);
        Fraction score = Fraction.of(lowest + Math.min(up, range), 1);
        ScaleConversion there = ScaleConversion.of(scale, FIVE);
        assertThat(ScaleConversion.of(FIVE, scale).convert(there.convert(score)))
                .isEqualTo(score);
        assertThat(there.convert(score)).isBetween(Fraction.ONE, Fraction.of(5, 1));
        assertThat(there.nearest(scale.lowest())).isEqualTo(1);
        assertThat(there.nearest(scale.highest())).isEqualTo(5);
    }
}
