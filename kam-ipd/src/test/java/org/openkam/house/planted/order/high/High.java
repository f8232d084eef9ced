package org.openkam.house.planted.order.high;

import org.openkam.house.planted.order.low.Low;

/** Imports downwards, as it may. */
public final class High {
    /** Downwards, with the order. */
    public Low low() {
        return new Low();
    }
}
