package org.openkam.examples.report.chart;

import java.util.Locale;

/** Which part of a text lies at its place. */
enum Anchor {
    START,
    MIDDLE,
    END;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
