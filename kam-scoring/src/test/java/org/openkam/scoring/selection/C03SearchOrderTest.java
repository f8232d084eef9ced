package org.openkam.scoring.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Source case C3: where to look first; the host searches. */
class C03SearchOrderTest {
    /** Four rings in order, as tags. */
    @Test
    void ringsAreOrdered() {
        assertThat(SourcingRing.values())
                .containsExactly(
                        SourcingRing.OWN_MARKET,
                        SourcingRing.OWN_MARKET_SCREENED,
                        SourcingRing.ADJACENT_MARKET,
                        SourcingRing.OPEN);
    }
}
