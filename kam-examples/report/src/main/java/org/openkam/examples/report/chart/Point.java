package org.openkam.examples.report.chart;

/** A place in a picture, pixels from the left and from the top. */
record Point(double x, double y) {
    static Point of(double x, double y) {
        return new Point(x, y);
    }
}
