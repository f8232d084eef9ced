package org.openkam.scoring.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** One in two to one in three comes, so two to three are invited to a slot. */
class C07StreamingInterviewTest {
    @Test
    void twoToThree() {
        assertThat(OverInvite.of(1.0 / 2).invites()).isEqualTo(2);
        assertThat(OverInvite.of(1.0 / 3).invites()).isEqualTo(3);
        assertThat(OverInvite.of(Proportion.of(20, 60)).orElseThrow().invites()).isEqualTo(3);
        assertThat(OverInvite.of(1).invites()).isEqualTo(1);
    }

    @Test
    void expectedArrivalsAndTheEmptySlot() {
        OverInvite half = OverInvite.of(0.5);
        assertThat(half.expectedArrivals()).isEqualTo(1);
        assertThat(half.emptySlot()).isEqualTo(0.25);
        assertThat(half.crowdedSlot(1)).isEqualTo(0.25);
        OverInvite third = OverInvite.of(1.0 / 3);
        assertThat(third.emptySlot()).isCloseTo(8.0 / 27, within(1e-15));
        assertThat(third.crowdedSlot(1)).isCloseTo(1 - 8.0 / 27 - 12.0 / 27, within(1e-15));
        assertThat(half)
                .hasToString("2 invites a slot at show-up 0.5000: 1.00 expected, empty with probability 0.2500");
    }

    @Test
    void planning() {
        assertThat(OverInvite.of(0.5).slotsFor(12)).isEqualTo(12);
        assertThat(new OverInvite(0.5, 3).slotsFor(12)).isEqualTo(8);
        assertThat(OverInvite.of(0.5).slotsFor(0)).isZero();
        // 0.5^4 = 0.0625, 0.5^5 = 0.03125.
        assertThat(OverInvite.of(0.5).invitesFor(0.95)).hasValue(5);
        assertThat(OverInvite.of(0.001).invitesFor(0.9999999)).isEmpty();
    }

    @Test
    void nothingKnownIsNoPlan() {
        assertThat(OverInvite.of(Proportion.of(0, 0))).isEmpty();
        assertThat(OverInvite.of(Proportion.of(0, 30))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> OverInvite.of(0.0));
        assertThatIllegalArgumentException().isThrownBy(() -> OverInvite.of(0.5).invitesFor(1));
    }
}
