package org.openkam.scoring.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.selection.ResponseRate.Warning;

/** More than 75 percent when announced, 30 percent when not (R46). */
class A16ResponseRateTest {
    @Test
    void announcedAndNot() {
        assertThat(ResponseRate.of(76, 100).warning()).isEqualTo(Warning.NONE);
        assertThat(ResponseRate.of(30, 100).warning()).isEqualTo(Warning.LOW_RESPONSE);
        assertThat(ResponseRate.of(30, 100).toString()).endsWith("LOW_RESPONSE (below 0.5)");
    }

    @Test
    void theLimitItselfIsNotLow() {
        assertThat(ResponseRate.of(5, 10).warning()).isEqualTo(Warning.NONE);
        assertThat(new ResponseRate(Proportion.of(5, 10), 0.6).warning()).isEqualTo(Warning.LOW_RESPONSE);
    }

    @Test
    void nobodyInvited() {
        assertThat(ResponseRate.of(0, 0).warning()).isEqualTo(Warning.NOBODY_INVITED);
    }
}
