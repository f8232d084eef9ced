package org.openkam.scoring.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.selection.OutreachTally.Step;

/** More than 800 candidates phoned, ring after ring. */
class C04OutreachTest {
    @Test
    void whoWentFurtherWentThroughTheStepsBefore() {
        OutreachTally tally = new OutreachTally()
                .add(SourcingRing.OWN_MARKET, Step.CONTACTED, 700)
                .add(SourcingRing.OWN_MARKET, Step.APPLIED, 40)
                .add(SourcingRing.OPEN, Step.INTERESTED, 60)
                .add(SourcingRing.OPEN, Step.ANSWERED);
        assertThat(tally.count(Step.CONTACTED)).isEqualTo(801);
        assertThat(tally.count(SourcingRing.OPEN, Step.ANSWERED)).isEqualTo(61);
        assertThat(tally.conversion(SourcingRing.OWN_MARKET, Step.APPLIED).toString())
                .startsWith("40 of 740 =");
        assertThat(tally.conversion(Step.APPLIED).toString()).startsWith("40 of 801 =");
        assertThat(tally.conversion(SourcingRing.ADJACENT_MARKET, Step.APPLIED))
                .hasToString("0 of 0: not computable (NO_DATA)");
        assertThat(tally).hasToString("OutreachTally (801 contacted, 40 applied)");
        assertThatIllegalArgumentException().isThrownBy(() -> tally.add(SourcingRing.OPEN, Step.APPLIED, -1));
    }

    @Test
    void partsMakeTheWhole() {
        OutreachTally one = new OutreachTally().add(SourcingRing.OPEN, Step.APPLIED, 3);
        OutreachTally other = new OutreachTally().add(SourcingRing.OPEN, Step.ANSWERED, 4);
        OutreachTally whole =
                new OutreachTally().add(SourcingRing.OPEN, Step.ANSWERED, 4).add(SourcingRing.OPEN, Step.APPLIED, 3);
        assertThat(one.merge(other)).isEqualTo(whole).hasSameHashCodeAs(whole);
    }
}
