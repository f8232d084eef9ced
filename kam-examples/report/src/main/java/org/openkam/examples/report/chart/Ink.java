package org.openkam.examples.report.chart;

/** The colours of pictures: each told from white and from its neighbours by contrast of 3 or more, text by 4.5 or more. */
enum Ink {
    /** Text. */
    TEXT("#1d2733"),
    /** Text of less weight. */
    SOFT("#566170"),
    /** Lines of a grid; decoration only. */
    GRID("#dfe4ea"),
    /** The others, all together. */
    OTHERS("#1f5fa8"),
    /** The person's own view. */
    SELF("#a34a0f"),
    /** The target. */
    TARGET("#1d2733"),
    /** What is below its target, or contradicts. */
    BELOW("#a3260c"),
    /** What is above its target. */
    ABOVE("#17693a"),
    /** What can't be told from its target. */
    NEUTRAL("#66717f"),
    /** A band behind figures. */
    BAND("#c9dbef"),
    /** Letters on a dark ground. */
    PAPER("#ffffff"),
    /** A cell that shows nothing. */
    WITHHELD("#eef1f4"),
    /** The lightest shade of a heat map. */
    HEAT_1("#e6eef7"),
    /** The second shade. */
    HEAT_2("#bdd3ea"),
    /** The middle shade. */
    HEAT_3("#8db4da"),
    /** The fourth shade. */
    HEAT_4("#2f6fb3"),
    /** The darkest shade. */
    HEAT_5("#163a63");

    private final String colour;

    Ink(String colour) {
        this.colour = colour;
    }

    @Override
    public String toString() {
        return colour;
    }
}
