package org.openkam.examples.benchmarks;

import java.util.function.Function;

/** What came of measuring a line: how long it took, or why it wasn't measured. */
sealed interface Outcome {
    /** How the figures of lines are called that have one. */
    String MEASURED = "measured";

    /**
     * Medians over rounds.
     *
     * @param seconds by the clock
     * @param cpuSeconds of the calling thread's processor time; other threads and the collector don't count; {@code NaN} for
     *     what another process measured
     * @param bytes allocated by the calling thread, garbage included: never less than what it held at once beside its input;
     *     {@code NaN} for what another process measured
     */
    record Timing(double seconds, double cpuSeconds, double bytes) implements Outcome {}

    /**
     * Nothing was measured.
     *
     * @param reason a few words
     */
    record Absent(String reason) implements Outcome {}

    /** Returns the cell of a table: of the timing, or the reason. */
    default String cell(Function<Timing, String> shown) {
        return this instanceof Timing timing ? shown.apply(timing) : ((Absent) this).reason;
    }
}
