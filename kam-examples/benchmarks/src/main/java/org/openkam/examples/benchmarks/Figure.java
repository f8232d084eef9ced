package org.openkam.examples.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One figure for programs.
 *
 * @param part measured in
 * @param line what was measured
 * @param size of the input, in answers, ratings, bytes, plans
 * @param value empty if it wasn't measured
 * @param unit of the value
 * @param ofBare the multiple of the bare pass that it is held against; empty where there is none
 * @param ofOurs how many times as long a peer takes as we; empty for what is no peer
 * @param outcome "measured", or why not
 */
record Figure(
        String part,
        String line,
        long size,
        OptionalDouble value,
        String unit,
        OptionalDouble ofBare,
        OptionalDouble ofOurs,
        String outcome) {
    static final List<String> HEAD = List.of(
            "part", "line", "size", "value", "unit", "multiple of the bare pass", "times as long as ours", "outcome");
    private static final MathContext DIGITS = new MathContext(6);

    /** Returns a figure that is held against nothing. */
    static Figure of(String part, String line, long size, Quantity quantity) {
        return new Figure(
                part,
                line,
                size,
                OptionalDouble.of(quantity.value),
                quantity.unit,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Outcome.MEASURED);
    }

    /** A value and its unit. */
    record Quantity(double value, String unit) {}

    List<String> cells() {
        return List.of(part, line, Long.toString(size), cell(value), unit, cell(ofBare), cell(ofOurs), outcome);
    }

    private static String cell(OptionalDouble number) {
        return number.isPresent()
                ? new BigDecimal(number.getAsDouble())
                        .round(DIGITS)
                        .stripTrailingZeros()
                        .toPlainString()
                : "";
    }
}
