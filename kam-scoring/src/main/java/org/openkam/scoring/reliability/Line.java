package org.openkam.scoring.reliability;

import org.openkam.scoring.statistic.Estimate;

/** Lines of text about estimates. */
final class Line {
    private Line() {}

    /** Returns for instance {@code SEM = 22.8714} or {@code SEM: not computable (NO_DATA)}. */
    static String of(String name, Estimate estimate) {
        return name + (estimate instanceof Estimate.Computed ? " = " : ": ") + estimate;
    }

    /** Returns the same with the size of the data. */
    static String of(String name, Estimate estimate, long persons, int items) {
        return of(name, estimate) + " (" + persons + " persons, " + items + " items)";
    }
}
