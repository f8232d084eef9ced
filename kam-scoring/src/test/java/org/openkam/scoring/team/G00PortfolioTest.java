package org.openkam.scoring.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Fraction;

/** Source cases G0 (key client), G1 (80/20), G2 and G6 (concentration): R22, R23. */
class G00PortfolioTest {
    private static final PortfolioPolicy POLICY = PortfolioPolicy.standard();

    private static Map<String, BigDecimal> incomes(int... numbers) {
        Map<String, BigDecimal> incomes = new HashMap<>();
        for (int number : numbers) {
            incomes.put("K" + incomes.size(), BigDecimal.valueOf(number));
        }
        return incomes;
    }

    @Test
    void g0KeyClientByAnyOfThreeReasons() {
        assertThat(KeyClientReason.of(new BigDecimal("0.05"), false, false, POLICY))
                .containsExactly(KeyClientReason.STRONG_INFLUENCE_ON_INCOME);
        assertThat(KeyClientReason.of(new BigDecimal("0.0499"), true, true, POLICY))
                .containsExactly(KeyClientReason.IMAGE, KeyClientReason.LARGEST_OF_ITS_KIND);
        assertThat(KeyClientReason.of(BigDecimal.ZERO, false, false, POLICY)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> KeyClientReason.of(BigDecimal.TEN, false, false, POLICY));
    }

    @Test
    void g1TwentyPercentOfClientsBringEighty() {
        PortfolioTiers tiers = PortfolioTiers.of(incomes(50, 30, 3, 3, 3, 3, 2, 2, 2, 2), POLICY);
        assertThat(tiers.first()).containsExactly("K0", "K1");
        assertThat(tiers.shareOfClients()).isEqualTo(0.2);
        assertThat(tiers.shareOfIncome()).isEqualTo(Fraction.of(8, 10));
        assertThat(tiers.isBorderTied()).isFalse();
        assertThat(tiers).hasToString("2 of 10 clients (0.2000) bring 0.8000 of the income");
        assertThat(PortfolioTiers.of(incomes(1, 1, 1), POLICY).first()).containsExactly("K0", "K1", "K2");
        assertThat(PortfolioTiers.of(incomes(5, 3, 1, 1), POLICY).isBorderTied())
                .isFalse();
        assertThat(PortfolioTiers.of(incomes(3, 3, 1, 1, 1), POLICY).isBorderTied())
                .isTrue();
        assertThat(PortfolioTiers.of(incomes(0, 0), POLICY).first()).isEmpty();
    }

    @Test
    void g2Bands() {
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

    @Property(tries = 100)
    void indexLiesBetweenOneNthAndOne(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 1000) Integer> given) {
        int[] numbers = given.stream().mapToInt(Integer::intValue).toArray();
        Shares shares = Shares.of(incomes(numbers));
        double n = numbers.length;
        assertThat(shares.herfindahl().value()).isBetween(1 / n - 1e-15, 1.0);
        assertThat(shares.exactTop(numbers.length)).isEqualTo(Fraction.ONE);
        assertThat(shares.effectiveNumber().value()).isBetween(1.0, n + 1e-9);
        PortfolioTiers tiers = PortfolioTiers.of(incomes(numbers), POLICY);
        assertThat(tiers.shareOfIncome()).isGreaterThanOrEqualTo(Fraction.of(8, 10));
        assertThat(shares.exactTop(tiers.first().size() - 1)).isLessThan(Fraction.of(8, 10));
    }
}
