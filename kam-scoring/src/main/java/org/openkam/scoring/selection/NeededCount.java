package org.openkam.scoring.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many people it takes. Exact where the source cases' rule {@code ceil(1 / p)} falls on a whole number. */
final class NeededCount {
    private static final int DECIMALS = 9;
    private static final int MOST = 1000;

    private NeededCount() {}

    /** Returns {@code ceil(1 / p)} with 1/p at nine decimals, so that a third written in binary needs three. */
    static int inverse(BigDecimal probability) {
        return BigDecimal.ONE
                .divide(probability, DECIMALS, RoundingMode.HALF_EVEN)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** Returns the least number of people of whom at least one does it with a wanted probability; more than 1000 is -1. */
    static int forAtLeastOne(double probability, double wanted) {
        for (int n = 1; n <= MOST; n++) {
            if (new BinomialCount(n, probability).atLeast(1) >= wanted) {
                return n;
            }
        }
        return -1;
    }
}
