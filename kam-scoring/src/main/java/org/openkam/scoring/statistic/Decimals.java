package org.openkam.scoring.statistic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openkam.core.internal.Arguments;

/** Decimal text of a {@code double}, the same on every machine: a point, no grouping, half to even. */
public final class Decimals {
    private Decimals() {}

    /**
     * Rounds the shortest decimal that stands for {@code value}, so that 2.00625 is a tie although its binary neighbour is
     * not.
     *
     * @param value a finite number
     * @param digits digits after the point, 0 or more
     * @return for instance {@code 3.4167}; never {@code -0.0000}
     * @throws IllegalArgumentException if {@code value} is not finite
     */
    public static String plain(double value, int digits) {
        Arguments.finite(value, "value");
        return BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
