package org.openkam.scoring.facets;

/** Which way a facet moves ratings. */
public enum Orientation {
    /** A higher measure makes higher ratings likelier: ability of a person. */
    POSITIVE(1),
    /** A higher measure makes lower ratings likelier: severity of a rater, difficulty of an item. */
    NEGATIVE(-1);

    private final int sign;

    Orientation(int sign) {
        this.sign = sign;
    }

    int sign() {
        return sign;
    }
}
