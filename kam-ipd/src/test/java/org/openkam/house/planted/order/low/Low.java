package org.openkam.house.planted.order.low;

import org.openkam.house.planted.order.high.High;

/** Imports upwards, and with {@link High} makes a cycle. */
public final class Low {
    /** Upwards, against the order. */
    public High high() {
        return new High();
    }
}
