package org.openkam.examples.report.chart;

/** Shapes of about 11 pixels, so that nobody has to tell figures by colour alone. */
enum Mark {
    DISC("a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z", -5.5, 0, true),
    RING("a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z", -4.5, 0, false),
    DIAMOND("l6 6l-6 6l-6 -6z", 0, -6, false),
    SQUARE("h9v9h-9z", -4.5, -4.5, true),
    FRAME("h9v9h-9z", -4.5, -4.5, false),
    TRIANGLE("l5.5 10h-11z", 0, -6, true),
    PEAK("l5.5 10h-11z", 0, -6, false),
    CROSS("l9 9m0 -9l-9 9", -4.5, -4.5, false),
    BAR("v12", 0, -6, false);

    private final String shape;
    private final double right;
    private final double down;
    private final boolean isFilled;

    Mark(String shape, double right, double down, boolean isFilled) {
        this.shape = shape;
        this.right = right;
        this.down = down;
        this.isFilled = isFilled;
    }

    /** Returns a mark for the n-th of several things; they repeat after the last. */
    static Mark of(int n) {
        Mark[] several = {SQUARE, TRIANGLE, FRAME, PEAK, RING, CROSS};
        return several[n % several.length];
    }

    boolean isFilled() {
        return isFilled;
    }

    String path(String x, String y) {
        return "M" + x + " " + y + "m" + plain(right) + " " + plain(down) + shape;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Integer.toString((int) value) : Double.toString(value);
    }
}
