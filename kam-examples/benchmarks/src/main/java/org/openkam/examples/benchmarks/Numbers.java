package org.openkam.examples.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers with as many digits as a measurement deserves. */
final class Numbers {
    private Numbers() {}

    /** Returns two significant digits, all of them from 100 on. */
    static String of(double value) {
        return value >= 100
                ? Long.toString(Math.round(value))
                : new BigDecimal(value)
                        .round(new MathContext(2))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
