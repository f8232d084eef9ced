package org.openkam.scoring.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Source case G0: when a client is a key client. */
class G00KeyClientTest {
    private static final PortfolioPolicy POLICY = PortfolioPolicy.standard();

    @Test
    void g0KeyClientByAnyOfThreeReasons() {
        assertThat(KeyClientReason.of(new BigDecimal("0.05"), false, false, POLICY))
                .containsExactly(KeyClientReason.STRONG_INFLUENCE_ON_INCOME);
        assertThat(KeyClientReason.of(new BigDecimal("0.0499"), true, true, POLICY))
                .containsExactly(KeyClientReason.IMAGE, KeyClientReason.LARGEST_OF_ITS_KIND);
        assertThat(KeyClientReason.of(BigDecimal.ZERO, false, false, POLICY)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> KeyClientReason.of(BigDecimal.TEN, false, false, POLICY));
    }
}
