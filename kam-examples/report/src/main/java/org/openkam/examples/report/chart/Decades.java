package org.openkam.examples.report.chart;

import java.math.BigDecimal;
import java.util.stream.DoubleStream;
import org.openkam.core.internal.Arguments;

/**
 * Numbers above 0 along an axis on which each tenfold takes the same room.
 *
 * @param from exponent of ten at the start
 * @param to exponent of ten at the end, above {@code from}
 */
record Decades(int from, int to) {
    private static final char NO_BREAK = '\u00A0';

    Decades {
        Arguments.that(to > from, "last decade", to, "must lie above the first");
    }

    /** Returns whole decades that hold all values. */
    static Decades over(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int from = (int) Math.floor(StrictMath.log10(sorted[0]));
        int to = (int) Math.ceil(StrictMath.log10(sorted[sorted.length - 1]));
        return new Decades(from, Math.max(to, from + 1));
    }

    double share(double value) {
        return (StrictMath.log10(value) - from) / (to - from);
    }

    /** Returns a power of ten as a number; thousands stand apart, as in every language. */
    static String label(int exponent, char decimalMark) {
        String plain =
                BigDecimal.ONE.scaleByPowerOfTen(exponent).toPlainString().replace('.', decimalMark);
        StringBuilder out = new StringBuilder(plain);
        for (int i = exponent - 2; i > 0; i -= 3) {
            out.insert(i, NO_BREAK);
        }
        return out.toString();
    }
}
