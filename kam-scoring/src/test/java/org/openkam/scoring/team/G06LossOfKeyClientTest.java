package org.openkam.scoring.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Source case G6: what the loss of one key client would take. */
class G06LossOfKeyClientTest {
    private static final PortfolioPolicy POLICY = PortfolioPolicy.standard();

    private static Map<String, BigDecimal> incomes(int... numbers) {
        Map<String, BigDecimal> incomes = new HashMap<>();
        for (int number : numbers) {
            incomes.put("K" + incomes.size(), BigDecimal.valueOf(number));
        }
        return incomes;
    }

    /** 40 of 40 + 25 + 35: two fifths go with the largest, whoever it is. */
    @Test
    void theLargestTakesItsShareAlong() {
        ClientConcentration clients = ClientConcentration.of(incomes(40, 25, 35), Set.of("K1"), POLICY);
        assertThat(clients.lostWithLargest()).isEqualTo(Estimate.of(0.4));
        assertThat(clients.ofLargest()).isEqualTo(ClientConcentration.Band.NORMAL);
        assertThat(clients.keyShare().toDouble()).isEqualTo(0.25);
    }

    /** 76 of 100 is above three quarters, 75 isn't. */
    @Test
    void oneClientCanBeADependence() {
        assertThat(ClientConcentration.of(incomes(76, 24), Set.of("K0"), POLICY).ofLargest())
                .isEqualTo(ClientConcentration.Band.MONO_DEPENDENCE);
        assertThat(ClientConcentration.of(incomes(75, 25), Set.of("K0"), POLICY).ofLargest())
                .isEqualTo(ClientConcentration.Band.ELEVATED);
    }

    @Test
    void withoutIncomeNothingIsSaid() {
        assertThat(ClientConcentration.of(incomes(0, 0), Set.of("K0"), POLICY).lostWithLargest())
                .isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }
}
