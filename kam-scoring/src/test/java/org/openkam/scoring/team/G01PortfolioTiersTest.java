package org.openkam.scoring.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.statistic.Fraction;

/** Source case G1, rule R22: a fifth of the clients brings four fifths of the income. */
class G01PortfolioTiersTest {
    private static final PortfolioPolicy POLICY = PortfolioPolicy.standard();

    private static Map<String, BigDecimal> incomes(int... numbers) {
        Map<String, BigDecimal> incomes = new HashMap<>();
        for (int number : numbers) {
            incomes.put("K" + incomes.size(), BigDecimal.valueOf(number));
        }
        return incomes;
    }

    @Test
    void twentyPercentOfClientsBringEighty() {
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
