package org.openkam.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

class ExceedsErrorTest {
    private static final GapRule RULE = GapRule.exceedsError();

    private static Estimate difference(double value, double half) {
        return Estimate.of(
                value, new StandardError(half / 2, 9, false), new Interval(value - half, value + half, 0.95));
    }

    private static Claim claim(Estimate difference) {
        return RULE.claim(difference, RatingScale.of(1, 5));
    }

    private static Claim turned(Claim claim) {
        return switch (claim) {
            case ABOVE -> Claim.BELOW;
            case BELOW -> Claim.ABOVE;
            default -> claim;
        };
    }

    @Test
    void withoutValueOrErrorNothingIsSaid() {
        assertThat(claim(Estimate.notComputable(Reason.NO_DATA))).isEqualTo(Claim.NO_CLAIM);
        assertThat(claim(Estimate.of(2))).isEqualTo(Claim.NO_CLAIM);
    }

    @Property
    void zeroIsNeverClaimed(@ForAll @DoubleRange(min = 0, max = 3) double half) {
        assertThat(claim(difference(0, half))).isEqualTo(Claim.NO_RELIABLE_DIFFERENCE);
    }

    @Property
    void turningTheSignTurnsTheClaim(
            @ForAll @DoubleRange(min = -4, max = 4) double value, @ForAll @DoubleRange(min = 0, max = 4) double half) {
        assertThat(claim(difference(-value, half))).isEqualTo(turned(claim(difference(value, half))));
    }

    @Test
    void examples() {
        assertThat(claim(difference(0.5, 0.4))).isEqualTo(Claim.ABOVE);
        assertThat(claim(difference(-0.5, 0.4))).isEqualTo(Claim.BELOW);
        assertThat(claim(difference(0.5, 0.5))).isEqualTo(Claim.NO_RELIABLE_DIFFERENCE);
        assertThat(claim(difference(0.25, 0))).isEqualTo(Claim.ABOVE);
    }
}
