package org.openkam.examples.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.GraphicsEnvironment;

/** The JDK draws no text, not even with a font that is brought along, on a machine without any font of its own. */
final class MachineFonts {
    private MachineFonts() {}

    static void assumePresent() {
        assumeTrue(arePresent(), "no font is installed on this machine");
    }

    private static boolean arePresent() {
        try {
            return GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length > 0;
        } catch (Error noFonts) {
            return false;
        }
    }
}
