package org.openkam.scoring.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Source case G2, rule R23: bands of the share that key clients bring, 30 to 55 percent usual, above 75 dependence. */
class G02ClientConcentrationTest {
    private static final PortfolioPolicy POLICY = PortfolioPolicy.standard();

    private static Map<String, BigDecimal> incomes(int... numbers) {
        Map<String, BigDecimal> incomes = new HashMap<>();
        for (int number : numbers) {
            incomes.put("K" + incomes.size(), BigDecimal.valueOf(number));
        }
        return incomes;
    }

    @Test
    void bands() {
        assertThat(band(55)).isEqualTo(ClientConcentration.Band.NORMAL);
        assertThat(band(56)).isEqualTo(ClientConcentration.Band.ELEVATED);
        assertThat(band(75)).isEqualTo(ClientConcentration.Band.ELEVATED);
        assertThat(band(76)).isEqualTo(ClientConcentration.Band.MONO_DEPENDENCE);
        ClientConcentration spread = ClientConcentration.of(incomes(20, 9, 71), Set.of("K0", "K1"), POLICY);
        assertThat(spread.ofKeyClients()).isEqualTo(ClientConcentration.Band.NORMAL);
        assertThat(spread.isBelowUsual()).isTrue();
        assertThat(spread.ofLargest()).isEqualTo(ClientConcentration.Band.ELEVATED);
        assertThat(spread.keyClients()).containsExactly("K0", "K1");
        // 0.04 + 0.0081 + 0.5041
        assertThat(spread.herfindahl().value()).isEqualTo(0.5522);
        assertThat(spread.lostWithLargest().value()).isEqualTo(0.71);
        assertThat(ClientConcentration.of(incomes(0), Set.of("K0"), POLICY).ofLargest())
                .isEqualTo(ClientConcentration.Band.UNKNOWN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientConcentration.of(incomes(1), Set.of("OTHER"), POLICY));
    }

    private static ClientConcentration.Band band(int key) {
        return ClientConcentration.of(incomes(key, 100 - key), Set.of("K0"), POLICY)
                .ofKeyClients();
    }
}
