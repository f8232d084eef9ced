package org.openkam.ipd.progress;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Fraction;

/** Amounts by client that a host gives, checked and summed exactly. */
final class Turnover {
    private static final BigDecimal MOST = BigDecimal.TEN.pow(18);
    private static final int MOST_DECIMALS = 9;

    private Turnover() {}

    static SortedMap<String, BigDecimal> checked(Map<String, BigDecimal> amounts, String subject) {
        SortedMap<String, BigDecimal> sorted = new TreeMap<>(Arguments.notNull(amounts, subject));
        sorted.forEach((client, amount) -> {
            Arguments.code(client, "code of client");
            Arguments.that(
                    isAmount(Arguments.notNull(amount, subject + " of " + client)),
                    subject + " of " + client,
                    amount,
                    "must be 0 to 10^18 with at most nine decimals");
        });
        return Collections.unmodifiableSortedMap(sorted);
    }

    static boolean isAmount(BigDecimal amount) {
        return amount.signum() >= 0
                && Math.abs((long) amount.scale()) <= 2L * MOST_DECIMALS
                && amount.stripTrailingZeros().scale() <= MOST_DECIMALS
                && amount.compareTo(MOST) <= 0;
    }

    static Fraction sum(Map<String, BigDecimal> amounts) {
        Fraction sum = Fraction.ZERO;
        for (BigDecimal amount : amounts.values()) {
            sum = sum.plus(Fraction.of(amount));
        }
        return sum;
    }
}
