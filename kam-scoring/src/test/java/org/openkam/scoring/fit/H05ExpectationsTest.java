package org.openkam.scoring.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.fit.AspirationContrast.Aspiration;
import org.openkam.scoring.fit.AspirationContrast.Talk;

/** Source case H5, rule R39: what a person wants against what is there, to be talked about in time. */
class H05ExpectationsTest {
    @Test
    void aspirationAgainstReadiness() {
        RoleMatch ready = RoleMatch.of(MatchedPeople.one(4, 4, 4, 4), MatchedPeople.keyRole());
        RoleMatch near = RoleMatch.of(MatchedPeople.one(4, 3, 4, 4), MatchedPeople.keyRole());
        RoleMatch far = RoleMatch.of(MatchedPeople.one(1, 1, 1, 1), MatchedPeople.keyRole());
        RoleMatch unknown = RoleMatch.of(MatchedPeople.one(0, 0, 0, 0), MatchedPeople.keyRole());
        assertThat(new AspirationContrast(ready, Aspiration.WANTS).talk()).isEqualTo(Talk.MOVE);
        assertThat(new AspirationContrast(near, Aspiration.WANTS).talk()).isEqualTo(Talk.GROWTH);
        assertThat(new AspirationContrast(far, Aspiration.WANTS).talk()).isEqualTo(Talk.EXPECTATIONS);
        assertThat(new AspirationContrast(ready, Aspiration.DOES_NOT_WANT).talk())
                .isEqualTo(Talk.OTHER_WISH);
        assertThat(new AspirationContrast(far, Aspiration.DOES_NOT_WANT).talk()).isEqualTo(Talk.NOTHING);
        assertThat(new AspirationContrast(far, Aspiration.UNKNOWN).talk()).isEqualTo(Talk.FIND_OUT);
        assertThat(new AspirationContrast(unknown, Aspiration.WANTS).talk()).isEqualTo(Talk.FIND_OUT);
    }
}
