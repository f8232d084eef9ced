package org.openkam.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A machine without R is measured all the same, and the tables say what is missing. */
class RPeerTest {
    @Test
    void withoutTheProgramEveryPeerSaysThatItIsNotThere() throws Exception {
        RPeer peer = RPeer.find("no-such-program-of-r");

        assertThat(peer.versions()).containsOnlyKeys("R", "psych", "multilevel", "lme4", "eRm");
        assertThat(peer.versions().values()).containsOnly("not there");
        assertThat(peer.measured("psych.alpha", 1, new int[] {1})).isEqualTo(new Outcome.Absent("psych not there"));
    }
}
