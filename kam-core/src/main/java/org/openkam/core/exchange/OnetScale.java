package org.openkam.core.exchange;

import java.math.BigDecimal;
import java.util.Optional;

/** The two scales of O*NET's ratings that a proposal rests on, with the bounds that O*NET's scales reference gives. */
enum OnetScale {
    /** Importance: 1 not important, 5 extremely important. */
    IM(1, 5),
    /** Level, as the element's anchors describe it. */
    LV(0, 7);

    private final int lowest;
    private final int highest;

    OnetScale(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Returns the scale with this id, if it is one of the two. */
    static Optional<OnetScale> of(String id) {
        return switch (id) {
            case OnetRating.IMPORTANCE -> Optional.of(IM);
            case OnetRating.LEVEL -> Optional.of(LV);
            default -> Optional.empty();
        };
    }

    boolean contains(BigDecimal value) {
        return value.compareTo(BigDecimal.valueOf(lowest)) >= 0 && value.compareTo(BigDecimal.valueOf(highest)) <= 0;
    }

    /** Returns how far a value lies above the scale's lower end. */
    BigDecimal aboveLowest(BigDecimal value) {
        return value.subtract(BigDecimal.valueOf(lowest));
    }

    BigDecimal range() {
        return BigDecimal.valueOf(highest - lowest);
    }

    @Override
    public String toString() {
        return lowest + ".." + highest;
    }
}
