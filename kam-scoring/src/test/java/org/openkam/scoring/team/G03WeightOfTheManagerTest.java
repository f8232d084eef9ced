package org.openkam.scoring.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Fraction;

/** Source case G3: two thirds of a sale hang on the manager; a number of the policy that the host may replace. */
class G03WeightOfTheManagerTest {
    private static final Map<String, BigDecimal> INCOME =
            Map.of("M0", BigDecimal.valueOf(30), "M1", BigDecimal.valueOf(70));

    /** 30 of 100, of which two thirds: 0.2. */
    @Test
    void twoThirdsOfTheShareHangOnThePerson() {
        KeyPersonPolicy policy = KeyPersonPolicy.standard();
        assertThat(policy.influence()).isEqualTo(Fraction.of(2, 3));
        KeyPersonRisk risk = KeyPersonRisk.of(INCOME, Set.of(), policy);
        assertThat(risk.hangsOn("M0").value()).isCloseTo(0.2, within(1e-16));
        assertThat(risk.hangsOn("M1").value()).isCloseTo(7.0 / 15, within(1e-16));
    }

    @Test
    void anotherWeightIsForTheHostToSet() {
        KeyPersonPolicy standard = KeyPersonPolicy.standard();
        KeyPersonPolicy half = new KeyPersonPolicy(
                standard.flagged(), standard.fewPeople(), standard.extreme(), standard.vital(), Fraction.of(1, 2));
        assertThat(KeyPersonRisk.of(INCOME, Set.of(), half).hangsOn("M0").value())
                .isEqualTo(0.15);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyPersonPolicy(
                        standard.flagged(),
                        standard.fewPeople(),
                        standard.extreme(),
                        standard.vital(),
                        Fraction.of(4, 3)));
    }
}
