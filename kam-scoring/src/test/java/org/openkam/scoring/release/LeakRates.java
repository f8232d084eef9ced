package org.openkam.scoring.release;

import java.util.Locale;

/** Tells how often leaks were found, in runs over more panels than by default: those are made to be read. */
final class LeakRates {
    static final int PANELS = Integer.getInteger("openkam.panels", 2000);

    private LeakRates() {}

    /** Prints a share of panels, on standard output because Surefire drops what JUnit's reporter is given. */
    static void tell(String rule, int panels, double rate) {
        if (PANELS > 2000) {
            System.out.printf(Locale.ROOT, "Leaks found: %s, %.1f %% of %d panels%n", rule, 100 * rate, panels);
        }
    }
}
