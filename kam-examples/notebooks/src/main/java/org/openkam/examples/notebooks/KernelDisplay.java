package org.openkam.examples.notebooks;

import org.openkam.examples.report.chart.Picture;

/**
 * Pictures inside a notebook. The kernel's own classes are asked for by name, so that nothing depends on a kernel; outside of one they
 * aren't there.
 */
final class KernelDisplay {
    private static final String KERNEL = "org.rapaio.jupyter.kernel.";

    private KernelDisplay() {}

    /** Shows a picture as SVG, with its words for those who don't see it, and returns whether that was possible. */
    static boolean shows(Picture picture) {
        try {
            Class<?> data = Class.forName(KERNEL + "display.DisplayData");
            Object display = data.getMethod("fromText", String.class)
                    .invoke(null, picture.title() + "\n" + picture.description());
            data.getMethod("putData", String.class, Object.class).invoke(display, "image/svg+xml", picture.svg());
            Object kernel = Class.forName(KERNEL + "MainApp").getField("kernel").get(null);
            kernel.getClass().getMethod("display", data).invoke(kernel, display);
            return true;
        } catch (ReflectiveOperationException outsideOfNotebooks) {
            return false;
        }
    }
}
