package org.openkam.examples.report.chart;

/** Places for names along an edge: each where it wants to be or as near as the others let it. */
final class Apart {
    private Apart() {}

    /**
     * Returns places at least {@code gap} apart within an edge as long as there is room.
     *
     * @param wanted where the names want to be, rising
     */
    static double[] places(double[] wanted, double gap, double top, double bottom) {
        double[] places = new double[wanted.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(wanted[i], i == 0 ? top : places[i - 1] + gap);
        }
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], i == places.length - 1 ? bottom : places[i + 1] - gap);
        }
        return places;
    }
}
