package org.openkam.scoring.fit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Compares with thresholds at nine decimals: 4 - 3.3 isn't 0.7 in binary, and no verdict must hang on the last bit. */
final class Nines {
    private static final int DECIMALS = 9;

    private Nines() {}

    static BigDecimal round(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    static boolean atLeast(double value, double threshold) {
        return round(value).compareTo(round(threshold)) >= 0;
    }
}
