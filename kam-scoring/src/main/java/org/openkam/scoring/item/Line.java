package org.openkam.scoring.item;

import org.openkam.scoring.statistic.Estimate;

/** Lines of text about estimates. */
final class Line {
    private Line() {}

    /** Returns for instance {@code difficulty = 0.5530} or {@code difficulty: not computable (NO_DATA)}. */
    static String of(String name, Estimate estimate) {
        return name + (estimate instanceof Estimate.Computed ? " = " : ": ") + estimate;
    }
}
