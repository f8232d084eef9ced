package org.openkam.examples.report.chart;

/** Shades of a heat map from low to high: one colour that grows darker, so that they are told apart without seeing colours. */
enum Heat {
    LOWEST(Ink.HEAT_1, Ink.TEXT),
    LOW(Ink.HEAT_2, Ink.TEXT),
    MIDDLE(Ink.HEAT_3, Ink.TEXT),
    HIGH(Ink.HEAT_4, Ink.PAPER),
    HIGHEST(Ink.HEAT_5, Ink.PAPER);

    private final Ink ground;
    private final Ink letters;

    Heat(Ink ground, Ink letters) {
        this.ground = ground;
        this.letters = letters;
    }

    /** Returns the shade of a place between the ends of a scale, 0 to 1; what lies outside counts as an end. */
    static Heat of(double share) {
        int step = (int) Math.floor(share * values().length);
        return values()[Math.min(values().length - 1, Math.max(0, step))];
    }

    Ink ground() {
        return ground;
    }

    Ink letters() {
        return letters;
    }
}
