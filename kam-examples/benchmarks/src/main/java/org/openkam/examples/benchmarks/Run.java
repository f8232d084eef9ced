package org.openkam.examples.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What was measured at one size. */
final class Run {
    final int size;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

    Run(int size) {
        this.size = size;
    }

    void put(String line, Outcome outcome) {
        outcomes.put(line, outcome);
    }

    Outcome outcome(String line) {
        Outcome outcome = outcomes.get(line);
        if (outcome == null) {
            throw new IllegalArgumentException("Line (" + line + ") must be measured or said why not.");
        }
        return outcome;
    }

    /** Returns the timing of what is always measured. */
    Outcome.Timing timing(String line) {
        return (Outcome.Timing) outcome(line);
    }

    double seconds(String line) {
        return timing(line).seconds();
    }

    double cpuSeconds(String line) {
        return timing(line).cpuSeconds();
    }

    /** Returns how many times as long one line takes as another; empty if either wasn't measured. */
    OptionalDouble ratio(String line, String other) {
        return outcomes.get(line) instanceof Outcome.Timing one && outcomes.get(other) instanceof Outcome.Timing two
                ? OptionalDouble.of(one.seconds() / two.seconds())
                : OptionalDouble.empty();
    }

    double nanoseconds(double seconds) {
        return seconds / size * 1e9;
    }
}
