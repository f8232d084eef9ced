package org.openkam.scoring.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Source cases G3, G4, R24: of eight managers two veterans hold 30 percent of the income. */
class G04KeyPersonRiskTest {
    private static final KeyPersonPolicy POLICY = KeyPersonPolicy.standard();

    private static Map<String, BigDecimal> amounts(String... numbers) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (String number : numbers) {
            amounts.put("M" + amounts.size(), new BigDecimal(number));
        }
        return amounts;
    }

    @Test
    void twoOfEightHoldThirtyPercent() {
        Map<String, BigDecimal> amounts = amounts("15", "15", "11.7", "11.7", "11.7", "11.7", "11.7", "11.5");
        KeyPersonRisk risk = KeyPersonRisk.of(amounts, Set.of("M1"), POLICY);
        // 15 percent exactly is flagged: no rounding.
        assertThat(risk.flagged()).containsExactly("M0", "M1");
        assertThat(risk.withoutDeputy()).containsExactly("M0");
        assertThat(risk.shares().top(2).value()).isEqualTo(0.3);
        assertThat(risk.level()).isEqualTo(KeyPersonRisk.Level.ELEVATED);
        // 15 + 15 + 11.7 = 41.7, + 11.7 = 53.4: four people hold half.
        assertThat(risk.busFactor().value()).isEqualTo(4);
        assertThat(risk.hangsOn("M0").value()).isCloseTo(0.1, within(1e-16));
        assertThat(risk.render()).contains("M0 holds a flagged share and has no deputy: name one.");
        assertThat(KeyPersonRisk.of(amounts, Set.of("M0", "M1", "NOBODY"), POLICY)
                        .level())
                .isEqualTo(KeyPersonRisk.Level.SECURED);
        assertThatIllegalArgumentException().isThrownBy(() -> risk.hangsOn("M9"));
    }

    @Test
    void nobodyFlagged() {
        KeyPersonRisk risk = KeyPersonRisk.of(amounts("1", "1", "1", "1", "1", "1", "1", "1"), Set.of(), POLICY);
        assertThat(risk.level()).isEqualTo(KeyPersonRisk.Level.LOW);
        assertThat(risk.shares().herfindahl().value()).isEqualTo(0.125);
        assertThat(risk.shares().effectiveNumber().value()).isEqualTo(8);
    }

    @Test
    void allProcessesOnThreePeopleIsExtreme() {
        KeyPersonRisk risk = KeyPersonRisk.ofProcesses(
                Map.of("PRICING", Set.of("A"), "TENDER", Set.of("A", "B"), "CLAIMS", Set.of("C"), "PLAN", Set.of("A")),
                Set.of("A", "B", "C"),
                POLICY);
        assertThat(risk.level()).isEqualTo(KeyPersonRisk.Level.EXTREME);
        // A runs two alone and half of a third: 2.5 of 4.
        assertThat(risk.shares().top(1).value()).isEqualTo(0.625);
        assertThat(risk.busFactor().value()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyPersonRisk.ofProcesses(Map.of("PLAN", Set.of()), Set.of(), POLICY));
    }

    @Test
    void nothingHeld() {
        KeyPersonRisk risk = KeyPersonRisk.of(amounts("0", "0"), Set.of(), POLICY);
        assertThat(risk.level()).isEqualTo(KeyPersonRisk.Level.UNKNOWN);
        assertThat(risk.flagged()).isEmpty();
        assertThat(risk.busFactor()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(risk.hangsOn("M0")).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(risk.render()).contains("NO_DATA");
        assertThatIllegalArgumentException().isThrownBy(() -> KeyPersonRisk.of(amounts("-1", "2"), Set.of(), POLICY));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyPersonRisk.of(Map.of(), Set.of(), POLICY));
    }
}
